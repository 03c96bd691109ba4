/** Runs beside the page at document_start, in the extension's own world: the only one the tap can talk to. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { AnswerLines } from "../capture/answer-line";
import { Bridge } from "../capture/bridge";
import { openReceiver } from "../capture/channel";
import { capturePort } from "../capture/messages";
import { PageSide } from "../capture/page-side";
import { addressesOf } from "../sites/addresses";
import { isObject } from "../sites/json";

export default defineUnlistedScript(() => {
  const runtime = {
    connect: () => browser.runtime.connect({ name: capturePort }),
    alive: () => browser.runtime?.id !== undefined,
    setTimeout: (callback: () => void, delayMs: number) => setTimeout(callback, delayMs),
    now: () => Date.now(),
  };
  const leave = (): void => {
    stopHearing();
    page.stop();
    for (const type of ["keydown", "pointerdown"]) window.removeEventListener(type, wake, true);
    window.removeEventListener("pageshow", restore);
  };
  const bridge = new Bridge(runtime, leave, ({ answers }) => page.counted(answers));
  const page = new PageSide(
    addressesOf(window.location.origin),
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
  const stopHearing = openReceiver(window, (message) => {
    if (message?.kind === "open") page.streams(message.site);
    return bridge.take(message);
  });

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
});
