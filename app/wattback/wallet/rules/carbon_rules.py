"""Carbon markets: the few calls that retire one planned amount, each argument compared with what was planned.

What is retired is a planned row of the ledger. Approvals are exact: for what the retirement takes, to the one contract
that takes it. A credit's address comes from the market, so it is never a token that pays.
"""

from dataclasses import dataclass
from typing import Any, NoReturn

from wattback.ledger.batch import Batch
from wattback.ledger.carbon import CarbonRow
from wattback.ledger.outbox import Purpose
from wattback.wallet.canonical import arguments_of
from wattback.wallet.errors import SigningRefused
from wattback.wallet.rules.market import PreparationFacts, UnsignedTransaction, require

BASE_UNITS_PER_GRAM = 10**12

APPROVE = "approve(address,uint256)"
RETIRE = "retire(uint256)"
RETIRE_WITH_CERTIFICATE = "retireAndMintCertificate(string,address,string,string,uint256)"
REDEEM_OUT_MANY = "redeemOutMany(address[],uint256[])"
REDEEM_AND_RETIRE_MANY = "redeemAndRetireMany(address[],uint256[])"
RETIRE_EXACT_CARBON_DEFAULT = (
    "retireExactCarbonDefault(address,address,uint256,uint256,string,address,string,string,uint8)"
)
_NO_ELECTRICITY = "carbon markets retire no electricity certificates"


@dataclass(frozen=True, slots=True)
class CarbonRules:
    """The one carbon market the wallet may deal with.

    Attributes:
        market: `toucan` or `klima`.
        contract: The pool, or the aggregator.
        pools: Pools that credits may come out of; for `toucan` the contract itself.
        payment_token: What pays; only an aggregator takes it.
        payment_tokens: Every token that pays anywhere on the network: none of them is a credit.
    """

    market: str
    contract: str
    pools: frozenset[str]
    payment_token: str
    payment_tokens: frozenset[str]

    def require_carbon(self, request: UnsignedTransaction, planned: CarbonRow) -> PreparationFacts:
        """What the transaction does for the planned retirement: an approval, a redemption, or the retirement itself.

        Raises:
            SigningRefused: Anything else.
        """
        require(planned.market == self.market, "the retirement was planned for another market")
        if self.market == "klima":
            return self._klima(request, planned)
        return self._toucan(request, planned)

    def require_retirement(self, request: UnsignedTransaction, quoted: Batch, now_s: int) -> NoReturn:  # noqa: ARG002
        """No electricity is retired here."""
        raise SigningRefused(_NO_ELECTRICITY)

    def require_preparation(
        self,
        request: UnsignedTransaction,  # noqa: ARG002 - whatever it is
        quoted: Batch | None,  # noqa: ARG002
        account: str,  # noqa: ARG002
        now_s: int,  # noqa: ARG002
    ) -> NoReturn:
        """Nor is one prepared."""
        raise SigningRefused(_NO_ELECTRICITY)

    def permit(self, quoted: Batch, message: dict[str, Any], chain_id: int, now_s: int) -> NoReturn:  # noqa: ARG002
        """Carbon is paid by approvals."""
        raise SigningRefused(_NO_ELECTRICITY)

    def _klima(self, request: UnsignedTransaction, planned: CarbonRow) -> PreparationFacts:
        most = planned.price_base_units
        require(planned.token == self.payment_token, "the retirement was planned for another token")
        if request.to == self.payment_token:
            spender, amount = _arguments(request, APPROVE)
            require(
                (_address(spender), amount) == (self.contract, most), "the approval is not the planned one"
            )
            return PreparationFacts(Purpose.APPROVE, most, _summary("allow", planned))
        require(request.to == self.contract, "the transaction calls a contract that is not allowed")
        source, pool, max_in, amount, entity, beneficiary, name, message, mode = _arguments(
            request, RETIRE_EXACT_CARBON_DEFAULT
        )
        require(_address(pool) in self.pools, "the credits come out of a pool that is not allowed")
        require(
            (_address(source), max_in, amount) == (self.payment_token, most, _amount(planned)),
            "it is not the planned amount at the planned price",
        )
        require(
            (_address(beneficiary), entity, name, message, mode)
            == (planned.account, "", "", planned.message, 0),
            "it is in another name, or says something else",
        )
        return PreparationFacts(Purpose.CARBON, most, _summary("retire", planned))

    def _toucan(self, request: UnsignedTransaction, planned: CarbonRow) -> PreparationFacts:
        credit, amount = planned.token, _amount(planned)
        require(
            credit not in self.payment_tokens and credit not in (self.contract, planned.account),
            "what was planned is no carbon credit",
        )
        require(amount <= planned.price_base_units, "less was planned to be given than is retired")
        if request.to == self.contract:
            return self._out_of_pool(request, planned)
        require(request.to == credit, "the transaction calls a contract that is not allowed")
        selector = request.data[:4]
        if selector == _selector(APPROVE):
            spender, allowed = _arguments(request, APPROVE)
            require(_address(spender) == self.contract, "the approval is for another contract")
            require(amount <= allowed <= planned.price_base_units, "the approval is not the planned one")
            return PreparationFacts(Purpose.APPROVE, 0, _summary("allow", planned))
        if selector == _selector(RETIRE):
            require(_arguments(request, RETIRE) == (amount,), "it is not the planned amount")
        else:
            entity, beneficiary, name, message, retired = _arguments(request, RETIRE_WITH_CERTIFICATE)
            require(retired == amount, "it is not the planned amount")
            require(
                (_address(beneficiary), entity, name, message) == (planned.account, "", "", planned.message),
                "it is in another name, or says something else",
            )
        return PreparationFacts(Purpose.CARBON, 0, _summary("retire", planned))

    def _out_of_pool(self, request: UnsignedTransaction, planned: CarbonRow) -> PreparationFacts:
        if request.data[:4] == _selector(REDEEM_OUT_MANY):
            credits_, amounts = _arguments(request, REDEEM_OUT_MANY)
            expected, purpose, verb = _amount(planned), Purpose.BUY, "take out of the pool"
        else:
            credits_, amounts = _arguments(request, REDEEM_AND_RETIRE_MANY)
            expected, purpose, verb = planned.price_base_units, Purpose.CARBON, "retire"
        require(
            [_address(each) for each in credits_] == [planned.token] and list(amounts) == [expected],
            "it is not the planned credit and amount",
        )
        return PreparationFacts(purpose, 0, _summary(verb, planned))


def _arguments(request: UnsignedTransaction, signature: str) -> tuple[Any, ...]:
    types = signature[signature.index("(") + 1 : -1].split(",")
    return arguments_of(
        request.data,
        _selector(signature),
        types,
        "the transaction calls something else than a carbon market's retirement",
    )


def _selector(signature: str) -> bytes:
    from eth_utils.crypto import keccak

    return bytes(keccak(text=signature)[:4])


def _address(address: str) -> str:
    from eth_utils.address import to_checksum_address

    return str(to_checksum_address(address))


def _amount(planned: CarbonRow) -> int:
    return planned.amount_g * BASE_UNITS_PER_GRAM


def _summary(verb: str, planned: CarbonRow) -> str:
    return f"{verb} {planned.amount_g / 1000:g} kg of carbon credits"
