/**
 * What to do about a browser whose sandbox keeps it from starting the host. An extension cannot see whether its browser is a
 * Snap or a Flatpak, so on Linux the page asks the person. `wattback doctor`, which can see it, says the same
 * (native_host/wattback_host/sandboxes.py).
 */
import type { Trouble } from "../transport/link-state";
import type { BrowserKey, Platform } from "./platform";
import { say } from "./say";

export interface Remedy {
  readonly question: string;
  /** What to do; several are alternatives, the easiest first. */
  readonly steps: readonly string[];
  /** The maker's own page on installing; null when the browser is not known. */
  readonly link: { readonly text: string; readonly url: string } | null;
}

/** How each maker says to install it on Linux outside a sandbox. */
const MAKERS: Partial<Record<BrowserKey, string>> = {
  chrome: "https://www.google.com/chrome/",
  edge: "https://www.microsoft.com/edge/download",
  brave: "https://brave.com/linux/",
  vivaldi: "https://vivaldi.com/download/",
  opera: "https://www.opera.com/download",
  firefox: "https://support.mozilla.org/kb/install-firefox-linux",
  librewolf: "https://librewolf.net/installation/linux/",
  waterfox: "https://www.waterfox.com/download/",
  zen: "https://zen-browser.app/download/",
  floorp: "https://floorp.app/download/",
};

/** The remedy when this trouble may come from a sandbox; null when it cannot. */
export function sandboxRemedy(trouble: Trouble, { os, browser, browserName }: Platform): Remedy | null {
  const fitting = trouble === "not-installed" || trouble === "crashed";
  if (os !== "linux" || !fitting) return null;
  const named = browserName === "" ? say("thisBrowser") : browserName;
  const url = MAKERS[browser];
  return {
    question: say("sandboxQuestion", { browser: named }),
    steps: [say("sandboxReason"), ...waysOut(browser, named)],
    link: url === undefined ? null : { text: say("sandboxMaker", { browser: named }), url },
  };
}

function waysOut(browser: BrowserKey, named: string): readonly string[] {
  switch (browser) {
    case "firefox":
      return [say("sandboxFirefoxSnap"), say("sandboxFirefoxProxy"), say("sandboxOr", { browser: named })];
    case "chromium":
      return [say("sandboxChromium")];
    default:
      return [say("sandboxRemedy", { browser: named })];
  }
}
