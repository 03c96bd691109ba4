"""The numbered ways in which a request can be refused."""

FRAME_TOO_LARGE = 1
FRAME_TRUNCATED = 2
NOT_JSON = 3
UNKNOWN_TYPE = 4
SCHEMA_VIOLATED = 5
PROTOCOL_NOT_SPOKEN = 6
LEDGER_UNREADABLE = 7
LEDGER_TOO_NEW = 8
LEDGER_BUSY = 9
LEDGER_NOT_WRITABLE = 10
COMPANION_NOT_FOUND = 11
UNEXPECTED = 99


class Refusal(Exception):
    """Why a request gets an error reply and nothing of it was stored.

    Attributes:
        code: One of this module's numbers; see `reply.schema.json`.
        message: One sentence for a person, without anything of the request's contents.
        request_id: Repeated from the request, when it could be read so far.
        event_id: The one event at fault, when there is one.
    """

    def __init__(
        self, code: int, message: str, *, request_id: str | None = None, event_id: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.request_id = request_id
        self.event_id = event_id
