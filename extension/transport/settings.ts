/** The person's choices, kept over restarts of the browser. */
import { browser } from "wxt/browser";
import type { SiteAddress } from "../sites/address";

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

/** Whether a site's answers are counted now on pages of an origin: it has to be the site's own, or one the person named. */
export function countsOn(
  settings: Settings,
  { name, origins }: Pick<SiteAddress, "name" | "origins">,
  origin: string,
  nowMs: number,
): boolean {
  // Firefox grants no ports: the scripts run on every port of a server, of which the person named one.
  const allowed = origins.length > 0 ? origins : settings.origins;
  return !pausedHere(settings, nowMs) && !settings.sitesOff.includes(name) && allowed.includes(origin);
}
