"""What can be wrong with a question to the footprint, or with the tables that answer it."""

from __future__ import annotations

from wattback.errors import WattbackError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable


def shown(value: object) -> str:
    """A value as an error may repeat it: short, whatever it is."""
    try:
        text = repr(value)
    except ValueError:  # Python refuses to write out integers of thousands of digits.
        return "a number of thousands of digits"
    return text if len(text) <= 60 else text[:57] + "..."


class FootprintError(WattbackError):
    """An estimate could not be made; nothing was stored or changed.

    Attributes:
        field: The field at fault, for example `zone`.
    """

    title = "This can't be estimated"

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


class UnknownMethodError(FootprintError):
    """There is no such method."""

    def __init__(self, method: object, known: Iterable[str]) -> None:
        super().__init__("method", f"There is no method {shown(method)}. Choose one of: {', '.join(known)}.")


class UnknownZoneError(FootprintError):
    """No grid factor is known for this zone."""

    def __init__(self, zone: object, close_matches: Iterable[str]) -> None:
        close = ", ".join(close_matches)
        hint = f" Close to it: {close}." if close else ""
        super().__init__(
            "zone",
            f"No grid factor for the zone {shown(zone)}.{hint} "
            "A zone is `world` or an ISO 3166 country code such as USA or DE.",
        )


class BadFactorError(FootprintError):
    """The grid factor handed in makes no sense."""

    def __init__(self, text: str) -> None:
        super().__init__("factor_g_per_kwh", text)


class BadCountError(FootprintError):
    """A count of tokens or images that no answer can have."""


class DamagedFactorsError(FootprintError):
    """A factor file can't be read, or a row of it is not what it must be.

    Attributes:
        file: Name of the file.
        row: Where in it.
    """

    title = "Wattback's factor tables are damaged"

    def __init__(self, file: str, row: str, reason: str) -> None:
        super().__init__(
            file,
            f"The factor file {file} is damaged at {row}: {reason}. What was counted is safe; "
            "install Wattback again to restore the file.",
        )
        self.file = file
        self.row = row
