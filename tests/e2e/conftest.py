"""Fixtures of the end-to-end tests: real browsers, the built extension, the installed host and a site."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import tiktoken

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The harness is a plain package beside the tests, shared with the tour, which is no test.
sys.path.insert(0, str(Path(__file__).parent))

from harness.browser import BrowserName, Page
from harness.lab import Lab
from harness.o200k import o200k_base
from harness.person import LedgerRow


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


@pytest.fixture(scope="session")
def shared_lab(browser_name: BrowserName, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A browser with extension and host, kept for all tests that leave it in working order."""
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
