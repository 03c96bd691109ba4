"""The `plain` stories of some sites asked once more in the same conversation, as each site's page does it."""

import copy
import json
import urllib.parse
from collections.abc import Callable
from typing import Any

from harness.stories import FIXTURES, Story

Exchange = dict[str, Any]


def two_turns(site: str) -> Story:
    """The first turn as it is in the fixture, and a second one with the same words that continues it."""
    first = json.loads((FIXTURES / site / "plain.json").read_text())["exchanges"][0]
    return Story("two-turns", [first, SECOND[site](copy.deepcopy(first))])


def _claude(exchange: Exchange) -> Exchange:
    ids = exchange["body"]["turn_message_uuids"]
    first = ids["assistant_message_uuid"]
    second = _replaced(
        exchange,
        {first: first[:-4] + "2222", ids["human_message_uuid"]: ids["human_message_uuid"][:-4] + "2222"},
    )
    second["body"]["parent_message_uuid"] = first
    del second["body"]["create_conversation_params"]
    return second


def _gemini(exchange: Exchange) -> Exchange:
    form = dict(urllib.parse.parse_qsl(exchange["body"]))
    outer = json.loads(form["f.req"])
    inner = json.loads(outer[1])
    answer, turn = "rc_0b1c2d3e4f5a6b7c", "r_77aa21b4c5d6e7f8"
    inner[2][:3] = ["c_2a9f1c3b7d5e8f60", turn, answer]
    outer[1] = json.dumps(inner, ensure_ascii=False)
    second = _replaced(exchange, {answer: answer[:-4] + "2222", turn: turn[:-4] + "2222"})
    second["body"] = urllib.parse.urlencode(form | {"f.req": json.dumps(outer, ensure_ascii=False)})
    return second


def _deepseek(exchange: Exchange) -> Exchange:
    second = _replaced(
        exchange,
        {
            r"request_message_id\":1,\"response_message_id\":2": r"request_message_id\":3,\"response_message_id\":4",
            r"\"message_id\":2,\"parent_id\":1": r"\"message_id\":4,\"parent_id\":3",
            r"accumulated_token_usage\",\"v\":41": r"accumulated_token_usage\",\"v\":83",
            "e6795fb3-272f-4782-87cf-6d6140b5bf76/2": "e6795fb3-272f-4782-87cf-6d6140b5bf76/4",
        },
    )
    second["body"]["parent_message_id"] = 2
    return second


def _copilot(exchange: Exchange) -> Exchange:
    return _replaced(
        exchange,
        {"cunqiwyXHxKALffniSEnf": "cunqiwyXHxKALffniS222", "17Wzuonj3Q54L3oYsbPdC": "17Wzuonj3Q54L3oYsb222"},
    )


def _perplexity(exchange: Exchange) -> Exchange:
    first = "0b1c2d3e-1111-4000-8000-000000000001"
    second = _replaced(exchange, {first: first[:-4] + "2222", "0000000000f1": "0000000022f1"})
    second["body"]["params"] |= {"last_backend_uuid": first, "query_source": "followup"}
    return second


def _replaced(exchange: Exchange, others: dict[str, str]) -> Exchange:
    text = json.dumps(exchange, ensure_ascii=False)
    for old, new in others.items():
        assert old in text, f"{old} is not in the fixture"
        assert len(old) == len(new)
        text = text.replace(old, new)
    replaced: Exchange = json.loads(text)
    return replaced


SECOND: dict[str, Callable[[Exchange], Exchange]] = {
    "claude": _claude,
    "gemini": _gemini,
    "deepseek": _deepseek,
    "copilot": _copilot,
    "perplexity": _perplexity,
}
