"""Why there is no live figure. None of it keeps anything from being counted: the annual factor is used meanwhile.

No text here ever holds the key, nor anything a server sent: a server may send the key back.
"""

from wattback.errors import WattbackError

_MEANWHILE = "Emissions are estimated with the zone's annual factor meanwhile."


class LiveGridError(WattbackError):
    """No live figure was stored.

    Attributes:
        retry_after_s: Seconds for which the service asked not to be asked again; None when it did not say.
    """

    title = "No live grid intensity"

    def __init__(self, what: str, remedy: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(f"{what} {_MEANWHILE} {remedy}")
        self.retry_after_s = retry_after_s


class NotChosen(LiveGridError):
    """The settings leave nothing to ask for."""

    title = "Live grid intensity is not set up"


class NoKey(LiveGridError):
    """Electricity Maps needs a key, and none is stored."""

    title = "No key for Electricity Maps"

    def __init__(self) -> None:
        super().__init__(
            "Electricity Maps answers with a key only, and none is stored.",
            "Get one at electricitymaps.com and store it with `wattback grid key`.",
        )


class KeyUnusable(LiveGridError):
    """This can't be a key."""

    title = "This is not a key"

    def __init__(self) -> None:
        super().__init__(
            "What was given is no key for Electricity Maps: a key is 8 to 256 letters, digits and signs, no spaces.",
            "Copy it again from electricitymaps.com and store it with `wattback grid key`.",
        )


class KeyringProblem(LiveGridError):
    """The system keyring is missing, locked, or keeps no secrets.

    Attributes:
        why: The same in a few words.
    """

    title = "The system keyring cannot be used"

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The key for Electricity Maps is kept in the system keyring only, and it cannot be used: {why}.",
            "Unlock the keyring, or choose uk-carbon-intensity or off for grid.live: neither needs a key.",
        )
        self.why = why


class KeyRefused(LiveGridError):
    """The service does not accept the key, for anything or for this zone."""

    title = "The key was refused"

    def __init__(self, service_zone: str) -> None:
        super().__init__(
            f"Electricity Maps refused the stored key for the zone {service_zone} and is not asked again with it.",
            "Store another key with `wattback grid key`, or set grid.electricity_maps_zone to a zone your key may see.",
        )


class ZoneNotServed(LiveGridError):
    """The service does not know the zone."""

    title = "The live service does not know the zone"

    def __init__(self, service: str, service_zone: str) -> None:
        super().__init__(
            f"{service} has no figures for the zone {service_zone}.",
            "Set grid.electricity_maps_zone to one it lists, or grid.live to off.",
        )


class TooManyRequests(LiveGridError):
    """The service asked to be left alone for a while."""

    title = "The live service asks for patience"

    def __init__(self, service: str, retry_after_s: float | None) -> None:
        wait = "a while" if retry_after_s is None else _duration(retry_after_s)
        super().__init__(
            f"{service} was asked too often and wants to be left alone for {wait}.",
            "Nothing needs doing: Wattback asks again by itself after that.",
            retry_after_s=retry_after_s,
        )


class ServiceUnreachable(LiveGridError):
    """No complete answer came: no connection, too slow, or a fault of the server's."""

    title = "The live service cannot be reached"

    def __init__(self, service: str, what: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(
            f"{service} gave no figure: {what}.",
            "Nothing needs doing: Wattback asks again by itself. If it stays so, look at the network connection, "
            "or set grid.live to off.",
            retry_after_s=retry_after_s,
        )


class AnswerRefused(LiveGridError):
    """An answer came that makes no sense."""

    title = "The live service's answer makes no sense"

    def __init__(self, service: str, what: str) -> None:
        super().__init__(
            f"{service} gave an answer that was not used: {what}.",
            "Nothing needs doing: Wattback asks again by itself. If it stays so, set grid.live to off.",
        )


class NotAgainYet(LiveGridError):
    """This process has promised the service not to ask before a certain time."""

    title = "Too early to ask again"

    def __init__(self, service: str, wait_s: float) -> None:
        super().__init__(
            f"{service} asked not to be asked again for another {_duration(wait_s)}.", "Try again after that."
        )


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{round(seconds / 3600)} h"
