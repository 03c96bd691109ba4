"""The certificate: what was used, what was retired for it, and who says so.

A W3C Verifiable Credential 2.0 about the person's own account, issued by that account. Its proof is an
EIP-712 signature over the statements that matter to a reader and over the SHA-256 of the whole document in
RFC 8785 form.

The same facts always make the same bytes: nothing random and no clock go in, and wallets sign by RFC 6979. A
certificate issued again after a crash is the one that was lost.
"""

from typing import Any

from wattback.certificate import schema
from wattback.certificate.canonical import FormError
from wattback.certificate.checks import MarketCheck, market_checks
from wattback.certificate.facts import CertificateError, CertificateFacts, Nano, certificate_id, uncovered
from wattback.certificate.notation import (
    MILLI_PER_KILO,
    NANO_PER_KILO,
    decimal_text,
    float_text,
    hex_text,
    product_text,
    utc_text,
)
from wattback.chain.retirement import Instrument

_DECIMALS_OF_WEI = 18
_WH_TO_KWH = 3

PRACTICE_NOTICE = "practice: no renewable energy was certified"
PURPOSE = (
    "Voluntary matching. The electricity is the data-centre operator's (scope 2); for the person who used "
    "the service it is purchased services (scope 3, category 1)."
)
LIMITS = (
    "A renewable energy certificate changes the market-based figure only. It is not a carbon offset: no "
    "emissions are subtracted, and the location-based figure stays what it is."
)


def build(facts: CertificateFacts) -> dict[str, Any]:
    """The document without its proof.

    Raises:
        CertificateError: Less was retired than is to be covered, the retirement is not final, or a fact
            cannot be written
            down.
    """
    if (reason := uncovered(facts)) is not None:
        raise CertificateError(reason)
    if facts.retirement.confirmations < facts.network.confirmations:
        have, need = facts.retirement.confirmations, facts.network.confirmations
        raise CertificateError(f"the retirement has {have} of {need} confirmations")
    try:
        document = compose(facts)
        schema.check_certificate(document, signed=False)
    except (ValueError, FormError) as error:
        raise CertificateError(str(error)) from error
    return document


def compose(facts: CertificateFacts) -> dict[str, Any]:
    """The document without its proof, whether or not the facts support it; verification compares with it.

    Raises:
        ValueError: A time lies after the year 9999.
    """
    retirement, network = facts.retirement, facts.network
    account = f"did:pkh:eip155:{network.chain_id}:{retirement.beneficiary}"
    zones = tuple(sorted({basis.zone for basis in facts.bases}))
    checks = market_checks(
        facts.instrument,
        retirement.amount_mwh,
        retirement.period_start_s,
        retirement.period_end_s,
        zones,
        network.is_practice,
    )
    return {
        "@context": [schema.CREDENTIALS_CONTEXT, {"@vocab": schema.VOCABULARY}],
        "id": "urn:uuid:" + certificate_id(network.chain_id, retirement),
        "type": list(schema.TYPES),
        "schemaVersion": schema.SCHEMA_VERSION,
        "issuer": account,
        "validFrom": utc_text(retirement.block_time_s),
        "credentialSubject": {
            "id": account,
            "claim": {
                "practice": network.is_practice,
                "text": _claim_text(facts),
                "limits": LIMITS,
                "purpose": PURPOSE,
            },
            "consumption": _consumption(facts, zones, checks),
            "instrument": _instrument(facts.instrument),
            "retirement": _retirement(facts),
            "checks": {
                name: {"verdict": check.verdict, "text": check.text} for name, check in checks.items()
            },
        },
    }


def _claim_text(facts: CertificateFacts) -> str:
    retirement = facts.retirement
    amount = decimal_text(retirement.amount_mwh, MILLI_PER_KILO)
    period = f"{utc_text(retirement.period_start_s)} to {utc_text(retirement.period_end_s)}"
    uses = "1 recorded use" if facts.event_count == 1 else f"{facts.event_count} recorded uses"
    kind = "practice certificates" if facts.network.is_practice else "renewable energy certificates"
    opening = f"{PRACTICE_NOTICE}. As an exercise, the" if facts.network.is_practice else "The"
    return (
        f"{opening} electricity of {uses} from {period}, by its {facts.coverage} estimate, was matched with "
        f"{kind} of {amount} kWh, retired in the name of {retirement.beneficiary}."
    )


