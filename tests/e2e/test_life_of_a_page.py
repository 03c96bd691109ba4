"""Pages are left, restored, prerendered, doubled, reloaded, stopped: each answer counts once, a stopped one as such."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from harness.browser import BrowserName, Page, wait_until
from harness.chatgpt_stream import Answer, Message
from harness.chromium import Chromium, ChromiumPage
from harness.lab import Lab
from harness.person import LedgerRow, dedupe_key
from harness.site import Delivery
from harness.texts import CJK, EMOJI, PLAIN

pytestmark = pytest.mark.browser
CountedNow = Callable[[Page], list[LedgerRow]]
Tokens = Callable[[str], int]


def test_back_out_of_the_cache(lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow) -> None:
    """The page is left and comes back with all its state; before and after, its answers count once each."""
    first, second = Answer(PLAIN), Answer(CJK)
    lab.site.will_answer("Before I go", Delivery(first))
    lab.site.will_answer("Now that I am back", Delivery(second))
    lab.ask(chat, "Before I go")
    chat.navigate("https://elsewhere.test/")
    chat.leave("history.back()")
    chat.wait_for("globalThis.chat?.restored")
    assert chat.evaluate("chat.turns") == 1, "the page was loaded anew"
    lab.ask(chat, "Now that I am back")
    rows = counted_now(chat)
    assert [row.dedupe_key for row in rows] == [dedupe_key(first.id), dedupe_key(second.id)]
    assert [row.output_tokens for row in rows] == [tokens(PLAIN), tokens(CJK)]


def test_left_in_the_middle_of_an_answer(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    """Going elsewhere breaks the stream; the page comes back from the cache, or anew, and asks for the rest."""
    answer = Answer(PLAIN + EMOJI)
    delivery = Delivery(answer, hold_at=0.7)
    lab.site.will_answer("I will be away", delivery)
    chat.evaluate("chat.recover = 'wait'")
    lab.ask(chat, "I will be away", wait=False)
    assert delivery.held.wait(20)
    conversation = chat.evaluate("chat.conversationId")
    chat.navigate("https://elsewhere.test/")
    delivery.release.set()
    chat.navigate(f"https://chatgpt.com/c/{conversation}")
    chat.wait_for("chat.opened")
    chat.evaluate("chat.resumeFinished(0)")
    (row,) = counted_now(chat)
    assert (row.dedupe_key, row.output_tokens) == (dedupe_key(answer.id), tokens(answer.text))
    assert "aborted" not in row.flags


def test_reload_in_the_middle_of_an_answer(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    """The site resumes after a reload: one whole row, not a stopped one and not two."""
    answer = Answer(CJK + EMOJI)
    delivery = Delivery(answer, hold_at=0.6)
    lab.site.will_answer("Reload me", delivery)
    chat.evaluate("chat.recover = 'wait'")
    lab.ask(chat, "Reload me", wait=False)
    assert delivery.held.wait(20)
    chat.navigate(f"https://chatgpt.com/c/{chat.evaluate('chat.conversationId')}")
    chat.wait_for("chat.opened")
    chat.reload()
    chat.wait_for("chat.opened")
    delivery.release.set()
    chat.evaluate("chat.resumeFinished(0)")
    (row,) = counted_now(chat)
    assert (row.dedupe_key, row.output_tokens) == (dedupe_key(answer.id), tokens(answer.text))
    assert "aborted" not in row.flags


def test_the_same_answer_in_two_tabs(lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow) -> None:
    answer = Answer(PLAIN)
    delivery = Delivery(answer, hold_at=0.5)
    lab.site.will_answer("In both", delivery)
    lab.ask(chat, "In both", wait=False)
    assert delivery.held.wait(20)
    other = lab.open_chat(chat.evaluate("chat.conversationId"))
    other.evaluate("chat.resumeFinished(0)")
    delivery.release.set()
    chat.wait_for("chat.turns === 1")
    (row,) = counted_now(chat)
    other.close()
    assert (row.dedupe_key, row.output_tokens) == (dedupe_key(answer.id), tokens(PLAIN))


def test_two_answers_at_once_in_two_tabs(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    one, two = Answer(PLAIN + CJK), Answer(EMOJI * 4)
    deliveries = [Delivery(one, hold_at=0.5), Delivery(two, hold_at=0.5)]
    lab.site.will_answer("One", deliveries[0])
    lab.site.will_answer("Two", deliveries[1])
    other = lab.open_chat()
    lab.ask(chat, "One", wait=False)
    lab.ask(other, "Two", wait=False)
    assert all(delivery.held.wait(20) for delivery in deliveries)
    for delivery in deliveries:
        delivery.release.set()
    for page in (chat, other):
        page.wait_for("chat.turns === 1")
    rows = {row.dedupe_key: row.output_tokens for row in counted_now(chat)}
    other.close()
    assert rows == {dedupe_key(one.id): tokens(one.text), dedupe_key(two.id): tokens(two.text)}


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_a_resumed_stream(
    share: float, lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(PLAIN + CJK)
    lab.site.will_answer(f"Break at {share}", Delivery(answer, cut_at=share))
    chat.evaluate("chat.recover = 'resume'")
    lab.ask(chat, f"Break at {share}")
    (row,) = counted_now(chat)
    assert (row.dedupe_key, row.output_tokens) == (dedupe_key(answer.id), tokens(answer.text))
    assert row.happenings == set()


def test_an_answer_handed_off_to_a_websocket(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    """The POST's stream only names a topic; the answer comes there in slices, some of them twice."""
    first, second = Answer(EMOJI + PLAIN), Answer("Shorter.")
    lab.site.will_answer("Think hard", Delivery(first, handed_off=True))
    lab.site.will_answer("And shorter?", Delivery(second, handed_off=True))
    lab.ask(chat, "Think hard")
    lab.ask(chat, "And shorter?")
    one, two = counted_now(chat)
    assert (one.dedupe_key, one.output_tokens) == (dedupe_key(first.id), tokens(first.text))
    assert (two.dedupe_key, two.output_tokens) == (dedupe_key(second.id), tokens("Shorter."))
    assert two.conversation_tokens == tokens("Think hard") + tokens(first.text) + tokens("And shorter?")
    assert one.happenings | two.happenings == set()


