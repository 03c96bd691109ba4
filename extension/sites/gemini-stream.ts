/**
 * An answer stream of Gemini: each message repeats the answer from its start, so the newest counts. `[1]` are the ids of
 * conversation and turn, `[4]` the candidates, `[42]` the model as it is shown ("3.6 Flash"). No token counts were seen in it.
 */
import { GeminiFrames, type Part } from "./gemini-frames";
import { type Candidate, conversationIdOf, readCandidate } from "./gemini-message";
import { listAt, textAt } from "./jspb";
import type { Answer, AnswerParser, Turn } from "./site";
import { plainAnswer } from "./site";

/** Candidates of one turn; there are one to three. */
const MAX_CANDIDATES = 16;

interface Running {
  candidate: Candidate;
  thoughtAtMs: number | null;
  textAtMs: number | null;
  lastAtMs: number;
}

export class GeminiStream implements AnswerParser {
  readonly handle = null;
  readonly #turn: Turn;
  readonly #frames = new GeminiFrames();
  /** By id, in the stream's order. */
  readonly #running = new Map<string, Running>();
  #conversationId: string | null;
  #promptId = "";
  #model: string | null = null;
  #toolCalled = false;
  #complete = false;
  #growing = "";

  constructor(turn: Turn) {
    this.#turn = turn;
    this.#conversationId = turn.conversationId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#growing;
  }

  push(text: string, atMs: number): Answer[] {
    return this.#frames.push(text).flatMap((part) => this.#take(part, atMs));
  }

  end(): Answer[] {
    const atMs = Math.max(0, ...[...this.#running.values()].map(({ lastAtMs }) => lastAtMs));
    return [...this.#frames.end().flatMap((part) => this.#take(part, atMs)), ...this.#release()];
  }

  partial(): Answer | null {
    const left = [...this.#running.values()].find(
      ({ candidate: { text, thoughts, images } }) => text !== "" || thoughts !== "" || images > 0,
    );
    this.#running.clear();
    return left === undefined ? null : this.#answer(left);
  }

  #take({ kind, rpc, message }: Part, atMs: number): Answer[] {
    if (kind !== "message") {
      this.#complete = true;
      return this.#release();
    }
    if (rpc !== "") return [];
    this.#conversationId = conversationIdOf(textAt(message, 1, 0)) ?? this.#conversationId;
    this.#promptId = textAt(message, 1, 1) ?? this.#promptId;
    this.#model = textAt(message, 42) ?? this.#model;
    this.#toolCalled ||= textAt(message, 6, 1, 0) === "data_analysis_tool";
    for (const each of listAt(message, 4)) {
      const candidate = readCandidate(each);
      if (candidate !== null) this.#follow(candidate, atMs);
    }
    return [];
  }

  #follow(candidate: Candidate, atMs: number): void {
    const known = this.#running.get(candidate.id);
    if (known === undefined && this.#running.size >= MAX_CANDIDATES) return;
    const running = known ?? { candidate, thoughtAtMs: null, textAtMs: null, lastAtMs: atMs };
    // Later messages may leave out what earlier ones told.
    running.candidate = {
      ...candidate,
      text: candidate.text === "" ? running.candidate.text : candidate.text,
      thoughts: candidate.thoughts === "" ? running.candidate.thoughts : candidate.thoughts,
      images: Math.max(candidate.images, running.candidate.images),
      done: candidate.done || running.candidate.done,
    };
    running.lastAtMs = atMs;
    if (candidate.thoughts !== "") running.thoughtAtMs ??= atMs;
    if (candidate.text !== "") running.textAtMs ??= atMs;
    this.#running.set(candidate.id, running);
    this.#growing = running.candidate.text;
  }

  /** The answers that are done. They wait for the stream's last part: images and the model may come after the text. */
  #release(): Answer[] {
    const done = [...this.#running.values()].filter(({ candidate }) => candidate.done);
    for (const { candidate } of done) this.#running.delete(candidate.id);
    return done
      .filter(({ candidate: { text, images } }) => text !== "" || images > 0)
      .map((running) => this.#answer(running));
  }

  #answer({ candidate, thoughtAtMs, textAtMs, lastAtMs }: Running): Answer {
    const { id, text, thoughts, images } = candidate;
    return {
      ...plainAnswer,
      messageId: id,
      conversationId: this.#conversationId,
      text,
      images,
      modelRaw: this.#model ?? this.#turn.modelRaw,
      prompts: this.#turn.prompts.map((prompt) => ({ ...prompt, id: this.#promptId })),
      parentId: this.#turn.parentId,
      whole: this.#turn.whole,
      reasoning:
        thoughts === "" || thoughtAtMs === null
          ? null
          : {
              text: thoughts,
              verbatim: false,
              seconds: Math.max(0, (textAtMs ?? lastAtMs) - thoughtAtMs) / 1000,
            },
      toolCalls: this.#toolCalled ? 1 : 0,
      endedAtMs: lastAtMs,
    };
  }
}
