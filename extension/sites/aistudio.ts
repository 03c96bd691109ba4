/**
 * Google AI Studio: where it is read, and what its requests ask. Requests and replies are protocol buffers as JSON arrays; their
 * places are those that two public clients of 2026 describe (second-hand). A request carries the whole conversation.
 */
import { gemini as geminiTokenizer, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { AiStudioStream } from "./aistudio-stream";
import { parseJson } from "./json";
import { fieldAt, listAt, textAt } from "./jspb";
import type { CapturedRequest, EchoedMessage, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const aistudioAddress: SiteAddress = {
  name: "aistudio",
  origins: ["https://aistudio.google.com"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/\$rpc\/google\.internal\.alkali\.applications\.makersuite\.v1\.MakerSuiteService\/GenerateContent$/,
      origin: "https://alkalimakersuite-pa.clients6.google.com",
      types: ["application/json"],
    },
  ],
  page: {
    answer: '[data-turn-role="Model"]',
    prompt: '[data-turn-role="User"]',
    text: "ms-text-chunk:not(ms-thought-chunk ms-text-chunk)",
    besides: "button",
    conversation: /^(?:\/u\/\d+)?\/prompts\/(?!new_)([\w-]+)/,
  },
};

export const aistudio: Site = {
  address: aistudioAddress,
  label: "Google AI Studio",
  provider: "google",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, geminiTokenizer),
  readTurn,
  createParser: (turn) => new AiStudioStream(turn),
};

/** Messages of one request. */
const MAX_MESSAGES = 10_000;

/** `[model, messages, safety, configuration, token, system instruction, ...]`, a message being `[parts, role]`. */
function readTurn({ body }: CapturedRequest): Turn {
  const request = parseJson(body);
  const messages = listAt(request, 1).slice(0, MAX_MESSAGES);
  // What the person says now comes after the last answer.
  const asked = messages.findLastIndex((message) => fieldAt(message, 1) !== "user") + 1;
  const system = textOf(fieldAt(request, 5));
  const sent = [system, ...messages.slice(0, asked).map(textOf)].filter((text) => text !== "");
  return {
    ...unknownTurn,
    prompts: messages.slice(asked).map(readPrompt),
    sent: sent.map((text): EchoedMessage => ({ id: "", text })),
    whole: messages.length > 0,
    modelRaw: (textAt(request, 0) ?? "").replace(/^models\//, ""),
  };
}

/** The text of a message that the model reads again: its thoughts are none. */
function textOf(message: unknown): string {
  return listAt(message, 0)
    .map((part) => (fieldAt(part, 12) === 1 ? "" : (textAt(part, 1) ?? "")))
    .join("");
}

function readPrompt(message: unknown): Prompt {
  const parts = listAt(message, 0);
  const inline = parts.map((part) => textAt(part, 2, 0)).filter((type) => type !== null);
  const images = inline.filter((type) => type.startsWith("image/")).length;
  // Files of the person's drive are named by id alone.
  const files = parts.filter((part) => textAt(part, 5, 0) !== null).length + inline.length - images;
  return { id: "", text: textOf(message), images, files };
}
