"""Usage events and the key that keeps an answer from counting twice."""

from hashlib import sha256

import pytest

from wattback.usage.event import UsageEvent, dedupe_key


def test_the_dedupe_key_is_the_documented_hash() -> None:
    assert dedupe_key("chatgpt", "msg-1") == sha256(b"chatgpt\nmsg-1").digest()
    assert dedupe_key("chatgpt", "ä") == sha256("chatgpt\nä".encode()).digest()


def test_site_and_message_both_tell_answers_apart() -> None:
    assert len({dedupe_key("a", "1"), dedupe_key("b", "1"), dedupe_key("a", "2")}) == 3


def test_an_event_cannot_be_changed() -> None:
    event = UsageEvent(b"", b"", 0, "", "", 0, 0, 0, None, 0, 0, 0, "", "")
    with pytest.raises(AttributeError):
        event.output_tokens = 5  # type: ignore[misc]  # that is the point
    assert event.recorded_energy_wh is None
