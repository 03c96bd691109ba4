"""Chromium over the DevTools protocol."""

import base64
import contextlib
import json
import shutil
from pathlib import Path
from typing import Any

from harness.browser import Browser, LaunchOptions, Page, starting, wait_until
from harness.wire import Json, RemoteError, RemoteSocket
from websockets.exceptions import WebSocketException

QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--disable-search-engine-choice-screen",
    "--metrics-recording-only",
    "--enable-logging=stderr",  # what any script says goes to browser.log
    "--password-store=basic",
    "--no-sandbox",
    "--hide-scrollbars",
    "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication",
)


def launch_chromium(options: LaunchOptions) -> "Chromium":
    """Starts Chromium with the extension loaded.

    Raises:
        AssertionError: It offered no remote control within 60 seconds; the message ends with its log.
    """
    binary = shutil.which("chromium") or "chromium"
    port_file = options.profile / "DevToolsActivePort"
    port_file.unlink(missing_ok=True)
    width, height = options.window
    command = [
        binary,
        *QUIET,
        f"--user-data-dir={options.profile}",
        f"--window-size={width},{height}",
        f"--proxy-server=http://127.0.0.1:{options.proxy_port}",
        "--ignore-certificate-errors",
        "--remote-debugging-port=0",
    ]
    if options.prerender:
        command.remove("--disable-background-networking")
    if options.headless:
        command.append("--headless=new")
    if options.extension:
        # Debian's wrapper passes a --load-extension of its own; the later one wins.
        command.append(f"--load-extension={options.extension}")

    def endpoint() -> list[str]:
        lines = port_file.read_text().split("\n") if port_file.exists() else []
        return lines if len(lines) == 2 else []

    preferences = options.profile / "Default" / "Preferences"
    if not preferences.exists():
        # An unpacked extension that was reloaded starts again in developer mode only.
        preferences.parent.mkdir(parents=True)
        preferences.write_text(json.dumps({"extensions": {"ui": {"developer_mode": True}}}))
    log = options.profile / "browser.log"
    with starting([*command, "about:blank"], options) as process:
        port, path = wait_until(
            endpoint, 60, lambda: f"no remote control; its log ends\n{log.read_text()[-2000:]}"
        )
        return Chromium(process, RemoteSocket(f"ws://127.0.0.1:{port}{path}"), options)


class Chromium(Browser):
    """A running Chromium."""

    name = "chromium"

    def __init__(self, process: Any, socket: RemoteSocket, options: LaunchOptions) -> None:
        self.process = process
        self._socket = socket
        self._extension_id = options.extension_id

    def open(self, url: str) -> "ChromiumPage":
        target = self._socket.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        page = ChromiumPage(self._socket, target)
        page.navigate(url)
        return page

    def open_private(self, url: str) -> "ChromiumPage":
        context = self._socket.call("Target.createBrowserContext")["browserContextId"]
        asked = {"url": "about:blank", "browserContextId": context}
        page = ChromiumPage(self._socket, self._socket.call("Target.createTarget", asked)["targetId"])
        page.navigate(url)
        return page

    def reload_extension(self) -> None:
        page = self.open(self.extension_url("popup.html"))
        before = set(self._workers())
        page.leave("chrome.runtime.reload()")
        wait_until(lambda: not before & set(self._workers()), 15, "the extension did not end")
        wait_until(self._opens_popup, 15, "the extension did not come back", every_s=0.3)

    def _opens_popup(self) -> bool:
        try:
            self.open(self.extension_url("popup.html")).close()
        except RemoteError:
            return False
        return True

    def page_at(self, url: str) -> "ChromiumPage":
        """The tab that shows this address, once there is one."""

        def found() -> list[str]:
            targets = self._socket.call("Target.getTargets", {"filter": [{"type": "page"}]})["targetInfos"]
            return [each["targetId"] for each in targets if each["url"] == url]

        return ChromiumPage(self._socket, wait_until(found, 15, f"no tab shows {url}")[0])

    def extension_url(self, path: str) -> str:
        return f"chrome-extension://{self._extension_id}/{path}"

    def kill_worker(self) -> None:
        workers = self._workers()
        assert workers, "there is no service worker to end"
        for worker in workers:
            self._socket.call("Target.closeTarget", {"targetId": worker})
        # The page may have started a new one meanwhile, so these are waited for, not none.
        wait_until(lambda: not set(workers) & set(self._workers()), 10, "the service worker would not stop")

    def worker_running(self) -> bool:
        return bool(self._workers())

    def _workers(self) -> list[str]:
        found = self._socket.call("Target.getTargets", {"filter": [{"type": "service_worker"}]})[
            "targetInfos"
        ]
        return [t["targetId"] for t in found if t["url"].startswith(self.extension_url(""))]

    def disconnect(self) -> None:
        with contextlib.suppress(WebSocketException, OSError):
            self._socket.close()


class ChromiumPage(Page):
    """One tab of Chromium."""

    def __init__(self, socket: RemoteSocket, target: str) -> None:
        self._socket = socket
        self._target = target
        self._session: str = socket.call("Target.attachToTarget", {"targetId": target, "flatten": True})[
            "sessionId"
        ]

    def _call(self, method: str, params: Json | None = None, timeout_s: float = 30) -> Json:
        return self._socket.call(method, params, session=self._session, timeout_s=timeout_s)

    def evaluate(self, expression: str, *, timeout_s: float = 30) -> Any:
        reply = self._call(
            "Runtime.evaluate",
            {
                "expression": f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
                "awaitPromise": True,
                "userGesture": True,
                "returnByValue": True,
            },
            timeout_s,
        )
        if "exceptionDetails" in reply:
            raised = reply["exceptionDetails"].get("exception", {})
            raise RemoteError(f"{expression}: {raised.get('description', reply['exceptionDetails'])}")
        return json.loads(reply["result"]["value"])

    def navigate(self, url: str) -> None:
        failed = self._call("Page.navigate", {"url": url}).get("errorText")
        if failed:
            raise RemoteError(f"{url}: {failed}")
        self._wait_loaded()

    def reload(self) -> None:
        self.evaluate("void (globalThis.wattbackBeforeReload = true)")
        self._call("Page.reload")
        wait_until(lambda: self.evaluate("!globalThis.wattbackBeforeReload"), 15, "the page did not reload")
        self._wait_loaded()

    def _wait_loaded(self) -> None:
        wait_until(
            lambda: self.evaluate("document.readyState === 'complete'"), 15, "the page did not finish loading"
        )

    def screenshot(self, path: Path) -> Path:
        self.focus()
        path.write_bytes(base64.b64decode(self._call("Page.captureScreenshot", {"format": "png"})["data"]))
        return path

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._call("Emulation.setDeviceMetricsOverride", size)

    def press(self, selector: str) -> None:
        self.focus()
        x, y = self.centre(selector)
        for kind in ("mousePressed", "mouseReleased"):
            event = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
            self._call("Input.dispatchMouseEvent", event)

    def focus(self) -> None:
        self._call("Page.bringToFront")

    def close(self) -> None:
        self._socket.call("Target.closeTarget", {"targetId": self._target})

    def let_go(self) -> None:
        """Leaves the tab to itself: Chromium prerenders nothing for a tab that is watched."""
        self._socket.call("Target.detachFromTarget", {"sessionId": self._session})
