/**
 * Any page on an origin the person named that speaks to a model in the style of OpenAI's, Anthropic's or Ollama's interfaces: the
 * built-in pages of llama.cpp and its kind, playgrounds, self-made front ends. The paths are those of the interfaces' documentation.
 */
import { tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { readApiTurn } from "./api-request";
import { ApiStream } from "./api-stream";
import type { Site } from "./site";

export const genericAddress: SiteAddress = {
  name: "generic",
  origins: [],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      origin: "any",
      path: /\/(?:chat\/completions|v1\/(?:completions|responses|messages)|api\/(?:chat|generate))\/?$/,
      types: [
        "text/event-stream",
        "application/json",
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "text/plain",
      ],
    },
  ],
  page: null,
};

export const generic: Site = {
  address: genericAddress,
  label: "Other chats",
  provider: "",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw),
  readTurn: ({ body }) => readApiTurn(body),
  createParser: (turn) => new ApiStream(turn),
};
