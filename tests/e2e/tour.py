"""The whole way, once, on real parts, in a virtual screen: what `make run` does on a machine without a display.

A real Chromium with the built extension opens a stand-in for chatgpt.com that streams an answer; the real native host
commits what was counted; the companion's window shows it; a wallet is made; certificates are retired on the practice
network; the certificate is exported and verified. Pictures, certificate and a short account are left in `build/tour/`.
"""

import os
import secrets
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from harness.browser import wait_until
from harness.chatgpt_stream import Answer
from harness.lab import Lab
from harness.screen import SIZE, Screen
from harness.site import Delivery

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "build" / "tour"
WATTBACK = Path(sys.executable).with_name("wattback")
WINDOW_TITLE = "Wattback"
PREVIEW_S = 8  # the first look at the chain loads web3

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
    person.wattback("host", "install")
    account.say("Linked Chromium to Wattback's native host.")
    account.quote(person.wattback("host", "status").stdout)

    companion = start_companion(person.env, logs)
    try:
        screen.window_picture(WINDOW_TITLE, TOUR / "1-window-before-the-first-answer.png")
        account.say("Started the companion; its window waits for the first answer.")

        count_answers(lab, account)
        wait_until(
            lambda: person.wattback_json("status")["today"]["answers"] == len(CONVERSATION),
            20,
            "answers missing",
        )
        time.sleep(1)  # the window's own promise: new answers appear within a second
        screen.window_picture(WINDOW_TITLE, TOUR / "4-window-counted.png")
        account.say("The window shows them on its chart, with their range.")
        account.quote(person.wattback("status").stdout)

        retire(screen, lab, account)
        time.sleep(2)
        screen.window_picture(WINDOW_TITLE, TOUR / "7-window-matched.png")
        screen.click(SIZE[0] - 12, SIZE[1] - 16, button=3)
        time.sleep(1)
        screen.picture(TOUR / "8-tray.png", crop="420x320+1180+680")
        screen.keys("Escape")
        screen.picture(TOUR / "9-screen.png")
        account.say("The window and the tray show what was matched.")
    finally:
        companion.terminate()
        try:
            companion.wait(10)
        except subprocess.TimeoutExpired:
            companion.kill()
    if lab.site.faults:
        raise AssertionError(lab.site.faults)
    browsers_own = [host for host in lab.site.foreign_hosts if "wattback" in host]
    if browsers_own:
        raise AssertionError(f"Wattback itself asked for {browsers_own}")


def start_companion(env: dict[str, str], logs: Path) -> "subprocess.Popen[bytes]":
    """The companion as `make run` starts it on a machine with a display."""
    with (logs / "companion.log").open("wb") as log:
        return subprocess.Popen(
            [str(WATTBACK), "run"],
            env={**env, "DISPLAY": os.environ["DISPLAY"], "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


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
    page.screenshot(TOUR / "2-page.png")
    counts = ", ".join(str(row.output_tokens) for row in rows)
    account.say(f"Chatted in Chromium: {len(rows)} answers streamed in and were counted: {counts} tokens.")
    popup = lab.open_popup()
    popup.wait_for("document.body.innerText.includes('Wh')")
    popup.screenshot(TOUR / "3-popup.png")
    popup.close()
    account.say("The extension's popup shows today.")


def retire(screen: Screen, lab: Lab, account: Account) -> None:
    """Make a wallet, look at the preview, retire, export, verify."""
    person = lab.person
    password_file = person.home / "password"
    password_file.touch(mode=0o600)
    password_file.write_text(secrets.token_urlsafe(18))
    person.env["WATTBACK_PASSWORD_FILE"] = str(password_file)
    address = person.wattback_json("wallet", "create", "--yes")["address"]
    account.say(f"Made a wallet: {address} (its words were shown to nobody: this is a practice wallet).")
    account.say("Asked what an offset would do; nothing was signed:")
    account.quote(person.wattback("offset", "--dry-run").stdout)
    look_at_preview(screen, lab, account)
    account.say("Did it:")
    done = person.wattback("offset", "--yes")
    account.quote(done.stderr + done.stdout.splitlines()[-1])
    (certificate,) = person.wattback_json("certificates")
    document = TOUR / "certificate.json"
    person.wattback("export", certificate["id"], "--output", str(document))
    account.say("Exported the certificate and verified it against the chain:")
    account.quote(person.wattback("verify", str(document)).stdout)


def look_at_preview(screen: Screen, lab: Lab, account: Account) -> None:
    """Open "Offset now" in the window, look, and close it again: nothing may have happened."""
    before = lab.person.wattback_json("status")
    screen.window_picture(WINDOW_TITLE, TOUR / "5-window-with-wallet.png")
    screen.keys("ctrl+o")
    screen.window("Offset now")
    time.sleep(PREVIEW_S)
    screen.picture(TOUR / "6-preview.png")
    screen.keys("Escape")
    time.sleep(1)
    if lab.person.wattback_json("status") != before:
        raise AssertionError("looking at the preview changed something")
    account.say("Looked at the same preview in the window and closed it: nothing happened.")


if __name__ == "__main__":
    sys.exit(main())
