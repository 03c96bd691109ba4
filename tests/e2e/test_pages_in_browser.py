"""The extension's other pages: the welcome after the installation, the options, and the line they switch on."""

from collections.abc import Iterator

import pytest
from harness.browser import Page
from harness.chatgpt_stream import Answer
from harness.firefox import FirefoxPage
from harness.lab import Lab
from harness.person import ROOT
from harness.site import Delivery
from harness.texts import PLAIN

pytestmark = pytest.mark.browser
ENTER = "\ue007"
PICTURES = ROOT / "build" / "e2e"

API = "(globalThis.browser ?? globalThis.chrome)"
SHOWN_PAGES = f"{API}.extension.getViews({{type: 'tab'}}).map((view) => view.location.pathname)"


def opened(lab: Lab, path: str) -> Page:
    """A page of the extension in a tab of its own, once the worker has answered it."""
    page = lab.browser.open(lab.browser.extension_url(path))
    page.wait_for("document.body.dataset.ready === 'true'")
    return page


def pictured(lab: Lab, page: Page, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(PICTURES / f"{name}-{lab.browser_name}.png")


def typed_by_hand(page: Page, keys: str) -> None:
    """Real keys: Firefox asks for a permission only while it handles a person's input."""
    assert isinstance(page, FirefoxPage)
    page.focus()
    strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
    page._socket.call(
        "input.performActions",
        {"context": page._context, "actions": [{"type": "key", "id": "keyboard", "actions": strokes}]},
    )


@pytest.fixture
def options(lab: Lab) -> Iterator[Page]:
    page = opened(lab, "options.html")
    yield page
    page.close()


def test_welcomed_once(own_lab: Lab) -> None:
    """The welcome opens by itself on the first start, and not on the second."""
    own_lab.person.wattback("host", "install")
    own_lab.start()
    options = opened(own_lab, "options.html")
    options.wait_for(f"{SHOWN_PAGES}.includes('/welcome.html')")
    if own_lab.browser_name == "chromium":
        return  # an extension named on its command line is installed anew at each start
    own_lab.browser.quit()
    own_lab.start()
    options = opened(own_lab, "options.html")
    assert options.evaluate(SHOWN_PAGES) == ["/options.html"]


def test_the_welcome_says_what_is_read_and_whether_the_app_was_found(lab: Lab) -> None:
    welcome = opened(lab, "welcome.html")
    welcome.wait_for("document.body.innerText.includes('Connected to Wattback')")
    said = welcome.text()
    for heading in ("What is read", "What never leaves", "What goes to the Wattback app"):
        assert heading in said
    assert not welcome.evaluate("document.querySelector('#line').checked")
    pictured(lab, welcome, "welcome")
    welcome.click("#settings")
    welcome.wait_for("document.body.innerText.includes('Your own servers')")
    welcome.close()


def test_choices_are_kept(lab: Lab, options: Page) -> None:
    pictured(lab, options, "options")
    for switch, before in (("#line", False), ("#site-claude", True)):
        checked = f"document.querySelector('{switch}').checked"
        assert options.evaluate(checked) is before
        options.click(switch)
        options.reload()
        options.wait_for(f"document.body.dataset.ready && {checked} === {str(not before).lower()}")
        options.click(switch)
        options.reload()
        options.wait_for(f"document.body.dataset.ready && {checked} === {str(before).lower()}")


def test_addresses_that_cannot_be_counted_are_refused_in_words(options: Page) -> None:
    for typed, problem in (
        ("", "Type the address of your server"),
        ("file:///etc/passwd", "Only addresses that begin with"),
        ("https://*.example.org", "Name one server"),
        ("https://chatgpt.com/c/1", "one of the chat sites above"),
        ("http://chat.example.org", "can be read by anyone on their way"),
    ):
        options.evaluate(f"void (document.querySelector('#address').value = {typed!r})")
        options.click("#add-server button")
        options.wait_for(f"document.querySelector('#address-problem').innerText.includes({problem!r})")
        assert options.evaluate("document.querySelector('#address').getAttribute('aria-invalid')") == "true"
    assert options.evaluate("document.querySelectorAll('#servers li').length") == 0


def test_diagnostics_name_nothing_of_a_chat(lab: Lab, chat: Page, options: Page) -> None:
    answer = Answer("A canary sang. " * 5, model="gpt-5-2")
    lab.site.will_answer("Sing, canary", Delivery(answer))
    lab.ask(chat, "Sing, canary")
    lab.settled_rows(chat)
    options.reload()
    options.wait_for("document.body.dataset.ready")
    text = options.evaluate("document.querySelector('#diagnostics').value")
    assert '"state": "connected"' in text
    assert '"site": "chatgpt"' in text
    for secret in ("canary", answer.id, "gpt-5", str(lab.person.home)):
        assert secret not in text


def test_every_control_is_reached_by_keyboard_and_named(options: Page) -> None:
    """No control is taken out of the order, and each has a name to be read out."""
    nameless = options.evaluate(
        "[...document.querySelectorAll('input, button, textarea, a, summary')].filter((control) =>"
        " control.tabIndex < 0 || !(control.innerText || control.ariaLabel || [...control.labels ?? []]"
        ".some((label) => label.innerText) || control.getAttribute('aria-labelledby'))).map((c) => c.outerHTML)"
    )
    assert nameless == []


def test_the_line_under_an_answer(lab: Lab, chat: Page, options: Page) -> None:
    """Switched on it stands under the answer, outside its text; switched off it is gone."""
    options.click("#line")
    chat.focus()
    lab.site.will_answer("With a line", Delivery(Answer(PLAIN * 5)))
    lab.ask(chat, "With a line")
    chat.wait_for("document.querySelector('wattback-line') !== null")
    before = chat.evaluate("document.querySelector('wattback-line').parentElement.innerText")
    assert "CO₂e" not in before
    assert chat.evaluate("document.querySelector('wattback-line').shadowRoot") is None
    assert chat.evaluate("document.querySelector('wattback-line').getBoundingClientRect().height") > 10
    pictured(lab, chat, "line")
    options.click("#line")
    chat.wait_for("!document.querySelector('wattback-line')")


def test_an_own_server_is_added_and_removed(own_lab: Lab) -> None:
    """The browser is asked for the address, which is listed then; removed, the permission is given back."""
    if own_lab.browser_name == "chromium":
        pytest.skip("Chromium's question cannot be answered by remote control")
    # Every question about a permission is answered with yes.
    answered = 'user_pref("extensions.webextOptionalPermissionPrompts", false);\n'
    (own_lab.person.profile("firefox") / "prefs.js").write_text(answered)
    own_lab.start()
    options = opened(own_lab, "options.html")
    listed = "[...document.querySelectorAll('#servers li span')].map((each) => each.innerText)"
    origins = f"(await {API}.permissions.getAll()).origins.filter((each) => each.includes('localhost'))"
    options.evaluate("document.querySelector('#address').focus()")
    typed_by_hand(options, "localhost:3000" + ENTER)
    options.wait_for(f"{listed}.length === 1")
    assert options.evaluate(listed) == ["http://localhost:3000"]
    assert options.evaluate(origins) == ["http://localhost/*"]
    assert "http://localhost:3000 is counted from now on." in options.text("#address-done")
    assert "every port of this host" in options.text("#address-done")
    assert (
        options.evaluate("document.querySelector('#servers button').ariaLabel")
        == "Remove http://localhost:3000"
    )

    options.click("#servers button")
    options.wait_for(f"{listed}.length === 0")
    options.wait_for(f"{origins}.length === 0")
    assert options.evaluate("document.activeElement.id") == "address"
