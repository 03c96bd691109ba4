"""`@record(frozen=True, slots=True)`: a frozen, slotted dataclass for processes that start often.

The native host starts with every browser. There the import of `dataclasses` costs 11 ms (it loads `inspect`,
`ast` and `tokenize`) and every class it makes 1.2 ms, against 18 ms for a whole Python that opens SQLite and
commits a row. A record class takes 0.2 ms and behaves as its dataclass would: fields from annotations,
defaults, equality, hash, repr, no change after construction, pickling, and `dataclasses.fields`, `asdict` and
`replace` for whoever has imported them. Type checkers see `dataclasses.dataclass` itself. Refused: inherited
fields and `__post_init__`.
"""

__all__ = ["record"]

TYPE_CHECKING = False

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen, slots):
        """Make the decorated class a record. Only `frozen=True, slots=True` exists."""
        if not (frozen and slots):
            raise TypeError("a record is always frozen and slotted")
        return _build


def _build(cls: type) -> type:
    names = tuple(cls.__annotations__)
    if cls.__bases__ != (object,) or hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__}: a record inherits nothing and has no __post_init__")
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    body = {
        name: value
        for name, value in cls.__dict__.items()
        if name not in ("__dict__", "__weakref__", *defaults)
    }
    body |= {
        "__slots__": names,
        "__match_args__": names,
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _repr,
        "__setattr__": _refuse_change,
        "__delattr__": _refuse_change,
        "__reduce__": _reduce,
        "__dataclass_fields__": _DataclassFields(),
    }
    built = type(cls.__name__, (), body)
    # Written out as source: the signature is the fields', and construction costs one slot write a field.
    parameters = [f"{name}=_default_{name}" if name in defaults else name for name in names]
    source = f"def __init__(self, {', '.join(parameters)}):\n" + "".join(
        f"    _set_{name}(self, {name})\n" for name in names
    )
    scope: dict[str, object] = {f"_default_{name}": value for name, value in defaults.items()}
    scope |= {f"_set_{name}": getattr(built, name).__set__ for name in names}
    exec(source, scope)  # noqa: S102  # the only text in it is field names of our own classes
    built.__init__ = scope["__init__"]  # type: ignore[misc]  # that is what this function is for
    return built


def _values(self: object) -> tuple[object, ...]:
    return tuple(getattr(self, name) for name in self.__slots__)  # type: ignore[attr-defined]  # every record has them


def _equal(self: object, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: object) -> int:
    return hash(_values(self))


def _repr(self: object) -> str:
    fields = zip(type(self).__slots__, _values(self), strict=True)  # type: ignore[attr-defined]  # every record has them
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in fields)})"


def _refuse_change(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__}.{name} can't be changed: it is frozen")


def _reduce(self: object) -> tuple[object, ...]:
    return type(self), _values(self)


class _DataclassFields:
    """Answers `dataclasses.fields`, `asdict` and `replace`, which only their importer can ask."""

    def __get__(self, instance: object, owner: type) -> object:
        from dataclasses import make_dataclass

        twin = make_dataclass(owner.__name__, list(owner.__annotations__.items()))
        return getattr(twin, "__dataclass_fields__")  # noqa: B009  # type checkers do not know the attribute
