"""What can go wrong when carbon is retired, beside what can on any market. Raised before anything is signed."""

from wattback.chain.carbon import kilograms_text
from wattback.chain.errors import ChainError


class CarbonAmountTooSmall(ChainError):
    """Less than a gram, or than the market retires at once."""

    title = "Too little to retire"

    def __init__(self, least: str) -> None:
        super().__init__(
            f"This is too little to retire: {least}. Nothing was signed and nothing was paid; choose a larger amount."
        )


class PoolEmpty(ChainError):
    """No credit of the pool has enough."""

    title = "The pool has too little"

    def __init__(self, pool_symbol: str, wanted_g: int, available_g: int | None) -> None:
        left = (
            "less than that"
            if available_g is None
            else f"at most {kilograms_text(available_g)} of one credit"
        )
        super().__init__(
            f"{kilograms_text(wanted_g)} of carbon are wanted, and the pool {pool_symbol} has {left}. Nothing was "
            "signed and nothing was paid; retire less, or try again when the pool was filled."
        )


class NoCreditsHeld(ChainError):
    """The wallet has neither credits nor the pool's tokens."""

    title = "The wallet holds too few credits"

    def __init__(self, pool_symbol: str, needed: str, held: str) -> None:
        super().__init__(
            f"Toucan sells nothing: it retires credits that the wallet holds, or takes them out of the pool for the "
            f"pool's tokens. This needs {needed}, and the wallet holds {held}. Nothing was signed; send {pool_symbol} "
            "to the wallet, or choose Klima, which takes ordinary money."
        )


class TokenDiffers(ChainError):
    """A token is not what Wattback's data says."""

    title = "The token is not as described"

    def __init__(self, symbol: str, expected_decimals: int, found_decimals: int) -> None:
        super().__init__(
            f"{symbol} has {found_decimals} decimals instead of {expected_decimals}, so every amount would be wrong. "
            "Nothing was signed and nothing was paid. Check the addresses in your networks.json, or wait for a "
            "Wattback that knows this token."
        )


class PoolUnsupported(ChainError):
    """The pool works in a way Wattback does not deal with."""

    title = "This pool is not supported"

    def __init__(self, pool_symbol: str) -> None:
        super().__init__(
            f"The pool {pool_symbol} does not hand out credits at a fixed fee, and Wattback deals with no other. "
            "Nothing was signed; take credits out of it elsewhere and let Wattback retire them, or choose another "
            "market."
        )


class CreditsPaused(ChainError):
    """The market's operator stopped it."""

    title = "The carbon market is paused"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The operator of {what} has paused it. Nothing was signed and nothing was paid; try again another day."
        )


class AllowanceShort(ChainError):
    """The market may take less than it needs."""

    title = "The market may not take enough"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The market may not take enough {what} from the wallet: the approval was used up or withdrawn meanwhile. "
            "Nothing was signed and nothing was paid; ask again, and a new approval is made first."
        )


class NoCarbonMarket(ChainError):
    """The network has none."""

    title = "No carbon market here"

    def __init__(self, network_name: str, wanted: str, known: list[str]) -> None:
        there = f"It has: {', '.join(known)}." if known else "It has none that Wattback knows."
        super().__init__(
            f"The network {network_name} has no carbon market called {wanted!r}. {there} Nothing was signed; choose "
            "another with --market, or another network with --network."
        )
