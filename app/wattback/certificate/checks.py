"""The five questions a market asks of a certificate, answered from what is known and not beyond.

Sources: GHG Protocol Scope 2 Guidance, quality criteria (one instrument per claim, vintage close to
consumption, same market); RE100 technical criteria 4.1 (markets, 15 years from commissioning); Green-e
Renewable Energy Standard (the 21-month window: six months before the year of consumption to three months
after it).

Verification answers them again and compares, so rules and words belong to the schema version of the
certificate: whoever changes them raises it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from wattback.certificate.leaf_rules import MAX_TEXT
from wattback.chain.retirement import Instrument

Verdict = Literal["pass", "fail", "unknown"]

MAX_DEVICE_AGE_YEARS = 15

_NORTH_AMERICA = {"USA", "CAN"}
# Members of the Association of Issuing Bodies within the European Union or Economic Area, with joined grids.
_EUROPE_PAIRS = (
    "AT:AUT BE:BEL HR:HRV CZ:CZE DK:DNK EE:EST FI:FIN FR:FRA DE:DEU GR:GRC HU:HUN IT:ITA LV:LVA LT:LTU "
    "LU:LUX NL:NLD NO:NOR PT:PRT SK:SVK SI:SVN ES:ESP SE:SWE"
)
# In or out depending on the year and on whose list is read.
_EUROPE_UNSETTLED_PAIRS = "BG:BGR CH:CHE CY:CYP GB:GBR IE:IRL IS:ISL MT:MLT PL:POL RO:ROU RS:SRB"
_EUROPE = dict(pair.split(":") for pair in _EUROPE_PAIRS.split())
_EUROPE_UNSETTLED = dict(pair.split(":") for pair in _EUROPE_UNSETTLED_PAIRS.split())
_ALPHA_3 = {"US": "USA", "CA": "CAN", **_EUROPE, **_EUROPE_UNSETTLED}
_THIRD_PARTY_STANDARDS = ("I-REC(E)", "TIGR", "GREEN-E", "EECS-GO", "REGO", "M-RETS", "WREGIS", "PJM-GATS")
_SELF_CERTIFIED_STANDARDS = ("AREC", "PRACTICE")


@dataclass(frozen=True, slots=True)
class MarketCheck:
    """One answer: `pass`, `fail` or `unknown`, and why in words."""

    verdict: Verdict
    text: str


_TESTNET = MarketCheck("unknown", "practice: a test network's certificates stand for nothing")
_PRACTICE = MarketCheck("unknown", "practice: the attributes of a practice certificate are invented")


def market_checks(
    instrument: Instrument,
    amount_mwh: int,
    period_start_s: int,
    period_end_s: int,
    zones: tuple[str, ...],
    practice: bool,
    *,
    testnet: bool = False,
) -> dict[str, MarketCheck]:
    """All five answers, by the name they have in a certificate.

    Args:
        instrument: What was retired.
        amount_mwh: How much of it, milliwatt-hours.
        period_start_s: First consumption covered, UTC epoch seconds.
        period_end_s: Last consumption covered.
        zones: Grids the consumption was assumed to be on, as in `footprint`.
        practice: The network certifies nothing.
        testnet: Nor does this one, for its money and certificates are for trying.
    """
    if practice:
        issued = MarketCheck("fail", "practice: Wattback made this certificate up; nobody issued it")
        return dict.fromkeys(("sameMarket", "vintage", "age", "uniqueness"), _PRACTICE) | {
            "thirdPartyIssuance": issued
        }
    if testnet:
        return dict.fromkeys(("sameMarket", "vintage", "age", "uniqueness"), _TESTNET) | {
            "thirdPartyIssuance": MarketCheck("fail", _TESTNET.text)
        }
    return {
        "sameMarket": same_market(instrument.region, zones),
        "vintage": vintage(instrument, period_start_s, period_end_s),
        "age": age(instrument, period_end_s),
        "uniqueness": uniqueness(instrument, amount_mwh),
        "thirdPartyIssuance": third_party_issuance(instrument),
    }


def market_of(country: str) -> str | None:
    """The market a country belongs to: a joint one by name, else the country's own code; None for no country.

    Args:
        country: ISO 3166 alpha-2 or alpha-3, any case, a subdivision after `-` allowed.
    """
    code = country.strip().upper().partition("-")[0]
    code = _ALPHA_3.get(code, code)
    if code in _NORTH_AMERICA:
        return "North America"
    if code in _EUROPE.values():
        return "Europe"
    return code if len(code) in (2, 3) and code.isascii() and code.isalpha() else None


def same_market(region: str, zones: tuple[str, ...]) -> MarketCheck:
    """Whether the electricity was generated in the market it was used in."""
    generated, used = market_of(region), {market_of(zone) for zone in zones}
    where = " and ".join(sorted(zones))
    if generated is None or None in used:
        return MarketCheck(
            "unknown",
            _sentence(
                "generated in {region}, used in {where}: no single market",
                region=region or "an unnamed region",
                where=where,
            ),
        )
    if used == {generated}:
        return MarketCheck(
            "pass",
            _sentence(
                "generated in {region} and used in {where}: the same market", region=region, where=where
            ),
        )
    codes = {generated, *used}
    unsettled = set(_EUROPE_UNSETTLED.values())
    if codes & unsettled and codes <= unsettled | {"Europe"}:
        return MarketCheck(
            "unknown",
            _sentence(
                "generated in {region}, used in {where}: lists differ on whether that is one market",
                region=region,
                where=where,
            ),
        )
    if len({len(code or "") for code in codes - {"Europe", "North America"}}) > 1:
        return MarketCheck(
            "unknown",
            _sentence(
                "generated in {region}, used in {where}: the two codes cannot be compared",
                region=region,
                where=where,
            ),
        )
    return MarketCheck(
        "fail",
        _sentence("generated in {region} but used in {where}: another market", region=region, where=where),
    )


def vintage(instrument: Instrument, period_start_s: int, period_end_s: int) -> MarketCheck:
    """Whether it was generated close to when it was used: within Green-e's 21 months."""
    start, end = _utc(period_start_s), _utc(period_end_s)
    produced_from, produced_to = _utc(instrument.production_start_s), _utc(instrument.production_end_s)
    if instrument.production_end_s == 0:
        return MarketCheck("unknown", "the certificate does not say when the electricity was generated")
    if (
        start is None
        or end is None
        or produced_from is None
        or produced_to is None
        or produced_to < produced_from
    ):
        return MarketCheck("unknown", "the production interval is not a plausible pair of dates")
    interval = f"{produced_from:%Y-%m-%d} to {produced_to:%Y-%m-%d}"
    opens = datetime(start.year - 1, 7, 1, tzinfo=UTC)
    closes = datetime(min(end.year + 1, 9999), 4, 1, tzinfo=UTC)
    if opens <= produced_from and produced_to <= closes:
        return MarketCheck(
            "pass", f"generated {interval}, within six months before and three after the year of use"
        )
    return MarketCheck(
        "fail", f"generated {interval}, outside six months before to three months after the year of use"
    )


