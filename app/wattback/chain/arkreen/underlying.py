"""Which certificates (AREC) are behind an offset, and what their issuer recorded about them.

Arkreen's records name a region, a production interval, a serial number and an issuer's address. They name no device,
technology, capacity or commissioning date: those stay empty.
"""

from dataclasses import dataclass
from typing import Any

from wattback.chain.arkreen.market import Contracts
from wattback.chain.errors import WouldFail
from wattback.chain.retirement import Instrument

_TAG_SHIFT = 62
_BEGUN, _DETAILS = 2, 3


@dataclass(frozen=True, slots=True)
class Certificate:
    """One underlying certificate, as its issuer recorded it.

    Attributes:
        arec_id: Number of its NFT.
        serial: Serial number.
        issuer: Address of its issuer.
        region: As written.
        production_start_s: UTC epoch seconds.
        production_end_s: UTC epoch seconds.
        is_bridged: Whether it came over from another registry.
    """

    arec_id: int
    serial: str
    issuer: str
    region: str
    production_start_s: int
    production_end_s: int
    is_bridged: bool


def certificate_ids(contracts: Contracts, offset_id: int) -> tuple[int, ...]:
    """The certificates behind an offset; several when it reached from one into the next.

    Raises:
        WouldFail: There is no such offset.
    """
    _, _, amount, token_id, _, _ = contracts.badge.functions.getOffsetActions(offset_id).call()
    if amount == 0:
        raise WouldFail(f"there is no offset {offset_id}")
    tag, number = token_id >> _TAG_SHIFT, token_id & ((1 << _TAG_SHIFT) - 1)
    if tag == _DETAILS:
        details = contracts.badge.functions.getOffsetDetails(number).call()
        return tuple(dict.fromkeys(int(arec_id) for arec_id, _ in details))
    return (int(number),)


def next_certificate_ids(contracts: Contracts) -> tuple[int, ...]:
    """The certificate that the next offset takes from first: the one begun, else the oldest waiting; or none."""
    left, begun = contracts.badge.functions.getDetailStatus(contracts.art.address).call()
    if left:
        return (int(begun),)
    newest = contracts.art.functions.latestARECID().call()
    oldest = contracts.art.functions.allARECLiquidized(newest).call() if newest else 0
    return (int(oldest),) if oldest else ()


def read_instrument(contracts: Contracts, offset_id: int) -> Instrument:
    """What was retired: the attributes of the certificates behind an offset, in one.

    Args:
        contracts: Where to read.
        offset_id: Of the offset; 0 tells what the next one would take first.

    Raises:
        WouldFail: There is no such offset.
    """
    ids = certificate_ids(contracts, offset_id) if offset_id else next_certificate_ids(contracts)
    return _instrument(offset_id, [_read(contracts, arec_id) for arec_id in ids])


def _read(contracts: Contracts, arec_id: int) -> Certificate:
    record: Any = contracts.issuance.functions.getRECData(arec_id).call()
    issuer, serial, _, start_s, end_s, _, _, _, region, _, _, asset_id = record
    return Certificate(arec_id, serial, issuer, region, start_s, end_s, asset_id != 0)


def _instrument(offset_id: int, certificates: list[Certificate]) -> Instrument:
    def joined(values: list[str]) -> str:
        return ", ".join(dict.fromkeys(filter(None, values)))

    records = [
        f"{each.arec_id} ({each.serial})" if each.serial else str(each.arec_id) for each in certificates
    ]
    bridged = certificates != [] and all(each.is_bridged for each in certificates)
    return Instrument(
        certificate_id=offset_id,
        standard="AREC (bridged)" if bridged else "AREC",
        issuer=joined([each.issuer for each in certificates]),
        registry=f"Arkreen, AREC {', '.join(records)}" if records else "Arkreen",
        device="",
        technology="",
        region=joined([each.region for each in certificates]),
        capacity_kw=0,
        commissioned_at_s=0,
        production_start_s=min((each.production_start_s for each in certificates), default=0),
        production_end_s=max((each.production_end_s for each in certificates), default=0),
        serial_first=0,
        serial_last=0,
    )
