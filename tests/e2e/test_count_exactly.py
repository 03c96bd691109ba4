"""One answer, from the page to the ledger: every token of it, exactly once."""

from collections.abc import Callable

import pytest
from harness.browser import Page
from harness.chatgpt_stream import MODEL, Answer, Message
from harness.lab import Lab
from harness.person import LedgerRow, dedupe_key
from harness.site import Delivery
from harness.texts import CJK, CODE, EMOJI, LONG, PLAIN, TRICKY

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


def test_a_long_answer_is_counted_while_it_grows_and_still_exactly(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    """Long enough for several steps, with pieces that what follows changes: 中AAA is two, 中AAAh is one."""
    endless = f"中{'A' * 9_000}h{' ' * 3_000}\n{'=' * 3_000}"
    text = f"{LONG}{endless}{LONG}"
    lab.site.will_answer("Tell me everything", Delivery(Answer(text), pace_s=0))
    # The page lays the whole answer out again for each delta, which is not what is looked at here.
    chat.evaluate("void (document.querySelector('#thread').style.display = 'none')")
    lab.ask(chat, "Tell me everything")
    (row,) = counted_now(chat)
    assert row.output_tokens == tokens(text)


def test_the_page_shows_the_whole_answer(lab: Lab, chat: Page) -> None:
    """The tap reads along; what the page itself receives is untouched."""
    answer = Answer(EMOJI)
    lab.site.will_answer("Show it", Delivery(answer))
    lab.ask(chat, "Show it")
    assert chat.text(".turn-assistant") == EMOJI
    # Its row belongs to this test: left on its way, it would turn up in the next one.
    lab.person.wait_for_rows([answer.id])


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


def test_the_second_turn_reads_the_first_one_again(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    """Input is the whole context: the first prompt, its answer, and the new prompt."""
    first, second = Answer(CJK), Answer(CODE)
    lab.site.will_answer("What is a kilowatt-hour?", Delivery(first))
    lab.site.will_answer("And in Python?", Delivery(second))
    lab.ask(chat, "What is a kilowatt-hour?")
    lab.ask(chat, "And in Python?")
    one, two = counted_now(chat)
    assert one.conversation_tokens == tokens("What is a kilowatt-hour?")
    assert two.conversation_tokens == one.conversation_tokens + one.output_tokens + tokens("And in Python?")
    assert (one.output_tokens, two.output_tokens) == (tokens(CJK), tokens(CODE))


def test_an_echoed_history_is_not_counted_as_answers(
    lab: Lab, tokens: Tokens, counted_now: CountedNow
) -> None:
    """The stream of a turn in an old conversation begins with all its old messages, finished ones too."""
    old = [Message(role, PLAIN) for _ in range(3) for role in ("user", "assistant")]
    answer = Answer("About 0.1 kWh.")
    lab.site.will_answer("And a kettle?", Delivery(answer))
    page = lab.open_chat(lab.site.has_conversation(*old))
    lab.ask(page, "And a kettle?")
    (row,) = counted_now(page)
    page.close()
    assert row.dedupe_key == dedupe_key(answer.id)
    assert row.output_tokens == tokens(answer.text)
    # This browser never saw the old conversation: what was read again is known from the echo alone.
    assert row.conversation_tokens == sum(tokens(message.text) for message in old) + tokens("And a kettle?")


def test_an_old_conversation_that_goes_on_is_counted_on_from_its_echo(
    lab: Lab, tokens: Tokens, counted_now: CountedNow
) -> None:
    """The echo and what was counted before are the same messages: they are not added up."""
    old = [Message("user", CJK), Message("assistant", CODE)]
    first, again, second = Answer(EMOJI), Answer(CJK), Answer("Two.")
    lab.site.will_answer("Once more?", Delivery(first), Delivery(again))
    lab.site.will_answer("And twice?", Delivery(second))
    page = lab.open_chat(lab.site.has_conversation(*old))
    lab.ask(page, "Once more?")
    page.click("#regenerate")
    page.wait_for("chat.turns === 2")
    lab.ask(page, "And twice?")
    rows = counted_now(page)
    page.close()
    asked = tokens(CJK) + tokens(CODE) + tokens("Once more?")
    assert [row.conversation_tokens for row in rows] == [
        asked,
        asked,
        asked + tokens(CJK) + tokens("And twice?"),
    ]
    assert [row.output_tokens for row in rows] == [tokens(EMOJI), tokens(CJK), tokens("Two.")]
