"""The whole way, once, on real parts, in a virtual screen: what `make run` does on a machine without a display.

A new person starts the companion and is led through the first minute; a real Chromium with the built extension opens a
stand-in for chatgpt.com that streams answers; the real native host commits what was counted; the window shows it. A
wallet is made, certificates are retired on the practice network, and the certificate is saved as a page and checked,
all in the window. Pictures, certificate and a short account are left in `build/tour/`.
"""

import json
import logging
import os
import secrets
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

os.environ["QT_QPA_PLATFORM"] = "xcb"

from harness.chatgpt_stream import Answer
from harness.hands import Hands, use_environment_of
from harness.lab import Lab
from harness.screen import SIZE, Screen
from harness.site import Delivery
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QWidget

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "build" / "tour"
CHAIN_S = 120  # the first look at the chain loads web3 and makes the practice chain

KETTLE = """About **0.1 kWh**.

Heating one litre from 15 to 100 degrees takes 4.19 kJ for each of the 85 degrees, some 356 kJ, which is
0.099 kWh. A kettle loses a little to its walls and the air, so 0.11 kWh is a fair figure.

- A phone charge: about 0.015 kWh
- An LED lamp for a day: about 0.2 kWh
"""
PROGRAM = '''```python
def energy_kwh(litres: float, from_c: float, to_c: float = 100.0) -> float:
    """Electricity to heat water, without losses."""
    return litres * 4.19 * (to_c - from_c) / 3600


print(f"{energy_kwh(1, 15):.3f} kWh")
```

It prints `0.099 kWh`. Divide by the kettle's efficiency, about 0.9, for what the meter shows.
'''
GERMAN = """Einen Liter Wasser zum Kochen zu bringen braucht etwa 0,1 kWh Strom – so viel wie sechs bis sieben
Handyladungen. ⚡
"""
AGENT_LINE = {
    "type": "assistant",
    "sessionId": "tour",
    "uuid": "tour-1",
    "timestamp": "2026-10-05T09:30:00.000Z",
    "message": {
        "id": "msg_tour_1",
        "model": "claude-sonnet-4-5",
        "role": "assistant",
        "stop_reason": "end_turn",
        "content": [{"type": "text", "text": "Done."}],
        "usage": {"input_tokens": 1900, "output_tokens": 420, "cache_read_input_tokens": 18_000},
    },
}
CONVERSATION = (
    ("How much electricity does boiling a litre of water take?", KETTLE),
    ("And how would I compute that in Python?", PROGRAM),
    ("Thanks! Say it in one sentence, in German.", GERMAN),
)


class Account:
    """What happened, step by step, on the terminal and in a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.write_text("# Wattback's tour\n\n", encoding="utf-8")
        self._started = time.monotonic()

    def say(self, text: str) -> None:
        """One step."""
        line = f"- {time.monotonic() - self._started:5.1f} s  {text}"
        print(line, flush=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def quote(self, text: str) -> None:
        """What a command printed."""
        indented = "".join(f"      {line}\n" for line in text.strip().splitlines())
        print(indented, end="", flush=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"\n{indented}\n")


def main() -> int:
    """Walk the whole way; the exit status tells whether every step was seen to work."""
    shutil.rmtree(TOUR, ignore_errors=True)
    logs = TOUR / "logs"
    logs.mkdir(parents=True)
    (TOUR / "person").mkdir()
    account = Account(TOUR / "what-happened.md")
    with Screen(logs) as screen, Lab("chromium", TOUR / "person", headless=False, window=(1180, 860)) as lab:
        walk(screen, lab, account, logs)
    print(f"\nPictures, the certificate and this account are in {TOUR.relative_to(ROOT)}/")
    return 0


def walk(screen: Screen, lab: Lab, account: Account, logs: Path) -> None:
    """Every step, in a person's order."""
    person = lab.person
    use_environment_of(person.env)
    logging.basicConfig(filename=logs / "companion.log", level=logging.WARNING)
    log = person.home / ".claude" / "projects" / "kettle" / "tour.jsonl"
    log.parent.mkdir(parents=True)
    log.write_text(json.dumps(AGENT_LINE) + "\n", encoding="utf-8")

    from wattback.companion import Companion as Behind
    from wattback.desktop.app import Companion

    app = QApplication(["wattback"])
    app.setApplicationName("Wattback")
    app.setDesktopFileName("wattback")
    app.setQuitOnLastWindowClosed(False)
    hands = Hands(screen, TOUR)
    companion = Companion(app, Behind(), start_hidden=False)
    companion.start()
    try:
        first_minute(hands, lab, account)
        look_around(hands, account)
        retire(hands, lab, account)
        keep_the_certificate(hands, companion.window, lab, account)
        hands.press("walletPageButton")
        hands.wait(2)
        hands.picture("26-wallet")
        screen.click(SIZE[0] - 12, SIZE[1] - 16, button=3)
        hands.picture("27-tray", crop="420x420+1180+580")
        screen.keys("Escape")
        hands.press("nowPageButton")
        hands.picture("28-screen")
        account.say("The window and the tray show what was matched.")
    finally:
        companion.end()
        companion.let_go()
    if lab.site.faults:
        raise AssertionError(lab.site.faults)
    browsers_own = [host for host in lab.site.foreign_hosts if "wattback" in host]
    if browsers_own:
        raise AssertionError(f"Wattback itself asked for {browsers_own}")


