/**
 * Microsoft 365 Copilot: SignalR on a WebSocket of another host, one turn begun by each `chat` invocation. Shapes as public
 * clients of 2026 have them (second-hand). The model is chosen by a "tone", such as `magic` or `Gpt_5_4_Reasoning`.
 */
import { tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { mostlyOpenAi } from "./copilot";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { JsonObjects } from "./json-objects";
import { M365Stream } from "./m365-copilot-stream";
import type { CapturedRequest, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const m365CopilotAddress: SiteAddress = {
  name: "m365copilot",
  // The second is a frame in the first, where public clients of 2026 found the chat.
  origins: ["https://m365.cloud.microsoft", "https://m365copilotapp.svc.cloud.microsoft"],
  endpoints: [
    {
      kind: "socket",
      url: /^wss:\/\/substrate\.office\.com\/m365Copilot\/Chathub\//i,
      sent: /"target"\s*:\s*"chat"/,
    },
  ],
  page: {
    answer: '[data-testid="copilot-message-reply-div"]',
    prompt: '[data-testid="chatOutput"]',
    text: '[data-testid="markdown-reply"]',
    besides: "button",
    conversation: /^\/chat\/conversation\/([\w-]+)/,
  },
};

export const m365Copilot: Site = {
  address: m365CopilotAddress,
  label: "Microsoft 365 Copilot",
  provider: "microsoft",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, mostlyOpenAi),
  readTurn,
  createParser: (turn, request) => new M365Stream(turn, requestId(request)),
};

function readTurn(request: CapturedRequest): Turn {
  const chat = readChat(request);
  const message = objectAt(chat, "message");
  // What an agent tells the model is not seen.
  const agent =
    arrayAt(chat, "gpts").length > 0 || stringAt(objectAt(chat, "threadLevelGptId"), "id") !== null;
  return {
    ...unknownTurn,
    conversationId: stringAt(chat, "conversationId"),
    prompts: readPrompts(message),
    whole: chat["isStartOfSession"] === true && !agent,
    modelRaw: stringAt(chat, "tone") ?? "",
  };
}

/** The page's own id of the turn. */
function requestId(request: CapturedRequest): string {
  return stringAt(objectAt(readChat(request), "message"), "requestId") ?? "";
}

/** The first argument of the `chat` invocation; other invocations may be in the same frame. */
function readChat({ body }: CapturedRequest): JsonObject {
  for (const json of new JsonObjects().push(body)) {
    const invocation = parseJson(json);
    if (!isObject(invocation) || invocation["target"] !== "chat") continue;
    const chat = arrayAt(invocation, "arguments")[0];
    return isObject(chat) ? chat : {};
  }
  return {};
}

function readPrompts(message: JsonObject): Prompt[] {
  const text = stringAt(message, "text") ?? "";
  const attached = arrayAt(message, "messageAnnotations").filter(isObject);
  if (text === "" && attached.length === 0) return [];
  const images = attached.filter((each) => each["messageAnnotationType"] === "ImageFile").length;
  const files = attached.filter((each) => /File$/.test(stringAt(each, "messageAnnotationType") ?? "")).length;
  const id = stringAt(message, "messageId") ?? stringAt(message, "requestId") ?? "";
  return [{ id, text, images, files: files - images }];
}