def test_the_worker_killed_while_an_answer_is_handed_off(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(PLAIN + EMOJI)
    delivery = Delivery(answer, handed_off=True, hold_at=0.6)
    lab.site.will_answer("Kill and hand off", delivery)
    lab.ask(chat, "Kill and hand off", wait=False)
    assert delivery.held.wait(20)
    wait_until(lab.browser.worker_running, 10, "the worker never ran")
    lab.browser.kill_worker()
    delivery.release.set()
    chat.wait_for("chat.turns === 1")
    (row,) = counted_now(chat)
    assert (row.dedupe_key, row.output_tokens) == (dedupe_key(answer.id), tokens(answer.text))


def test_a_prerendered_page(browser_name: BrowserName, tokens: Tokens, tmp_path: Path) -> None:
    """Chromium may load a page before it is looked at: its history counts nothing, what is asked there once."""
    if browser_name == "firefox":
        pytest.skip("Firefox does not prerender")
    with Lab(browser_name, tmp_path, prerender=True) as lab:
        lab.person.wattback("host", "install")
        browser = lab.start()
        assert isinstance(browser, Chromium)
        old = lab.site.has_conversation(Message("user", CJK), Message("assistant", PLAIN))
        answer = Answer(EMOJI)
        lab.site.will_answer("After all", Delivery(answer))
        browser.page_at(browser.extension_url("welcome.html")).close()
        page = browser.open("https://chatgpt.com/")
        assert isinstance(page, ChromiumPage)
        page.focus()
        rules = json.dumps({"prerender": [{"urls": [f"/c/{old}"], "eagerness": "immediate"}]})
        page.leave(
            f"""const script = document.createElement("script");
            script.type = "speculationrules";
            script.textContent = {json.dumps(rules)};
            setTimeout(() => document.head.append(script), 300);
            setTimeout(() => {{ location.href = "/c/{old}"; }}, 2500);"""
        )
        page.let_go()
        asked = f"GET https://chatgpt.com/backend-api/conversation/{old}"
        wait_until(lambda: asked in lab.site.requests, 10, "nothing was loaded")
        page = browser.page_at(f"https://chatgpt.com/c/{old}")
        page.wait_for("globalThis.chat?.opened && !document.prerendering")
        activated = "performance.getEntriesByType('navigation')[0].activationStart > 0"
        assert page.evaluate(activated), "the page was loaded, not activated"
        lab.ask(page, "After all")
        (row,) = lab.settled_rows(page)
    assert (row.dedupe_key, row.output_tokens) == (dedupe_key(answer.id), tokens(EMOJI))
    assert row.conversation_tokens == tokens(CJK) + tokens(PLAIN) + tokens("After all")


def test_the_history_a_page_shows_is_the_context_of_what_is_asked_next(
    lab: Lab, tokens: Tokens, counted_now: CountedNow
) -> None:
    """Nothing of it counts as an answer; whole, it is what the model reads again."""
    old = [
        Message("user", CJK),
        Message("assistant", PLAIN),
        Message("user", "More"),
        Message("assistant", EMOJI),
    ]
    answer = Answer("Done.")
    lab.site.will_answer("And now?", Delivery(answer))
    page = lab.open_chat(lab.site.has_conversation(*old))
    lab.ask(page, "And now?")
    (row,) = counted_now(page)
    page.close()
    assert row.conversation_tokens == sum(tokens(message.text) for message in old) + tokens("And now?")
    assert row.context_known == "full"


def test_a_private_window_is_left_alone(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    """Neither browser lets an extension in there unless the person says so."""
    answer = Answer(PLAIN)
    lab.site.will_answer("Between us", Delivery(answer))
    private = lab.browser.open_private("https://chatgpt.com/")
    lab.ask(private, "Between us")
    assert private.text(".turn-assistant").strip() == PLAIN.strip()
    private.close()
    assert counted_now(chat) == []


@pytest.mark.parametrize(
    "fake", ["() => 0", "() => 4e15", "() => NaN", "() => { throw new Error('no time') }"]
)
def test_a_page_with_a_wrong_clock(
    fake: str, lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    """A page that turns its clock about does not date the row."""
    answer = Answer(CJK)
    prompt = f"What time is it? {fake}"
    lab.site.will_answer(prompt, Delivery(answer))
    chat.evaluate(f"void (globalThis.now = Date.now, performance.now = Date.now = {fake})")
    chat.evaluate("void (crypto.randomUUID = () => 'not-random')")
    before = time.time() * 1000
    chat.evaluate(
        "void (globalThis.Date = class extends Date { constructor() { super(0); } static now() { return 0; } })"
    )
    chat.evaluate(f"chat.ask({json.dumps(prompt)})")
    chat.wait_for("chat.turns === 1")
    row = _row(lab, answer)
    assert before - 1_000 <= row.at_ms <= time.time() * 1000 + 1_000
    assert 0 <= row.latency_ms <= 30_000
    assert row.output_tokens == tokens(CJK)


def test_the_extension_is_updated_while_pages_are_open(own_lab: Lab, tokens: Tokens) -> None:
    """What the old one left in a page disturbs nothing and counts nothing twice; open pages and new ones count on."""
    lab = own_lab
    lab.person.wattback("host", "install")
    lab.start()
    before, during, after = Answer(PLAIN), Answer(CJK), Answer(EMOJI)
    delivery = Delivery(during, hold_at=0.5)
    lab.site.will_answer("Before", Delivery(before))
    lab.site.will_answer("During", delivery)
    lab.site.will_answer("After", Delivery(after))
    old = lab.open_chat()
    lab.ask(old, "Before")
    lab.person.wait_for_rows([before.id])
    lab.ask(old, "During", wait=False)
    assert delivery.held.wait(20)
    lab.browser.reload_extension()
    delivery.release.set()
    old.wait_for("chat.turns === 2")
    assert old.text(".turn-assistant:last-of-type") or old.evaluate("chat.shown") == len(CJK)
    old_again = Answer("Still here.")
    lab.site.will_answer("Are you there?", Delivery(old_again))
    lab.ask(old, "Are you there?")
    new = lab.open_chat()
    lab.ask(new, "After")
    rows = {row.dedupe_key: row.output_tokens for row in lab.settled_rows(new)}
    assert rows[dedupe_key(before.id)] == tokens(PLAIN)
    assert rows[dedupe_key(after.id)] == tokens(EMOJI)
    # The new extension is in the old page too: only the answer that ran meanwhile may be lost, none counted wrong.
    assert rows[dedupe_key(old_again.id)] == tokens(old_again.text)
    assert rows.get(dedupe_key(during.id), tokens(CJK)) == tokens(CJK)


@pytest.mark.parametrize("how", ["Stop and go on", "closing the tab"])
def test_a_stopped_answer_after_which_the_conversation_goes_on(
    how: str, lab: Lab, stop: Any, tokens: Tokens, counted_now: CountedNow
) -> None:
    stopped, after = stop(lab, how), Answer("Shorter.")
    lab.site.will_answer("Then shorter", Delivery(after))
    page = lab.open_chat(stopped.conversation)
    lab.ask(page, "Then shorter")
    rows = counted_now(page)
    page.close()
    assert [row.dedupe_key for row in rows] == [dedupe_key(stopped.answer.id), dedupe_key(after.id)]
    assert [row.happenings for row in rows] == [{"aborted"}, set()]
    assert rows[0].output_tokens == tokens(stopped.answer.text[: stopped.shown])


def test_a_stopped_answer_after_which_nothing_happens(stopped_before: Any, tokens: Tokens) -> None:
    """It cost energy: what streamed of it is counted, and flagged."""
    (row,) = stopped_before.person.wait_for_rows([stopped_before.answer.id], 100)
    assert row.happenings == {"aborted"}
    assert row.output_tokens == tokens(stopped_before.answer.text[: stopped_before.shown])


def _row(lab: Lab, answer: Answer) -> LedgerRow:
    (row,) = lab.person.wait_for_rows([answer.id])
    return row
