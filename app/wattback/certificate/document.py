"""The certificate: what was used, what was retired for it, and who says so.

A W3C Verifiable Credential 2.0 about the person's own account, issued by that account. Its proof is an
EIP-712 signature over the statements that matter to a reader and over the SHA-256 of the whole document in
RFC 8785 form.

The same facts always make the same bytes: nothing random and no clock go in, and wallets sign by RFC 6979. A
certificate issued again after a crash is the one that was lost.

Version 1 says all there is to say where the network's event names the batch, the beneficiary signs, and as much was
retired as was to be covered. Version 2 also says where that is not so; it is written only then.
"""

from typing import Any

from wattback.certificate import schema
from wattback.certificate.canonical import FormError
from wattback.certificate.checks import MarketCheck, market_checks
from wattback.certificate.claim import LIMITS, PRACTICE_NOTICE, PURPOSE, binding_text, claim_text
from wattback.certificate.facts import (
    CertificateError,
    CertificateFacts,
    Nano,
    batch_of_event,
    certificate_id,
    disagreement,
)
from wattback.certificate.matching import matching_of
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


def build(facts: CertificateFacts) -> dict[str, Any]:
    """The document without its proof.

    Raises:
        CertificateError: The facts disagree, the retirement is not final, or a fact cannot be written down.
    """
    if (reason := disagreement(facts)) is not None:
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
    retirement, network, batch = facts.retirement, facts.network, facts.named_batch
    version = version_of(facts)
    account = f"did:pkh:eip155:{network.chain_id}:"
    zones = tuple(sorted({basis.zone for basis in facts.bases}))
    checks = market_checks(
        facts.instrument,
        retirement.amount_mwh,
        batch.period_start_s,
        batch.period_end_s,
        zones,
        practice=network.is_practice,
        testnet=network.is_testnet,
    )
    return {
        "@context": [schema.CREDENTIALS_CONTEXT, {"@vocab": schema.vocabulary(version)}],
        "id": "urn:uuid:" + certificate_id(network.chain_id, retirement),
        "type": list(schema.TYPES),
        "schemaVersion": version,
        "issuer": account + facts.issuer,
        "validFrom": utc_text(retirement.block_time_s),
        "credentialSubject": {
            "id": account + retirement.beneficiary,
            "claim": {
                "practice": network.certifies_nothing,
                "text": claim_text(facts),
                "limits": LIMITS,
                "purpose": PURPOSE,
                **({} if version == 1 else {"binding": binding_text(facts)}),
            },
            "consumption": _consumption(facts, version, zones, checks),
            "instrument": _instrument(facts.instrument, version),
            "retirement": _retirement(facts, version),
            "checks": {
                name: {"verdict": check.verdict, "text": check.text} for name, check in checks.items()
            },
        },
    }


def version_of(facts: CertificateFacts) -> int:
    """The lowest schema version that says all there is to say of these facts."""
    says_all = (
        batch_of_event(facts.retirement) is not None
        and facts.issuer == facts.retirement.beneficiary
        and facts.coverage != "low"
        and facts.carried_mwh == 0
        and matching_of(facts).shortfall_mwh == 0
    )
    return 1 if says_all else 2


def _consumption(
    facts: CertificateFacts, version: int, zones: tuple[str, ...], checks: dict[str, MarketCheck]
) -> dict[str, Any]:
    retirement, batch, matching = facts.retirement, facts.named_batch, matching_of(facts)
    missing = [name for name, check in checks.items() if check.verdict != "pass"]
    if facts.network.certifies_nothing:
        reason = PRACTICE_NOTICE
    elif matching.shortfall_mwh:
        reason = f"only {matching.percent} % of the {facts.coverage} estimate is covered"
    elif missing:
        reason = f"these checks did not pass: {', '.join(missing)}"
    else:
        reason = f"all checks passed, and the {facts.coverage} estimate is covered"
    return {
        "periodStart": utc_text(batch.period_start_s),
        "periodEnd": utc_text(batch.period_end_s),
        "uses": facts.event_count,
        "energyKilowattHours": _kilo(facts.energy),
        "coveredBound": facts.coverage,
        "coveredKilowattHours": decimal_text(facts.covered_nwh, NANO_PER_KILO),
        "retiredMilliwattHours": retirement.amount_mwh,
        "retiredKilowattHours": decimal_text(retirement.amount_mwh, MILLI_PER_KILO),
        **({} if version == 1 else _matched(facts)),
        "assumedMarket": ", ".join(zones),
        "locationBasedKilogramsCo2e": _kilo(facts.co2e),
        "marketBasedKilogramsCo2e": "not claimable" if missing or matching.shortfall_mwh else "0",
        "marketBasedReason": reason,
        "receipts": {"root": hex_text(batch.receipts_root), "count": facts.event_count},
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


def _matched(facts: CertificateFacts) -> dict[str, Any]:
    matching = matching_of(facts)
    return {
        "carriedMilliwattHours": facts.carried_mwh,
        "matchedPercent": matching.percent,
        "shortfallMilliwattHours": matching.shortfall_mwh,
    }


def _kilo(figure: Nano) -> dict[str, str]:
    return {
        "low": decimal_text(figure.low, NANO_PER_KILO),
        "central": decimal_text(figure.central, NANO_PER_KILO),
        "high": decimal_text(figure.high, NANO_PER_KILO),
    }


def _instrument(instrument: Instrument, version: int) -> dict[str, Any]:
    def time_text(epoch_s: int) -> str:
        return schema.NOT_STATED if version > 1 and epoch_s == 0 else utc_text(epoch_s)

    return {
        "certificateId": str(instrument.certificate_id),
        "standard": instrument.standard,
        "issuer": instrument.issuer,
        "registry": instrument.registry,
        "device": instrument.device,
        "technology": instrument.technology,
        "region": instrument.region,
        "capacityKilowatts": str(instrument.capacity_kw),
        "commissioned": time_text(instrument.commissioned_at_s),
        "productionStart": time_text(instrument.production_start_s),
        "productionEnd": time_text(instrument.production_end_s),
        "serialFirst": str(instrument.serial_first),
        "serialLast": str(instrument.serial_last),
    }


def _retirement(facts: CertificateFacts, version: int) -> dict[str, Any]:
    retirement, network = facts.retirement, facts.network
    named_by = "signature" if batch_of_event(retirement) is None else "event"
    fee_wei = retirement.gas_used * retirement.effective_gas_price_wei
    return {
        "network": network.key,
        "networkName": network.name,
        "chainId": network.chain_id,
        "contract": retirement.contract,
        "certificateId": str(retirement.certificate_id),
        "batchKey": hex_text(facts.named_batch.key),
        **({} if version == 1 else {"batchNamedBy": named_by}),
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
