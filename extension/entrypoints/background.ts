/** The worker: where all parts meet. It may be stopped at any moment; what must last is on disk by then. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { followGrantedOrigins } from "../capture/granted-origins";
import { capturePort } from "../capture/messages";
import { enterOpenTabs } from "../capture/open-tabs";
import { isPageRequest, type PageRequest } from "../capture/page-messages";
import { CaptureServer } from "../counting/capture-server";
import { Drift, type DriftMemory, drifted } from "../counting/drift";
import { createUuidV7 } from "../counting/identity";
import { Intake } from "../counting/intake";
import { Recorder } from "../counting/recorder";
import { createTokenCounter, type LoadTokens } from "../counting/tokenizer";
import { matchPatterns } from "../sites/addresses";
import { siteNamed } from "../sites/registry";
import type { Site } from "../sites/site";
import { createDatabase } from "../transport/database";
import { HostLink } from "../transport/host-link";
import type { LinkMemory } from "../transport/link-state";
import { connectHost } from "../transport/native-port";
import { Outbox } from "../transport/outbox";
import { countsOn, readSettings, writeSettings } from "../transport/settings";
import { isUiRequest } from "../ui/messages";
import { createAnswerUi } from "../ui/worker-side";

const HOST_ALARM = "host";
const HELD_ALARM = "held";
/** An answer waits at most this long for the companion to say whether counting is paused. */
const PAUSE_QUESTION_MS = 1_000;
const RELEASE_AGAIN_MS = 60_000;
const FIRST_RELEASE_MS = 5_000;

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
    // What cannot be read is as good as never written: answers are counted all the same.
    const nothing = (): Partial<DriftMemory> => ({});
    const { local, session } = browser.storage;
    const { health = {} } = await local.get<Partial<DriftMemory>>("health").catch(nothing);
    const { streamed = [] } = await session.get<Partial<DriftMemory>>("streamed").catch(nothing);
    const showAlarm = (of: DriftMemory["health"]): void =>
      void browser.action.setBadgeText({ text: Object.values(of).some(drifted) ? "!" : "" });
    showAlarm(health);
    return new Drift({ health, streamed }, (memory) => {
      void local.set({ health: memory.health });
      void session.set({ streamed: memory.streamed });
      showAlarm(memory.health);
    });
  };
  const drift = (): Promise<Drift> => {
    loadingDrift ??= loadDrift();
    return loadingDrift;
  };

  const counting = async ({ address }: Site, origin: string): Promise<boolean> =>
    countsOn(await readSettings(), address, origin, Date.now());

  /** Sends what was held long enough, and wakes again for the next. */
  const release = async (): Promise<void> => {
    // A disk that fails is tried again; what is not held is sent meanwhile.
    const again = (): number => Date.now() + RELEASE_AGAIN_MS;
    const nextAtMs = await outbox.release(Date.now(), captures.continued()).catch(again);
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
    recorded: () => void release(),
    now: () => Date.now(),
  });

  const captures = new CaptureServer({
    counting,
    record: (site, answer, seen, tab) => intake.record(site, answer, seen, tab),
    withdraw: (key) => outbox.withdraw(key),
    learn: (site, history, atMs) => intake.learn(site, history, atMs),
    prefix: (encoding) => countTokens.prefix(encoding),
    now: () => Date.now(),
  });

  browser.runtime.onConnect.addListener((port) => {
    const { url, tab } = port.sender ?? {};
    if (port.name === capturePort) captures.serve(port, { tab: tab?.id ?? -1, origin: originOf(url) });
  });

  const answerUi = createAnswerUi({ outbox, link, intake, drift, hostPaused });
  const answerPage = async (request: PageRequest, tab: number, origin: string): Promise<unknown> => {
    if (request.kind === "figures") return await intake.figures(request);
    const site = siteNamed(request.site);
    // What is not counted is not missed either.
    if (site === undefined || !(await counting(site, origin))) return { want: "nothing" };
    return await intake.shown(request, tab);
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    // Only the extension's own pages change anything; a script beside a web page has no say in what is counted.
    const own = sender.url?.startsWith(browser.runtime.getURL("/")) === true;
    const answering =
      own && isUiRequest(message)
        ? answerUi(message)
        : isPageRequest(message)
          ? answerPage(message, sender.tab?.id ?? -1, originOf(sender.url))
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
  browser.runtime.onStartup.addListener(() => void drift());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void readSettings().then(writeSettings);
    if (!import.meta.env.FIREFOX) void enterOpenTabs(matchPatterns).catch(() => undefined);
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });

  void link.wake("event");
  // Not at once: what called this worker may be a page that goes on with an answer of which a part is held.
  setTimeout(() => void release(), FIRST_RELEASE_MS);
});

function originOf(url: string | undefined): string {
  return url === undefined ? "" : new URL(url).origin;
}
