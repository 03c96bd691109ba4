/** The state of things in plain words: the link to the companion, pauses, losses. */
import { pausedHere } from "../transport/settings";
import type { OpenAppProblem, View } from "./messages";
import { browserLanguage, type MessageKey, say, sayCount } from "./say";

export interface Condition {
  readonly tone: "good" | "quiet" | "warning";
  readonly title: string;
  /** What it means and what to do; empty when nothing is to be done. */
  readonly detail: string;
  readonly canRetry: boolean;
}

/** The link to the companion. */
export function condition({ link, counts, status }: View): Condition {
  const waiting = counts.waiting > 0 ? sayCount("kept", counts.waiting) : "";
  const kept = waiting === "" ? say("nothingLost") : waiting;
  const warning = (title: string, ...sentences: string[]): Condition => ({
    tone: "warning",
    title,
    detail: sentences.filter(Boolean).join(" "),
    canRetry: true,
  });
  if (link.kind === "stopped") return warning(say("stopped"), whyStopped(link.code, link.message), kept);
  if (link.kind === "waiting") {
    switch (link.trouble) {
      case "not-installed":
        return warning(say("notInstalled"), say("notInstalledDetail"), kept);
      case "not-allowed":
        return warning(say("notAllowed"), say("notAllowedDetail"), kept);
      case "crashed":
        return warning(say("crashed"), say("crashedDetail"), kept);
      case "silent":
        return warning(say("silent"), say("triedAgain"), kept);
      case "busy":
        return warning(say("busy"), say("triedAgain"), kept);
      case "storage":
        // What could not be stored is only in the tabs: that nothing gets lost would be untrue.
        return warning(say("storageTrouble"), say("storageTroubleDetail"), waiting);
    }
  }
  if (waiting !== "") return { tone: "quiet", title: say("handingOver"), detail: waiting, canRetry: false };
  if (status === null) return { tone: "quiet", title: say("connecting"), detail: "", canRetry: false };
  return { tone: "good", title: say("connected"), detail: "", canRetry: false };
}

/** The host's error codes for which it stops; of later ones only the host's own sentence is known. */
const STOPS: Readonly<Record<number, MessageKey & `stopped${string}`>> = {
  6: "stoppedProtocol",
  7: "stoppedLedgerUnreadable",
  8: "stoppedLedgerNewer",
};

function whyStopped(code: number, message: string): string {
  const key = STOPS[code];
  return key === undefined ? message : say(key);
}

/** Why there is no window to open; empty when there may be one. */
export function openAppObstacle({ link }: View): string {
  if (link.kind !== "waiting") return "";
  if (link.trouble === "not-installed") return say("nothingToOpen");
  if (link.trouble === "not-allowed") return say("nothingToOpenUnknown");
  return "";
}

/** What became of the press on "Open Wattback"; empty when all went well. */
export function openAppFailure(problem: OpenAppProblem | null): string {
  if (problem === null) return "";
  if (problem.code === null) return say("noReply");
  return problem.code === 11 ? say("appNotFound") : problem.message;
}

/** Whether answers are counted now, and who says otherwise. */
export function countingSentence({ settings }: View, nowMs: number): string {
  const { pausedUntilMs, hostPaused } = settings;
  if (pausedHere(settings, nowMs)) {
    if (settings.paused || pausedUntilMs === null) return say("pausedHere");
    return say("pausedUntil", { time: clockTime(pausedUntilMs) });
  }
  return hostPaused ? say("pausedInApp") : say("countingOn");
}

function clockTime(atMs: number): string {
  return new Intl.DateTimeFormat(browserLanguage(), { timeStyle: "short" }).format(atMs);
}

/** Answers that could not be counted or delivered; empty when there are none. */
export function lossSentence({ counts }: View): string {
  const { quarantined, refused } = counts;
  const sentences = [
    quarantined > 0 ? sayCount("setAside", quarantined) : "",
    refused > 0 ? sayCount("refused", refused) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

/** Sites that are counted from the page's text for now; empty when there are none. */
export function driftSentences({ drift }: View): readonly string[] {
  return drift.map(({ label }) => say("driftPageText", { site: label }));
}
