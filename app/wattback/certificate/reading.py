"""From a document back to the facts it states; the inverse of `document.compose`."""

from dataclasses import replace
from typing import Any

from wattback.certificate import schema
from wattback.certificate.facts import Basis, BatchFacts, CertificateFacts, Nano
from wattback.certificate.notation import NANO_PER_KILO, decimal_units, hex_bytes, utc_seconds
from wattback.chain.retirement import Instrument, Network, Retirement


def facts_of(document: dict[str, Any], network: Network) -> CertificateFacts:
    """What a certificate of valid form says.

    Args:
        document: Passed `schema.check_certificate`.
        network: The trusted one. All is taken from here, its names and those of its money too, so that play money
            cannot be called dollars; only the fee's energy, which may be measured anew one day, from the document.
    """
    subject = document["credentialSubject"]
    consumption, instrument, retirement = subject["consumption"], subject["instrument"], subject["retirement"]
    price, fee = retirement["price"], retirement["fee"]
    batch = BatchFacts(
        key=hex_bytes(retirement["batchKey"]),
        receipts_root=hex_bytes(consumption["receipts"]["root"]),
        period_start_s=utc_seconds(consumption["periodStart"]),
        period_end_s=utc_seconds(consumption["periodEnd"]),
    )
    by_event = retirement.get("batchNamedBy", "event") == "event"
    issuer = document["issuer"].rpartition(":")[2]
    return CertificateFacts(
        coverage=consumption["coveredBound"],
        event_count=consumption["uses"],
        covered_nwh=decimal_units(consumption["coveredKilowattHours"], NANO_PER_KILO),
        energy=_nano(consumption["energyKilowattHours"]),
        co2e=_nano(consumption["locationBasedKilogramsCo2e"]),
        bases=tuple(
            Basis(basis["method"], basis["factors"], basis["factorsSha256"], basis["zone"])
            for basis in consumption["estimators"]
        ),
        fee_co2e_ng=decimal_units(fee["locationBasedKilogramsCo2e"], NANO_PER_KILO),
        retirement=Retirement(
            network=retirement["network"],
            contract=retirement["contract"],
            tx_hash=hex_bytes(retirement["transactionHash"]),
            block_number=retirement["blockNumber"],
            block_hash=hex_bytes(retirement["blockHash"]),
            block_time_s=utc_seconds(retirement["time"]),
            log_index=retirement["logIndex"],
            confirmations=0,
            batch_key=batch.key if by_event else None,
            beneficiary=retirement["beneficiary"],
            certificate_id=int(retirement["certificateId"]),
            amount_mwh=retirement["amountMilliwattHours"],
            receipts_root=batch.receipts_root if by_event else None,
            period_start_s=batch.period_start_s if by_event else None,
            period_end_s=batch.period_end_s if by_event else None,
            price_base_units=int(price["baseUnits"]),
            gas_used=fee["gasUsed"],
            effective_gas_price_wei=int(fee["effectiveGasPriceWei"]),
        ),
        instrument=Instrument(
            certificate_id=int(retirement["certificateId"]),
            standard=instrument["standard"],
            issuer=instrument["issuer"],
            registry=instrument["registry"],
            device=instrument["device"],
            technology=instrument["technology"],
            region=instrument["region"],
            capacity_kw=int(instrument["capacityKilowatts"]),
            commissioned_at_s=_stated_s(instrument["commissioned"]),
            production_start_s=_stated_s(instrument["productionStart"]),
            production_end_s=_stated_s(instrument["productionEnd"]),
            serial_first=int(instrument["serialFirst"]),
            serial_last=int(instrument["serialLast"]),
        ),
        network=replace(
            network,
            confirmations=retirement["finalAfterConfirmations"],
            energy_wh_per_gas=float(fee["wattHoursPerGas"]),
            energy_source=fee["wattHoursPerGasSource"],
        ),
        batch=None if by_event else batch,
        carried_mwh=consumption.get("carriedMilliwattHours", 0),
        signer="" if issuer == retirement["beneficiary"] else issuer,
    )


def _nano(figure: dict[str, str]) -> Nano:
    low, central, high = (decimal_units(figure[name], NANO_PER_KILO) for name in ("low", "central", "high"))
    return Nano(low, central, high)


def _stated_s(text: str) -> int:
    return 0 if text == schema.NOT_STATED else utc_seconds(text)
