/**
 * An answer stream of LibreChat. Present versions send steps of a run (`on_message_delta`, `on_reasoning_delta`), older ones the whole
 * text again and again; `final` ends both. A stream that is fetched again begins with all that was said (`sync`).
 */
import { EventStream } from "./event-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt, textOrJson } from "./json";
import { JsonObjects } from "./json-objects";
import { messageText, partText, takeCall, takeParts, takeStep } from "./librechat-content";
import { LibreChatUsage, readMessageUsage } from "./librechat-usage";
import type { Answer, AnswerParser, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";

const MAX_STEPS = 1_000;

export class LibreChatStream implements AnswerParser {
  #turn: Turn;
  #answer = new StreamedAnswer();
  readonly #usage = new LibreChatUsage();
  readonly #events = new EventStream();
  readonly #objects = new JsonObjects();
  /** Call of a tool, by the step of the run that it is. */
  readonly #callOfStep = new Map<string, string>();
  #form: "unseen" | "events" | "object" = "unseen";
  #messageId = "";
  #streamId: string | null;
  #lastMs = 0;
  #complete = false;
  #released = false;

  constructor(turn: Turn) {
    this.#turn = turn;
    this.#streamId = turn.continues;
  }

  /** What was asked, with the ids that the stream gave it. */
  get turn(): Turn {
    return this.#turn;
  }

  get handle(): string | null {
    return this.#complete ? null : this.#streamId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#answer.growing;
  }

  push(text: string, atMs: number): Answer[] {
    this.#lastMs = atMs;
    if (this.#form === "unseen") {
      const first = /\S/.exec(text)?.[0];
      if (first === undefined) return [];
      this.#form = first === "{" ? "object" : "events";
    }
    if (this.#form === "object") {
      for (const object of this.#objects.push(text)) this.#takeStart(parseJson(object));
      return [];
    }
    for (const { name, data } of this.#events.push(text)) this.#take(name, parseJson(data), atMs);
    return this.#complete ? this.#release() : [];
  }

  end(): Answer[] {
    return this.#release();
  }

  partial(): Answer | null {
    return this.#released ? null : this.#toAnswer();
  }

  /** The body of a request that only begins a stream. */
  #takeStart(started: unknown): void {
    if (isObject(started)) this.#streamId = stringAt(started, "streamId") ?? this.#streamId;
  }

  #take(name: string, message: unknown, atMs: number): void {
    if (this.#complete || !isObject(message)) return;
    if (name === "error") this.#complete = true;
    else if (message["final"] === true) this.#takeFinal(message, atMs);
    else if (message["created"] === true) this.#nameRequest(objectAt(message, "message"));
    else if (typeof message["event"] === "string") this.#takeEvent(message["event"], message["data"], atMs);
    else if (message["sync"] === true) this.#takeSync(message, atMs);
    else if (typeof message["type"] === "string") this.#takeContent(message, atMs);
    else if ("message" in message) this.#takeSnapshot(message, atMs);
  }

  #takeEvent(event: string, data: unknown, atMs: number): void {
    if (!isObject(data)) return;
    switch (event) {
      case "on_message_delta":
      case "on_reasoning_delta":
        takeParts(objectAt(data, "delta")["content"], this.#answer, atMs);
        break;
      case "on_run_step":
        // The run has the answer's id.
        if (this.#messageId === "") this.#messageId = stringAt(data, "runId") ?? "";
        this.#takeStep(data);
        break;
      case "on_run_step_delta":
        for (const call of arrayAt(objectAt(data, "delta"), "tool_calls"))
          if (isObject(call)) this.#writeToTool(stringAt(data, "id") ?? "", call["args"]);
        break;
      case "on_run_step_completed":
        takeCall(objectAt(objectAt(data, "result"), "tool_call"), this.#answer);
        break;
      case "on_token_usage":
        this.#usage.take(data);
        break;
    }
  }

  #takeStep(step: JsonObject): void {
    const call = takeStep(step, this.#answer);
    const id = stringAt(step, "id");
    if (id !== null && call !== null && this.#callOfStep.size < MAX_STEPS) this.#callOfStep.set(id, call);
  }

  /** Pieces of what is written to a tool name the step; it has one call. */
  #writeToTool(step: string, args: unknown): void {
    const call = this.#callOfStep.get(step);
    if (call === undefined) return;
    if (typeof args === "string") this.#answer.callTool(call, args);
    else this.#answer.callToolAll(call, textOrJson(args));
  }

  /** All that was said before this stream, in place of whatever is known of it. */
  #takeSync(message: JsonObject, atMs: number): void {
    const state = objectAt(message, "resumeState");
    this.#answer = new StreamedAnswer();
    this.#answer.modelRaw = stringAt(state, "model") ?? "";
    this.#messageId = stringAt(state, "responseMessageId") ?? this.#messageId;
    this.#nameRequest(objectAt(state, "userMessage"));
    takeParts(state["aggregatedContent"], this.#answer, atMs);
    for (const step of arrayAt(state, "runSteps")) if (isObject(step)) this.#takeStep(step);
    for (const call of arrayAt(state, "collectedUsage")) this.#usage.take(call);
    for (const each of [...arrayAt(state, "replayEvents"), ...arrayAt(message, "pendingEvents")])
      if (isObject(each) && typeof each["event"] === "string")
        this.#takeEvent(each["event"], each["data"], atMs);
  }

  /** Assistants' text comes whole, part by part. */
  #takeContent(part: JsonObject, atMs: number): void {
    this.#messageId = stringAt(part, "messageId") ?? this.#messageId;
    const text = partText(part);
    if (text !== "") this.#answer.sayAll(text, atMs);
    else takeParts([part], this.#answer, atMs);
  }

  #takeSnapshot(message: JsonObject, atMs: number): void {
    this.#messageId = stringAt(message, "messageId") ?? this.#messageId;
    this.#answer.sayAll(stringAt(message, "text") ?? "", atMs);
  }

  #takeFinal(message: JsonObject, atMs: number): void {
    const response = objectAt(message, "responseMessage");
    this.#complete = true;
    this.#nameRequest(objectAt(message, "requestMessage"));
    const conversationId =
      stringAt(objectAt(message, "conversation"), "conversationId") ?? stringAt(response, "conversationId");
    this.#turn = { ...this.#turn, conversationId: conversationId ?? this.#turn.conversationId };
    this.#messageId = stringAt(response, "messageId") ?? this.#messageId;
    this.#answer.modelRaw = stringAt(response, "model") ?? this.#answer.modelRaw;
    this.#answer.report(readMessageUsage(response));
    // What streamed is what was generated now: the stored message may begin with what the person kept of an older one.
    if (!this.#answer.holdsAnything) {
      takeParts(response["content"], this.#answer, atMs);
      if (!this.#answer.holdsAnything) this.#answer.say(messageText(response), atMs);
    }
    this.#answer.ended = response["unfinished"] !== true && response["error"] !== true;
  }

  #nameRequest(message: JsonObject): void {
    const id = stringAt(message, "messageId");
    const conversationId = stringAt(message, "conversationId") ?? this.#turn.conversationId;
    const [prompt] = this.#turn.prompts;
    const text = stringAt(message, "text");
    if (id === null) return;
    const asked = prompt ?? (text === null ? null : { id, text, images: 0, files: 0 });
    this.#turn = { ...this.#turn, conversationId, prompts: asked === null ? [] : [{ ...asked, id }] };
  }

  #release(): Answer[] {
    if (this.#released || !this.#answer.ended) return [];
    const answer = this.#toAnswer();
    this.#released = answer !== null;
    return answer === null ? [] : [answer];
  }

  #toAnswer(): Answer | null {
    const asked = this.#turn.prompts.at(-1)?.id ?? "";
    // LibreChat's own name for an answer that has none yet.
    const id = this.#messageId === "" && asked !== "" ? `${asked}_` : this.#messageId;
    this.#answer.reported = this.#usage.total() ?? this.#answer.reported;
    const answer = this.#answer.toAnswer(this.#turn, id, this.#lastMs);
    if (answer === null) return null;
    // An agent's id stands where the model does; its calls name the model.
    const isAgent = answer.modelRaw === "" || answer.modelRaw.startsWith("agent_");
    return isAgent ? { ...answer, modelRaw: this.#usage.modelRaw || answer.modelRaw } : answer;
  }
}
