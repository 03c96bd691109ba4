/** What the popup says: figures as a person reads them, and the state of things in plain words. */
import type { Range } from "../transport/protocol.generated";
import type { PopupView } from "./messages";

/** A figure with its unit, at three significant digits at most. */
export interface Figure {
  readonly central: string;
  readonly unit: string;
  /** "between 0.6 and 2.9 Wh" */
  readonly range: string;
}

const number = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat();

export function energyFigure(energyWh: Range): Figure {
  return energyWh.central < 1000 ? figure(energyWh, 1, "Wh") : figure(energyWh, 1000, "kWh");
}

export function co2eFigure(co2eG: Range): Figure {
  return co2eG.central < 1000 ? figure(co2eG, 1, "g CO₂e") : figure(co2eG, 1000, "kg CO₂e");
}

function figure({ low, central, high }: Range, divisor: number, unit: string): Figure {
  const [from, middle, to] = [low, central, high].map((value) => number.format(value / divisor));
  return { central: middle ?? "", unit, range: `between ${from} and ${to} ${unit}` };
}

/** "1 answer", "12 answers" */
export function answers(count: number): string {
  return `${whole.format(count)} ${count === 1 ? "answer" : "answers"}`;
}

function waiting(count: number): string {
  return `Waiting: ${answers(count)} kept safely.`;
}

export interface Condition {
  readonly tone: "good" | "quiet" | "warning";
  readonly title: string;
  /** What it means and what to do; empty when nothing is to be done. */
  readonly detail: string;
  readonly canRetry: boolean;
}

/** The connection to the companion, in words. */
export function condition({ link, counts, status }: PopupView): Condition {
  const kept = counts.waiting > 0 ? waiting(counts.waiting) : "Nothing is lost meanwhile.";
  const warning = (title: string, detail: string): Condition => ({
    tone: "warning",
    title,
    detail,
    canRetry: true,
  });
  if (link.kind === "stopped") return warning("Wattback needs you", `${link.message} ${kept}`);
  if (link.kind === "waiting") {
    switch (link.trouble) {
      case "not-installed":
        return warning(
          "Wattback is not installed on this computer",
          `Install the Wattback app, or run “wattback host install” if you have it. ${kept}`,
        );
      case "not-allowed":
        return warning(
          "Wattback does not know this extension",
          `Run “wattback host install” once more. ${kept}`,
        );
      case "crashed":
        return warning(
          "Wattback stopped unexpectedly",
          `It is tried again shortly; “wattback doctor” says more. ${kept}`,
        );
      case "silent":
        return warning("Wattback does not answer", `It is tried again shortly. ${kept}`);
      case "busy":
        return warning("Wattback is busy", `It is tried again shortly. ${kept}`);
      case "storage":
        // What could not be stored is only in the tabs: that nothing gets lost would be untrue.
        return warning(
          "The browser’s storage could not be used",
          `It is tried again shortly. New answers wait in their tabs until then: leave ChatGPT open. ${
            counts.waiting > 0 ? kept : ""
          }`.trim(),
        );
    }
  }
  if (counts.waiting > 0) {
    return {
      tone: "quiet",
      title: "Handing over to Wattback",
      detail: waiting(counts.waiting),
      canRetry: false,
    };
  }
  if (status === null) return { tone: "quiet", title: "Connecting to Wattback", detail: "", canRetry: false };
  return { tone: "good", title: "Connected to Wattback", detail: "", canRetry: false };
}

/** Why there is no window to open; empty when there may be one. */
export function openAppObstacle({ link }: PopupView): string {
  if (link.kind !== "waiting") return "";
  if (link.trouble === "not-installed")
    return "Nothing to open: Wattback is not installed, or not linked to this browser.";
  if (link.trouble === "not-allowed") return "Nothing to open: Wattback does not know this extension.";
  return "";
}

/** Whether answers are counted now, and who says otherwise. */
export function countingSentence({ paused, hostPaused }: PopupView): string {
  if (paused) return "Paused here: new answers are not counted.";
  if (hostPaused) return "Paused in the Wattback app: new answers are not counted.";
  return "New answers on ChatGPT are counted.";
}

/** Answers that could not be counted or delivered; empty when there are none. */
export function lossSentence({ counts }: PopupView): string {
  const sentences = [];
  if (counts.quarantined > 0)
    sentences.push(`${answers(counts.quarantined)} set aside: Wattback could not read them.`);
  if (counts.refused > 0) sentences.push(`${answers(counts.refused)} not counted: too many were waiting.`);
  return sentences.join(" ");
}
