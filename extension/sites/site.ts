/** What a site must say about itself to be counted. One file a site implements this; `registry.ts` lists them. */
import type { Encoding } from "../counting/tokenizer";
import type { SiteAddress } from "./addresses";

/** What one request of the page asked for. Text lives in the worker's memory only as long as its answer streams. */
export interface Turn {
  /** Conversation the request names; null for a new one. */
  readonly conversationId: string | null;
  /** Message the new one continues from; null when not named. */
  readonly parentId: string | null;
  /** The person's messages in the request. */
  readonly prompts: readonly Prompt[];
  /** Set when the request continues an interrupted stream: how many of its events the page already has. */
  readonly resumeOffset: number | null;
}

export interface Prompt {
  readonly id: string;
  readonly text: string;
  readonly images: number;
}

/** A message of the conversation that the stream repeated. */
export interface EchoedMessage {
  readonly id: string;
  readonly text: string;
}

/** An answer that ended: everything the count needs. */
export interface Answer {
  readonly messageId: string;
  readonly conversationId: string | null;
  /** Visible text, without reasoning. */
  readonly text: string;
  readonly images: number;
  /** Model as the site named it; empty when it did not. */
  readonly modelRaw: string;
  /** What was asked: the request's own messages, or for a resumed stream those seen in the stream. */
  readonly prompts: readonly Prompt[];
  readonly parentId: string | null;
  /** What the stream repeated of the conversation before the prompts, oldest first; empty when it repeats nothing. */
  readonly echoed: readonly EchoedMessage[];
  readonly endedAtMs: number;
}

/** Reads one answer stream. It never throws on what a page sends: what it does not recognise it does not count. */
export interface AnswerParser {
  /** Takes the next piece of the body, cut anywhere, and the time it arrived; returns the answers that ended with it. */
  push(text: string, atMs: number): Answer[];
  /** The stream is over, however it ended: returns the ended answers that were still waiting for their model's name. */
  end(): Answer[];
  /** Conversation of the stream, as far as it is known by now. */
  readonly conversationId: string | null;
  /** The stream said that nothing more of this turn follows. */
  readonly complete: boolean;
  /** Continues after an interruption at the event the page asked for; false when that cannot be done exactly. */
  resumeAt(offset: number): boolean;
}

export interface Site extends SiteAddress {
  readonly provider: string;
  readonly encoding: Encoding;
  readTurn(path: string, body: string): Turn;
  createParser(turn: Turn): AnswerParser;
}
