"""Why a history is not imported. Each of these is raised before the ledger is touched."""

from wattback.errors import WattbackError


class ImportFailed(WattbackError):
    """A history could not be imported."""

    title = "This history could not be imported"


class ImportCancelled(ImportFailed):
    """The person cancelled."""

    title = "The import was cancelled"

    def __init__(self) -> None:
        super().__init__("The import was cancelled. Nothing was imported.")


class Unreadable(ImportFailed):
    """The file or folder cannot be opened at all."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path} cannot be read: {why}. Nothing was imported.")


class Damaged(ImportFailed):
    """What stands at a place is not what the history's kind has there.

    Attributes:
        place: File, and line, byte or conversation.
    """

    def __init__(
        self, place: str, why: str, then: str = "Download the export again, then import that file."
    ) -> None:
        super().__init__(f"{place}: {why}. Nothing was imported. {then}")
        self.place = place


class TooLarge(ImportFailed):
    """A file made to fill memory or disk, or one beyond what any history has."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(
            f"{place}: {why}. No chat history is like that, so it was not read. Nothing was imported."
        )


class NotRecognised(ImportFailed):
    """No reader knows this file, or not the one that was asked."""
