"""One answer, from the page to the ledger: every token of it, exactly once."""

from collections.abc import Callable

import pytest
from harness.browser import Page
from harness.chatgpt_stream import MODEL, Answer, Message
from harness.lab import Lab
from harness.person import LedgerRow, dedupe_key
from harness.site import Delivery
from harness.texts import EMOJI, PLAIN, TRICKY

pytestmark = pytest.mark.browser
CountedNow = Callable[[Page], list[LedgerRow]]
Tokens = Callable[[str], int]


@pytest.mark.parametrize("kind", TRICKY)
def test_an_answer_in_ragged_chunks_has_tiktokens_count(
    kind: str, lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(TRICKY[kind])
    lab.site.will_answer(f"Say {kind}", Delivery(answer, seed=len(kind)))
    lab.ask(chat, f"Say {kind}")
    (row,) = counted_now(chat)
    assert row.dedupe_key == dedupe_key(answer.id)
    assert row.output_tokens == tokens(TRICKY[kind])
    assert row.count_method == "exact:o200k_base"
    assert (row.site, row.model_raw, row.source) == ("chatgpt", MODEL, "live")
    assert row.reasoning_tokens is None
    assert row.latency_ms > 0


def test_the_page_shows_the_whole_answer(lab: Lab, chat: Page) -> None:
    """The tap reads along; what the page itself receives is untouched."""
    lab.site.will_answer("Show it", Delivery(Answer(EMOJI)))
    lab.ask(chat, "Show it")
    assert chat.text(".turn-assistant") == EMOJI


def test_hidden_reasoning_is_no_part_of_the_visible_answer(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    answer = Answer(
        PLAIN, thoughts=("The person asks about energy. " * 20, "A kettle is a good example. " * 20)
    )
    lab.site.will_answer("Think first", Delivery(answer))
    lab.ask(chat, "Think first")
    (row,) = counted_now(chat)
    assert row.output_tokens == tokens(PLAIN)


def test_the_context_of_a_long_conversation_is_input_and_its_old_answers_are_not_counted_again(
    lab: Lab, tokens: Tokens, counted_now: CountedNow
) -> None:
    old = [Message("user", "What is a kilowatt-hour? " * 30), Message("assistant", PLAIN)]
    conversation_id = lab.site.has_conversation(*old)
    answer = Answer("About 0.1 kWh.")
    lab.site.will_answer("And a kettle?", Delivery(answer))
    page = lab.open_chat(conversation_id)
    lab.ask(page, "And a kettle?")
    (row,) = counted_now(page)
    page.close()
    assert row.dedupe_key == dedupe_key(answer.id)
    assert row.output_tokens == tokens(answer.text)
    # The site frames every message with a few tokens of its own, which nobody outside can know exactly.
    said = sum(tokens(message.text) for message in old) + tokens("And a kettle?")
    assert said <= row.input_tokens <= said + 10 * (len(old) + 2)
