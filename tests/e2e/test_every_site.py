"""Each site on its true origin: what its fixtures tell is counted in a real browser as the parsers' tests expect it."""

import json
import re
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from harness.browser import BrowserName, wait_until
from harness.lab import Lab, lab_with_own_servers
from harness.person import LedgerRow, dedupe_key
from harness.registry import registry
from harness.scripted_host import Reply
from harness.second_turn import SECOND, two_turns
from harness.site import PAGES
from harness.stories import Story, play, stories_of
from harness.texts import CJK, PLAIN

pytestmark = pytest.mark.browser
Tokens = Callable[[str], int]

METHOD = re.compile(r"approx:o200k_basex([\d.]+)\[([\d.]+)-([\d.]+)\]")


@pytest.fixture(scope="module")
def granted(browser_name: BrowserName, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A browser whose person named servers of their own."""
    work_dir = tmp_path_factory.mktemp(f"granted-{browser_name}")
    with lab_with_own_servers(browser_name, work_dir) as lab:
        lab.person.wattback("host", "install")
        lab.start()
        lab.grant_own_servers()
        yield lab
        assert lab.site.faults == []


@pytest.mark.parametrize("site", PAGES)
def test_every_story_of_a_site(site: str, granted: Lab, tokens: Tokens) -> None:
    page = granted.browser.open(PAGES[site])
    stories = stories_of(site)
    for number, story in enumerate(stories):
        play(page, granted.site.hosts, registry()[site], story, seed=number)
    # Seen twice in a story, an answer counts as it was seen first.
    expected = {dedupe_key(answer["messageId"], site): answer for answer in reversed(_named(stories))}
    rows = _rows(granted, site, expected)
    page.close()
    for key, answer in expected.items():
        _assert_counted(rows[key], answer, tokens)
    # A conversation that went on after an answer was stopped has that, too.
    stopped = [partial for story in stories for partial in story.partials]
    for partial in stopped:
        row = rows.get(dedupe_key(partial.get("messageId", ""), site))
        assert row is None or "aborted" in row.flags or row.dedupe_key in expected, partial
    # Answers of which a fixture does not tell the id are the only others.
    others = [answer for story in stories for answer in story.answers if "messageId" not in answer]
    assert len(rows) <= len(expected) + len(others) + len(stopped)
    assert all(row.source == "live" for row in rows.values())


@pytest.mark.parametrize("site", SECOND)
def test_a_second_turn_reads_the_first_one_again(site: str, lab: Lab, tokens: Tokens) -> None:
    """In a browser that never saw the conversation before: what was asked, what was answered, what is asked now."""
    page = lab.browser.open(PAGES[site])
    story = two_turns(site)
    play(page, lab.site.hosts, registry()[site], story)
    page.close()
    keys = [dedupe_key(answer["messageId"], site) for answer in story.answers]
    rows = _rows(lab, site, dict.fromkeys(keys))
    one, two = (rows[key] for key in keys)
    assert one.output_tokens == two.output_tokens > 0
    if site == "deepseek":
        # The site says how long the whole conversation is.
        assert (one.input_tokens, two.input_tokens) == (41 - one.output_tokens, 83 - two.output_tokens)
        return
    prompt = tokens(story.answers[0]["prompts"][0].get("text") or PROMPTS[site])
    assert 0.8 * prompt - 1 <= one.conversation_tokens <= 2 * prompt + 1
    assert two.conversation_tokens == 2 * one.conversation_tokens + one.output_tokens
    # Copilot says nowhere that a conversation begins.
    assert one.context_known == two.context_known == ("partial" if site == "copilot" else "full")


PROMPTS = {"claude": "Grüße auf 中文, bitte 🙏", "perplexity": "Wie groß ist der Mond? 月"}


def test_a_history_that_a_page_fetches_counts_nothing_and_is_known(lab: Lab) -> None:
    """Claude's page opens an old conversation; what is asked there then reads all of it."""
    second = two_turns("claude").exchanges[1]
    path, answer = second["path"].rpartition("/")[0], second["answers"][0]
    conversation, organization = str(uuid.uuid4()), str(uuid.uuid4())
    text = json.dumps(second).replace(
        path, f"/api/organizations/{organization}/chat_conversations/{conversation}"
    )
    first, own = second["body"]["parent_message_uuid"], str(uuid.uuid4())
    old = str(uuid.uuid4())
    text = text.replace(answer["messageId"], own).replace(first, old)
    messages = [
        {
            "uuid": str(uuid.uuid4()),
            "sender": "human",
            "text": "",
            "content": [{"type": "text", "text": PLAIN}],
        },
        {"uuid": old, "sender": "assistant", "text": "", "content": [{"type": "text", "text": CJK}]},
    ]
    messages[0]["parent_message_uuid"] = "00000000-0000-4000-8000-000000000000"
    messages[1]["parent_message_uuid"] = messages[0]["uuid"]
    document = {
        "uuid": conversation,
        "name": "Old",
        "current_leaf_message_uuid": old,
        "chat_messages": messages,
    }
    asked = f"/api/organizations/{organization}/chat_conversations/{conversation}"
    body = json.dumps(document).encode()
    lab.site.hosts["claude.ai"].will_reply("GET", asked, Reply(body, "application/json", whole=True))
    before = len(lab.person.ledger_rows())
    page = lab.browser.open(f"https://claude.ai/chat/{conversation}")
    got = page.evaluate(f"page.fetch('{asked}?tree=True&rendering_mode=messages')")
    assert got["status"] == 200
    play(page, lab.site.hosts, registry()["claude"], Story("after-history", [json.loads(text)]))
    page.close()
    row = _rows(lab, "claude", {dedupe_key(own, "claude"): own})[dedupe_key(own, "claude")]
    assert len(lab.person.ledger_rows()) == before + 1
    assert row.context_known == "full"
    assert row.conversation_tokens > 150


def _named(stories: list[Story]) -> list[dict[str, Any]]:
    return [answer for story in stories for answer in story.answers if "messageId" in answer]


def _rows(lab: Lab, site: str, expected: dict[str, Any]) -> dict[str, LedgerRow]:
    def found() -> dict[str, LedgerRow]:
        return {row.dedupe_key: row for row in lab.person.ledger_rows() if row.site == site}

    def missing() -> list[Any]:
        here = found()
        return [answer for key, answer in expected.items() if key not in here]

    wait_until(lambda: not missing(), 15, lambda: f"{site}: not counted: {missing()}")
    return found()


def _assert_counted(row: LedgerRow, answer: dict[str, Any], tokens: Tokens) -> None:
    reported = (answer.get("reported") or {}).get("outputTokens")
    if answer.get("modelRaw") is not None:
        assert row.model_raw == answer["modelRaw"], answer
    assert "aborted" not in row.flags, answer
    if isinstance((answer.get("reported") or {}).get("inputTokens"), int):
        assert row.input_tokens == answer["reported"]["inputTokens"], answer
    if reported is not None:
        assert (row.output_tokens, row.count_method) == (reported, "reported"), answer
    elif answer.get("text") is not None and row.count_method != "reported":
        counted = tokens(answer["text"]) + tokens(answer.get("toolText", ""))
        approximate = METHOD.fullmatch(row.count_method)
        if approximate is None:
            assert (row.count_method, row.output_tokens) == ("exact:o200k_base", counted), answer
        else:
            factor, low, high = (float(each) for each in approximate.groups())
            assert 0.8 <= low <= factor <= high <= 2
            assert row.output_tokens == pytest.approx(counted * factor, abs=1.01), answer
