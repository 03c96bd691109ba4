"""One answer of the ledger, explained by today's tables."""

from wattback.desktop.services.answers import Explanation, ExplanationLine
from wattback.errors import WattbackError
from wattback.footprint import use_of
from wattback.ledger.connection import reading
from wattback.ledger.events import SELECT_COUNTED, counted_event
from wattback.wiring import estimator, ledger

# Sums of floats may differ in their last digits from one version of Python to the next.
_SAME_WITHIN = 1e-9

_TABLES = """
SELECT b.method, b.factors FROM estimate AS m JOIN estimate_basis AS b ON b.id = m.basis_id WHERE m.event_seq = ?"""


class AnswerUnknown(WattbackError):
    """The ledger has no such answer."""

    title = "That answer is not in the ledger"

    def __init__(self) -> None:
        super().__init__("It may have been counted in another data directory. Nothing was changed.")


class Answers:
    """Implements `AnswerServices` for this ledger."""

    def explain(self, event_id: str) -> Explanation:
        """The chain of one answer by today's tables and the person's choices.

        Args:
            event_id: Its id, hexadecimal with or without hyphens.

        Raises:
            AnswerUnknown: The ledger has no such answer.
            LedgerError: The ledger cannot be read.
        """
        from wattback.footprint.explanation import explain

        try:
            wanted = bytes.fromhex(event_id.strip().replace("-", ""))
        except ValueError:
            raise AnswerUnknown from None
        with ledger() as connection, reading(connection):
            row = connection.execute(SELECT_COUNTED + " WHERE e.id = ?", (wanted,)).fetchone()
            if row is None:
                raise AnswerUnknown
            counted = counted_event(row)
            method, factors = connection.execute(_TABLES, (counted.seq,)).fetchone()
            today = estimator(connection)
        counted_with, explained_with = f"{factors}, {method}", f"{today.factors.version}, {today.method}"
        if counted.event.recorded_energy_wh is not None:
            return Explanation((), (), counted_with, counted_with, True)
        use = use_of(counted.event)
        estimate = today.estimate(use, counted.event.at_ms)
        lines = tuple(
            ExplanationLine(step.what, step.figure, step.source) for step in explain(today, use, estimate)
        )
        return Explanation(
            lines=lines,
            notes=tuple(estimate.notes),
            counted_with=counted_with,
            explained_with=explained_with,
            is_same=_is_close(estimate.energy_wh.central, counted.energy_wh.central)
            and _is_close(estimate.co2e_g.central, counted.co2e_g.central),
        )


def _is_close(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_WITHIN * max(abs(one), abs(other), 1e-12)
