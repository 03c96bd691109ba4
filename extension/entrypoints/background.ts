/** The worker: where all parts meet. It may be stopped at any moment; what must last is on disk by then. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { followGrantedOrigins } from "../capture/granted-origins";
import { capturePort } from "../capture/messages";
import { isPageRequest, type PageRequest } from "../capture/page-messages";
import { CaptureServer } from "../counting/capture-server";
import { Drift, type DriftMemory, drifted } from "../counting/drift";
import { createUuidV7 } from "../counting/identity";
import { Intake } from "../counting/intake";
import { Recorder } from "../counting/recorder";
import { createTokenCounter, type LoadTokens } from "../counting/tokenizer";
import { createDatabase } from "../transport/database";
import { HostLink } from "../transport/host-link";
import type { LinkMemory } from "../transport/link-state";
import { connectHost } from "../transport/native-port";
import { Outbox } from "../transport/outbox";
import { pausedHere, readSettings, writeSettings } from "../transport/settings";
import { isUiRequest } from "../ui/messages";
import { createAnswerUi } from "../ui/worker-side";

const HOST_ALARM = "host";
const HELD_ALARM = "held";
/** An answer waits at most this long for the companion to say whether counting is paused. */
const PAUSE_QUESTION_MS = 1_000;

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
      void (atMs === null
        ? browser.alarms.clear(HOST_ALARM)
        : browser.alarms.create(HOST_ALARM, { when: atMs })),
    load: async () => (await browser.storage.session.get<{ link?: LinkMemory }>("link")).link ?? null,
    save: (memory) => void browser.storage.session.set({ link: memory }),
  });

  const loadTokens: LoadTokens = async (encoding) => {
    const response = await fetch(browser.runtime.getURL(`/${encoding}.json`));
    return (await response.json()) as string[];
  };
  const countTokens = createTokenCounter(loadTokens);

  const hostPaused = async (questionMs: number, retry: boolean): Promise<boolean> => {
    const status = await link.status(questionMs, retry);
    const { hostPaused: before } = await readSettings();
    const paused = status === null ? before : status.counting === "paused";
    if (paused !== before) await writeSettings({ hostPaused: paused });
    return paused;
  };

  // Health outlives the browser, which answers were streamed only has to outlive this worker.
  let loadingDrift: Promise<Drift> | null = null;
  const loadDrift = async (): Promise<Drift> => {
    const { health = {} } = await browser.storage.local.get<{ health?: DriftMemory["health"] }>("health");
    const { streamed = [] } = await browser.storage.session.get<{ streamed?: DriftMemory["streamed"] }>(
      "streamed",
    );
    return new Drift({ health, streamed }, (memory) => {
      void browser.storage.local.set({ health: memory.health });
      void browser.storage.session.set({ streamed: memory.streamed });
      const alarmed = Object.values(memory.health).some(drifted);
      void browser.action.setBadgeText({ text: alarmed ? "!" : "" });
    });
  };
  const drift = (): Promise<Drift> => {
    loadingDrift ??= loadDrift();
    return loadingDrift;
  };

  /** Sends what was held long enough, and wakes again for the next. */
  const release = async (): Promise<void> => {
    const nextAtMs = await outbox.release(Date.now(), captures.continued());
    if (nextAtMs !== null) await browser.alarms.create(HELD_ALARM, { when: nextAtMs });
    await link.wake("event");
  };

  const intake: Intake = new Intake({
    outbox,
    recorder: new Recorder(outbox, countTokens, createUuidV7()),
    drift,
    hostPaused: () => hostPaused(PAUSE_QUESTION_MS, false),
    lastStatus: () => link.lastStatus(),
    isStreaming: (tab, site) => captures.isStreaming(tab, site),
    recorded: () => void release().catch(() => link.wake("event")),
    now: () => Date.now(),
  });

  const captures = new CaptureServer({
    counting: async ({ address: { name, origins } }, origin) => {
      const settings = await readSettings();
      // Firefox grants no ports: the scripts run on every port of a server, of which the person named one.
      const allowed = origins.length > 0 ? origins : settings.origins;
      return (
        !pausedHere(settings, Date.now()) && !settings.sitesOff.includes(name) && allowed.includes(origin)
      );
    },
    record: (site, answer, seen, tab) => intake.record(site, answer, seen, tab),
    withdraw: (key) => outbox.withdraw(key),
    learn: (site, history, atMs) => intake.learn(site, history, atMs),
    prefix: (encoding) => countTokens.prefix(encoding),
    now: () => Date.now(),
  });

  browser.runtime.onConnect.addListener((port) => {
    const { url, tab } = port.sender ?? {};
    const origin = url === undefined ? "" : new URL(url).origin;
    if (port.name === capturePort) captures.serve(port, { tab: tab?.id ?? -1, origin });
  });

  const answerUi = createAnswerUi({ outbox, link, intake, drift, hostPaused });
  const answerPage = async (request: PageRequest, tab: number): Promise<unknown> =>
    request.kind === "shown" ? await intake.shown(request, tab) : await intake.figures(request);

  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    // Only the extension's own pages change anything; a script beside a web page has no say in what is counted.
    const own = sender.url?.startsWith(browser.runtime.getURL("/")) === true;
    const answering =
      own && isUiRequest(message)
        ? answerUi(message)
        : isPageRequest(message)
          ? answerPage(message, sender.tab?.id ?? -1)
          : null;
    answering?.then(reply, () => reply(null));
    return answering !== null;
  });

  followGrantedOrigins(async () => (await readSettings()).origins);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === HOST_ALARM) void link.wake("time");
    if (name === HELD_ALARM) void release();
  });
  // A browser that starts has to start this worker too, or answers of yesterday would wait for the next one.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void readSettings().then(writeSettings);
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });

  void release().catch(() => link.wake("time"));
});
