/**
 * The quiet line under an answer: what it cost, in the page's own colour. It runs beside the bridge, never reads the answer,
 * and keeps what it says in a closed shadow root: the page's scripts, its copy button and a selection do not meet it.
 */
import { lineText, lineTexts } from "../ui/figures";
import { say } from "../ui/say";
import type { LineFigures } from "./page-messages";

const HOST = "wattback-line";

/** Styles by script, which no page's content security policy forbids. Set outright, because the page styles what it finds. */
const HOST_STYLE = declarations({
  all: "initial",
  display: "block",
  position: "relative",
  clear: "both",
  flex: "0 0 100%",
  "grid-column": "1 / -1",
  margin: "0.5em 0 0",
  color: "inherit",
  opacity: "0.8",
  "font-family": "inherit",
  "font-size": "max(0.8em, 12px)",
  "line-height": "1.5",
  "font-variant-numeric": "tabular-nums",
  "pointer-events": "none",
  "user-select": "none",
  "-webkit-user-select": "none",
});
const SPOKEN_STYLE = declarations({
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  "clip-path": "inset(50%)",
  "white-space": "nowrap",
});

interface Line {
  readonly host: HTMLElement;
  readonly seen: HTMLElement;
  readonly spoken: HTMLElement;
}

/** All lines of one page. */
export class AnswerLines {
  readonly #document: Document;
  readonly #lines = new Map<Element, Line>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Puts the line under an answer's element, or changes the one that is there; back again when the page dropped it. */
  show(answer: Element, figures: LineFigures): void {
    // Elements the page let go of would be kept alive by this map.
    for (const [element, { host }] of this.#lines) {
      if (element !== answer && !element.isConnected) this.#remove(element, host);
    }
    const line = this.#lines.get(answer) ?? this.#create();
    this.#lines.set(answer, line);
    const texts = lineTexts(figures.energy_wh, figures.co2e_g);
    write(line.seen, lineText(texts) + seenMark(figures));
    write(line.spoken, `${say("lineSpoken", { ...texts })} ${spokenMark(figures)}`.trim());
    if (answer.lastChild !== line.host) answer.append(line.host);
  }

  /** Takes every line away. */
  clear(): void {
    for (const [answer, { host }] of this.#lines) this.#remove(answer, host);
  }

  #remove(answer: Element, host: HTMLElement): void {
    host.remove();
    this.#lines.delete(answer);
  }

  #create(): Line {
    const host = this.#document.createElement(HOST);
    host.style.cssText = HOST_STYLE;
    host.lang = say("language");
    const seen = this.#document.createElement("span");
    seen.setAttribute("aria-hidden", "true");
    // Under an answer in Arabic or Hebrew the figures still read from the left.
    seen.dir = "ltr";
    const spoken = this.#document.createElement("span");
    spoken.style.cssText = SPOKEN_STYLE;
    host.attachShadow({ mode: "closed" }).append(seen, spoken);
    return { host, seen, spoken };
  }
}

function seenMark({ matched }: LineFigures): string {
  if (matched === "no") return "";
  return matched === "yes" ? " · ✓" : ` · ✓ ${say("linePractice")}`;
}

function spokenMark({ matched }: LineFigures): string {
  if (matched === "no") return "";
  return matched === "yes" ? say("lineMatched") : `${say("linePractice")}.`;
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function declarations(style: Readonly<Record<string, string>>): string {
  return Object.entries(style)
    .map(([property, value]) => `${property}:${value}!important`)
    .join(";");
}
