/** What every page of the extension does: fills in its sentences, asks the worker, writes only what changed. */
import { browser } from "wxt/browser";
import type { UiRequest, View } from "./messages";
import { type PlainKey, say } from "./say";

export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found as T;
}

/** Writes a text, or hides its element when it is empty. A screen reader announces every write to a live region. */
export function write(id: string, text: string): void {
  const target = element(id);
  if (target.textContent !== text) target.textContent = text;
  target.hidden = text === "";
}

/** Fills the sentences that stand in the page from the start: `data-say` names the message. */
export function fillSentences(): void {
  document.documentElement.lang = say("language");
  for (const target of document.querySelectorAll<HTMLElement>("[data-say]")) {
    // Only messages without placeholders stand in a page; a test holds every page against the list.
    target.textContent = say(target.dataset["say"] as PlainKey);
  }
}

/** Asks the worker; null when it could not answer. */
export async function ask(request: UiRequest): Promise<View | null> {
  return await browser.runtime.sendMessage<UiRequest, View | null>(request).catch(() => null);
}

/** Calls back now and then until the page is closed, and never while it is not looked at. */
export function refreshEvery(periodMs: number, refresh: () => Promise<unknown>): void {
  const again = async (): Promise<void> => {
    if (!document.hidden) await refresh();
    setTimeout(() => void again(), periodMs);
  };
  setTimeout(() => void again(), periodMs);
}

/** Calls back whenever the person comes back to the page: a page that lies open costs nothing. */
export function refreshOnReturn(refresh: () => Promise<unknown>): void {
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void refresh();
  });
}

/** Makes an element with a text. */
export function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = "",
  className = "",
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.textContent = text;
  if (className !== "") node.className = className;
  return node;
}