def age(instrument: Instrument, period_end_s: int) -> MarketCheck:
    """Whether the device was commissioned at most 15 years before the use."""
    commissioned, end = _utc(instrument.commissioned_at_s), _utc(period_end_s)
    if commissioned is None or end is None or instrument.commissioned_at_s == 0:
        return MarketCheck("unknown", "the certificate does not say when the device was commissioned")
    text = f"commissioned on {commissioned:%Y-%m-%d}, {MAX_DEVICE_AGE_YEARS} years are allowed"
    limit = (commissioned.year + MAX_DEVICE_AGE_YEARS, commissioned.month, commissioned.day)
    return MarketCheck("pass" if (end.year, end.month, end.day) <= limit else "fail", text)


def uniqueness(instrument: Instrument, amount_mwh: int) -> MarketCheck:
    """Whether nobody else can claim the same generation."""
    serials = instrument.serial_last - instrument.serial_first + 1
    # Serials begin with 1: zero is what a market leaves that numbers nothing.
    if instrument.serial_first and amount_mwh > serials:
        return MarketCheck(
            "fail", f"{amount_mwh} mWh were retired of a batch that has only {max(serials, 0)}"
        )
    return MarketCheck(
        "unknown",
        _sentence(
            "the units were destroyed on this chain and cannot be retired on it again; whether the same "
            "generation was also claimed elsewhere is for the registry ({registry}) to say",
            registry=instrument.registry,
        ),
    )


def third_party_issuance(instrument: Instrument) -> MarketCheck:
    """Whether somebody other than the producer or the seller issued it."""
    standard = instrument.standard.strip().upper()
    if standard.startswith(_SELF_CERTIFIED_STANDARDS):
        return MarketCheck(
            "fail",
            _sentence(
                "{standard} is certified by its own platform, not by a third party",
                standard=instrument.standard,
            ),
        )
    if standard.startswith(_THIRD_PARTY_STANDARDS):
        return MarketCheck(
            "pass",
            _sentence(
                "{standard}, issued by {issuer}", standard=instrument.standard, issuer=instrument.issuer
            ),
        )
    return MarketCheck(
        "unknown",
        _sentence(
            "Wattback does not know who stands behind {standard}",
            standard=instrument.standard or "no standard",
        ),
    )


def _sentence(words: str, **quoted: str) -> str:
    """A sentence with what the market wrote in it, shortened only where the sentence would not fit a field."""
    text = words.format(**quoted)
    if len(text) <= MAX_TEXT:
        return text
    longest = (MAX_TEXT - len(words.format(**dict.fromkeys(quoted, "")))) // len(quoted)
    return words.format(
        **{
            name: said if len(said) <= longest else f"{said[: longest - 1]}\N{HORIZONTAL ELLIPSIS}"
            for name, said in quoted.items()
        }
    )


def _utc(epoch_s: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(epoch_s, UTC)
    except (OverflowError, OSError, ValueError):
        return None
