/** What is in Gemini's messages: a candidate answer, a turn of a conversation the page fetched. */
import { GeminiFrames } from "./gemini-frames";
import { fieldAt, listAt, textAt } from "./jspb";
import type { History, HistoryMessage } from "./site";

/** One of the answers to a prompt, as far as it came. */
export interface Candidate {
  /** `rc_...` */
  readonly id: string;
  readonly text: string;
  /** Headings and summaries of what it thought; empty when none are shown. */
  readonly thoughts: string;
  readonly images: number;
  readonly done: boolean;
}

/** The card in whose place Gemini writes an address of its own. */
const CARD = /http:\/\/googleusercontent\.com\/\w+\/\d+\n*/g;
/** What `[8][0]` is when nothing more comes. */
const DONE = 2;

export function readCandidate(candidate: unknown): Candidate | null {
  const id = textAt(candidate, 0);
  if (id === null) return null;
  const shown = textAt(candidate, 1, 0) ?? "";
  // An answer that is a card has its words elsewhere.
  const text = shown.startsWith("http://googleusercontent.com/card_content/")
    ? (textAt(candidate, 22, 0) ?? shown)
    : shown;
  return {
    id,
    text: text.includes("http://googleusercontent.com/") ? text.replace(CARD, "") : text,
    thoughts: textAt(candidate, 37, 0, 0) ?? "",
    images: generatedImages(candidate),
    done: fieldAt(candidate, 8, 0) === DONE,
  };
}

function generatedImages(candidate: unknown): number {
  const hasAddress = (image: unknown) => textAt(image, 0, 3, 3) !== null;
  const edited = listAt(listAt(candidate, 12)[0], 7, 0);
  return [...listAt(candidate, 12, 7, 0), ...edited].filter(hasAddress).length;
}

/** The conversation's id as the page's address has it: without `c_`. */
export function conversationIdOf(id: string | null): string | null {
  return id === null || id === "" ? null : id.replace(/^c_/, "");
}

/** Reads the turns of a conversation; the page asks for the newest some. */
export function readHistory(body: string): History | null {
  const frames = new GeminiFrames();
  const turns = [...frames.push(body), ...frames.end()]
    .filter(({ rpc }) => rpc === "hNvQHb")
    .flatMap(({ message }) => listAt(message, 0))
    .reverse();
  const conversationId = conversationIdOf(textAt(turns[0], 0, 0));
  if (conversationId === null) return null;
  const messages: HistoryMessage[] = [];
  let parentId: string | null = null;
  for (const turn of turns) {
    const promptId = textAt(turn, 0, 1);
    if (promptId === null) continue;
    messages.push({ id: promptId, parentId, text: textAt(turn, 2, 0, 0) ?? "" });
    parentId = promptId;
    const candidates = listAt(turn, 3, 0).flatMap((each) => readCandidate(each) ?? []);
    for (const { id, text } of candidates) messages.push({ id, parentId: promptId, text });
    parentId = candidates[0]?.id ?? parentId;
  }
  return { conversationId, messages };
}
