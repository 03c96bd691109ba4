"""What can go wrong between a preview and its transfer, and with a backup."""

from wattback.wallet.errors import WalletError


class PreviewPassed(WalletError):
    """What is to be sent is not what was looked at."""

    title = "Look at it again first"

    def __init__(self) -> None:
        super().__init__(
            "This is not the transfer that was shown to you last. Nothing was signed and nothing was sent. Look at the "
            "preview again, then send."
        )


class TransferFailed(WalletError):
    """The network ran the transfer, and it failed; or another transaction took its place."""

    title = "Nothing was sent"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The money was not sent: {reason}. It is still in the wallet, less the network fee. Look at the balance, "
            "and send again when you are ready."
        )


class BackupDiffers(WalletError):
    """The copy did not come back as it was written."""

    title = "The backup cannot be relied on"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} did not come back as it was written. The wallet itself was not touched. Use another disk."
        )
