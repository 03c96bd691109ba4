/** What a site must say about itself to be counted. One file a site implements this; `registry.ts` lists them. */
import type { Tokenizer } from "../counting/tokenizer";
import type { SiteAddress } from "./address";

/** One request of the page (or the first frame of a socket's turn) whose answer is read. */
export interface CapturedRequest {
  /** Path of the URL, without query. */
  readonly path: string;
  /** Body as text, or the frame that began the turn; empty when it was not text. */
  readonly body: string;
  /** Those request headers the site's address names, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** How the answer travels: a socket's frames come as `SocketFrames` reads them. */
  readonly channel: Channel;
}

export type Channel = "fetch" | "xhr" | "socket" | "event-source" | "page";

/** What one request asked for. Text lives in the worker's memory only as long as its answer streams. */
export interface Turn {
  /** Conversation the request names; null for a new one. */
  readonly conversationId: string | null;
  /** Message the new one continues from; null when not named. */
  readonly parentId: string | null;
  /** The person's messages in the request. */
  readonly prompts: readonly Prompt[];
  /** What the request itself repeats of the conversation before the prompts, oldest first. */
  readonly sent: readonly EchoedMessage[];
  /** `sent` is all the model reads besides the prompts, or the conversation begins here: nothing earlier is unknown. */
  readonly whole: boolean;
  /** Model the request asks for; empty when it names none. */
  readonly modelRaw: string;
  /** Set when this continues another stream: the `handle` that one's parser gave. */
  readonly continues: string | null;
}

/** A turn of which nothing is known: spread it and say what is. */
export const unknownTurn: Turn = {
  conversationId: null,
  parentId: null,
  prompts: [],
  sent: [],
  whole: false,
  modelRaw: "",
  continues: null,
};

export interface Prompt {
  /** The site's own id, or one that is the same whenever this message is seen; empty when there is none. */
  readonly id: string;
  readonly text: string;
  readonly images: number;
  /** Attached files whose text we do not see. */
  readonly files: number;
}

/** A message of the conversation that the stream or the request repeated. */
export interface EchoedMessage {
  readonly id: string;
  readonly text: string;
}

/** Hidden reasoning, as far as it can be seen. */
export interface Reasoning {
  /** What was shown of it. */
  readonly text: string;
  /** True when `text` is the reasoning itself and can be counted, false for a summary of it. */
  readonly verbatim: boolean;
  /** How long it took, said by the site or seen; null when unknown. */
  readonly seconds: number | null;
}

/** Counts the provider itself reported. They win over ours. */
export interface ReportedUsage {
  readonly inputTokens: number | null;
  readonly cachedInputTokens: number | null;
  /** Without reasoning. */
  readonly outputTokens: number | null;
  readonly reasoningTokens: number | null;
  /** The conversation up to and with this answer, without reasoning: what a site says that counts no turn by itself. */
  readonly contextTokens?: number;
}

/** An answer that ended: everything the count needs. */
export interface Answer {
  /** The site's own id of the answer, the one its history and export name; never two answers with one id. */
  readonly messageId: string;
  readonly conversationId: string | null;
  /** Visible text, without reasoning. */
  readonly text: string;
  /** Images generated. */
  readonly images: number;
  /** Model as the site named it; empty when it did not. */
  readonly modelRaw: string;
  /** What was asked: the request's own messages, or for a resumed stream those seen in the stream. */
  readonly prompts: readonly Prompt[];
  readonly parentId: string | null;
  /** What stream or request repeated of the conversation before the prompts, oldest first; empty when nothing. */
  readonly echoed: readonly EchoedMessage[];
  /** See `Turn.whole`. */
  readonly whole: boolean;
  readonly reasoning: Reasoning | null;
  readonly reported: ReportedUsage | null;
  /** Tools the model called on the way; their results are not counted. */
  readonly toolCalls: number;
  /** What the model wrote to tools: generated like the answer, not shown as it. */
  readonly toolText: string;
  readonly endedAtMs: number;
}

/** What most answers do not have: spread it and say what this one has. */
export const plainAnswer = {
  images: 0,
  modelRaw: "",
  prompts: [],
  parentId: null,
  echoed: [],
  whole: false,
  reasoning: null,
  reported: null,
  toolCalls: 0,
  toolText: "",
} as const satisfies Partial<Answer>;

/** Reads one answer stream. It never throws on what a page sends: what it does not recognise it does not count. */
export interface AnswerParser {
  /** Takes the next piece of the body, cut anywhere, and the time it arrived; returns the answers that ended with it. */
  push(text: string, atMs: number): Answer[];
  /** The stream is over, however it ended: returns the ended answers that were still waiting for their model's name. */
  end(): Answer[];
  /**
   * What streamed of an answer that has not ended, or null: it cost energy too, and counts as aborted when nothing continues
   * it. Asked once, after `end`.
   */
  partial(): Answer | null;
  /** Under this name a later stream may continue this one (a conversation's id, a turn's); null when none can. */
  readonly handle: string | null;
  /** A second such name, where two kinds of streams may continue this one. */
  readonly otherHandle?: string | null;
  /** The stream said that nothing more of this turn follows. */
  readonly complete: boolean;
  /** Text of the answer being streamed, as far as it came: it mostly grows at its end, and is counted meanwhile. */
  readonly growing: string;
}

/** A stream that broke off, or goes on elsewhere. */
export interface Interrupted {
  readonly turn: Turn;
  readonly parser: AnswerParser;
}

/** Messages of a conversation that the page fetched to show: what the model will read again, nothing to count. */
export interface History {
  readonly conversationId: string;
  /** Parents before their children. */
  readonly messages: readonly HistoryMessage[];
  /** The conversation was just begun: before its first message there is nothing. */
  readonly isNew?: boolean;
  /** Model it is held with, where the answers' streams may leave that out; empty or left out when not said. */
  readonly modelRaw?: string;
}

export interface HistoryMessage extends EchoedMessage {
  /** Null for a first message. */
  readonly parentId: string | null;
}

/** A provider's cache of contexts it read before. */
export interface ContextCache {
  /** How long after its last use a context is still in it. */
  readonly forMs: number;
  /** Shorter contexts are not cached. */
  readonly fromTokens: number;
}

export interface Site {
  readonly address: SiteAddress;
  /** As people call it. */
  readonly label: string;
  /** Who runs the models, when the site has its own; empty when it depends on the model. */
  readonly provider: string;
  /** How the site's answers are counted, given what model it named. */
  tokenizer(modelRaw: string): Tokenizer;
  /**
   * Tokens of the site's own instructions, a prior: nobody sees them in a stream. Definitions of tools, which depend on plan and
   * settings and are longer, are not in it. In the tokens of the site's own models.
   */
  readonly systemPromptTokens?: number;
  /** Set when the provider is known to serve repeated context from a cache. */
  readonly cache?: ContextCache;
  /** False for a request that only looks like this site's; the next site that fits is asked. */
  owns?(request: CapturedRequest): boolean;
  readTurn(request: CapturedRequest): Turn;
  /** `before` is the stream this turn continues, when `turn.continues` named one that is known. */
  createParser(turn: Turn, request: CapturedRequest, before: Interrupted | null): AnswerParser;
  /** Reads the body of a `history` endpoint; null when it is none. */
  readHistory?(request: CapturedRequest, body: string): History | null;
}
