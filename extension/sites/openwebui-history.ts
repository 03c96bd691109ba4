/** A chat as Open WebUI's page fetches it to show it: a tree of messages, of which edits and regenerations are branches. */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { parentsFirst } from "./message-tree";
import { contentText, outputText } from "./openwebui-content";
import type { History } from "./site";

export function readHistory(body: string): History | null {
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const conversationId = stringAt(document, "id");
  const tree = objectAt(objectAt(objectAt(document, "chat"), "history"), "messages");
  if (conversationId === null) return null;
  const messages = Object.entries(tree).flatMap(([id, message]) =>
    isObject(message) ? [{ id, parentId: stringAt(message, "parentId"), text: textOf(message) }] : [],
  );
  return { conversationId, messages: parentsFirst(messages) };
}

function textOf(message: JsonObject): string {
  const output = arrayAt(message, "output");
  return output.length > 0 ? outputText(output) : contentText(stringAt(message, "content") ?? "");
}