def first_minute(hands: Hands, lab: Lab, account: Account) -> None:
    """What Wattback asks when it is new, with the first answers coming in between."""
    person = lab.person
    hands.see(QWidget, "welcomeDialog")
    hands.picture("01-welcome")
    account.say("Started the companion for the first time: it says what it does, and what it never does.")
    hands.press("welcomeNextButton")
    hands.press("linkBrowsersButton")
    hands.wait(1)
    hands.picture("02-browsers-waiting")
    account.say("Linked the browsers with one button; it waits for the first answer.")
    account.quote(hands.meanwhile(lambda: person.wattback("host", "status").stdout))

    hands.meanwhile(lambda: count_answers(lab, account))
    hands.to_front("Welcome to Wattback")
    hands.wait_until(
        lambda: any("counted" in label.text() for label in _labels("welcomeBrowsers")), "the first answer"
    )
    hands.picture("05-browsers-got-it")
    account.say("The step said so by itself when the first answer was counted.")
    hands.press("welcomeNextButton")
    hands.picture("06-place")
    hands.press("welcomeNextButton")
    box = hands.see(QCheckBox, "foundHistoryBox")
    if not box.isChecked():
        box.click()
    hands.picture("07-histories")
    hands.press("bringAlongButton")
    hands.wait_until(
        lambda: any("new answer" in label.text() for label in _labels("welcomeImports")),
        "the import's result",
    )
    hands.picture("08-history-imported")
    account.say("Brought along the log of a coding agent that lay on this machine.")
    hands.press("welcomeNextButton")
    hands.picture("09-wallet")
    make_a_wallet(hands, lab)
    account.say("Made a wallet: password, twelve words, three of them asked back.")
    hands.press("welcomeNextButton")
    hands.wait(2)
    hands.picture("14-policy")
    hands.press("welcomeNextButton")
    hands.picture("15-session")
    hands.press("welcomeNextButton")
    account.say("Left the rest as it was: nothing is paid unless the person says so.")


def count_answers(lab: Lab, account: Account) -> None:
    """Chat in a real browser until every answer is in the ledger."""
    answers = [Answer(text) for _, text in CONVERSATION]
    for (prompt, _), answer in zip(CONVERSATION, answers, strict=True):
        lab.site.will_answer(prompt, Delivery(answer, pace_s=0.01))
    lab.start()
    page = lab.open_chat()
    for prompt, _ in CONVERSATION:
        lab.ask(page, prompt)
    rows = lab.person.wait_for_rows(answer.id for answer in answers)
    page.screenshot(TOUR / "03-page.png")
    counts = ", ".join(str(row.output_tokens) for row in rows)
    account.say(f"Chatted in Chromium: {len(rows)} answers streamed in and were counted: {counts} tokens.")
    popup = lab.open_popup()
    popup.wait_for("document.body.innerText.includes('Wh')")
    popup.screenshot(TOUR / "04-popup.png")
    popup.close()
    account.say("The extension's popup shows today.")


