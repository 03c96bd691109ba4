/** An answer read from the page's own text, where no stream tells: the bridge sends it whole, as JSON. */
import { isObject, objectAt, parseJson, stringAt } from "./json";
import {
  type Answer,
  type AnswerParser,
  type CapturedRequest,
  plainAnswer,
  type Turn,
  unknownTurn,
} from "./site";

/** Body of the request that opens a stream of the channel "page". */
export interface PageTurn {
  /** The site's id of the answer, or one of our own that names it once. */
  readonly messageId: string;
  readonly conversationId: string | null;
  readonly prompt: string;
  readonly model: string;
  readonly endedAtMs: number;
}

export function readPageTurn({ body }: CapturedRequest): Turn {
  const turn = parseJson(body);
  if (!isObject(turn)) return unknownTurn;
  const prompt = stringAt(turn, "prompt") ?? "";
  return {
    ...unknownTurn,
    conversationId: stringAt(turn, "conversationId"),
    prompts: prompt === "" ? [] : [{ id: "", text: prompt, images: 0, files: 0 }],
    modelRaw: stringAt(turn, "model") ?? "",
  };
}

export class PageText implements AnswerParser {
  readonly handle = null;
  readonly complete = false;
  readonly #turn: Turn;
  readonly #messageId: string;
  readonly #endedAtMs: number | null;
  growing = "";

  constructor(turn: Turn, { body }: CapturedRequest) {
    this.#turn = turn;
    const asked = objectAt({ body: parseJson(body) }, "body");
    this.#messageId = stringAt(asked, "messageId") ?? "";
    const endedAtMs = asked["endedAtMs"];
    this.#endedAtMs = typeof endedAtMs === "number" && Number.isSafeInteger(endedAtMs) ? endedAtMs : null;
  }

  push(text: string): Answer[] {
    this.growing += text;
    return [];
  }

  end(): Answer[] {
    if (this.#messageId === "" || this.#endedAtMs === null || this.growing === "") return [];
    const { conversationId, prompts, modelRaw } = this.#turn;
    const text = this.growing;
    this.growing = "";
    return [
      {
        ...plainAnswer,
        messageId: this.#messageId,
        conversationId,
        prompts,
        modelRaw,
        text,
        endedAtMs: this.#endedAtMs,
      },
    ];
  }

  partial(): null {
    return null;
  }
}
