"""The statement as JSON: decimals as text, as in certificates, so that no reader rounds them."""

import json
from typing import Any

from wattback.certificate.facts import Nano
from wattback.certificate.notation import MILLI_PER_KILO, NANO_PER_KILO, decimal_text
from wattback.ledger.uncovered import UncoveredMonth
from wattback.statement.line import StatementLine
from wattback.statement.year import LIMITS, PRACTICE_RULE, SCOPE, YEAR_RULE, Statement, Sums, sums_of

STATEMENT_TYPE = "WattbackAnnualStatement"
STATEMENT_VERSION = 1


def statement_json(statement: Statement) -> bytes:
    """The file; it is signed by nobody, its certificates are."""
    document = {
        "type": STATEMENT_TYPE,
        "schemaVersion": STATEMENT_VERSION,
        "year": statement.year,
        "asOf": statement.as_of,
        "yearRule": YEAR_RULE,
        "limits": LIMITS,
        "scope": SCOPE,
        "matched": {
            **_sums(statement.matched),
            "byMarket": [
                {"network": network, "standard": standard, **_sums(sums)}
                for (network, standard), sums in statement.by_market
            ],
        },
        "notCovered": {
            **_figures(statement.rest.uses, statement.rest.energy, statement.rest.co2e),
            "byMonth": [_month(month) for month in statement.uncovered],
        },
        "retirementsWaitingForTheirCertificate": statement.waiting,
        "certificates": [_line(line) for line in statement.lines],
        "practice": {
            "rule": PRACTICE_RULE,
            "certificatesIssued": sums_of(statement.practice).certificates,
            "certificates": [_line(line) for line in statement.practice],
        },
    }
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


def kilo(figure: Nano) -> dict[str, str]:
    """Low, central and high in thousands of the unit."""
    return {
        name: decimal_text(value, NANO_PER_KILO)
        for name, value in (("low", figure.low), ("central", figure.central), ("high", figure.high))
    }


def _figures(uses: int, energy: Nano, co2e: Nano) -> dict[str, Any]:
    return {
        "uses": uses,
        "energyKilowattHours": kilo(energy),
        "locationBasedKilogramsCo2e": kilo(co2e),
    }


def _sums(sums: Sums) -> dict[str, Any]:
    return {
        "certificatesIssued": sums.certificates,
        **_figures(sums.uses, sums.energy, sums.co2e),
        "retiredKilowattHours": decimal_text(sums.retired_mwh, MILLI_PER_KILO),
        "shortfallKilowattHours": decimal_text(sums.shortfall_mwh, MILLI_PER_KILO),
    }


def _month(month: UncoveredMonth) -> dict[str, Any]:
    return {
        "month": month.month,
        **_figures(month.uses, Nano.of(month.energy_wh), Nano.of(month.co2e_g)),
        "marketBasedKilogramsCo2e": "not claimable",
    }


def _line(line: StatementLine) -> dict[str, Any]:
    return {
        "certificate": "urn:uuid:" + line.certificate_id,
        "sha256": line.sha256,
        "periodStart": line.period_start,
        "periodEnd": line.period_end,
        "periodBeganInAnEarlierYear": line.began_before,
        **_figures(line.uses, line.energy, line.co2e),
        "coveredBound": line.covered_bound,
        "retiredKilowattHours": decimal_text(line.retired_mwh, MILLI_PER_KILO),
        "matchedPercent": line.matched_percent,
        "marketBasedKilogramsCo2e": line.market_based,
        "marketBasedReason": line.market_based_reason,
        "standard": line.instrument["standard"],
        "network": line.network_name,
        "chainId": line.chain_id,
        "transactionHash": line.transaction,
        "explorer": line.explorer,
    }
