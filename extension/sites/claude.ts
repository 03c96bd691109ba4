/**
 * Claude: where it is read, and what its requests ask. Shapes as public clients and captures of 2025 and 2026 have them
 * (second-hand). The page may also speak gRPC to `appendMessage`; that is not read, and left to the page's text.
 */
import { anyClaude, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { readHistory } from "./claude-history";
import { textWithAttachments } from "./claude-message";
import { ClaudeStream } from "./claude-stream";
import { arrayAt, isObject, objectAt, parseJson, stringAt } from "./json";
import type { CapturedRequest, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const claudeAddress: SiteAddress = {
  name: "claude",
  origins: ["https://claude.ai"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/api\/organizations\/[\w-]+\/chat_conversations\/[\w-]+\/(?:retry_)?completion$/,
      types: ["text/event-stream"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/api\/organizations\/[\w-]+\/chat_conversations\/[\w-]+$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: ".font-claude-response:not(#markdown-artifact)",
    prompt: '[data-testid="user-message"]',
    besides: "button",
    model: { selector: '[data-testid="model-selector-dropdown"]' },
    conversation: /^\/chat\/([\w-]+)/,
  },
};

export const claude: Site = {
  address: claudeAddress,
  label: "Claude",
  provider: "anthropic",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, anyClaude),
  // Anthropic publishes them with its release notes: 4,280 tokens of o200k for Opus 5 (2026-07-24), 3,600 to 4,600 since Opus 4.6,
  // times the factor of its own tokenizer. Copies with definitions of tools have ten times that (second-hand).
  systemPromptTokens: 7_000,
  // Anthropic's help centre (usage limit best practices, 2025 and 2026) says that Claude's apps cache what is used again. For
  // how long and from which length it does not: these are the interface's 5 minutes, and 1,024 tokens for most models (2026).
  cache: { forMs: 5 * 60_000, fromTokens: 1_024 },
  readTurn,
  createParser: (turn, request) => new ClaudeStream(turn, fallbackId(request)),
  readHistory: (_, body) => readHistory(body),
};

/** The parent that first messages name. */
const ROOT = "00000000-0000-4000-8000-000000000000";

function readTurn({ path, body }: CapturedRequest): Turn {
  const parsed = parseJson(body);
  const request = isObject(parsed) ? parsed : {};
  const parent = stringAt(request, "parent_message_uuid");
  const created = objectAt(request, "create_conversation_params");
  const begins = parent === ROOT || (parent === null && Object.keys(created).length > 0);
  return {
    ...unknownTurn,
    conversationId: /\/chat_conversations\/([\w-]+)\//.exec(path)?.[1] ?? null,
    parentId: parent === ROOT ? null : parent,
    // A retry names the prompt it answers again as its parent.
    prompts: retries(path) ? [] : readPrompts(request),
    // What a project adds to its conversations is not seen.
    whole: begins && !retries(path) && stringAt(created, "project_uuid") === null,
    modelRaw: stringAt(request, "model") ?? stringAt(created, "model") ?? "",
  };
}

function readPrompts(request: Readonly<Record<string, unknown>>): Prompt[] {
  const text = textWithAttachments(stringAt(request, "prompt") ?? "", request);
  const files = arrayAt(request, "files").length;
  // A turn without a prompt lets the model go on.
  if (text === "" && files === 0) return [];
  const id = stringAt(objectAt(request, "turn_message_uuids"), "human_message_uuid") ?? "";
  return [{ id, text, images: 0, files }];
}

/** The id the page gave the answer, for a stream that names none. A retry names the old answer there, it is said. */
function fallbackId({ path, body }: CapturedRequest): string | null {
  const parsed = parseJson(body);
  if (retries(path) || !isObject(parsed)) return null;
  return stringAt(objectAt(parsed, "turn_message_uuids"), "assistant_message_uuid");
}

const retries = (path: string) => path.endsWith("/retry_completion");
