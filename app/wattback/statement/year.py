"""A year's certificates and sums. Practice ones stand apart, and no sum holds them.

A certificate belongs to the calendar year (UTC) in which its period ends, whole: its answers cannot be divided without
showing them. A line whose period began in an earlier year says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wattback.certificate.facts import Nano
from wattback.ledger.uncovered import UncoveredMonth
from wattback.statement.line import StatementLine, line_of

YEAR_RULE = (
    "A certificate belongs to the calendar year (UTC) in which its period ends, and is counted whole in it; one whose "
    "period began in an earlier year is marked."
)
LIMITS = (
    "Certificates change the market-based figure only, and only where it is claimable. They are no carbon offsets: the "
    "location-based figure stays what it is. Estimates are ranges; low and high are the sums of all lows and all highs."
)
SCOPE = (
    "The electricity is the data-centre operator's (scope 2); for the person or company that used the service it is "
    "purchased goods and services (GHG Protocol scope 3, category 1). This is voluntary matching."
)
PRACTICE_RULE = (
    "Practice certificates are worthless: no renewable energy was certified. No sum above holds them."
)


@dataclass(frozen=True, slots=True)
class Sums:
    """Totals of some certificates, or of what none covers."""

    certificates: int
    uses: int
    energy: Nano
    co2e: Nano
    retired_mwh: int
    shortfall_mwh: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One year.

    Attributes:
        year: Calendar year, UTC.
        as_of: When the ledger was read, RFC 3339 in UTC.
        lines: Certificates that certify something, in order of their periods.
        practice: Those that do not.
        uncovered: What no certificate of `lines` covers, by month.
        waiting: Final retirements of the year whose certificate is still to be made.
    """

    year: int
    as_of: str
    lines: tuple[StatementLine, ...]
    practice: tuple[StatementLine, ...]
    uncovered: tuple[UncoveredMonth, ...]
    waiting: int

    @property
    def matched(self) -> Sums:
        """Of everything in `lines`."""
        return sums_of(self.lines)

    @property
    def rest(self) -> Sums:
        """Of everything uncovered."""
        return Sums(
            certificates=0,
            uses=sum(month.uses for month in self.uncovered),
            energy=_added(Nano.of(month.energy_wh) for month in self.uncovered),
            co2e=_added(Nano.of(month.co2e_g) for month in self.uncovered),
            retired_mwh=0,
            shortfall_mwh=0,
        )

    @property
    def by_market(self) -> tuple[tuple[tuple[str, str], Sums], ...]:
        """Sums of `lines` by (network, standard of the instrument), in alphabetical order."""
        groups: dict[tuple[str, str], list[StatementLine]] = {}
        for line in self.lines:
            groups.setdefault((line.network_name, line.instrument["standard"]), []).append(line)
        return tuple((key, sums_of(groups[key])) for key in sorted(groups))


def statement_of(
    year: int,
    as_of: str,
    documents: Iterable[bytes],
    uncovered: tuple[UncoveredMonth, ...],
    waiting: int,
) -> Statement:
    """The statement of a year.

    Args:
        year: Calendar year, UTC.
        as_of: When the ledger was read.
        documents: Signed certificates, of any year.
        uncovered: Of this year.
        waiting: As in `Statement`.

    Raises:
        FormError: One is no certificate.
    """
    lines = sorted(
        (line for line in map(line_of, documents) if line.year == year),
        key=lambda line: (line.period_start, line.period_end, line.certificate_id),
    )
    return Statement(
        year=year,
        as_of=as_of,
        lines=tuple(line for line in lines if not line.is_practice),
        practice=tuple(line for line in lines if line.is_practice),
        uncovered=uncovered,
        waiting=waiting,
    )


def sums_of(lines: Iterable[StatementLine]) -> Sums:
    """Totals of certificates; integers, so that anybody gets the same."""
    all_lines = tuple(lines)
    return Sums(
        certificates=len(all_lines),
        uses=sum(line.uses for line in all_lines),
        energy=_added(line.energy for line in all_lines),
        co2e=_added(line.co2e for line in all_lines),
        retired_mwh=sum(line.retired_mwh for line in all_lines),
        shortfall_mwh=sum(line.shortfall_mwh for line in all_lines),
    )


def _added(figures: Iterable[Nano]) -> Nano:
    low = central = high = 0
    for figure in figures:
        low, central, high = low + figure.low, central + figure.central, high + figure.high
    return Nano(low, central, high)
