"""From a chat page to a retired certificate that anyone can check: the main job, on real parts only."""

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from harness.chatgpt_stream import Answer
from harness.lab import Lab
from harness.person import Person, dedupe_key
from harness.site import Delivery
from harness.texts import CJK, CODE, PLAIN
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from wattback.companion import Companion as Services
from wattback.desktop import preferences
from wattback.desktop.app import Companion

pytestmark = pytest.mark.browser
Tokens = Callable[[str], int]


@pytest.fixture
def companion(
    own_lab: Lab, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Companion]]:
    """Starts the companion's real window on the person's data, in this process, where it can be looked at."""
    for name, value in own_lab.person.env.items():
        monkeypatch.setenv(name, value)
    started: list[Companion] = []

    def start() -> Companion:
        # Not a new person: the first minute would stand before the figures.
        preferences.save(preferences.Preferences(onboarding_done=True))
        companion = Companion(qapp, Services(), start_hidden=False)
        companion.start()
        started.append(companion)
        return companion

    yield start
    for companion in started:
        companion.window.end()
        companion.tray.close()
        companion.notifier.close()
        companion.listener.close()
        companion.let_go()
        companion.deleteLater()


def test_from_the_page_to_a_verified_certificate(
    own_lab: Lab, tokens: Tokens, companion: Callable[[], Companion], qtbot: QtBot, tmp_path: Path
) -> None:
    person = own_lab.person
    person.wattback("host", "install")
    own_lab.start()
    page = own_lab.open_chat()

    # Counted with no companion running: the host writes the ledger itself.
    texts = {"What is a kWh?": PLAIN, "In Python?": CODE, "In Chinese?": CJK}
    answers = {prompt: Answer(text) for prompt, text in texts.items()}
    for prompt, answer in answers.items():
        own_lab.site.will_answer(prompt, Delivery(answer))
        own_lab.ask(page, prompt)
    rows = person.wait_for_rows(answer.id for answer in answers.values())
    assert [row.output_tokens for row in rows] == [tokens(text) for text in texts.values()]

    # The window shows them, and one more within a second of its commit, without being asked.
    window = companion().window
    qtbot.waitUntil(lambda: _answers_shown(window) == "3", timeout=20_000)
    late = Answer(PLAIN + CJK)
    own_lab.site.will_answer("One more", Delivery(late))
    own_lab.ask(page, "One more")
    person.wait_for_rows([late.id])
    qtbot.waitUntil(lambda: _answers_shown(window) == "4", timeout=5_000)

    due = person.wattback_json("status")
    assert (due["due_answers"], due["matched_mwh"]) == (4, 0)
    assert due["due_mwh"] > 0

    certificate_file = _retire(person, tmp_path)
    status = person.wattback_json("status")
    assert status["matched_mwh"] == due["due_mwh"]

    verdict = person.wattback_json("verify", str(certificate_file))
    assert verdict["verdict"] == "pass"
    assert {check["verdict"] for check in verdict["checks"]} == {"pass"}

    # Each answer stands in the ledger once; the one new thing that is due is the network fee's own electricity.
    *chats, fee = person.ledger_rows()
    assert [row.dedupe_key for row in chats] == [
        dedupe_key(answer.id) for answer in (*answers.values(), late)
    ]
    assert (fee.source, status["due_answers"]) == ("fee", 0)
    assert status["due_mwh"] < due["due_mwh"]
    assert len(person.wattback_json("certificates")) == 1

    # A browser that tells of the same answers again changes nothing of it.
    page.reload()
    assert own_lab.settled_rows(page) == [*chats, fee]


def _answers_shown(window: object) -> str:
    label = window.findChild(QLabel, "todayAnswers")  # type: ignore[attr-defined]
    # The page is made with the first snapshot.
    return "" if label is None else str(label.text())


def _retire(person: Person, work_dir: Path) -> Path:
    """Makes a wallet, looks before leaping, retires, exports; returns the exported certificate."""
    password = work_dir / "password"
    password.write_text(secrets.token_urlsafe(18))
    password.chmod(0o600)
    person.env["WATTBACK_PASSWORD_FILE"] = str(password)
    person.wattback("wallet", "create", "--yes")
    due_mwh = person.wattback_json("status")["due_mwh"]
    preview = person.wattback_json("offset", "--dry-run")
    assert preview["refusal"] is None
    assert preview["amount_mwh"] == due_mwh
    assert person.wattback_json("certificates") == []
    retired = person.wattback_json("offset", "--yes")
    assert retired["amount_mwh"] == due_mwh
    exported = work_dir / "certificate.json"
    person.wattback("export", retired["id"], "--output", str(exported))
    return exported
