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


def test_without_a_host_it_says_so_and_keeps_the_answer(own_lab: Lab) -> None:
    """Counted in a browser nobody linked to Wattback yet; delivered once it is, at the press of a button."""
    own_lab.start()
    page = own_lab.open_chat()
    answer = Answer(PLAIN)
    own_lab.site.will_answer("Is anybody there?", Delivery(answer))
    own_lab.ask(page, "Is anybody there?")
    popup = own_lab.open_popup()
    popup.wait_for("document.body.innerText.includes('1 answer kept safely')")
    assert "Wattback is not installed on this computer" in popup.text()
    PICTURES.mkdir(parents=True, exist_ok=True)
    popup.screenshot(PICTURES / f"popup-no-host-{own_lab.browser_name}.png")
    assert popup.evaluate("document.querySelector('#open-app').disabled")
    assert "Nothing to open: Wattback is not installed" in popup.text()
    assert own_lab.person.ledger_rows() == []

    own_lab.person.wattback("host", "install")
    popup.click("#retry")
    (row,) = own_lab.person.wait_for_rows([answer.id])
    popup.wait_for("document.body.innerText.includes('Connected to Wattback')")
    assert not popup.evaluate("document.querySelector('#open-app').disabled")
    assert "Nothing to open" not in popup.text()
    assert own_lab.settled_rows(page) == [row]
