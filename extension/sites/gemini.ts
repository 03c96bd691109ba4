/** Gemini's web app: where it is read, and what its requests ask. Shapes as public clients of 2026 have them (second-hand). */
import { gemini as geminiTokenizer, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { conversationIdOf, readHistory } from "./gemini-message";
import { GeminiStream } from "./gemini-stream";
import { parseJson } from "./json";
import { listAt, textAt } from "./jspb";
import type { CapturedRequest, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

const MODEL_HEADER = "x-goog-ext-525001261-jspb";

export const geminiAddress: SiteAddress = {
  name: "gemini",
  origins: ["https://gemini.google.com"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/(?:u\/\d+\/)?_\/BardChatUi\/data\/[\w.]+\/StreamGenerate$/,
      types: ["application/json", "text/plain"],
      headers: [MODEL_HEADER],
    },
    {
      kind: "http",
      role: "history",
      method: "POST",
      path: /^\/(?:u\/\d+\/)?_\/BardChatUi\/data\/batchexecute$/,
      types: ["application/json", "text/plain"],
    },
  ],
  page: {
    answer: "model-response",
    prompt: "user-query .query-text",
    text: 'message-content[id^="message-content-id-r_"]',
    besides: "model-thoughts, button",
    model: { selector: '[data-test-id="bard-mode-menu-button"]' },
    conversation: /^(?:\/u\/\d+)?\/(?:app|gem\/[\w-]+)\/([0-9a-f]+)/,
  },
};

export const gemini: Site = {
  address: geminiAddress,
  label: "Gemini",
  provider: "google",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, geminiTokenizer),
  // Copies of Gemini 3 to 3.7 in a public collection (asgeirtj/system_prompts_leaks, 2025-12 to 2026-08; second-hand): 2,800 to 7,500
  // tokens of o200k, 3,300 and 3,700 for the Flash models that most people get, times the factor of the tokenizer.
  systemPromptTokens: 4_000,
  // Google's guide to context caching (2026-10): implicit for all models of its interface, from 4,096 tokens. It asks for requests
  // "in a short amount of time" and names none; of the chat itself nothing is said: 5 minutes are our inference.
  cache: { forMs: 5 * 60_000, fromTokens: 4_096 },
  readTurn,
  createParser: (turn) => new GeminiStream(turn),
  readHistory: (_, body) => readHistory(body),
};

/**
 * What is behind the model's id in the request header, as the page calls it in its menu: the ids stay while the versions behind
 * them change, so no version is said.
 */
const modes = /* @__PURE__ */ new Map([
  ["fbb127bbb056c959", "flash"],
  ["56fdd199312815e2", "flash"],
  ["9d8ca3786ebdfbea", "pro"],
  ["e6fa609c3fa255c0", "pro"],
  ["5bf011840784117a", "thinking"],
  ["e051ce1aa80aa576", "thinking"],
  ["1d44b34bcaa1c04d", "flash-lite"],
  ["8c46e95b1a07cecc", "flash-lite"],
  ["cf41b0e0dd7d53e5", "flash-lite"],
]);

/** The form's `f.req`: `[null, "<message as JSON>"]`. */
function readTurn({ body, headers }: CapturedRequest): Turn {
  const form = parseJson(new URLSearchParams(body).get("f.req") ?? "");
  const message = parseJson(textAt(form, 1) ?? "");
  const conversationId = conversationIdOf(textAt(message, 2, 0));
  const gem = textAt(message, 19);
  const modelId = textAt(parseJson(headers[MODEL_HEADER] ?? ""), 4) ?? "";
  return {
    ...unknownTurn,
    conversationId,
    parentId: textAt(message, 2, 2),
    prompts: readPrompts(message),
    // What a gem tells the model is not seen.
    whole: message !== undefined && conversationId === null && gem === null,
    modelRaw: modes.get(modelId) ?? "",
  };
}

function readPrompts(message: unknown): Prompt[] {
  const text = textAt(message, 0, 0) ?? "";
  const attached = listAt(message, 0, 3);
  if (text === "" && attached.length === 0) return [];
  const images = attached.filter(isImage).length;
  return [{ id: "", text, images, files: attached.length - images }];
}

/** An attached file: `[[address, kind, null, media type], name]`. */
function isImage(file: unknown): boolean {
  const type = textAt(file, 0, 3) ?? "";
  const name = textAt(file, 1) ?? "";
  return type.startsWith("image/") || /\.(?:png|jpe?g|webp|gif|heic|heif|bmp)$/i.test(name);
}
