/** Runs beside the page at document_start, in the extension's own world: the only one the tap can talk to. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { AnswerLines } from "../capture/answer-line";
import { Bridge } from "../capture/bridge";
import { openReceiver } from "../capture/channel";
import { type CaptureMessage, capturePort } from "../capture/messages";
import type { BridgeStart } from "../capture/open-tabs";
import { PageSide } from "../capture/page-side";
import { addressesOf } from "../sites/addresses";
import { isObject } from "../sites/json";

/** What this script leaves in its own world, which no page sees, for another run of it in the same page. */
const world = globalThis as { wattbackListens?: () => boolean };

export default defineUnlistedScript((): BridgeStart => {
  if (world.wattbackListens?.() === true) return "is-there-already";
  const addresses = addressesOf(window.location.origin);
  const runtime = {
    connect: () => browser.runtime.connect({ name: capturePort }),
    alive: () => browser.runtime?.id !== undefined,
    setTimeout: (callback: () => void, delayMs: number) => setTimeout(callback, delayMs),
    now: () => Date.now(),
  };
  world.wattbackListens = runtime.alive;
  const leave = (): void => {
    stopHearing();
    page.stop();
    for (const type of ["keydown", "pointerdown"]) window.removeEventListener(type, wake, true);
    window.removeEventListener("pageshow", restore);
  };
  const bridge = new Bridge(runtime, leave, ({ answers }) => page.counted(answers));
  const page = new PageSide(
    addresses,
    {
      ...runtime,
      document,
      ask: async (request) =>
        runtime.alive() ? await browser.runtime.sendMessage(request).catch(() => null) : null,
      relay: (message) => void bridge.take(message),
      randomUuid: () => crypto.randomUUID(),
      path: () => window.location.pathname,
    },
    new AnswerLines(document),
  );
  const hear = (message: CaptureMessage | null): boolean => {
    if (message?.kind === "open") {
      // What is read from the page is read here: a tap that says so is none of ours.
      if (message.channel === "page") return false;
      page.streams(message.site);
    }
    return bridge.take(message);
  };
  // Where nothing is tapped nobody says hello, but a page that wants to be taken for a tap.
  const tapped = addresses.some(({ endpoints }) => endpoints.length > 0);
  const stopHearing = tapped ? openReceiver(window, hear) : () => undefined;

  browser.runtime.onMessage.addListener((message: unknown, _, reply) => {
    if (isObject(message) && message["kind"] === "where") reply(page.where());
    return false;
  });

  const wake = (event: Event): void => {
    if (event.isTrusted) page.wake();
  };
  for (const type of ["keydown", "pointerdown"])
    window.addEventListener(type, wake, { capture: true, passive: true });

  const restore = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) bridge.restored();
  };
  window.addEventListener("pageshow", restore);

  const readLine = (line: unknown): void => page.showLines(line === true);
  void browser.storage.local.get<{ line?: boolean }>("line").then(
    ({ line }) => readLine(line),
    () => undefined,
  );
  browser.storage.local.onChanged.addListener((changes) => {
    const line = changes["line"];
    if (line !== undefined) readLine(line.newValue);
  });
  return "listens";
});
