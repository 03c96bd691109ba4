"""The statement for accountants: CSV (RFC 4180) with the columns of a GHG Protocol inventory.

One row a certificate, and one a month of what no certificate covers. Practice certificates are not in it, because
somebody would sum them up. What each column means stands in `docs/accounting-columns.md`.
"""

import csv
import io
from calendar import monthrange

from wattback.certificate.facts import Nano
from wattback.certificate.notation import MILLI_PER_KILO, NANO_PER_KILO, decimal_text
from wattback.ledger.uncovered import UncoveredMonth
from wattback.statement.line import StatementLine
from wattback.statement.year import Statement

COLUMNS = (
    *("reporting_year", "row_type", "ghg_scope", "scope_3_category", "period_start_utc", "period_end_utc"),
    *("recorded_uses", "activity_kwh_low", "activity_kwh_central", "activity_kwh_high"),
    *("location_based_kgco2e_low", "location_based_kgco2e_central", "location_based_kgco2e_high"),
    *("market_based_kgco2e", "market_based_note", "instrument_standard", "instrument_registry"),
    *("instrument_issuer", "instrument_device", "instrument_technology", "instrument_region"),
    *("instrument_id", "vintage_start", "vintage_end", "covered_bound", "retired_kwh", "matched_percent"),
    *("network", "chain_id", "contract", "transaction", "transaction_page", "beneficiary"),
    *("certificate_id", "certificate_sha256", "methods_and_factors", "assumed_grid", "notes"),
)

_SCOPE = ("Scope 3", "1 Purchased goods and services")
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# A spreadsheet takes a cell that begins so for a formula; the wide forms too, in some settings.
_STARTS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def statement_csv(statement: Statement) -> bytes:
    """The file: UTF-8 with a byte order mark, so that spreadsheets read it as such."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in statement.lines:
        writer.writerow(map(_cell, _certificate(statement.year, line)))
    for month in statement.uncovered:
        writer.writerow(map(_cell, _uncovered(statement, month)))
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _cell(value: str | int) -> str:
    """Text on one line that no spreadsheet runs."""
    text = "".join(character if character.isprintable() else " " for character in str(value))
    return "'" + text if str(value).startswith(_STARTS_A_FORMULA) else text


def _kilo(figure: Nano) -> tuple[str, ...]:
    return tuple(decimal_text(value, NANO_PER_KILO) for value in (figure.low, figure.central, figure.high))


def _certificate(year: int, line: StatementLine) -> tuple[str | int, ...]:
    notes = []
    if line.began_before:
        notes.append("period began in an earlier year; counted whole in the year it ended in")
    if line.carried_mwh:
        carried = decimal_text(min(line.carried_mwh, line.retired_mwh), MILLI_PER_KILO)
        notes.append(f"{carried} kWh of the retired amount are for earlier shortfalls")
    if line.shortfall_mwh:
        notes.append(f"{decimal_text(line.shortfall_mwh, MILLI_PER_KILO)} kWh are not matched by this")
    instrument = line.instrument
    return (
        *(year, "certificate", *_SCOPE, line.period_start, line.period_end, line.uses),
        *(*_kilo(line.energy), *_kilo(line.co2e), line.market_based, line.market_based_reason),
        *(instrument["standard"], instrument["registry"], instrument["issuer"], instrument["device"]),
        *(instrument["technology"], instrument["region"], instrument["certificateId"]),
        *(instrument["productionStart"], instrument["productionEnd"], line.covered_bound),
        *(decimal_text(line.retired_mwh, MILLI_PER_KILO), line.matched_percent, line.network_name),
        *(line.chain_id, line.contract, line.transaction, line.explorer, line.beneficiary),
        *(line.certificate_id, line.sha256, "; ".join(line.methods), line.zones, "; ".join(notes)),
    )


def _uncovered(statement: Statement, month: UncoveredMonth) -> tuple[str | int, ...]:
    before: tuple[str | int, ...] = (
        *(statement.year, "not covered", *_SCOPE),
        *(f"{month.month}-01T00:00:00Z", _last_second(month.month), month.uses),
        *(*_kilo(Nano.of(month.energy_wh)), *_kilo(Nano.of(month.co2e_g))),
        *("not claimable", "no certificate covers it"),
    )
    notes = f"as of {statement.as_of}"
    no_instrument = [""] * (len(COLUMNS) - len(before) - 1)
    return (*before, *no_instrument, notes)


def _last_second(month: str) -> str:
    _, days = monthrange(int(month[:4]), int(month[5:]))
    return f"{month}-{days}T23:59:59Z"
