/**
 * Chats that were open before the extension came, or came in a new version. Chromium puts content scripts only into pages that load
 * from now on: a tab that stays open for days would not be counted. Firefox puts them into open pages by itself.
 */
import { browser } from "wxt/browser";

/** What `bridge.js` gives back when it is run: whether it is the one that listens in its page. */
export type BridgeStart = "listens" | "is-there-already";

type ScriptFile = "/bridge.js" | "/tap.js";

/** The part of the browser's interface that is used. */
export interface TabsApi {
  readonly tabs: {
    query(asked: { url: string[]; discarded: boolean }): Promise<{ id?: number | undefined }[]>;
  };
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] };
      files: ScriptFile[];
      world: "MAIN" | "ISOLATED";
      injectImmediately: boolean;
    }): Promise<{ frameId: number; result?: unknown }[]>;
  };
}

/** Puts bridge and tap into open pages of these match patterns, unless a bridge of this very extension listens there. */
export async function enterOpenTabs(patterns: readonly string[], api: TabsApi = browser): Promise<void> {
  const open = await api.tabs.query({ url: [...patterns], discarded: false });
  await Promise.all(
    open.map(({ id }) => (id === undefined ? undefined : enter(id, api).catch(() => undefined))),
  );
}

async function enter(tabId: number, { scripting }: TabsApi): Promise<void> {
  // The bridge first: a tap that finds none keeps what it hears.
  const frames = await scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ["/bridge.js"],
    world: "ISOLATED",
    injectImmediately: true,
  });
  const frameIds = frames
    .filter(({ result }) => result === ("listens" satisfies BridgeStart))
    .map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  await scripting.executeScript({
    target: { tabId, frameIds },
    files: ["/tap.js"],
    world: "MAIN",
    injectImmediately: true,
  });
}
