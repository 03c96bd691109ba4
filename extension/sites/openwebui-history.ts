/** A chat as Open WebUI's page fetches it to show it: a tree of messages, of which edits and regenerations are branches. */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { contentText, outputText } from "./openwebui-content";
import type { History, HistoryMessage } from "./site";

const MAX_MESSAGES = 5_000;

export function readHistory(body: string): History | null {
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const conversationId = stringAt(document, "id");
  const tree = objectAt(objectAt(objectAt(document, "chat"), "history"), "messages");
  if (conversationId === null) return null;
  const messages = new Map<string, HistoryMessage>();
  for (const id of Object.keys(tree)) {
    // From this message upwards to one that is known, then in order: parents come before their children.
    const path: string[] = [];
    for (let at: string | null = id; at !== null && !messages.has(at) && !path.includes(at); ) {
      if (!isObject(tree[at])) break;
      path.push(at);
      at = stringAt(objectAt(tree, at), "parentId");
    }
    for (const each of path.reverse()) {
      if (messages.size >= MAX_MESSAGES) break;
      const message = objectAt(tree, each);
      const parentId = stringAt(message, "parentId");
      messages.set(each, {
        id: each,
        parentId: parentId !== null && messages.has(parentId) ? parentId : null,
        text: textOf(message),
      });
    }
  }
  return { conversationId, messages: [...messages.values()] };
}

function textOf(message: JsonObject): string {
  const output = arrayAt(message, "output");
  return output.length > 0 ? outputText(output) : contentText(stringAt(message, "content") ?? "");
}