def _consumption(
    facts: CertificateFacts, zones: tuple[str, ...], checks: dict[str, MarketCheck]
) -> dict[str, Any]:
    retirement = facts.retirement
    missing = [name for name, check in checks.items() if check.verdict != "pass"]
    if facts.network.is_practice:
        reason = PRACTICE_NOTICE
    elif missing:
        reason = f"these checks did not pass: {', '.join(missing)}"
    else:
        reason = f"all checks passed, and the {facts.coverage} estimate is covered"
    return {
        "periodStart": utc_text(retirement.period_start_s),
        "periodEnd": utc_text(retirement.period_end_s),
        "uses": facts.event_count,
        "energyKilowattHours": _kilo(facts.energy),
        "coveredBound": facts.coverage,
        "coveredKilowattHours": decimal_text(facts.covered_nwh, NANO_PER_KILO),
        "retiredMilliwattHours": retirement.amount_mwh,
        "retiredKilowattHours": decimal_text(retirement.amount_mwh, MILLI_PER_KILO),
        "assumedMarket": ", ".join(zones),
        "locationBasedKilogramsCo2e": _kilo(facts.co2e),
        "marketBasedKilogramsCo2e": "not claimable" if missing else "0",
        "marketBasedReason": reason,
        "receipts": {"root": hex_text(retirement.receipts_root), "count": facts.event_count},
        "estimators": [
            {
                "method": basis.method,
                "factors": basis.factors,
                "factorsSha256": basis.factors_sha256,
                "zone": basis.zone,
            }
            for basis in sorted(facts.bases)
        ],
    }


def _kilo(figure: Nano) -> dict[str, str]:
    return {
        "low": decimal_text(figure.low, NANO_PER_KILO),
        "central": decimal_text(figure.central, NANO_PER_KILO),
        "high": decimal_text(figure.high, NANO_PER_KILO),
    }


def _instrument(instrument: Instrument) -> dict[str, Any]:
    return {
        "certificateId": str(instrument.certificate_id),
        "standard": instrument.standard,
        "issuer": instrument.issuer,
        "registry": instrument.registry,
        "device": instrument.device,
        "technology": instrument.technology,
        "region": instrument.region,
        "capacityKilowatts": str(instrument.capacity_kw),
        "commissioned": utc_text(instrument.commissioned_at_s),
        "productionStart": utc_text(instrument.production_start_s),
        "productionEnd": utc_text(instrument.production_end_s),
        "serialFirst": str(instrument.serial_first),
        "serialLast": str(instrument.serial_last),
    }


def _retirement(facts: CertificateFacts) -> dict[str, Any]:
    retirement, network = facts.retirement, facts.network
    fee_wei = retirement.gas_used * retirement.effective_gas_price_wei
    return {
        "network": network.key,
        "networkName": network.name,
        "chainId": network.chain_id,
        "contract": retirement.contract,
        "certificateId": str(retirement.certificate_id),
        "batchKey": hex_text(retirement.batch_key),
        "beneficiary": retirement.beneficiary,
        "transactionHash": hex_text(retirement.tx_hash),
        "blockNumber": retirement.block_number,
        "blockHash": hex_text(retirement.block_hash),
        "time": utc_text(retirement.block_time_s),
        "logIndex": retirement.log_index,
        "finalAfterConfirmations": network.confirmations,
        "amountMilliwattHours": retirement.amount_mwh,
        "amountKilowattHours": decimal_text(retirement.amount_mwh, MILLI_PER_KILO),
        "price": {
            "baseUnits": str(retirement.price_base_units),
            "decimals": network.payment_decimals,
            "amount": decimal_text(retirement.price_base_units, network.payment_decimals),
            "symbol": network.payment_symbol,
        },
        "fee": {
            "gasUsed": retirement.gas_used,
            "effectiveGasPriceWei": str(retirement.effective_gas_price_wei),
            "amount": decimal_text(fee_wei, _DECIMALS_OF_WEI),
            "symbol": network.native_symbol,
            "wattHoursPerGas": float_text(network.energy_wh_per_gas),
            "wattHoursPerGasSource": network.energy_source,
            "energyKilowattHours": product_text(network.energy_wh_per_gas, retirement.gas_used, _WH_TO_KWH),
            "locationBasedKilogramsCo2e": decimal_text(facts.fee_co2e_ng, NANO_PER_KILO),
        },
    }
