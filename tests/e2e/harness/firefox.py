"""Firefox over WebDriver BiDi."""

import base64
import contextlib
import json
import re
import shutil
import uuid
from pathlib import Path
from typing import Any

from harness.browser import Browser, LaunchOptions, Page, starting, wait_until
from harness.wire import Json, RemoteError, RemoteSocket
from websockets.exceptions import WebSocketException

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://127\.0\.0\.1:\d+)")


def launch_firefox(options: LaunchOptions) -> "Firefox":
    """Starts Firefox ESR and installs the extension, for good, unless the profile has it.

    Raises:
        AssertionError: It offered no remote control within 60 seconds; the message ends with its log.
    """
    binary = shutil.which("firefox-esr") or shutil.which("firefox") or "firefox"
    origin = str(uuid.uuid5(uuid.NAMESPACE_DNS, options.extension_id or "none"))
    (options.profile / "user.js").write_text(_user_js(options, origin))
    log = options.profile / "browser.log"
    log.unlink(missing_ok=True)
    width, height = options.window
    command = [binary, "--no-remote", "--profile", str(options.profile), "--remote-debugging-port=0"]
    # Chrome scope is used for one thing: ending the background page when the test says so.
    command += ["--remote-allow-system-access", f"--width={width}", f"--height={height}"]
    if options.headless:
        command.append("--headless")
    with starting(command, options) as process:
        listening = wait_until(
            lambda: LISTENING.search(log.read_text(errors="replace")),
            60,
            lambda: f"no remote control; its log ends\n{log.read_text(errors='replace')[-2000:]}",
        )
        assert listening
        socket = RemoteSocket(f"{listening[1]}/session")
        socket.call("session.new", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": True}}})
        if options.extension and not _knows_extension(options):
            _install(socket, options, options.extension)
        firefox = Firefox(process, socket, options, origin)
        if options.extension:
            firefox.wait_for_extension()
        return firefox


def _install(socket: RemoteSocket, options: LaunchOptions, extension: Path) -> None:
    archive = shutil.make_archive(str(options.profile / "extension"), "zip", extension)
    data = {"type": "archivePath", "path": archive}
    socket.call("webExtension.install", {"extensionData": data, "moz:permanent": True})


def _knows_extension(options: LaunchOptions) -> bool:
    """Whether the list of add-ons that Firefox reads at its start has this one.

    The list is an LZ4 block; what is before the `@` of an add-on's id stands in it as it is.
    """
    listed = options.profile / "addonStartup.json.lz4"
    return listed.exists() and (options.extension_id.partition("@")[0] + "@").encode() in listed.read_bytes()


def _remembers_origins(options: LaunchOptions) -> bool:
    """Whether the sites the add-on may see are on disk; killed before, Firefox starts again without them."""
    stored = options.profile / "extension-preferences.json"
    return stored.exists() and b"chatgpt.com" in stored.read_bytes()


def _user_js(options: LaunchOptions, origin: str) -> str:
    prefs: Json = {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": options.proxy_port,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": options.proxy_port,
        "network.proxy.no_proxies_on": "",
        "network.trr.mode": 5,
        "network.http.http3.enable": False,
        "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False,
        "app.normandy.enabled": False,
        "app.update.disabledForTesting": True,
        "browser.aboutwelcome.enabled": False,
        "browser.contentblocking.report.hide_vpn_banner": True,
        "browser.newtabpage.enabled": False,
        "browser.region.update.enabled": False,
        "browser.safebrowsing.malware.enabled": False,
        "browser.safebrowsing.phishing.enabled": False,
        "browser.search.update": False,
        "browser.shell.checkDefaultBrowser": False,
        "browser.startup.page": 0,
        "browser.topsites.contile.enabled": False,
        "browser.tabs.warnOnClose": False,
        "datareporting.policy.dataSubmissionEnabled": False,
        # What any script says goes to browser.log.
        "devtools.console.stdout.content": True,
        "devtools.console.stdout.chrome": True,
        "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
        "dom.push.connection.enabled": False,
        "extensions.blocklist.enabled": False,
        "extensions.getAddons.cache.enabled": False,
        "extensions.systemAddon.update.enabled": False,
        "extensions.update.enabled": False,
        # A permission an extension asks for at a press of a button is granted, as if the person had agreed.
        "extensions.webextOptionalPermissionPrompts": False,
        "media.gmp-manager.updateEnabled": False,
        "network.dns.disablePrefetch": True,
        "network.prefetch-next": False,
        "security.OCSP.enabled": 0,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "toolkit.telemetry.server": "",
        "xpinstall.signatures.required": False,
        "extensions.webextensions.uuids": json.dumps({options.extension_id: origin}),
    }
    return "".join(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in prefs.items())


class Firefox(Browser):
    """A running Firefox."""

    name = "firefox"

    def __init__(self, process: Any, socket: RemoteSocket, options: LaunchOptions, origin: str) -> None:
        self.process = process
        self._socket = socket
        self._options = options
        self._origin = origin

    def open(self, url: str) -> "FirefoxPage":
        context = self._socket.call("browsingContext.create", {"type": "tab"})["context"]
        page = FirefoxPage(self._socket, context)
        page.navigate(url)
        return page

    def open_private(self, url: str) -> "FirefoxPage":
        known = self._contexts()
        self.in_chrome("void OpenBrowserWindow({ private: true })")
        new = wait_until(lambda: self._contexts() - known, 20, "no private window")
        page = FirefoxPage(self._socket, new.pop())
        page.wait_for("document.readyState === 'complete' && location.href !== 'about:blank'")
        page.navigate(url)
        return page

    def _contexts(self) -> set[str]:
        tree = self._socket.call("browsingContext.getTree", {"maxDepth": 0})
        return {each["context"] for each in tree["contexts"]}

    def reload_extension(self) -> None:
        manager = "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager"
        addon = f"{manager}.getAddonByID({json.dumps(self._options.extension_id)})"
        self.in_chrome(
            f"(async () => {{ const addon = await {addon}; await addon.disable(); await addon.enable(); }})()"
        )
        self.wait_for_extension()

    def extension_url(self, path: str) -> str:
        return f"moz-extension://{self._origin}/{path}"

    def kill_worker(self) -> None:
        assert self.worker_running(), "there is no background page to end"
        at_once = "{ignoreDevToolsAttached: true, disableResetIdleForTest: true}"
        self.in_chrome(f"{self._policy()}.extension.terminateBackground({at_once})")

    def worker_running(self) -> bool:
        return bool(self.in_chrome(f"{self._policy()}.extension.backgroundState === 'running'"))

    def wait_for_extension(self) -> None:
        """Waits until new pages get the content scripts: Firefox may open its first tab before that."""
        state = f"{self._policy()}?.extension?.state"
        wait_until(
            lambda: self.in_chrome(state) == "Startup: Complete",
            60,
            lambda: f"the extension did not start: {self.in_chrome(state)}",
        )

    def _policy(self) -> str:
        return f"WebExtensionPolicy.getByID({json.dumps(self._options.extension_id)})"

    def in_chrome(self, expression: str) -> Any:
        """Awaits an expression in the browser's own window, where its internals are reachable."""
        tree = self._socket.call("browsingContext.getTree", {"moz:scope": "chrome", "maxDepth": 0})
        return _evaluate(self._socket, tree["contexts"][0]["context"], expression, 30)

    def kill(self) -> None:
        """SIGKILL, but not before Firefox wrote down that it has the add-on and where it may go: some seconds."""
        if self._options.extension and self.process.poll() is None:
            wait_until(
                lambda: _knows_extension(self._options) and _remembers_origins(self._options),
                30,
                "Firefox did not write down its new add-on and the sites it may see",
            )
        super().kill()

    def disconnect(self) -> None:
        with contextlib.suppress(WebSocketException, OSError):
            self._socket.close()


class FirefoxPage(Page):
    """One tab of Firefox."""

    def __init__(self, socket: RemoteSocket, context: str) -> None:
        self._socket = socket
        self._context = context

    def evaluate(self, expression: str, *, timeout_s: float = 30) -> Any:
        return _evaluate(self._socket, self._context, expression, timeout_s)

    def navigate(self, url: str) -> None:
        self._socket.call(
            "browsingContext.navigate", {"context": self._context, "url": url, "wait": "complete"}
        )

    def reload(self) -> None:
        self._socket.call("browsingContext.reload", {"context": self._context, "wait": "complete"})

    def screenshot(self, path: Path) -> Path:
        self.focus()
        shot = self._socket.call("browsingContext.captureScreenshot", {"context": self._context})
        path.write_bytes(base64.b64decode(shot["data"]))
        return path

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self._socket.call("browsingContext.setViewport", {"context": self._context, "viewport": size})

    def press(self, selector: str) -> None:
        self.focus()
        x, y = self.centre(selector)
        steps = [
            {"type": "pointerMove", "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        pointer = {"type": "pointer", "id": "mouse", "actions": steps}
        self._socket.call("input.performActions", {"context": self._context, "actions": [pointer]})

    def focus(self) -> None:
        self._socket.call("browsingContext.activate", {"context": self._context})

    def close(self) -> None:
        self._socket.call("browsingContext.close", {"context": self._context})


def _evaluate(socket: RemoteSocket, context: str, expression: str, timeout_s: float) -> Any:
    reply = socket.call(
        "script.evaluate",
        {
            "expression": f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
            "target": {"context": context},
            "awaitPromise": True,
            "userActivation": True,
        },
        timeout_s=timeout_s,
    )
    if reply["type"] == "exception":
        raise RemoteError(f"{expression}: {reply['exceptionDetails']['text']}")
    return json.loads(reply["result"]["value"])
