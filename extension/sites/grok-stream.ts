/**
 * An answer stream of Grok: JSON objects, one a line or with nothing between them. Each has a piece of one response, which the
 * page may ask for twice side by side. A new conversation wraps it in `response`, a follow-up does not.
 *
 * Shape: captures of 2025-10, 2026-03 and 2026-05 in public repositories.
 */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt, textOrJson } from "./json";
import { JsonObjects } from "./json-objects";
import type { Answer, AnswerParser, Prompt, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";

/** Responses of one stream: one, or two side by side. */
const MAX_RESPONSES = 8;
/** What the card says was given to the tool. */
const TOOL_ARGS = /<xai:tool_args>\s*(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?\s*<\/xai:tool_args>/;
/** A call of a tool stands in the message as the model wrote it; the page shows it as a card. */
const TOOL_CARD = /<xai:tool_usage_card>[\s\S]*?<\/xai:tool_usage_card>/g;

interface Response {
  readonly id: string;
  readonly streamed: StreamedAnswer;
  parentId: string | null;
  isSoftStopped: boolean;
  isAnswered: boolean;
}

export class GrokStream implements AnswerParser {
  readonly #turn: Turn;
  readonly #isRegeneration: boolean;
  readonly #objects = new JsonObjects();
  readonly #responses = new Map<string, Response>();
  #current: Response | null = null;
  #conversationId: string | null;
  #asked: Prompt | null = null;
  #askedParentId: string | null = null;
  #askedModel = "";
  #lastMs = 0;

  constructor(turn: Turn, isRegeneration: boolean) {
    this.#turn = turn;
    this.#isRegeneration = isRegeneration;
    this.#conversationId = turn.conversationId;
  }

  get handle(): string | null {
    return this.#current?.id ?? null;
  }

  get complete(): boolean {
    return this.#responses.size > 0 && [...this.#responses.values()].every(({ isAnswered }) => isAnswered);
  }

  get growing(): string {
    return this.#current?.isAnswered === false ? this.#current.streamed.growing : "";
  }

  push(text: string, atMs: number): Answer[] {
    this.#lastMs = atMs;
    return this.#objects.push(text).flatMap((object) => {
      const value = parseJson(object);
      return isObject(value) ? this.#take(objectAt(value, "result"), atMs) : [];
    });
  }

  /** A soft stop is the end of the tokens; the finished response mostly follows it. */
  end(): Answer[] {
    return [...this.#responses.values()].flatMap((each) => (each.isSoftStopped ? this.#release(each) : []));
  }

  partial(): Answer | null {
    const left = [...this.#responses.values()].find(({ isAnswered }) => !isAnswered);
    return left === undefined ? null : this.#answer(left);
  }

  #take(result: JsonObject, atMs: number): Answer[] {
    const conversation = objectAt(result, "conversation");
    this.#conversationId = stringAt(conversation, "conversationId") ?? this.#conversationId;
    const piece = isObject(result["response"]) ? result["response"] : result;
    if (isObject(piece["userResponse"])) this.#readAsked(piece["userResponse"]);
    const finished = isObject(piece["modelResponse"]) ? piece["modelResponse"] : null;
    const id =
      (finished && stringAt(finished, "responseId")) ?? stringAt(piece, "responseId") ?? this.#current?.id;
    if (id === undefined || id === "" || id === this.#asked?.id) return [];
    const response = this.#response(id);
    if (response === null || response.isAnswered) return [];
    this.#current = response;
    this.#readToken(response, piece, atMs);
    if (piece["isSoftStop"] === true) response.isSoftStopped = true;
    if (finished === null) return [];
    this.#readFinished(response, finished, atMs);
    return finished["partial"] === true ? [] : this.#release(response);
  }

  #readAsked(asked: JsonObject): void {
    this.#asked = promptOf(asked, stringAt(asked, "responseId") ?? "");
    this.#askedParentId = stringAt(asked, "parentResponseId") || null;
    this.#askedModel = stringAt(asked, "model") ?? this.#askedModel;
  }

  #readToken({ streamed }: Response, piece: JsonObject, atMs: number): void {
    const token = stringAt(piece, "token") ?? "";
    const tag = stringAt(piece, "messageTag") ?? "";
    if (tag === "tool_usage_card") {
      const id =
        stringAt(piece, "toolUsageCardId") ?? `step ${JSON.stringify(piece["messageStepId"] ?? null)}`;
      const written = TOOL_ARGS.exec(token)?.[1] || argumentsOf(objectAt(piece, "toolUsageCard"));
      if (written === "") streamed.callTool(id);
      else streamed.callToolAll(id, written);
    } else if (piece["isThinking"] === true) {
      // Headings and summaries tell of the reasoning; without a tag it is the reasoning itself.
      if (tag !== "raw_function_result") streamed.think(token, atMs, tag === "");
    } else if (tag === "" || tag === "final") streamed.say(token, atMs);
  }

  #readFinished(response: Response, finished: JsonObject, atMs: number): void {
    const { streamed } = response;
    const message = (stringAt(finished, "message") ?? "").replace(TOOL_CARD, "");
    // Resumed in the middle, the tokens are only the end of it.
    if (message.length > streamed.growing.length) streamed.sayAll(message, atMs);
    response.parentId = stringAt(finished, "parentResponseId") || response.parentId;
    streamed.images = arrayAt(finished, "generatedImageUrls").length;
    streamed.modelRaw =
      stringAt(objectAt(finished, "requestMetadata"), "model") ||
      this.#askedModel ||
      (stringAt(finished, "model") ?? "");
  }

  #response(id: string): Response | null {
    const known = this.#responses.get(id);
    if (known !== undefined || this.#responses.size >= MAX_RESPONSES) return known ?? null;
    const streamed = new StreamedAnswer();
    streamed.modelRaw = this.#askedModel;
    const response = { id, streamed, parentId: null, isSoftStopped: false, isAnswered: false };
    this.#responses.set(id, response);
    return response;
  }

  #release(response: Response): Answer[] {
    const answer = response.isAnswered ? null : this.#answer(response);
    if (answer === null) return [];
    response.isAnswered = true;
    return [answer];
  }

  #answer({ id, streamed, parentId }: Response): Answer | null {
    const turn = { ...this.#turn, conversationId: this.#conversationId };
    const askedId = parentId ?? this.#asked?.id ?? "";
    // Asked again, or resumed after a reload: what it answers is a message of before.
    if (this.#isRegeneration || (turn.prompts.length === 0 && this.#asked === null))
      return streamed.toAnswer({ ...turn, prompts: [], parentId: askedId || null }, id, this.#lastMs);
    const prompts = turn.prompts.length > 0 ? turn.prompts : [this.#asked as Prompt];
    return streamed.toAnswer(
      {
        ...turn,
        prompts: prompts.map((prompt) => ({ ...prompt, id: askedId || `${id}/prompt` })),
        parentId: turn.parentId ?? this.#askedParentId,
      },
      id,
      this.#lastMs,
    );
  }
}

/** What a card says was given to its tool: `{webSearch: {args: {...}}}`. */
function argumentsOf(card: JsonObject): string {
  const tools = Object.values(card).filter(isObject);
  return tools.map((tool) => textOrJson(tool["args"])).join("");
}

/** What was asked, as a request or its echo says it. */
export function promptOf(asked: JsonObject, id: string): Prompt | null {
  const text = stringAt(asked, "message");
  if (text === null) return null;
  const images = arrayAt(asked, "imageAttachments").length;
  return { id, text, images, files: arrayAt(asked, "fileAttachments").length };
}
