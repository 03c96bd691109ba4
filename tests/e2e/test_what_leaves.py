"""Counts leave the page; its words do not, and nothing is sent anywhere but to the host."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from harness.browser import BrowserName
from harness.chatgpt_stream import Answer
from harness.lab import Lab, lab_with_own_servers
from harness.registry import registry
from harness.site import PAGES, Delivery
from harness.stories import disguised, play, stories_of

pytestmark = pytest.mark.browser

PROMPT = "What does my neighbour Quetzalcoatlus Bartholomew owe the bank?"
ANSWER = "The sum is written in the Zanzibar Papers, page Umlaut-Ärmelkanal 七十七. " * 40
THOUGHT = "Perhaps the Rumpelstiltskin ledger tells."
CANARIES = ("Quetzalcoatlus", "Bartholomew", "Zanzibar", "Ärmelkanal", "七十七", "Rumpelstiltskin")
# Stories of a site; each has prompts, answers and mostly thoughts of its own.
MANY = 5
# What the browsers ask for on their own behalf, with and without an extension, and are refused.
BROWSERS_OWN_HOSTS = {
    "chromium": {"accounts.google.com", "clients2.google.com", "update.googleapis.com"},
    "firefox": {"firefox.settings.services.mozilla.com", "ads.mozilla.org"},
}


# An answer that grows in the page without a request: the way the page's own text is read.
SILENT = """(async (prompt, text) => {
  const thread = document.querySelector("#thread");
  const turn = (role) => {
    const made = document.createElement("div");
    made.dataset.messageAuthorRole = role;
    made.dataset.messageId = `silent-${role}`;
    thread.append(made);
    return made;
  };
  turn("user").textContent = prompt;
  const answer = turn("assistant");
  for (let step = 1; step <= 5; step++) {
    await new Promise((resolve) => setTimeout(resolve, 900));
    answer.textContent = text.slice(0, Math.ceil((text.length * step) / 5));
  }
})"""


@dataclass(frozen=True)
class Said:
    """A browser in which much was said, and words that were in it."""

    lab: Lab
    canaries: set[str]


@pytest.fixture(scope="module")
def said(browser_name: BrowserName, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Said]:
    """Every site was asked, by every way (streams, sockets, the page's own text); a wiretap is on the host."""
    with lab_with_own_servers(browser_name, tmp_path_factory.mktemp(f"leaves-{browser_name}")) as lab:
        lab.person.wattback("host", "install")
        lab.person.record_frames(browser_name)
        lab.start()
        lab.grant_own_servers()
        answer, cut = Answer(ANSWER, thoughts=(THOUGHT,)), Answer(ANSWER)
        lab.site.will_answer(PROMPT, Delivery(answer), Delivery(cut, hold_at=0.6))
        chat = lab.open_chat()
        lab.ask(chat, PROMPT)
        lab.person.wait_for_rows([answer.id])
        chat.evaluate(f"{SILENT}({json.dumps(PROMPT)}, {json.dumps(ANSWER)})")
        lab.person.wait_for_rows(["silent-assistant"])
        # One that is still streaming, and one that was stopped.
        lab.ask(chat, PROMPT, wait=False)
        chat.wait_for("chat.shown > 300")
        canaries = set(CANARIES)
        for site, address in PAGES.items():
            page = lab.browser.open(address)
            stories, words = disguised(stories_of(site))
            telling = sorted(stories, key=lambda story: -sum(word in str(story) for word in words))[:MANY]
            assert any(word in str(telling[0]) for word in words), f"no words of {site} to look for"
            canaries |= words
            for story in telling:
                play(page, lab.site.hosts, registry()[site], story)
            assert page.evaluate("document.body.innerText")
        counted = {row.site for row in lab.person.ledger_rows()}
        assert counted == {"chatgpt", *PAGES}
        yield Said(lab, canaries)


def test_no_word_of_a_chat_is_kept_or_handed_on(said: Said) -> None:
    lab = said.lab
    stored = lab.extension_storage(lab.open_popup())
    assert stored["local"], "nothing in storage.local: this looked in the wrong place"
    assert any(stored["databases"].values()), "nothing in IndexedDB: this looked in the wrong place"
    _assert_none(said.canaries, "the extension's storage", json.dumps(stored, ensure_ascii=False))

    frames = (lab.person.home / "frames.bin").read_bytes()
    assert b"output_tokens" in frames, "the wiretap heard nothing"
    _assert_none(said.canaries, "the frames to the host", frames.decode("utf-8", "replace"))
    assert _kinds_of(frames) <= {"hello", "usage", "status"}

    files = [path for path in lab.person.data.rglob("*") if path.is_file()]
    assert lab.person.data / "ledger.sqlite3" in files
    for path in files:
        _assert_none(said.canaries, str(path.relative_to(lab.person.home)), _readable(path))


def test_no_word_of_a_chat_is_on_the_disk_or_in_a_log(said: Said) -> None:
    """What the extension once wrote and removed may stand in its files for a while: nothing was ever written."""
    profile = said.lab.person.profile(said.lab.browser_name)
    found = [path for pattern in EXTENSION_FILES for path in profile.glob(pattern) if path.is_file()]
    assert len(found) >= 3, f"the extension's files are elsewhere: {found}"
    log = profile / "browser.log"
    assert log.stat().st_size > 0
    for path in [*found, log]:
        _assert_none(said.canaries, str(path.relative_to(profile)), _readable(path))


EXTENSION_FILES = (
    "Default/Local Extension Settings/*/*",
    "Default/IndexedDB/chrome-extension_*/**/*",
    "Default/Storage/ext/**/*",
    "Default/Service Worker/**/*",
    "Default/Extension State/*",
    "storage/default/moz-extension*/**/*",
    "storage-sync-v2.sqlite*",
    "browser-extension-data/**/*",
    "extension-store/**/*",
)


def test_nobody_is_asked_for_anything(said: Said) -> None:
    """The popup shown and a while passed: every request was the page's own or the browser's own."""
    lab = said.lab
    popup = lab.open_popup()
    lab.settled_rows(lab.open_chat())
    assert popup.text()
    assert set(lab.site.foreign_hosts) - BROWSERS_OWN_HOSTS[lab.browser_name] == set()
    asked = {each.split("?")[0] for each in lab.site.requests if " https://chatgpt.com/" in each}
    assert asked == {
        "GET https://chatgpt.com/",
        "GET https://chatgpt.com/assets/chat.css",
        "GET https://chatgpt.com/assets/chat.js",
        "POST https://chatgpt.com/backend-api/f/conversation/prepare",
        "POST https://chatgpt.com/backend-api/f/conversation",
    }
    # On the other hosts everything was planned, or is the page itself: a stand-in that is asked for more says so.
    assert lab.site.faults == []


def test_the_extension_may_do_what_it_needs_and_no_more(own_lab: Lab) -> None:
    manifest = own_lab.manifest
    needed = {"nativeMessaging", "storage", "unlimitedStorage", "alarms", "scripting"}
    assert set(manifest["permissions"]) == needed
    assert set(manifest.get("optional_permissions", [])) == set()
    origins = {origin for site in registry().values() for origin in site.origins}
    matches = {match for script in manifest["content_scripts"] for match in script["matches"]}
    reached = {*matches, *manifest.get("host_permissions", [])}
    assert {re.sub(r"^(https://[^/]+)/.*$", r"\1", match) for match in reached} == origins
    assert all(match.startswith("https://") and "*." not in match for match in reached)
    # Servers of one's own: nothing until the person names one and the browser asked.
    assert set(manifest["optional_host_permissions"]) == {"https://*/*", "http://*/*"}
    assert "externally_connectable" not in manifest
    assert "web_accessible_resources" not in manifest
    assert "content_security_policy" not in manifest or "unsafe" not in str(
        manifest["content_security_policy"]
    )


def _kinds_of(frames: bytes) -> set[str]:
    """Types of the framed messages: four bytes of length, then JSON."""
    kinds, at = set(), 0
    while at < len(frames):
        length = int.from_bytes(frames[at : at + 4], sys.byteorder)
        kinds.add(json.loads(frames[at + 4 : at + 4 + length])["type"])
        at += 4 + length
    return kinds


def _readable(path: Path) -> str:
    content = path.read_bytes()
    # UTF-16 too: a language runtime may have written its strings as they stand in memory.
    return content.decode("utf-8", "replace") + content.decode("utf-16-le", "replace")


def _assert_none(canaries: set[str], where: str, text: str) -> None:
    lowered = text.lower()
    spelled = canaries | {json.dumps(canary)[1:-1] for canary in canaries}
    found = [canary for canary in spelled if canary.lower() in lowered]
    assert not found, f"{where} holds words of the chat: {found}"
