/**
 * Open WebUI, on whatever origin a person runs it (0.5 to 0.11 read in its public source).
 *
 * A POST says what is asked and gives the answer its id beforehand. The answer itself comes over Socket.IO, named by that id; only
 * requests without a socket's session are answered in the body, in OpenAI's style.
 */
import { tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { readApiTurn } from "./api-request";
import { ApiStream } from "./api-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { readHistory } from "./openwebui-history";
import { isTemporary, OpenWebUiSocket } from "./openwebui-socket";
import type { AnswerParser, CapturedRequest, EchoedMessage, Interrupted, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const openwebuiAddress: SiteAddress = {
  name: "openwebui",
  origins: [],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/api\/(?:v1\/)?chat\/completions$/,
      types: ["text/event-stream", "application/json"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/api\/v1\/chats\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      types: ["application/json"],
    },
    {
      kind: "socket",
      url: /^wss?:\/\/[^/]+\/ws\/socket\.io\/?$/,
      topic:
        /^42[^"]{0,99}"(?:chat-)?events",(?=[\s\S]*?"type"\s*:\s*"(?:(?:chat|response):completion|chat:message|message|replace|files|chat:tasks:cancel))[\s\S]*?"message_id"\s*:\s*"([\w-]{8,64})"/,
      // Before 0.11 every token brought the whole answer again.
      snapshot: /"type"\s*:\s*"chat:completion"\s*,\s*"data"\s*:\s*\{\s*"content"\s*:/,
    },
  ],
  page: {
    answer: ".chat-assistant",
    prompt: ".chat-user",
    text: "#response-content-container",
    besides: "details, button",
    conversation: /\/c\/([\w-]+)/,
  },
};

export const openwebui: Site = {
  address: openwebuiAddress,
  label: "Open WebUI",
  provider: "",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw),
  owns,
  readTurn,
  createParser,
  readHistory: (_, body) => readHistory(body),
};

/** The path of its answers is OpenAI's as well: only a request that names a chat or a socket's session is Open WebUI's. */
function owns({ channel, path, body }: CapturedRequest): boolean {
  if (channel === "socket" || !path.endsWith("/completions")) return true;
  const request = parseJson(body);
  return isObject(request) && ["chat_id", "session_id"].some((key) => stringAt(request, key));
}

function readTurn({ channel, body }: CapturedRequest): Turn {
  // The first frame of a topic opens a socket's turn.
  if (channel === "socket") return { ...unknownTurn, continues: MESSAGE_ID.exec(body)?.[1] ?? null };
  const request = parseJson(body);
  if (!isObject(request)) return unknownTurn;
  const turn = readApiTurn(body);
  const chatId = stringAt(request, "chat_id") || null;
  const answerId = stringAt(request, "id") ?? "";
  const asked = [objectAt(request, "user_message"), objectAt(request, "parent_message")].find(
    (message) => stringAt(message, "id") !== null,
  );
  const parentId = asked === undefined ? null : stringAt(asked, "parentId");
  // Newer versions send only the messages of temporary chats: those of the others the server knows.
  const isFirst = asked !== undefined && parentId === null;
  return {
    ...turn,
    conversationId: chatId === null || isTemporary(chatId) ? null : chatId,
    parentId,
    prompts: asked === undefined ? named(turn.prompts, answerId) : [readPrompt(asked, turn.prompts.at(-1))],
    sent: named(turn.sent, `${answerId}/sent`),
    whole: isFirst || (turn.whole && (asked === undefined || turn.sent.length > 0)),
  };
}

const MESSAGE_ID = /"message_id"\s*:\s*"([\w-]{8,64})"/;

/** The person's message under the id that the history gives it, with the text as it was sent. */
function readPrompt(message: JsonObject, sent: Prompt | undefined): Prompt {
  const files = arrayAt(message, "files").filter(isObject);
  const images = files.filter(({ type }) => type === "image").length;
  return {
    id: stringAt(message, "id") ?? "",
    text: sent?.text ?? stringAt(message, "content") ?? "",
    images: Math.max(images, sent?.images ?? 0),
    files: files.length - images,
  };
}

/** The messages of a request have no ids: theirs say whose request and the how manieth, and are nobody else's. */
function named<Message extends EchoedMessage>(messages: readonly Message[], under: string): Message[] {
  return messages.map((message, at) => ({ ...message, id: `${under}/${at}` }));
}

function createParser(turn: Turn, request: CapturedRequest, before: Interrupted | null): AnswerParser {
  if (request.channel === "socket") return new OpenWebUiSocket(turn, before);
  const asked = parseJson(request.body);
  return new ApiStream(turn, isObject(asked) ? stringAt(asked, "id") || null : null);
}
