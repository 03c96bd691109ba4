"""What can go wrong on a chain, each told so that a person knows what to do next.

Raising any of these means that nothing was retired by the step that raised it, except `TransactionReverted`,
which says that a transaction was mined and failed (its network fee is spent, the certificates and their
price are not).
"""

from wattback.errors import WattbackError


class ChainError(WattbackError):
    """Something about a network or a market on it."""

    title = "The network said no"


class NetworkUnreachable(ChainError):
    """No answer from the network's RPC endpoint, or one that makes no sense."""

    title = "Network not reachable"

    def __init__(self, network_name: str, reason: str) -> None:
        super().__init__(
            f"The network {network_name} did not answer ({reason}). Nothing was lost; Wattback tries again "
            "later. If it stays so, check the internet connection and the RPC address."
        )


class WrongNetwork(ChainError):
    """The endpoint serves another chain than the one expected."""

    title = "Wrong network"

    def __init__(self, network_name: str, expected_chain_id: int, found_chain_id: int) -> None:
        super().__init__(
            f"The RPC address answers for chain {found_chain_id}, but {network_name} is chain "
            f"{expected_chain_id}. Nothing was sent; correct the RPC address."
        )


class UnknownNetwork(ChainError):
    """No network has this key."""

    title = "Unknown network"

    def __init__(self, key: str, known: list[str]) -> None:
        super().__init__(f"There is no network called {key!r}. Known networks: {', '.join(known)}.")


class ChainBusy(ChainError):
    """Another process has the practice chain open."""

    title = "Practice chain in use"

    def __init__(self, waited_s: float) -> None:
        super().__init__(
            f"Another Wattback window or command is using the practice chain (waited {waited_s:g} s). "
            "Nothing was changed; let it finish and try again."
        )


class ChainFileUnusable(ChainError):
    """The practice chain's file cannot be read or written."""

    title = "Practice chain file unusable"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            f"The practice chain's file {path} cannot be used: {reason}. It was left as it is. Free some "
            "disk space or, if the file is damaged, move it away: Wattback then starts a new practice chain."
        )


class OutOfStock(ChainError):
    """The market has less than was asked for."""

    title = "Out of stock"

    def __init__(self, wanted_mwh: int, available_mwh: int) -> None:
        super().__init__(
            f"The market has {_kilowatt_hours(available_mwh)} left in one batch of certificates, but "
            f"{_kilowatt_hours(wanted_mwh)} are wanted. Nothing was bought; retire less at once or wait for "
            "new stock."
        )


class InsufficientFunds(ChainError):
    """The account cannot pay the price or the network fee."""

    title = "Not enough money in the wallet"

    def __init__(self, what: str, needed: str = "", available: str = "") -> None:
        lack = f"has {available} but {what} needs up to {needed}" if needed else f"cannot pay {what}"
        super().__init__(f"The wallet {lack}. Nothing was bought; add money to the wallet or retire less.")


class MarketPaused(ChainError):
    """The market's owner stopped sales."""

    title = "Market paused"

    def __init__(self) -> None:
        super().__init__(
            "The market has stopped sales for now. Nothing was bought; Wattback tries again later."
        )


class PriceMoved(ChainError):
    """The price rose above the quoted one."""

    title = "The price changed"

    def __init__(self) -> None:
        super().__init__(
            "The price rose after it was quoted. Nothing was bought; ask for a new quote and decide again."
        )


class QuoteExpired(ChainError):
    """The quote's time is over."""

    title = "The quote ran out"

    def __init__(self) -> None:
        super().__init__("The quote was only good for a few minutes. Nothing was bought; ask for a new one.")


class BatchAlreadyRetired(ChainError):
    """The desk saw this batch key before."""

    title = "Already retired"

    def __init__(self) -> None:
        super().__init__(
            "This batch was retired before and is not bought a second time. "
            "The retirement is found on the chain at the next check."
        )


class WouldFail(ChainError):
    """A trial run of the transaction failed, so it was not sent.

    Attributes:
        reason: The contract's words, decoded.
    """

    title = "The transaction would fail"

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"A trial run of the transaction failed: {reason}. It was not sent and nothing was paid; "
            "ask for a new quote."
        )


class TransactionRefused(ChainError):
    """The network did not take the transaction.

    Attributes:
        reason: The network's words.
    """

    title = "Transaction not accepted"

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The network did not take the transaction: {reason}. Nothing was bought.")


