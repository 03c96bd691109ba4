"""What the ledger says against what the chain has: to the milliwatt-hour, and each answer once."""

import contextlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from interrupted_person import Person
from web3 import Web3

from wattback.chain.artifacts import artifact
from wattback.chain.networks import desk_deployment
from wattback.ledger.offsets import receipts

ENDED = {"final", "failed", "abandoned"}


@dataclass(frozen=True)
class Sale:
    """One sale the desk made together with its retirement."""

    batch_key: bytes
    beneficiary: str
    amount_mwh: int
    price_base_units: int


def sales_on_chain(w3: Any, from_block: int = 0) -> list[Sale]:
    """Every retirement the desk sold since a block, read by this file's own eyes: no code of the provider's."""
    contracts = desk_deployment("practice")
    desk = w3.eth.contract(w3.to_checksum_address(contracts.desk), abi=artifact("RetirementDesk").abi)
    certificates = w3.eth.contract(
        w3.to_checksum_address(contracts.certificates), abi=artifact("WattbackCertificates").abi
    )
    retired = [
        event["args"] for event in certificates.events.CertificateRetired().get_logs(from_block=from_block)
    ]
    sold = [event["args"] for event in desk.events.CertificateSold().get_logs(from_block=from_block)]
    assert Counter((bytes(event["batchKey"]), event["amountMwh"]) for event in retired) == Counter(
        (bytes(event["batchKey"]), event["amountMwh"]) for event in sold
    )
    prices = {bytes(event["batchKey"]): int(event["pricePaid"]) for event in sold}
    return [
        Sale(
            bytes(event["batchKey"]),
            event["beneficiary"],
            int(event["amountMwh"]),
            prices[bytes(event["batchKey"])],
        )
        for event in retired
    ]


def sales_at(rpc_url: str, address: str | None = None) -> list[Sale]:
    """`sales_on_chain` of a node, asked without faults; of one beneficiary, or of all."""
    sales = sales_on_chain(Web3(Web3.HTTPProvider(rpc_url)))
    return [sale for sale in sales if address in (None, sale.beneficiary)]


def require_nothing_double(person: Person, sales: Sequence[Sale]) -> None:
    """What must hold at every instant, whatever was interrupted.

    No key was sold twice, each sale is a batch of the ledger with the same amount, and no answer is in two batches
    that the chain has. And what the ledger calls final, the chain has.
    """
    keys = [sale.batch_key for sale in sales]
    assert len(keys) == len(set(keys)), "a batch was retired twice"
    batches = {batch.id: batch for batch in person.batches()}
    for sale in sales:
        assert sale.batch_key in batches, "the chain has a retirement that the ledger knows nothing of"
        batch = batches[sale.batch_key]
        assert batch.amount_mwh == sale.amount_mwh, "chain and ledger differ in the amount"
        assert batch.state not in ("planned", "quoted", "abandoned"), (
            f"retired, and {batch.state} in the ledger"
        )
    for batch in batches.values():
        assert batch.state != "final" or batch.id in keys, (
            "final in the ledger, and the chain does not have it"
        )
    with contextlib.closing(person.ledger()) as connection:
        covered = Counter(row.event_id for key in keys for row in receipts(connection, batches[key]))
    assert all(count == 1 for count in covered.values()), "an answer is in two batches that were retired"


def require_agreement(person: Person, sales: Sequence[Sale]) -> dict[str, int]:
    """What must hold once the network works again and everything was gone on with.

    Returns:
        How many batches ended how.
    """
    require_nothing_double(person, sales)
    batches = person.batches()
    for batch in batches:
        assert batch.state in ENDED, f"a batch ended as {batch.state}"
        assert batch.state == "final" or batch.reason, f"a batch {batch.state} for no reason"
    final = [batch for batch in batches if batch.state == "final"]
    assert {sale.batch_key: sale.amount_mwh for sale in sales} == {
        batch.id: batch.amount_mwh for batch in final
    }
    assert sum(sale.amount_mwh for sale in sales) == sum(batch.amount_mwh for batch in final)
    with contextlib.closing(person.ledger()) as connection:
        rows = [row for batch in final for row in receipts(connection, batch)]
        energy_nwh = {batch.id: sum(row.energy_nwh for row in receipts(connection, batch)) for batch in final}
    covered = Counter(row.event_id for row in rows)
    assert all(count == 1 for count in covered.values()), "an answer is in two batches"
    missing = person.answers_given - covered.keys()
    assert not missing, f"{len(missing)} answers were left out"
    for batch in final:
        own_mwh = batch.amount_mwh - getattr(batch, "carried_mwh", 0)
        assert own_mwh == -(-energy_nwh[batch.id] // 10**6), "the amount is not the sum of its receipts"
    ((fees,),) = person.query("SELECT count(*) FROM usage_event WHERE source = 'fee'")
    assert fees == len(final), "each retirement's fee is counted once"
    ((certificates,),) = person.query("SELECT count(*) FROM certificate")
    assert certificates == len(final), "each retirement has its certificate"
    return dict(Counter(str(batch.state) for batch in batches))
