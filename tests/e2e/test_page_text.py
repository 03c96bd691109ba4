"""Where no stream tells of an answer, the page's text is counted, histories never; the person is told of a change."""

import json
from collections.abc import Callable

import pytest
from harness.browser import Page, wait_until
from harness.chatgpt_stream import Answer, Message
from harness.lab import Lab
from harness.person import LedgerRow, dedupe_key
from harness.site import Delivery
from harness.texts import CJK, PLAIN

pytestmark = pytest.mark.browser
CountedNow = Callable[[Page], list[LedgerRow]]
Tokens = Callable[[str], int]

# Shows a turn whose answer grows without any request, as when a site moves its stream to where nobody looks.
GROW = """(async (prompt, text, id) => {
  const thread = document.querySelector("#thread");
  const turn = (role, messageId) => {
    const made = document.createElement("div");
    made.dataset.messageAuthorRole = role;
    made.dataset.messageId = messageId;
    thread.append(made);
    return made;
  };
  turn("user", `${id}-prompt`).textContent = prompt;
  const answer = turn("assistant", id);
  for (let step = 1; step <= 5; step++) {
    await new Promise((resolve) => setTimeout(resolve, 900));
    answer.textContent = text.slice(0, Math.ceil((text.length * step) / 5));
  }
})"""


def grow(page: Page, prompt: str, answer: Answer) -> None:
    """Lets an answer grow in the page, over about five seconds."""
    page.evaluate(f"{GROW}({json.dumps(prompt)}, {json.dumps(answer.text)}, {json.dumps(answer.id)})")


def awake(lab: Lab, page: Page) -> None:
    """One streamed answer: from then on the page is watched for some minutes."""
    first = Answer("Good morning.")
    prompt = f"Hello {first.id}"
    lab.site.will_answer(prompt, Delivery(first))
    lab.ask(page, prompt)
    lab.person.wait_for_rows([first.id])


def test_an_answer_without_a_stream_is_read_from_the_page(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    awake(lab, chat)
    silent = Answer("A silent answer, which came from nowhere. " * 6)
    grow(chat, "Say it silently", silent)
    (row,) = lab.person.wait_for_rows([silent.id])
    assert row.source == "dom"
    assert row.output_tokens == tokens(silent.text.strip())
    assert row.input_tokens >= tokens("Say it silently")
    # Seen again in the page, also after the watch went on, it is the same answer.
    assert [each.dedupe_key for each in counted_now(chat)].count(dedupe_key(silent.id)) == 1


def test_a_streamed_answer_is_not_read_from_the_page_too(
    lab: Lab, chat: Page, tokens: Tokens, counted_now: CountedNow
) -> None:
    slow = Answer(PLAIN * 4)
    delivery = Delivery(slow, pace_s=0.03)
    lab.site.will_answer("Slowly, please", delivery)
    lab.ask(chat, "Slowly, please")
    chat.evaluate("new Promise((resolve) => setTimeout(resolve, 7500))")
    (row,) = counted_now(chat)
    assert (row.source, row.output_tokens) == ("live", tokens(slow.text))


def test_a_history_that_appears_while_the_page_is_watched_counts_nothing(
    lab: Lab, chat: Page, counted_now: CountedNow
) -> None:
    awake(lab, chat)
    turns = [
        Message(role, f"{role} {number}: {CJK}") for number in range(4) for role in ("user", "assistant")
    ]
    chat.evaluate(
        f"""(() => {{
          const thread = document.querySelector("#thread");
          thread.replaceChildren(...{json.dumps([[m.role, m.id, m.text] for m in turns])}.map(([role, id, text]) => {{
            const made = document.createElement("div");
            made.dataset.messageAuthorRole = role;
            made.dataset.messageId = id;
            made.textContent = text;
            return made;
          }}));
        }})()"""
    )
    chat.evaluate("new Promise((resolve) => setTimeout(resolve, 8000))")
    keys = {row.dedupe_key for row in counted_now(chat)}
    assert keys.isdisjoint(dedupe_key(message.id) for message in turns)


def test_a_site_that_changed_is_told_of_and_forgiven(lab: Lab, chat: Page) -> None:
    awake(lab, chat)
    for number in range(3):
        silent = Answer(f"Silent answer number {number}. " * 12)
        grow(chat, f"Silently, {number}", silent)
        lab.person.wait_for_rows([silent.id])
    popup = lab.open_popup()
    popup.wait_for("/ChatGPT changed/.test(document.body.innerText)")
    assert "from the page text" in popup.text()
    again = Answer("And now the stream is back. " * 12)
    lab.site.will_answer("Aloud", Delivery(again))
    lab.ask(chat, "Aloud")
    lab.person.wait_for_rows([again.id])
    popup.wait_for("!/ChatGPT changed/.test(document.body.innerText)")
    popup.close()


def test_the_line_under_an_answer_comes_and_goes(lab: Lab, chat: Page) -> None:
    popup = lab.open_popup()
    storage = "(globalThis.browser ?? chrome).storage.local"
    popup.evaluate(f"{storage}.set({{ line: true }})")
    answer = Answer(PLAIN)
    lab.site.will_answer("With a line", Delivery(answer))
    chat.focus()
    lab.ask(chat, "With a line")
    shown = f"document.querySelector('[data-message-id=\"{answer.id}\"]').textContent"
    before = chat.evaluate(shown)
    host = f"document.querySelector('[data-message-id=\"{answer.id}\"] wattback-line')"
    wait_until(lambda: chat.evaluate(f"{host}?.offsetHeight > 0"), 20, "no line came")
    assert chat.evaluate(shown) == before, "the line is part of the page's text"
    assert chat.evaluate(f"{host}.shadowRoot") is None
    popup.evaluate(f"{storage}.set({{ line: false }})")
    chat.wait_for(f"{host} === null")
    popup.close()
