"""Counts leave the page; its words do not, and nothing is sent anywhere but to the host."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness.browser import BrowserName
from harness.chatgpt_stream import Answer
from harness.lab import Lab
from harness.site import Delivery

pytestmark = pytest.mark.browser

PROMPT = "What does my neighbour Quetzalcoatlus Bartholomew owe the bank?"
ANSWER = "The sum is written in the Zanzibar Papers, page Umlaut-Ärmelkanal 七十七. " * 40
THOUGHT = "Perhaps the Rumpelstiltskin ledger tells."
CANARIES = ("Quetzalcoatlus", "Bartholomew", "Zanzibar", "Ärmelkanal", "七十七", "Rumpelstiltskin")
# What the browsers ask for on their own behalf, with and without an extension, and are refused.
BROWSERS_OWN_HOSTS = {
    "chromium": {"accounts.google.com", "clients2.google.com", "update.googleapis.com"},
    "firefox": {"firefox.settings.services.mozilla.com", "ads.mozilla.org"},
}


@pytest.fixture(scope="module")
def after_an_answer(browser_name: BrowserName, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A browser in which one answer was given and counted, with a wiretap on the host."""
    with Lab(browser_name, tmp_path_factory.mktemp(f"leaves-{browser_name}")) as lab:
        lab.person.wattback("host", "install")
        lab.person.record_frames(browser_name)
        lab.start()
        answer = Answer(ANSWER, thoughts=(THOUGHT,))
        lab.site.will_answer(PROMPT, Delivery(answer))
        lab.ask(lab.open_chat(), PROMPT)
        lab.person.wait_for_rows([answer.id])
        yield lab


def test_no_word_of_a_chat_is_kept_or_handed_on(after_an_answer: Lab) -> None:
    lab = after_an_answer
    stored = lab.extension_storage(lab.open_popup())
    assert stored["local"], "nothing in storage.local: this looked in the wrong place"
    assert any(stored["databases"].values()), "nothing in IndexedDB: this looked in the wrong place"
    _assert_no_canary("the extension's storage", json.dumps(stored, ensure_ascii=False))

    frames = (lab.person.home / "frames.bin").read_bytes()
    assert b"output_tokens" in frames, "the wiretap heard nothing"
    _assert_no_canary("the frames to the host", frames.decode("utf-8", "replace"))

    files = [path for path in lab.person.data.rglob("*") if path.is_file()]
    assert lab.person.data / "ledger.sqlite3" in files
    for path in files:
        _assert_no_canary(str(path.relative_to(lab.person.home)), _readable(path))


def test_nobody_is_asked_for_anything(after_an_answer: Lab) -> None:
    """The popup shown and a while passed: every request was the page's own or the browser's own."""
    lab = after_an_answer
    popup = lab.open_popup()
    lab.settled_rows(lab.open_chat())
    assert popup.text()
    assert set(lab.site.foreign_hosts) - BROWSERS_OWN_HOSTS[lab.browser_name] == set()
    asked = {request.split("?")[0] for request in lab.site.requests}
    assert asked == {
        "GET /",
        "GET /assets/chat.css",
        "GET /assets/chat.js",
        "POST /backend-api/f/conversation/prepare",
        "POST /backend-api/f/conversation",
    }


def test_the_extension_may_do_what_it_needs_and_no_more(own_lab: Lab) -> None:
    manifest = own_lab.manifest
    assert set(manifest["permissions"]) <= {
        "nativeMessaging",
        "storage",
        "alarms",
        "scripting",
        "unlimitedStorage",
    }
    assert set(manifest.get("host_permissions", [])) <= {"https://chatgpt.com/*", "https://chat.openai.com/*"}
    matches = {match for script in manifest.get("content_scripts", []) for match in script["matches"]}
    assert matches <= {"https://chatgpt.com/*", "https://chat.openai.com/*"}
    assert "externally_connectable" not in manifest


def _readable(path: Path) -> str:
    content = path.read_bytes()
    # UTF-16 too: a language runtime may have written its strings as they stand in memory.
    return content.decode("utf-8", "replace") + content.decode("utf-16-le", "replace")


def _assert_no_canary(where: str, text: str) -> None:
    lowered = text.lower()
    escaped = [json.dumps(canary)[1:-1] for canary in CANARIES]
    found = [canary for canary in (*CANARIES, *escaped) if canary.lower() in lowered]
    assert not found, f"{where} holds words of the chat: {found}"
