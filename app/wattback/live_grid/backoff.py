"""When a service may be asked again. Lives as long as the companion; a new process may ask at once."""

import hashlib
import random
import threading

from wattback.live_grid.choice import LiveChoice

FIRST_WAIT_S = 60.0
LONGEST_WAIT_S = 6 * 3600.0
_JITTER = 0.25


class RefreshState:
    """What this process remembers between refreshes: failures, promises, and a key that was refused.

    Failures and the refused key belong to one choice of service, place and address and start anew with another; what
    was promised to an address is kept. Times are seconds of a clock that never goes back.

    Attributes:
        lock: Held while the service is asked.
        trouble: What the last attempt failed with, in words; None after a success.
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.trouble: str | None = None
        self._about: tuple[str, str, str] | None = None
        self._failures = 0
        self._not_before_s = 0.0
        self._promised_until_s: dict[str, float] = {}
        self._refused_key: bytes | None = None

    def turn_to(self, choice: LiveChoice) -> None:
        """Forget the failures when the choice is another than last time."""
        about = (choice.service.name, choice.service_zone, choice.base_address)
        if about != self._about:
            self._about = about
            self.succeeded()
            self._refused_key = None

    def succeeded(self) -> None:
        """All went well: the next failure waits shortly again."""
        self._failures = 0
        self._not_before_s = 0.0
        self.trouble = None

    def failed(self, choice: LiveChoice, now_s: float, retry_after_s: float | None) -> float:
        """Wait longer than last time, and at least as long as the service asked for.

        Returns:
            The wait in seconds.
        """
        # The exponent is bounded because 2.0**1024 is no float.
        wait_s = FIRST_WAIT_S * 2.0 ** min(self._failures, 20)
        # So that not everybody comes back in the same second after an outage.
        wait_s = min(wait_s * (1 + _JITTER * random.random()), LONGEST_WAIT_S)  # noqa: S311 - no secret
        self._failures += 1
        if retry_after_s is not None:
            self._promised_until_s[choice.base_address] = now_s + retry_after_s
            wait_s = max(wait_s, retry_after_s)
        self._not_before_s = now_s + wait_s
        return wait_s

    def wait_s(self, now_s: float) -> float:
        """Seconds before an automatic refresh may ask; 0 when it may."""
        return max(0.0, self._not_before_s - now_s)

    def promised_s(self, choice: LiveChoice, now_s: float) -> float:
        """Seconds for which the service asked to be left alone, whoever wants to ask; 0 when it did not."""
        return max(0.0, self._promised_until_s.get(choice.base_address, 0.0) - now_s)

    def refuse(self, key: str | None) -> None:
        """Remember that this key is not accepted."""
        self._refused_key = _digest(key)

    def is_refused(self, key: str | None) -> bool:
        """Whether this very key was refused."""
        return self._refused_key is not None and self._refused_key == _digest(key)


def _digest(key: str | None) -> bytes:
    return hashlib.sha256((key or "").encode()).digest()
