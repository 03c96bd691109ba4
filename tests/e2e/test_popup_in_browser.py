"""What the popup says, in the browser that shows it."""

import re
from collections.abc import Callable

import pytest
from harness.browser import Page
from harness.chatgpt_stream import Answer
from harness.lab import Lab
from harness.person import ROOT, LedgerRow, dedupe_key
from harness.site import Delivery
from harness.texts import CJK, PLAIN

pytestmark = pytest.mark.browser
CountedNow = Callable[[Page], list[LedgerRow]]
PICTURES = ROOT / "build" / "e2e"


def test_today_with_its_range(lab: Lab, chat: Page) -> None:
    """The popup's figures are those of the ledger, as the command line tells them."""
    lab.site.will_answer("For the popup", Delivery(Answer(PLAIN * 5)))
    lab.ask(chat, "For the popup")
    lab.settled_rows(chat)
    today = lab.person.wattback_json("status")["today"]
    popup = lab.open_popup()
    popup.wait_for(f"document.body.innerText.includes('{today['answers']} answers')")
    said = popup.text()
    PICTURES.mkdir(parents=True, exist_ok=True)
    popup.screenshot(PICTURES / f"popup-{lab.browser_name}.png")
    popup.close()
    energy = re.search(r"([\d.,]+)\s+Wh\s+between ([\d.,]+) and ([\d.,]+) Wh", said)
    co2e = re.search(r"([\d.,]+)\s+g CO₂e\s+between ([\d.,]+) and ([\d.,]+) g CO₂e", said)
    assert energy, said
    assert co2e, said
    for shown, told in ((energy, today["energy_wh"]), (co2e, today["co2e_g"])):
        central, low, high = (float(figure.replace(",", "")) for figure in shown.groups())
        assert low < central < high
        # Three significant digits are shown.
        assert (low, central, high) == pytest.approx((told["low"], told["central"], told["high"]), rel=0.006)
    assert "Connected to Wattback" in said
    assert "estimate" in said


def test_counting_paused_by_the_person(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    unwanted, wanted = Answer(CJK), Answer(PLAIN)
    lab.site.will_answer("While paused", Delivery(unwanted))
    lab.site.will_answer("After it", Delivery(wanted))
    popup = lab.open_popup()
    popup.click("#counting")
    popup.wait_for("document.body.innerText.includes('Paused here')")
    lab.ask(chat, "While paused")
    popup.click("#counting")
    popup.wait_for("document.body.innerText.includes('are counted')")
    popup.close()
    lab.ask(chat, "After it")
    assert [row.dedupe_key for row in counted_now(chat)] == [dedupe_key(wanted.id)]


def test_paused_for_an_hour_and_resumed(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    unwanted, wanted = Answer(CJK), Answer(PLAIN)
    lab.site.will_answer("Within the hour", Delivery(unwanted))
    lab.site.will_answer("Resumed", Delivery(wanted))
    popup = lab.open_popup()
    popup.click("#pause-hour")
    popup.wait_for(r"/Paused here until \d+:\d\d/.test(document.body.innerText)")
    assert popup.evaluate("document.querySelector('#pause-hour').hidden")
    assert popup.evaluate("document.activeElement.id") == "counting"
    lab.ask(chat, "Within the hour")
    popup.click("#counting")
    popup.wait_for("document.body.innerText.includes('are counted')")
    popup.close()
    lab.ask(chat, "Resumed")
    assert [row.dedupe_key for row in counted_now(chat)] == [dedupe_key(wanted.id)]


def test_this_conversation_and_its_site(lab: Lab, chat: Page, counted_now: CountedNow) -> None:
    """With a chat in the active tab the popup tells what it cost so far, and can switch its site off and on."""
    first, unwanted = Answer(PLAIN * 3), Answer(CJK)
    lab.site.will_answer("In this conversation", Delivery(first))
    lab.site.will_answer("Switched off", Delivery(unwanted))
    lab.ask(chat, "In this conversation")
    assert [row.dedupe_key for row in counted_now(chat)] == [dedupe_key(first.id)]
    popup = lab.open_popup()
    chat.focus()  # the popup of a toolbar leaves the chat's tab the active one
    popup.click("#retry")
    popup.wait_for("document.querySelector('#conversation-line').textContent !== ''")
    assert re.search(r"[\d.]+ Wh \([\d.]+–[\d.]+\) · [\d.]+ g CO₂e", popup.text("#conversation"))
    assert "2 answers" in popup.text("#conversation")
    assert popup.text("#site-label") == "Count on ChatGPT"
    popup.click("#site")
    popup.wait_for("document.body.innerText.includes('Answers on ChatGPT are not counted.')")
    lab.ask(chat, "Switched off")
    popup.click("#site")
    popup.wait_for("document.body.innerText.includes('Answers on ChatGPT are counted.')")
    popup.close()
    assert dedupe_key(unwanted.id) not in {row.dedupe_key for row in counted_now(chat)}


def test_without_a_host_it_says_so_and_keeps_the_answer(own_lab: Lab) -> None:
    """Counted in a browser nobody linked to Wattback yet; delivered once it is, at the press of a button."""
    own_lab.start()
    page = own_lab.open_chat()
    answer = Answer(PLAIN)
    own_lab.site.will_answer("Is anybody there?", Delivery(answer))
    own_lab.ask(page, "Is anybody there?")
    popup = own_lab.open_popup()
    popup.wait_for("document.body.innerText.includes('1 answer kept safely')")
    assert "Wattback was not found on this computer" in popup.text()
    PICTURES.mkdir(parents=True, exist_ok=True)
    popup.screenshot(PICTURES / f"popup-no-host-{own_lab.browser_name}.png")
    assert popup.evaluate("document.querySelector('#open-app').disabled")
    assert "Nothing to open: Wattback was not found" in popup.text()
    assert own_lab.person.ledger_rows() == []

    own_lab.person.wattback("host", "install")
    popup.click("#retry")
    (row,) = own_lab.person.wait_for_rows([answer.id])
    popup.wait_for("document.body.innerText.includes('Connected to Wattback')")
    assert not popup.evaluate("document.querySelector('#open-app').disabled")
    assert "Nothing to open" not in popup.text()
    assert own_lab.settled_rows(page) == [row]
