"""The engine on the real practice chain: from counted answers to a final retirement."""

from typing import Any


def test_what_is_due_is_retired_to_the_milliwatt_hour(desk: Any) -> None:
    desk.answer(count=7)
    words: list[str] = []
    batch = desk.engine().run(words.append)
    assert batch.state == "final"
    print(words)
