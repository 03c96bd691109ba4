"""Sending money from the wallet to an address: looked at first, then signed, stored, sent and watched.

It goes through the same outbox as retirements. What was stored is sent again by whoever looks next, so a transfer
that was interrupted after its signature arrives all the same, once.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from wattback.chain.deployments import PaymentToken
from wattback.chain.errors import ChainError
from wattback.chain.retirement import RetirementProvider
from wattback.footprint import Estimate
from wattback.ledger.outbox import Purpose, TransactionState, WalletTransaction
from wattback.offset.alone import steps_alone
from wattback.offset.errors import NotEnoughMoney
from wattback.offset.free_money import free_base_units, under_way_of
from wattback.offset.outbox_steps import look, replace_if_stuck
from wattback.offset.replacing import cancellation_fees
from wattback.offset.steps import BatchSteps, silent
from wattback.offset.transfer_preview import TransferPreview
from wattback.wallet.caps import Money
from wattback.wallet.errors import TokenDiffers, UnknownAsset
from wattback.wallet.guard import Guard
from wattback.wallet.rules.transfer_rules import Transfer, TransferRules

NATIVE_DECIMALS = 18
_PLAIN_GAS = 21_000
_GAS_MARGIN_PERCENT = 20
"""Room for what other transactions change in a token before this one is mined."""


@dataclass(frozen=True, slots=True)
class Transfers:
    """Sends money of one account on one network. Every call opens what it needs and closes it again.

    Attributes:
        ledger_path: The ledger.
        lock_path: Of the lock that the one process paying holds.
        provider: The network; closed after every call.
        account: Whose money, EIP-55.
        tokens: What can be sent beside the native coin.
        rules: Where it must not go.
        estimate_recorded: The estimate of electricity recorded elsewhere, in watt-hours.
        now_ms: The clock, UTC epoch milliseconds.
        sleep: Waits seconds.
        poll_s: Seconds between two looks at the chain.
        patience_s: How long to look before leaving the rest for later.
    """

    ledger_path: str
    lock_path: str
    provider: RetirementProvider
    account: str
    tokens: tuple[PaymentToken, ...]
    rules: TransferRules
    estimate_recorded: Callable[[float], Estimate]
    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    sleep: Callable[[float], None] = time.sleep
    poll_s: float = 2.0
    patience_s: float = 120.0

    def money(self, symbol: str) -> Money:
        """How amounts of a coin or token are written.

        Raises:
            UnknownAsset: The network has none of this name.
        """
        token = self._token(symbol)
        native = self.provider.network.native_symbol
        return Money(native, NATIVE_DECIMALS) if token is None else Money(token.symbol, token.decimals)

    def preview(self, to: str, amount: int | None, symbol: str) -> TransferPreview:
        """Check the recipient, the balance and the network fee. Signs nothing.

        Args:
            to: EIP-55, checked.
            amount: Wei or base units; None sends everything, for the native coin all but the network fee.
            symbol: Of the native coin or a token of the network.

        Raises:
            UnknownAsset: The network has no such coin or token.
            TokenDiffers: The token counts in other units than Wattback's list says.
            SigningRefused: What goes to this address is lost, or stays.
            NotEnoughMoney: The wallet holds too little of it, or for the fee.
            AnotherOffsetRunning: A payment is being made at this moment.
            ChainError: The network cannot be reached, or the token refuses.
        """
        self.rules.require_recipient(to, self.account)
        with steps_alone(self) as steps:
            return self._preview(steps, to, amount, symbol)

    def send(
        self, agreed: TransferPreview, guard: Guard, progress: Callable[[str], None] = silent
    ) -> WalletTransaction:
        """Sign what was looked at, store it, send it and wait for it.

        Args:
            agreed: What the person said yes to; its fees bind.
            guard: Unlocked with the password typed just now.
            progress: Told each state in words.

        Returns:
            The transaction as far as it came within the patience; `resume` goes on with one that is still open.

        Raises:
            SigningRefused: The guard does not sign it.
            NotEnoughMoney: The money went elsewhere meanwhile.
            AnotherOffsetRunning: A payment is being made at this moment.
            ChainError: The network could not be asked, before anything was signed.
        """
        with steps_alone(self, progress) as steps:
            self._require_covered(steps, agreed)
            nonce = steps.next_nonce(self.account)
            request = agreed.request(self.provider.network.chain_id, nonce)
            signed = guard.sign_transfer(steps.connection, request, agreed.transfer)
            progress("Signed and stored")
            return self._watched(steps, signed, guard)

    def resume(self, progress: Callable[[str], None] = silent) -> tuple[WalletTransaction, ...]:
        """Look at every transfer that is under way, and send again what the network forgot.

        Raises:
            AnotherOffsetRunning: A payment is being made at this moment.
            ChainError: The network cannot be reached.
        """
        with steps_alone(self, progress) as steps:
            under_way = under_way_of(steps, self.account)
            return tuple(look(steps, each) for each in under_way if each.purpose == Purpose.SEND)

    def cancel(self, guard: Guard, progress: Callable[[str], None] = silent) -> tuple[WalletTransaction, ...]:
        """Have a transaction that does nothing take the place of each transfer that is not in a block yet.

        Whichever of the two is mined first, the other never is.

        Raises:
            SigningRefused: A cancellation would cost more than allowed.
            AnotherOffsetRunning: A payment is being made at this moment.
            ChainError: The network cannot be reached.
        """
        with steps_alone(self, progress) as steps:
            cancelled = []
            for each in under_way_of(steps, self.account):
                if each.purpose == Purpose.SEND and each.state != TransactionState.MINED:
                    fees = cancellation_fees(each, self.provider.fees())
                    signed = guard.sign_cancellation(
                        *(steps.connection, each),
                        fees.max_fee_per_gas_wei,
                        fees.max_priority_fee_per_gas_wei,
                    )
                    cancelled.append(self._watched(steps, signed, guard))
            return tuple(cancelled)

    def _watched(self, steps: BatchSteps, signed: WalletTransaction, guard: Guard) -> WalletTransaction:
        looks_left = max(1, round(self.patience_s / self.poll_s))
        while True:
            before = signed.state
            try:
                signed = look(steps, signed)
            except ChainError as error:
                # It is stored, and whoever looks next sends it: to call this a failure would have it sent twice.
                steps.progress(str(error))
                return signed
            if signed.state != before:
                steps.progress(_WORDS[signed.state])
            looks_left -= 1
            if signed.state in _OVER or looks_left <= 0:
                return signed
            if signed.state != TransactionState.MINED:
                signed = replace_if_stuck(steps, signed, guard)
            self.sleep(self.poll_s)

    def _preview(self, steps: BatchSteps, to: str, amount: int | None, symbol: str) -> TransferPreview:
        token, money = self._token(symbol), self.money(symbol)
        if token is not None and (decimals := self.provider.token_decimals(token.address)) != token.decimals:
            raise TokenDiffers(token.symbol, token.decimals, decimals)
        held = free_base_units(steps, self.account, token)
        native = held if token is None else free_base_units(steps, self.account, None)
        fees = self.provider.fees()
        tried = Transfer(to, held if amount is None else amount, "" if token is None else token.address, "")
        if tried.amount <= 0 or tried.amount > held:
            raise NotEnoughMoney("transfer", money.text(max(tried.amount, 1)), money.text(held))
        gas_limit = self._gas_limit(tried)
        max_fee_wei = gas_limit * fees.max_fee_per_gas_wei
        sent = tried.amount
        if token is None:
            sent = held - max_fee_wei if amount is None else amount
        coin = Money(self.provider.network.native_symbol, NATIVE_DECIMALS)
        needed_wei = max_fee_wei + (max(sent, 1) if token is None else 0)
        if needed_wei > native:
            what = "transfer with its network fee" if token is None else "network fee"
            raise NotEnoughMoney(what, coin.text(needed_wei), coin.text(native))
        return TransferPreview(
            transfer=Transfer(to, sent, tried.token, f"send {money.text(sent)} to {to}"),
            money=money,
            gas_limit=gas_limit,
            max_fee_per_gas_wei=fees.max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=fees.max_priority_fee_per_gas_wei,
            leaves_base_units=held - sent - (max_fee_wei if token is None else 0),
            native_wei=native,
        )

    def _gas_limit(self, tried: Transfer) -> int:
        # One wei in place of the amount: together with its own fee, a large one could not be tried out.
        used = self.provider.gas_of(self.account, tried.target, tried.call_data, min(tried.value_wei, 1))
        return used if used <= _PLAIN_GAS else used * (100 + _GAS_MARGIN_PERCENT) // 100

    def _require_covered(self, steps: BatchSteps, agreed: TransferPreview) -> None:
        token = next((each for each in self.tokens if each.address == agreed.transfer.token), None)
        held = free_base_units(steps, self.account, token)
        if held < agreed.transfer.amount:
            raise NotEnoughMoney(
                "transfer", agreed.money.text(agreed.transfer.amount), agreed.money.text(held)
            )
        native = held if token is None else free_base_units(steps, self.account, None)
        needed_wei = agreed.max_fee_wei + agreed.transfer.value_wei
        if native < needed_wei:
            coin = Money(self.provider.network.native_symbol, NATIVE_DECIMALS)
            raise NotEnoughMoney("network fee", coin.text(needed_wei), coin.text(native))

    def _token(self, symbol: str) -> PaymentToken | None:
        wanted, native = symbol.lower(), self.provider.network.native_symbol
        if wanted == native.lower():
            return None
        for token in self.tokens:
            if wanted == token.symbol.lower():
                return token
        raise UnknownAsset(symbol, [native, *(each.symbol for each in self.tokens)])


_OVER = (TransactionState.FINAL, TransactionState.FAILED, TransactionState.DROPPED)
_WORDS = {
    TransactionState.SIGNED: "Signed",
    TransactionState.BROADCAST: "Sent to the network",
    TransactionState.MINED: "In a block",
    TransactionState.FINAL: "Final",
    TransactionState.FAILED: "The network ran it, and it failed",
    TransactionState.DROPPED: "Another transaction took its place",
}
