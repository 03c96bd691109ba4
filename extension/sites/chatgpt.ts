/** ChatGPT: where it is read, and what its requests ask. */
import { exactO200k, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { readHistory } from "./chatgpt-history";
import { readPrompt } from "./chatgpt-message";
import { ChatGptSocket } from "./chatgpt-socket";
import { ChatGptStream } from "./chatgpt-stream";
import { arrayAt, isObject, parseJson, stringAt } from "./json";
import type { AnswerParser, CapturedRequest, Interrupted, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const chatgptAddress: SiteAddress = {
  name: "chatgpt",
  origins: ["https://chatgpt.com", "https://chat.openai.com"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/backend-(?:api|anon)\/(?:f\/)?conversation(?:\/resume)?$/,
      types: ["text/event-stream"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/backend-api\/conversation\/[\w-]+$/,
      types: ["application/json"],
    },
    {
      kind: "socket",
      url: /^wss:\/\/ws\.chatgpt\.com\//,
      topic: /"topic_id"\s*:\s*"(conversation-turn-[\w-]{1,64})"/,
    },
  ],
  page: {
    answer: '[data-message-author-role="assistant"]',
    prompt: '[data-message-author-role="user"]',
    messageId: "data-message-id",
    model: { selector: "[data-message-model-slug]", attribute: "data-message-model-slug" },
    conversation: /\/c\/([\w-]+)/,
  },
};

export const chatgpt: Site = {
  address: chatgptAddress,
  label: "ChatGPT",
  provider: "openai",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, exactO200k),
  // Copies of GPT-5.2 to 5.6 in a public collection (asgeirtj/system_prompts_leaks, 2026-07 and -08; second-hand): 3,000 to 5,200
  // without definitions of tools, 15,400 to 28,400 with them; a free account's mini model 1,000.
  systemPromptTokens: 4_000,
  // OpenAI's guide to prompt caching (2026): automatic for all requests of its interface, from 1,024 tokens; kept for 5 to 10
  // minutes, or up to 24 hours, by model, 30 minutes for GPT-5.6. Nothing is said of the chat itself: that it is served alike is
  // our inference.
  cache: { forMs: 30 * 60_000, fromTokens: 1_024 },
  readTurn,
  createParser,
  readHistory: (_, body) => readHistory(body),
};

function readTurn({ path, body, channel }: CapturedRequest): Turn {
  // The first frame of a topic opens a socket's turn.
  if (channel === "socket") return { ...unknownTurn, continues: TOPIC.exec(body)?.[1] ?? null };
  const parsed = parseJson(body);
  const request = isObject(parsed) ? parsed : {};
  const conversationId = stringAt(request, "conversation_id");
  const prompts = arrayAt(request, "messages").flatMap((message) => readPrompt(message) ?? []);
  return {
    ...unknownTurn,
    conversationId,
    parentId: stringAt(request, "parent_message_id"),
    prompts,
    modelRaw: "",
    whole: conversationId === null && prompts.length > 0,
    continues: path.endsWith("/resume") ? conversationId : null,
  };
}

const TOPIC = /"topic_id"\s*:\s*"(conversation-turn-[\w-]{1,64})"/;

function createParser(turn: Turn, request: CapturedRequest, before: Interrupted | null): AnswerParser {
  if (request.channel === "socket") return new ChatGptSocket(turn, before);
  if (turn.continues === null) return new ChatGptStream(turn);
  const offset = resumeOffset(request.body);
  if (offset > 0) {
    // Only the stream that broke off knows what came before the offset.
    const stream = before?.parser instanceof ChatGptStream ? before.parser : new ChatGptStream(turn);
    stream.resumeAt(offset);
    return stream;
  }
  // Asked from the start, the stream is whole but its request has no prompt: that is in the turn it resumes.
  return new ChatGptStream(before === null ? turn : { ...before.turn, conversationId: turn.conversationId });
}

function resumeOffset(body: string): number {
  const parsed = parseJson(body);
  const offset = isObject(parsed) ? parsed["offset"] : undefined;
  return typeof offset === "number" && offset > 0 ? offset : 0;
}