class NonceTaken(TransactionRefused):
    """Another transaction of the account took this one's place, so this one can never be mined."""

    title = "Another transaction came first"

    def __init__(self) -> None:
        super().__init__("another transaction of the same wallet was mined in its place")


class TransactionReverted(ChainError):
    """The transaction was mined and failed.

    Attributes:
        tx_hash: 32 bytes.
    """

    title = "Retirement failed"

    def __init__(self, tx_hash: bytes, reason: str) -> None:
        self.tx_hash = tx_hash
        super().__init__(
            f"The transaction 0x{tx_hash.hex()} was mined but {reason}. Only its network fee was spent; "
            "Wattback can try the batch again with a new quote."
        )


class NotOurContract(ChainError):
    """A transaction retired something, but not through a contract on the network's list."""

    title = "Unknown contract"

    def __init__(self, network_name: str) -> None:
        super().__init__(
            f"The transaction has no retirement by a contract Wattback knows on {network_name}. "
            "Do not rely on a certificate that points to it."
        )


class NetworkFileInvalid(ChainError):
    """A file that describes networks has a mistake."""

    title = "The file of networks has a mistake"

    def __init__(self, where: str, what: str) -> None:
        super().__init__(
            f"{where} cannot be used: {what}. Nothing was changed and nothing was sent; correct the file and try again."
        )


class NodesDisagree(ChainError):
    """Several nodes of one network tell different things about the same transaction."""

    title = "The network's nodes disagree"

    def __init__(self, network_name: str, what: str) -> None:
        super().__init__(
            f"The nodes of {network_name} tell different things about a transaction ({what}). It does not count as "
            "final, and nothing is sent a second time; Wattback looks again later. If it stays so, one of the nodes "
            "is wrong: `wattback network rpc` chooses others."
        )


class ClockDisagrees(ChainError):
    """This machine's clock and the chain's newest block are hours apart."""

    title = "The clock is wrong, or the node is"

    def __init__(self, network_name: str, apart_s: float, is_clock_ahead: bool) -> None:
        hours = apart_s / 3600
        apart = f"{hours / 24:,.0f} days" if hours >= 72 else f"{hours:,.1f} hours"
        where = "ahead of" if is_clock_ahead else "behind"
        super().__init__(
            f"This machine's clock is {apart} {where} the newest block of {network_name}. Caps and deadlines could not "
            "be kept, so nothing was signed. Correct the clock; if it is right, the node is stale: choose another one."
        )


class FeeAboveCeiling(ChainError):
    """The network fee may be above what the person allows."""

    title = "The network fee is too high now"

    def __init__(self, fee: str, ceiling: str) -> None:
        super().__init__(
            f"The network fee may be up to {fee}, and the ceiling is {ceiling}. Nothing was signed; Wattback waits for "
            "a cheaper hour. The setting fees.ceiling_micro changes the ceiling."
        )


class NoContract(ChainError):
    """There is no contract at an address that is listed as one."""

    title = "No contract at this address"

    def __init__(self, network_name: str, role: str, address: str) -> None:
        super().__init__(
            f"On {network_name} there is no contract at {address}, which is listed as the market's {role}. Nothing was "
            "signed. Check the address in your networks.json, or whether the RPC address is of another network."
        )


class ContractChanged(ChainError):
    """The code of a contract is another one than when it was first used or last accepted."""

    title = "A contract was changed"

    def __init__(self, network_name: str, network_key: str, what: list[str]) -> None:
        super().__init__(
            f"On {network_name} the code of {'; '.join(what)}. Whoever may change it can change what a payment buys, "
            "so nothing is signed and automatic mode rests. When you know why it changed: "
            f"`wattback network accept-code {network_key}`."
        )


class TokenDiffers(ChainError):
    """The payment token counts in other units than the networks' file says."""

    title = "The payment token is not as described"

    def __init__(self, symbol: str, found_decimals: int, listed_decimals: int) -> None:
        super().__init__(
            f"{symbol} has {found_decimals} decimals, and the networks' file says {listed_decimals}: every price would "
            "be wrong by powers of ten. Nothing was signed. Correct the file if it is yours; else wait for a Wattback "
            "that knows the token as it is now."
        )


def _kilowatt_hours(amount_mwh: int) -> str:
    whole, rest = divmod(amount_mwh, 10**6)
    places = f"{rest:06d}".rstrip("0")
    return f"{whole:,}.{places} kWh" if places else f"{whole:,} kWh"
