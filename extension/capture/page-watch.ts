/**
 * Watches how answers grow in the page, for two reasons: to notice when a site's streams are no longer understood, and to read the
 * page's text where there is no stream. It looks every 700 ms while the person is at work, and not at all otherwise.
 *
 * Only an answer that grows in front of us counts, or one that appears alone after a new prompt: a history appears at once.
 */
import { lettersOf } from "../counting/letters";
import type { PageShape } from "../sites/address";

export interface PageWatchRuntime {
  readonly document: Document;
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
}

/** An answer that grew and has come to rest. */
export interface RestedAnswer {
  readonly element: Element;
  readonly shape: PageShape;
  /** As the page names it; empty when it does not. */
  readonly messageId: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

interface Watched {
  length: number;
  steps: number;
  readonly startedAtMs: number;
  changedAtMs: number;
  rested: boolean;
}

const EVERY_MS = 700;
const AWAKE_MS = 3 * 60_000;
/** An answer that did not change for so long is over. */
const REST_MS = 5_000;
/** A history may still be rendered when it is first seen: one change is not yet growth. */
const GROWTH_STEPS = 2;
/** Only the newest answers of a page can grow. */
const NEWEST = 3;

export class PageWatch {
  readonly #shapes: readonly PageShape[];
  readonly #runtime: PageWatchRuntime;
  readonly #rested: (answer: RestedAnswer) => void;
  readonly #looked: (answers: readonly Element[], shape: PageShape) => void;
  readonly #watched = new WeakMap<Element, Watched>();
  #awakeUntilMs = 0;
  #ticking = false;
  #before: { readonly answers: readonly Element[]; readonly prompts: number } | null = null;

  /** `rested` is told of each new answer once, `looked` of the page's answers at every look. */
  constructor(
    shapes: readonly PageShape[],
    runtime: PageWatchRuntime,
    rested: (answer: RestedAnswer) => void,
    looked: (answers: readonly Element[], shape: PageShape) => void,
  ) {
    this.#shapes = shapes;
    this.#runtime = runtime;
    this.#rested = rested;
    this.#looked = looked;
  }

  /** The person did something, or a stream runs: look for a while. */
  wake(): void {
    this.#awakeUntilMs = this.#runtime.now() + AWAKE_MS;
    if (this.#ticking || this.#shapes.length === 0) return;
    this.#ticking = true;
    this.#tick();
  }

  stop(): void {
    this.#awakeUntilMs = 0;
  }

  #tick(): void {
    if (this.#runtime.now() > this.#awakeUntilMs) {
      this.#ticking = false;
      return;
    }
    this.#look();
    this.#runtime.setTimeout(() => this.#tick(), EVERY_MS);
  }

  #look(): void {
    const { document } = this.#runtime;
    for (const shape of this.#shapes) {
      const answers = [...document.querySelectorAll(shape.answer)];
      if (answers.length === 0 && this.#shapes.length > 1) continue;
      const prompts = document.querySelectorAll(shape.prompt).length;
      const alone = this.#isAlone(answers, prompts);
      this.#before = { answers, prompts };
      for (const element of answers.slice(-NEWEST)) this.#follow(element, shape, alone);
      this.#looked(answers, shape);
      return;
    }
  }

  /** Whether the newest answer is the only new one, below a prompt that is new too and answers that were there before. */
  #isAlone(answers: readonly Element[], prompts: number): boolean {
    const before = this.#before;
    if (before === null || before.answers.length === 0) return false;
    const same = before.answers.every((element, at) => answers[at] === element);
    return same && answers.length === before.answers.length + 1 && prompts > 0 && prompts >= before.prompts;
  }

  #follow(element: Element, shape: PageShape, alone: boolean): void {
    const now = this.#runtime.now();
    const length = textElement(element, shape).textContent?.length ?? 0;
    const watched = this.#watched.get(element);
    if (watched === undefined) {
      const steps = alone ? GROWTH_STEPS : 0;
      this.#watched.set(element, { length, steps, startedAtMs: now, changedAtMs: now, rested: false });
      return;
    }
    if (length !== watched.length) {
      if (length > watched.length) watched.steps++;
      watched.length = length;
      watched.changedAtMs = now;
      // It grows: no need of the person to look on.
      this.#awakeUntilMs = Math.max(this.#awakeUntilMs, now + AWAKE_MS);
      return;
    }
    if (watched.rested || watched.steps < GROWTH_STEPS || length === 0 || now - watched.changedAtMs < REST_MS)
      return;
    watched.rested = true;
    const { startedAtMs, changedAtMs: endedAtMs } = watched;
    this.#rested({ element, shape, messageId: messageIdOf(element, shape), startedAtMs, endedAtMs });
  }
}

/** The site's id of an answer, as far as the page names it; empty otherwise. */
export function messageIdOf(element: Element, { messageId }: PageShape): string {
  if (messageId === undefined) return "";
  return element.closest(`[${messageId}]`)?.getAttribute(messageId) ?? "";
}

function textElement(element: Element, { text }: PageShape): Element {
  return (text === undefined ? null : element.querySelector(text)) ?? element;
}

/** Letters and digits that an answer shows, without what is not its text. Reads no layout: that would be felt. */
export function shownLetters({ element, shape }: RestedAnswer): number {
  const parts = textParts(element, shape);
  const { besides } = shape;
  const all = parts.reduce((sum, part) => sum + lettersOf(part.textContent ?? ""), 0);
  if (besides === undefined) return all;
  // What stands within another of them is counted with that one.
  const others = parts
    .flatMap((part) => [...part.querySelectorAll(besides)])
    .filter((other) => other.parentElement?.closest(besides) == null);
  return Math.max(
    0,
    others.reduce((rest, other) => rest - lettersOf(other.textContent ?? ""), all),
  );
}

function textParts(element: Element, { text }: PageShape): Element[] {
  const parts = text === undefined ? [] : [...element.querySelectorAll(text)];
  return parts.length > 0 ? parts : [element];
}

/** What is read of the page when there is no stream. */
export interface PageAnswer {
  readonly text: string;
  readonly prompt: string;
  readonly model: string;
  readonly conversationId: string | null;
}

export function readPageAnswer(
  { element, shape }: RestedAnswer,
  document: Document,
  path: string,
): PageAnswer {
  const prompts = [...document.querySelectorAll(shape.prompt)].filter(
    (prompt) => (prompt.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return {
    text: textParts(element, shape)
      .map((part) => visibleText(part, shape.besides))
      .join("\n"),
    prompt: visibleText(prompts.at(-1) ?? null, undefined),
    model: modelOf(element, shape, document),
    conversationId: shape.conversation?.exec(path)?.[1] ?? null,
  };
}

function modelOf(element: Element, { model }: PageShape, document: Document): string {
  if (model === undefined) return "";
  const named = element.closest(model.selector) ?? element.querySelector(model.selector);
  const found = named ?? document.querySelector(model.selector);
  const name = model.attribute === undefined ? found?.textContent : found?.getAttribute(model.attribute);
  return (name ?? "").trim().slice(0, 100);
}

/** Text as it is seen, with its line breaks, without the parts that are not text. */
function visibleText(element: Element | null, besides: string | undefined): string {
  if (!(element instanceof HTMLElement)) return element?.textContent ?? "";
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks are tokens too, and only what is rendered has them.
  if (besides === undefined || element.querySelector(besides) === null) return element.innerText;
  return [...element.childNodes]
    .map((child) => {
      if (!(child instanceof Element)) return child.textContent ?? "";
      return child.matches(besides) ? "" : visibleText(child, besides);
    })
    .join("");
}
