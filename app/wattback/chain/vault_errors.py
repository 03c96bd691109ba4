"""What can go wrong with a person's vault, beside what can at its desk. Raised before anything is signed."""

from wattback.chain.errors import ChainError


class VaultUnusable(ChainError):
    """The address is no vault of ours, or not for this account."""

    title = "The vault cannot be used"

    def __init__(self, vault: str, why: str) -> None:
        super().__init__(
            f"The vault {vault} cannot be used: {why}. Nothing was signed and nothing was paid. Check its address in "
            "the settings (vault.address); its owner can name another operator at any time."
        )


class VaultLimitReached(ChainError):
    """The vault's owner allowed less."""

    title = "Above the vault's limits"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The vault's limits do not allow it: {what}. Nothing was signed and nothing was paid; it is tried again "
            "later. Only the vault's owner can change its limits."
        )
