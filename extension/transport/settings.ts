/** The person's choices, kept over restarts of the browser. */
import { browser } from "wxt/browser";

export interface Settings {
  /** Answers are not counted until the person resumes. */
  readonly paused: boolean;
  /** Answers are not counted before this time; null when no end was set. */
  readonly pausedUntilMs: number | null;
  /** What the companion said last, for when it cannot be asked. */
  readonly hostPaused: boolean;
  /** Whether a line is shown under each answer. */
  readonly line: boolean;
  /** Registry names of the sites on which nothing is counted. */
  readonly sitesOff: readonly string[];
  /** Origins of the person's own servers, which the browser lets us read. */
  readonly origins: readonly string[];
}

const defaults: Settings = {
  paused: false,
  pausedUntilMs: null,
  hostPaused: false,
  line: false,
  sitesOff: [],
  origins: [],
};

export async function readSettings(): Promise<Settings> {
  return await browser.storage.local.get<Settings>({ ...defaults });
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}

/** How long a pause with an end lasts. */
export const PAUSE_MS = 3_600_000;

/** Whether the person paused counting in this browser, and the pause is not over. */
export function pausedHere({ paused, pausedUntilMs }: Settings, nowMs: number): boolean {
  if (paused || pausedUntilMs === null) return paused;
  // A clock set back must not make a day of an hour.
  return nowMs < pausedUntilMs && pausedUntilMs - nowMs <= PAUSE_MS;
}
