"""Fixtures of the end-to-end tests: real browsers, the built extension, the installed host and a site."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import tiktoken

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The harness is a plain package beside the tests, shared with the tour, which is no test.
sys.path.insert(0, str(Path(__file__).parent))

from harness.browser import BrowserName, Page
from harness.chatgpt_stream import Answer
from harness.lab import Lab
from harness.o200k import o200k_base
from harness.person import LedgerRow, Person
from harness.site import Delivery
from harness.texts import CJK, PLAIN


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def browser_name(request: pytest.FixtureRequest) -> BrowserName:
    """Each test runs once in Chromium and once in Firefox ESR."""
    name: BrowserName = request.param
    return name


@pytest.fixture(scope="session")
def o200k() -> tiktoken.Encoding:
    """OpenAI's own tokenizer, the judge of every count."""
    return o200k_base()


@pytest.fixture(scope="session")
def tokens(o200k: tiktoken.Encoding) -> Callable[[str], int]:
    """Number of o200k_base tokens of a text in which nothing is special."""
    return lambda text: len(o200k.encode_ordinary(text))


@dataclass(frozen=True, slots=True)
class Stopped:
    """An answer that was stopped, what the page showed of it by then, and whose it is."""

    answer: Answer
    shown: int
    conversation: str
    person: Person


@pytest.fixture(scope="session")
def stop() -> Callable[[Lab, str], Stopped]:
    """Has an answer stopped: by the page's own button when its prompt begins with "Stop", else by closing the tab."""
    return _stop


@pytest.fixture(scope="session")
def stopped_before(browser_name: BrowserName, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stopped]:
    """An answer stopped long before, in a browser of its own: a minute tells whether its site resumes it."""
    with _lab(browser_name, tmp_path_factory.mktemp(f"stopped-{browser_name}")) as lab:
        lab.person.wattback("host", "install")
        lab.start()
        yield _stop(lab, "Stop, and then nothing")


def _stop(lab: Lab, how: str) -> Stopped:
    answer = Answer(PLAIN * 3 + CJK)
    delivery = Delivery(answer, hold_at=0.8)
    lab.site.will_answer(how, delivery)
    page = lab.open_chat()
    lab.ask(page, how, wait=False)
    assert delivery.held.wait(20)
    page.wait_for(f"chat.shown > {len(answer.text) // 4}")
    shown = -1
    while shown != (shown := page.evaluate("chat.shown")):
        page.evaluate("new Promise((resolve) => setTimeout(resolve, 300))")
    conversation = page.evaluate("chat.conversationId")
    if how.startswith("Stop"):
        page.evaluate("chat.stop()")
        page.wait_for("chat.turns === 1")
    page.close()
    delivery.release.set()
    return Stopped(answer, shown, conversation, lab.person)


@pytest.fixture(scope="session")
def shared_lab(
    request: pytest.FixtureRequest, browser_name: BrowserName, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lab]:
    """A browser with extension and host, kept for all tests that leave it in working order."""
    if any("stopped_before" in getattr(item, "fixturenames", ()) for item in request.session.items):
        # Its minute runs while other tests do.
        request.getfixturevalue("stopped_before")
    with _lab(browser_name, tmp_path_factory.mktemp(f"shared-{browser_name}")) as lab:
        lab.person.wattback("host", "install")
        lab.start()
        yield lab


@pytest.fixture
def lab(shared_lab: Lab) -> Iterator[Lab]:
    """The shared browser; the site must have been asked nothing it could not answer."""
    shared_lab.site.faults.clear()
    shared_lab.calm_down()
    yield shared_lab
    assert shared_lab.site.faults == []


@pytest.fixture
def chat(lab: Lab) -> Iterator[Page]:
    """A new chat in a tab of its own."""
    page = lab.open_chat()
    yield page
    page.close()


@pytest.fixture
def counted_now(lab: Lab) -> Callable[[Page], list[LedgerRow]]:
    """Rows added since the test began, asked for through a chat page once everything has gone through."""
    before = len(lab.person.ledger_rows())
    return lambda page: lab.settled_rows(page)[before:]


@pytest.fixture
def own_lab(browser_name: BrowserName, tmp_path: Path) -> Iterator[Lab]:
    """A browser of the test's own, not started and without a host, for tests that kill it."""
    with _lab(browser_name, tmp_path) as lab:
        yield lab
        assert lab.site.faults == []


def _lab(browser_name: BrowserName, work_dir: Path) -> Lab:
    try:
        return Lab(browser_name, work_dir)
    except FileNotFoundError as error:
        pytest.fail(f"{error.filename} is missing: build the extension first (make setup)")
