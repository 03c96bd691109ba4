"""Everything together: a person at a browser with the extension, before a stand-in for chatgpt.com.

with Lab("chromium", Path("somewhere/empty")) as lab:
    lab.person.wattback("host", "install")
    lab.site.will_answer("Hello?", Delivery(Answer("Hello!")))
    lab.start()
    page = lab.open_chat()
    lab.ask(page, "Hello?")
"""

import base64
import contextlib
import hashlib
import json
import os
import shutil
import signal
from pathlib import Path
from typing import Any

from harness.browser import Browser, BrowserName, LaunchOptions, Page
from harness.chatgpt_stream import Answer
from harness.launch import launch
from harness.person import EXTENSION_BUILDS, LedgerRow, Person
from harness.site import HOST, OWN_SERVERS, Delivery, Site

# Of chat pages in a minute, before the extension would doubt that a person asks: about twelve answers.
MANY_REQUESTS = 40

GRANTED_IN_CHROMIUM = ("https://*.home.test/*",)

STORED = """(async () => {
  const api = globalThis.browser ?? globalThis.chrome;
  const found = { databases: {}, local: await api.storage.local.get(null) };
  found.session = await api.storage.session?.get(null);
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => { reading.onsuccess = resolve; reading.onerror = resolve; });
      found.databases[`${name}/${store}`] = reading.result;
    }
    database.close();
  }
  return found;
})()"""


class Lab:
    """One person, one browser, one site.

    Attributes:
        person: Their home, their command line and their ledger.
        site: What chatgpt.com is for this browser, and the record of whatever else was asked for.
        browser: The running browser; set by `start`.
    """

    browser: Browser

    def __init__(
        self,
        browser_name: BrowserName,
        work_dir: Path,
        *,
        headless: bool = True,
        window: tuple[int, int] = (1280, 860),
        extension: Path | None = None,
        prerender: bool = False,
    ) -> None:
        self.browser_name = browser_name
        self.person = Person(work_dir / "home")
        self.site = Site(work_dir)
        self._extension = extension or EXTENSION_BUILDS[browser_name]
        self.manifest: dict[str, Any] = json.loads((self._extension / "manifest.json").read_text())
        self._options = LaunchOptions(
            profile=self.person.profile(browser_name),
            extension=self._extension,
            extension_id=_extension_id(browser_name, self.manifest),
            proxy_port=self.site.port,
            env=self.person.env,
            headless=headless,
            window=window,
            prerender=prerender,
        )
        self._running = False
        self._asked_before = 0

    def __enter__(self) -> "Lab":
        self.site.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        if self._running:
            self.browser.quit()
        self.site.__exit__()

    def start(self) -> Browser:
        """Starts the browser, on the profile it had before when it was started before."""
        self.browser = launch(self.browser_name, self._options)
        self._running = True
        return self.browser

    def kill_browser(self) -> None:
        """SIGKILL to the browser and all that belongs to it."""
        self._running = False
        self.browser.kill()

    def kill_host(self) -> int:
        """SIGKILL to the native hosts the browser started; returns how many there were."""
        hosts = [pid for pid, parent in _processes().items() if parent == self.browser.process.pid]
        hosts = [pid for pid in hosts if b"wattback" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        for pid in hosts:
            os.kill(pid, signal.SIGKILL)
        return len(hosts)

    def open_chat(self, conversation_id: str | None = None) -> Page:
        """Opens the chat page, on an old conversation when one is named, and waits until it is shown."""
        page = self.browser.open(f"https://{HOST}/" + (f"c/{conversation_id}" if conversation_id else ""))
        if conversation_id:
            page.wait_for("chat.opened")
        return page

    def calm_down(self) -> None:
        """Lets the extension forget how many answers the last minute had: no person asks as fast as a test."""
        asked = len(self.site.requests)
        if asked - self._asked_before > MANY_REQUESTS and self.browser.worker_running():
            self._asked_before = asked
            self.browser.kill_worker()

    def ask(self, page: Page, prompt: str, *, wait: bool = True) -> None:
        """Sends a prompt and, unless told otherwise, waits until the page has the whole answer."""
        before = page.evaluate("chat.turns")
        page.evaluate(f"chat.ask({json.dumps(prompt)})")
        if wait:
            page.wait_for(f"chat.turns > {before}")

    def settled_rows(self, page: Page) -> list[LedgerRow]:
        """The whole ledger once everything before has gone through, so that what is missing was not counted.

        One more answer is asked for and waited for; its own row is left out.
        """
        last = Answer("That was all.")
        prompt = f"Anything else? {last.id}"
        self.site.will_answer(prompt, Delivery(last))
        self.ask(page, prompt)
        (fence,) = self.person.wait_for_rows([last.id])
        return [row for row in self.person.ledger_rows() if row != fence]

    def open_popup(self) -> Page:
        """Opens the extension's popup as a tab of its own, in the size of a popup."""
        page = self.browser.open(self.browser.extension_url(self.manifest["action"]["default_popup"]))
        page.resize(360, 520)
        return page

    def grant(self, origin: str) -> None:
        """Adds a server of the person's own on the extension's settings page; the browser agrees."""
        page = self.browser.open(self.browser.extension_url(self.manifest["options_ui"]["page"]))
        # The lists above the button come late and push it down.
        page.wait_for(
            "document.querySelectorAll('#sites li').length && document.querySelector('#diagnostics').value"
        )
        page.evaluate(f"void (document.querySelector('#address').value = {json.dumps(origin)})")
        page.press("#add-server button")
        page.wait_for(f"document.querySelector('#servers').innerText.includes({json.dumps(origin)})")
        page.close()

    def grant_own_servers(self) -> None:
        """Adds every server of the person's own."""
        for origin in OWN_SERVERS:
            self.grant(origin)

    def extension_storage(self, page: Page) -> dict[str, Any]:
        """Everything the extension keeps, as JSON data.

        Args:
            page: A page of the extension, such as its popup.
        """
        found: dict[str, Any] = page.evaluate(STORED)
        return found


def lab_with_own_servers(browser_name: BrowserName, work_dir: Path) -> Lab:
    """A lab in which `grant_own_servers` works.

    Chromium asks the person in a window no test can press; what it has granted already it does not ask again, so there
    a copy of the build has access to the test's own servers. Everything after that (naming the server, registering the
    scripts) is the extension's own. Firefox agrees by itself.
    """
    extension = EXTENSION_BUILDS[browser_name]
    if browser_name == "chromium":
        extension = shutil.copytree(extension, work_dir / "extension")
        manifest = json.loads((extension / "manifest.json").read_text())
        manifest["host_permissions"] = [*manifest.get("host_permissions", []), *GRANTED_IN_CHROMIUM]
        (extension / "manifest.json").write_text(json.dumps(manifest))
    return Lab(browser_name, work_dir, extension=extension)


def _extension_id(browser_name: BrowserName, manifest: dict[str, Any]) -> str:
    if browser_name == "firefox":
        return str(manifest["browser_specific_settings"]["gecko"]["id"])
    # Chromium's rule: the first 128 bits of the key's SHA-256, in hexadecimal with the letters a to p.
    digest = hashlib.sha256(base64.b64decode(manifest["key"])).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


def _processes() -> dict[int, int]:
    """Every process of this machine with its parent."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it ended meanwhile
            fields = stat.read_text().rpartition(")")[2].split()
            parents[int(stat.parent.name)] = int(fields[1])
    return parents