def make_a_wallet(hands: Hands, lab: Lab) -> None:
    """As the dialog leads; the words of this practice wallet are in the picture, and nowhere else."""
    password = secrets.token_urlsafe(12)
    password_file = lab.person.home / "password"
    password_file.touch(mode=0o600)
    password_file.write_text(password)
    lab.person.env["WATTBACK_PASSWORD_FILE"] = str(password_file)
    hands.press("welcomeWalletButton")
    hands.type_into("walletPassword", password)
    hands.type_into("walletPasswordAgain", password)
    hands.picture("10-wallet-password")
    hands.press("walletNextButton")
    hands.see(QLabel, "walletWord12")
    words = [hands.read(f"walletWord{number}").split()[-1] for number in range(1, 13)]
    hands.picture("11-wallet-words")
    hands.press("walletNextButton")
    for index in range(1, 4):
        asked = hands.see(QLineEdit, f"walletConfirm{index}").accessibleName()
        number = int("".join(character for character in asked if character.isdigit()))
        hands.type_into(f"walletConfirm{index}", words[number - 1])
    hands.picture("12-wallet-words-back")
    hands.press("walletNextButton")
    hands.see(QLabel, "walletAddress")
    hands.picture("13-wallet-ready")
    hands.press("walletNextButton")


def look_around(hands: Hands, account: Account) -> None:
    """The pages, with the figures of this morning."""
    hands.wait(2)
    hands.picture("16-now")
    for name, picture in (("history", "17-history"), ("settings", "18-settings"), ("offsets", "19-offsets")):
        hands.press(f"{name}PageButton")
        hands.wait(2)
        hands.picture(picture)
    account.say("Looked at every page: the answers are on the chart, in the history, and due.")


def retire(hands: Hands, lab: Lab, account: Account) -> None:
    """Look at the preview, close it, look again, and agree."""
    before = hands.meanwhile(lambda: _what_counts(lab))
    hands.press("offsetButton")
    hands.see(QWidget, "offsetPassword", CHAIN_S)
    hands.picture("20-preview")
    hands.press("offsetCancelButton")
    if hands.meanwhile(lambda: _what_counts(lab)) != before:
        raise AssertionError("looking at the preview changed something")
    account.say("Looked at what an offset would do and closed it: nothing happened.")
    account.quote(hands.meanwhile(lambda: lab.person.wattback("offset", "--dry-run").stdout))
    hands.press("offsetButton")
    hands.see(QWidget, "offsetPassword", CHAIN_S)
    hands.type_into("offsetPassword", Path(lab.person.env["WATTBACK_PASSWORD_FILE"]).read_text())
    hands.press("offsetConfirmButton")
    hands.picture("21-retiring")
    hands.see(QLabel, "offsetOutcomeTitle", CHAIN_S)
    hands.picture("22-retired")
    hands.press("offsetCancelButton")
    hands.wait(2)
    hands.picture("23-offsets-after")
    account.say("Did it, with the wallet's password.")


def keep_the_certificate(hands: Hands, window: QWidget, lab: Lab, account: Account) -> None:
    """Save the page, drop it on the window, and check it in a terminal too."""
    page, document = TOUR / "certificate.pdf", TOUR / "certificate.json"
    hands.press("certificatesPageButton")
    hands.wait(2)
    hands.picture("24-certificates")
    hands.press("exportButton")
    hands.save_as("exportDialog", page)
    hands.drop(window, page)
    hands.wait_for_text("verificationTitle", "check", CHAIN_S)
    hands.picture("25-verified")
    hands.press("verificationCloseButton")
    account.say("Saved the certificate as a page, and dropped it on the window: every check passes.")
    person = lab.person
    (certificate,) = hands.meanwhile(lambda: person.wattback_json("certificates"))
    hands.meanwhile(lambda: person.wattback("export", certificate["id"], "--output", str(document)))
    account.say("The same in a terminal:")
    account.quote(hands.meanwhile(lambda: person.wattback("verify", str(page)).stdout))


def _what_counts(lab: Lab) -> dict[str, object]:
    """What may not change by looking; the price that was seen does enter the forecast."""
    status: dict[str, object] = lab.person.wattback_json("status")
    status.pop("outlook")
    return status


def _labels(name: str) -> list[QLabel]:
    return [
        label
        for window in QApplication.topLevelWidgets()
        for step in window.findChildren(QWidget, name)
        for label in step.findChildren(QLabel)
    ]


if __name__ == "__main__":
    sys.exit(main())
