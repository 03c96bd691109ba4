/** The person's choices, kept over restarts of the browser. */
import { browser } from "wxt/browser";

export interface Settings {
  /** Pressed in the popup: answers are not counted until it is pressed again. */
  readonly paused: boolean;
  /** What the companion said last, for when it cannot be asked. */
  readonly hostPaused: boolean;
}

const defaults: Settings = { paused: false, hostPaused: false };

export async function readSettings(): Promise<Settings> {
  return await browser.storage.local.get<Settings>({ ...defaults });
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}
