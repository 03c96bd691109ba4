"""The same answer seen again is not counted again, whichever way it comes back."""

from collections.abc import Callable

import pytest
from harness.browser import Page
from harness.chatgpt_stream import Answer, Message
from harness.lab import Lab
from harness.person import LedgerRow, dedupe_key
from harness.site import Delivery
from harness.texts import CJK, EMOJI, PLAIN

pytestmark = pytest.mark.browser
CountedNow = Callable[[Page], list[LedgerRow]]
Tokens = Callable[[str], int]


def test_opening_an_old_conversation_counts_nothing(lab: Lab, counted_now: CountedNow) -> None:
    history = [Message(role, PLAIN) for _ in range(5) for role in ("user", "assistant")]
    page = lab.open_chat(lab.site.has_conversation(*history))
    assert len(page.evaluate("[...document.querySelectorAll('.turn-assistant')].map(t => t.innerText)")) == 5
    page.reload()
    page.wait_for("chat.opened")
    new = lab.open_chat()
    assert counted_now(new) == []
    page.close()
    new.close()


def test_reloading_after_an_answer_counts_nothing_more(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    answer = Answer(PLAIN)
    lab.site.will_answer("Once", Delivery(answer))
    lab.ask(chat, "Once")
    chat.navigate(f"https://chatgpt.com/c/{chat.evaluate('chat.conversationId')}")
    chat.wait_for("chat.opened")
    chat.reload()
    chat.wait_for("chat.opened")
    assert _keys(counted_now(chat)) == [dedupe_key(answer.id)]


def test_a_retry_of_a_broken_answer_counts_once(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(PLAIN)
    lab.site.will_answer("Try", Delivery(answer, cut_at=0.7), Delivery(answer, cut_at=0.3), Delivery(answer))
    lab.ask(chat, "Try")
    (row,) = counted_now(chat)
    assert row.dedupe_key == dedupe_key(answer.id)
    assert row.output_tokens == tokens(PLAIN)


def test_a_retry_of_a_whole_answer_counts_once(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    answer = Answer(EMOJI)
    lab.site.will_answer("Again", Delivery(answer), Delivery(answer, seed=9))
    lab.ask(chat, "Again")
    lab.person.wait_for_rows([answer.id])
    chat.evaluate("void chat.retry()")
    chat.wait_for("chat.turns === 2")
    assert _keys(counted_now(chat)) == [dedupe_key(answer.id)]


def test_a_regenerated_answer_counts_as_another(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    first, second = Answer(PLAIN), Answer(CJK)
    lab.site.will_answer("Regenerate me", Delivery(first), Delivery(second))
    lab.ask(chat, "Regenerate me")
    chat.click("#regenerate")
    chat.wait_for("chat.turns === 2")
    rows = counted_now(chat)
    assert _keys(rows) == [dedupe_key(first.id), dedupe_key(second.id)]
    assert [row.output_tokens for row in rows] == [tokens(PLAIN), tokens(CJK)]


def test_an_answer_resumed_in_the_middle_counts_once_and_whole(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(CJK + PLAIN)
    lab.site.will_answer("Resume", Delivery(answer, cut_at=0.9))
    chat.evaluate("void (chat.recover = 'resume')")
    lab.ask(chat, "Resume")
    (row,) = counted_now(chat)
    assert row.dedupe_key == dedupe_key(answer.id)
    assert row.output_tokens == tokens(answer.text)


def test_a_finished_answer_asked_for_once_more_counts_once(
    lab: Lab, chat: Page, counted_now: CountedNow
) -> None:
    answer = Answer(PLAIN)
    lab.site.will_answer("Finished", Delivery(answer))
    lab.ask(chat, "Finished")
    chat.evaluate("chat.resumeFinished(0)")
    assert _keys(counted_now(chat)) == [dedupe_key(answer.id)]


def test_two_tabs_answering_at_once_count_both(lab: Lab, tokens: Tokens, counted_now: CountedNow) -> None:
    answers = {"Left": Answer(CJK * 3), "Right": Answer(PLAIN * 3)}
    deliveries = {prompt: Delivery(answer, hold_at=0.8) for prompt, answer in answers.items()}
    pages = {prompt: lab.open_chat() for prompt in answers}
    for prompt, page in pages.items():
        lab.site.will_answer(prompt, deliveries[prompt])
        lab.ask(page, prompt, wait=False)
    # Both stand in the middle of their answers before either may end.
    assert all(delivery.held.wait(20) for delivery in deliveries.values())
    for delivery in deliveries.values():
        delivery.release.set()
    for page in pages.values():
        page.wait_for("chat.turns === 1")
    rows = counted_now(pages["Left"])
    for page in pages.values():
        page.close()
    assert {row.dedupe_key: row.output_tokens for row in rows} == {
        dedupe_key(answer.id): tokens(answer.text) for answer in answers.values()
    }
    assert len(rows) == 2


def test_the_same_answer_in_two_tabs_counts_once(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    answer = Answer(PLAIN)
    lab.site.will_answer("Twice", Delivery(answer), Delivery(answer))
    other = lab.open_chat()
    lab.ask(chat, "Twice", wait=False)
    lab.ask(other, "Twice")
    chat.wait_for("chat.turns === 1")
    other.close()
    assert _keys(counted_now(chat)) == [dedupe_key(answer.id)]


def _keys(rows: list[LedgerRow]) -> list[str]:
    return [row.dedupe_key for row in rows]
