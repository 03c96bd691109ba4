/** The worker's side of the pages' requests: what each changes in the person's choices. */
import { originPattern } from "../capture/origin-pattern";
import { PAUSE_MS, type Settings } from "../transport/settings";
import type { UiRequest } from "./messages";

/** Servers a person may add: far more than anybody runs. */
const MAX_ORIGINS = 50;

export interface Choices {
  read(): Promise<Settings>;
  write(change: Partial<Settings>): Promise<void>;
  /** Whether the browser lets us read the pages of a match pattern. */
  permitted(pattern: string): Promise<boolean>;
  now(): number;
}

/** Stores what the request changes, if it changes anything. */
export async function applyRequest(request: UiRequest, choices: Choices): Promise<void> {
  const change = await changeBy(request, choices);
  if (change !== null) await choices.write(change);
}

async function changeBy(request: UiRequest, choices: Choices): Promise<Partial<Settings> | null> {
  switch (request.kind) {
    case "pause":
      return {
        paused: request.until === "resumed",
        pausedUntilMs: request.until === "hour" ? choices.now() + PAUSE_MS : null,
      };
    case "site": {
      const others = (await choices.read()).sitesOff.filter((site) => site !== request.site);
      return { sitesOff: request.on ? others : [...others, request.site] };
    }
    case "line":
      return { line: request.on };
    case "origin": {
      const others = (await choices.read()).origins.filter((each) => each !== request.origin);
      if (!request.on) return { origins: others };
      const asked = originPattern(request.origin);
      if ("problem" in asked || asked.origin !== request.origin || others.length >= MAX_ORIGINS) return null;
      return (await choices.permitted(asked.pattern)) ? { origins: [...others, asked.origin] } : null;
    }
    default:
      return null;
  }
}
