"""Processes end at bad moments; the count does not change."""

import json
from collections.abc import Callable

import pytest
from harness.browser import Page, wait_until
from harness.chatgpt_stream import Answer
from harness.lab import Lab
from harness.person import LedgerRow, dedupe_key
from harness.registry import registry
from harness.site import PAGES, Delivery
from harness.stories import FIXTURES, Story, play
from harness.texts import CJK, EMOJI, PLAIN

pytestmark = [pytest.mark.browser, pytest.mark.crash]
CountedNow = Callable[[Page], list[LedgerRow]]
Tokens = Callable[[str], int]


@pytest.mark.parametrize("share", [0.2, 0.6, 0.97])
def test_the_worker_killed_in_the_middle_of_an_answer(
    share: float, lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(PLAIN + CJK, thoughts=("Hm.",))
    delivery = Delivery(answer, hold_at=share)
    prompt = f"Kill the worker at {share}"
    lab.site.will_answer(prompt, delivery)
    lab.ask(chat, prompt, wait=False)
    assert delivery.held.wait(20)
    wait_until(lab.browser.worker_running, 10, "the worker never ran")
    lab.browser.kill_worker()
    delivery.release.set()
    chat.wait_for("chat.turns === 1")
    (row,) = counted_now(chat)
    assert row.dedupe_key == dedupe_key(answer.id)
    assert row.output_tokens == tokens(answer.text)


def test_the_worker_killed_twice_in_one_answer(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(EMOJI * 6)
    delivery = Delivery(answer, pace_s=0.02)
    lab.site.will_answer("Kill it twice", delivery)
    lab.ask(chat, "Kill it twice", wait=False)
    for shown in ("chat.shown > 60", "chat.shown > 250"):
        chat.wait_for(shown)
        wait_until(lab.browser.worker_running, 10, "the worker did not come back")
        lab.browser.kill_worker()
    chat.wait_for("chat.turns === 1")
    (row,) = counted_now(chat)
    assert row.output_tokens == tokens(answer.text)


@pytest.mark.parametrize("site", ["mistral", "aistudio", "m365copilot"])
def test_the_worker_killed_in_the_middle_of_other_sites(site: str, lab: Lab, tokens: Tokens) -> None:
    """By fetch, by XMLHttpRequest, by WebSocket: what was relayed before is told the new worker again."""
    story = Story("plain", json.loads((FIXTURES / site / "plain.json").read_text())["exchanges"])
    page = lab.browser.open(PAGES[site])

    def kill() -> None:
        wait_until(lab.browser.worker_running, 10, "the worker never ran")
        lab.browser.kill_worker()

    play(page, lab.site.hosts, registry()[site], story, midway=kill)
    keys = {dedupe_key(answer["messageId"], site): answer for answer in story.answers}

    def counted() -> dict[str, LedgerRow]:
        return {row.dedupe_key: row for row in lab.person.ledger_rows() if row.site == site}

    wait_until(lambda: counted().keys() == keys.keys(), 20, lambda: f"counted {counted()}, not {keys}")
    page.close()
    for key, row in counted().items():
        assert row.happenings == set()
        # As many as without a kill.
        assert row.count_method == "reported" or row.output_tokens == pytest.approx(
            tokens(keys[key]["text"]) * row.factor, abs=0.51
        )


def test_the_host_killed_between_two_answers(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    answers = [Answer(PLAIN), Answer(EMOJI), Answer(CJK)]
    for number, answer in enumerate(answers):
        lab.site.will_answer(f"Number {number}", Delivery(answer))
        lab.ask(chat, f"Number {number}")
        lab.person.wait_for_rows([answer.id])
        assert lab.kill_host() >= 1
    assert [row.dedupe_key for row in counted_now(chat)] == [dedupe_key(answer.id) for answer in answers]


def test_an_answer_waits_through_a_killed_browser_for_a_host(own_lab: Lab, tokens: Tokens) -> None:
    """No host, an answer, SIGKILL to the browser; later a host: counted once."""
    own_lab.start()
    answer = Answer(CJK)
    own_lab.site.will_answer("Keep it", Delivery(answer))
    page = own_lab.open_chat()
    own_lab.ask(page, "Keep it")
    popup = own_lab.open_popup()
    popup.wait_for(WAITING)
    own_lab.kill_browser()
    assert own_lab.person.ledger_rows() == []

    own_lab.person.wattback("host", "install")
    own_lab.start()
    (row,) = own_lab.settled_rows(own_lab.open_chat())
    assert row.dedupe_key == dedupe_key(answer.id)
    assert row.output_tokens == tokens(answer.text)


def test_the_browser_killed_right_after_an_answer(own_lab: Lab) -> None:
    """Killed when the row is committed and perhaps not acknowledged: sent again or not, it counts once."""
    own_lab.person.wattback("host", "install")
    own_lab.start()
    answer = Answer(PLAIN)
    own_lab.site.will_answer("Kill at the end", Delivery(answer))
    page = own_lab.open_chat()
    own_lab.ask(page, "Kill at the end")
    own_lab.person.wait_for_rows([answer.id])  # committed, perhaps not yet acknowledged
    own_lab.kill_browser()
    own_lab.start()
    assert [row.dedupe_key for row in own_lab.settled_rows(own_lab.open_chat())] == [dedupe_key(answer.id)]


WAITING = "/[1-9]\\d* answers? kept safely/.test(document.body.innerText)"
