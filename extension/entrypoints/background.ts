/** The worker: where all parts meet. It may be stopped at any moment; what must last is on disk by then. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { capturePort } from "../capture/messages";
import { CaptureServer } from "../counting/capture-server";
import { createUuidV7 } from "../counting/identity";
import { Recorder } from "../counting/recorder";
import { createTokenCounter, type LoadTokens } from "../counting/tokenizer";
import { isPopupRequest, type PopupRequest, type PopupView } from "../popup/messages";
import { createDatabase } from "../transport/database";
import { HostLink } from "../transport/host-link";
import type { LinkMemory } from "../transport/link-state";
import { connectHost } from "../transport/native-port";
import { Outbox } from "../transport/outbox";
import { readSettings, writeSettings } from "../transport/settings";

const ALARM = "host";
const MEMORY = "link";
/** An answer waits at most this long for the companion to say whether counting is paused. */
const PAUSE_QUESTION_MS = 1_000;
const POPUP_QUESTION_MS = 4_000;

export default defineBackground(() => {
  const outbox = new Outbox(createDatabase(indexedDB));

  const link = new HostLink(outbox, {
    connect: connectHost,
    browser: import.meta.env.FIREFOX ? "firefox" : "chromium",
    extensionVersion: browser.runtime.getManifest().version,
    now: () => Date.now(),
    random: () => Math.random(),
    setTimer: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    setAlarm: (atMs) =>
      void (atMs === null ? browser.alarms.clear(ALARM) : browser.alarms.create(ALARM, { when: atMs })),
    load: async () => (await browser.storage.session.get<{ link?: LinkMemory }>(MEMORY)).link ?? null,
    save: (memory) => void browser.storage.session.set({ [MEMORY]: memory }),
  });

  const loadTokens: LoadTokens = async (encoding) => {
    const response = await fetch(browser.runtime.getURL(`/${encoding}.json`));
    return (await response.json()) as string[];
  };
  const recorder = new Recorder(outbox, createTokenCounter(loadTokens), createUuidV7());

  const hostPaused = async (questionMs: number, retry: boolean): Promise<boolean> => {
    const status = await link.status(questionMs, retry);
    const { hostPaused: before } = await readSettings();
    const paused = status === null ? before : status.counting === "paused";
    if (paused !== before) await writeSettings({ hostPaused: paused });
    return paused;
  };

  const captures = new CaptureServer({
    counting: async () => !(await readSettings()).paused,
    record: async (site, answer, startedAtMs) => {
      if (await hostPaused(PAUSE_QUESTION_MS, false)) return;
      await recorder.record(site, answer, startedAtMs);
      void link.wake("event");
    },
  });

  browser.runtime.onConnect.addListener((port) => {
    if (port.name === capturePort) captures.serve(port);
  });

  const view = async (openAppProblem: string | null): Promise<PopupView> => ({
    ...(await readSettings()),
    link: await link.state(),
    counts: await outbox.counts(),
    status: await link.lastStatus(),
    openAppProblem,
  });

  const answer = async (request: PopupRequest): Promise<PopupView> => {
    switch (request.kind) {
      case "view":
        await hostPaused(POPUP_QUESTION_MS, request.retry);
        return await view(null);
      case "pause":
        await writeSettings({ paused: request.paused });
        return await view(null);
      case "open-app": {
        const reply = await link.openApp(POPUP_QUESTION_MS);
        const problem =
          reply === null ? "Wattback did not answer." : reply.type === "error" ? reply.message : null;
        return await view(problem);
      }
    }
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    // Only the extension's own page asks; a script beside a web page has no say in what is counted.
    const own = sender.url?.startsWith(browser.runtime.getURL("/")) === true;
    if (!own || !isPopupRequest(message)) return false;
    answer(message).then(reply, () => reply(null));
    return true;
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void link.wake("time");
  });
  // A browser that starts has to start this worker too, or answers of yesterday would wait for the next one.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(() => void readSettings().then(writeSettings));

  void link.wake("time");
});
