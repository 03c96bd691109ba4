/** What has streamed of one answer so far, in whatever words its site says it. */
import { mergeUsage, withSeenReasoning } from "./provider-usage";
import { type Answer, plainAnswer, type Reasoning, type ReportedUsage, type Turn } from "./site";

/** Text one answer may have; one that exceeds it is not one we know. */
const MAX_CHARS = 16 * 1024 * 1024;
const MAX_PARTS = 128;
const MAX_TOOL_CALLS = 1_000;

export class StreamedAnswer {
  modelRaw = "";
  images = 0;
  reported: ReportedUsage | null = null;
  /** The site said that generation came to its end. */
  ended = false;

  /** Text by part: most answers have one, some ask for several choices at once. */
  readonly #parts = new Map<number, string>();
  /** What the model wrote to each, by the call's id. */
  readonly #toolCalls = new Map<string, string>();
  #reasoning = "";
  #verbatim = true;
  #seconds: number | null = null;
  #thinkingSinceMs: number | null = null;
  #saidAtMs: number | null = null;
  #chars = 0;

  say(text: string, atMs: number, part = 0): void {
    if (text === "" || !this.#fits(text)) return;
    if (!this.#parts.has(part) && this.#parts.size >= MAX_PARTS) return;
    this.#parts.set(part, (this.#parts.get(part) ?? "") + text);
    this.#saidAtMs ??= atMs;
  }

  /** The text as a whole, where a site repeats it from its start. */
  sayAll(text: string, atMs: number): void {
    this.#chars -= this.text.length;
    this.#parts.clear();
    this.say(text, atMs);
  }

  think(text: string, atMs: number, verbatim = true): void {
    if (text === "" || !this.#fits(text)) return;
    this.#reasoning += text;
    this.#verbatim &&= verbatim;
    this.#thinkingSinceMs ??= atMs;
  }

  /** The reasoning as a whole; `seconds` where the site says how long it took. */
  thinkAll(text: string, atMs: number, seconds: number | null, verbatim = true): void {
    this.#chars -= this.#reasoning.length;
    this.#reasoning = "";
    this.think(text, atMs, verbatim);
    this.#seconds = seconds ?? this.#seconds;
  }

  /** A call of a tool, and the next piece of what the model writes to it; the same id is the same call. */
  callTool(id: string, piece = ""): void {
    const known = this.#toolCalls.get(id);
    if ((known === undefined && this.#toolCalls.size >= MAX_TOOL_CALLS) || !this.#fits(piece)) return;
    this.#toolCalls.set(id, (known ?? "") + piece);
  }

  /** What the model wrote to a tool as a whole, where a site repeats it from its start. */
  callToolAll(id: string, text: string): void {
    const known = this.#toolCalls.get(id) ?? "";
    this.#chars -= known.length;
    if (known !== "") this.#toolCalls.set(id, "");
    this.callTool(id, text);
  }

  report(usage: ReportedUsage | null): void {
    this.reported = mergeUsage(this.reported, usage);
  }

  get text(): string {
    if (this.#parts.size === 1) return this.#parts.values().next().value as string;
    return [...this.#parts]
      .sort(([a], [b]) => a - b)
      .map(([, text]) => text)
      .join("");
  }

  /** Cheap to ask: no text is put together. */
  get growing(): string {
    return this.#parts.get(0) ?? "";
  }

  get toolCalls(): number {
    return this.#toolCalls.size;
  }

  get toolText(): string {
    return [...this.#toolCalls.values()].filter((text) => text !== "").join("\n");
  }

  /** Something was generated that can be counted. */
  get holdsAnything(): boolean {
    if (this.#chars > MAX_CHARS) return false;
    return this.#parts.size > 0 || this.#reasoning !== "" || this.images > 0 || this.#toolCalls.size > 0;
  }

  /** As an answer to `turn`; null when nothing was generated. */
  toAnswer(turn: Turn, messageId: string, endedAtMs: number): Answer | null {
    if (!this.holdsAnything || messageId === "") return null;
    const { said, thought } = splitThought(this.text);
    const reasoning = this.#toReasoning(thought);
    return {
      ...plainAnswer,
      messageId,
      conversationId: turn.conversationId,
      text: said,
      images: this.images,
      modelRaw: this.modelRaw === "" ? turn.modelRaw : this.modelRaw,
      prompts: turn.prompts,
      parentId: turn.parentId,
      echoed: turn.sent,
      whole: turn.whole,
      reasoning,
      reported: reasoning === null ? this.reported : withSeenReasoning(this.reported),
      toolCalls: this.#toolCalls.size,
      toolText: this.toolText,
      endedAtMs,
    };
  }

  #toReasoning(tagged: string): Reasoning | null {
    const text = this.#reasoning + tagged;
    if (text === "") return null;
    const since = this.#thinkingSinceMs;
    const until = this.#saidAtMs;
    // Both in one piece of the body: how long it took cannot be seen.
    const seen = since !== null && until !== null && until > since ? (until - since) / 1000 : null;
    return { text, verbatim: this.#verbatim, seconds: this.#seconds ?? seen };
  }

  /** Counts the characters; from the first one too many on, the answer holds nothing. */
  #fits(text: string): boolean {
    this.#chars += text.length;
    return this.#chars <= MAX_CHARS;
  }
}

/** Servers that do not tell reasoning apart send it tagged at the start of the text. */
function splitThought(text: string): { said: string; thought: string } {
  const open = /^\s*<(think|thinking|thought)>/.exec(text);
  if (open === null) return { said: text, thought: "" };
  const close = `</${open[1]}>`;
  const end = text.indexOf(close);
  if (end < 0) return { said: "", thought: text.slice(open[0].length) };
  return {
    said: text.slice(end + close.length).replace(/^\s+/, ""),
    thought: text.slice(open[0].length, end),
  };
}
