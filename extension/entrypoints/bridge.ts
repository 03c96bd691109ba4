/** Runs beside the page at document_start, in the extension's own world: the only one the tap can talk to. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Bridge } from "../capture/bridge";
import { openReceiver } from "../capture/channel";
import { capturePort } from "../capture/messages";

export default defineUnlistedScript(() => {
  const bridge = new Bridge(
    {
      connect: () => browser.runtime.connect({ name: capturePort }),
      alive: () => browser.runtime?.id !== undefined,
      setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
      now: () => Date.now(),
    },
    () => stop(),
  );
  const stop = openReceiver(window, (message) => bridge.take(message));
});
