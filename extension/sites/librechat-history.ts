/** A conversation as LibreChat's page fetches it to show it: a list of messages, each with its parent. */
import { isObject, type JsonObject, parseJson, stringAt } from "./json";
import { messageText } from "./librechat-content";
import { parentsFirst } from "./message-tree";
import type { History } from "./site";

export function readHistory(body: string): History | null {
  const list = parseJson(body);
  if (!Array.isArray(list)) return null;
  const messages = list.filter(isObject).filter((message) => idOf(message) !== null);
  const conversationId = messages
    .map((message) => stringAt(message, "conversationId"))
    .find((id) => id !== null);
  if (conversationId === undefined || conversationId === null) return null;
  return {
    conversationId,
    messages: parentsFirst(
      messages.map((message) => ({
        id: idOf(message) ?? "",
        parentId: stringAt(message, "parentMessageId"),
        text: messageText(message),
      })),
    ),
  };
}

function idOf(message: JsonObject): string | null {
  return stringAt(message, "messageId");
}
