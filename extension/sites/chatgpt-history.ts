/** A conversation as ChatGPT's page fetches it to show it: a tree of messages under `mapping`. */
import { readEchoedText } from "./chatgpt-message";
import { isObject, objectAt, parseJson, stringAt } from "./json";
import type { History, HistoryMessage } from "./site";

const MAX_MESSAGES = 5_000;

export function readHistory(body: string): History | null {
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const conversationId = stringAt(document, "conversation_id");
  const mapping = objectAt(document, "mapping");
  if (conversationId === null) return null;
  const messages: HistoryMessage[] = [];
  // From the shown end upwards, then turned round: parents come before their children.
  const seen = new Set<string>();
  for (let id = stringAt(document, "current_node"); id !== null && !seen.has(id); ) {
    seen.add(id);
    const node = objectAt(mapping, id);
    const message = objectAt(node, "message");
    const parentId = stringAt(node, "parent");
    const messageId = stringAt(message, "id");
    if (messageId !== null && messages.length < MAX_MESSAGES)
      messages.push({ id: messageId, parentId, text: readEchoedText(message) });
    id = parentId;
  }
  messages.reverse();
  const ids = new Set(messages.map(({ id }) => id));
  return {
    conversationId,
    messages: messages.map((message) =>
      message.parentId !== null && ids.has(message.parentId) ? message : { ...message, parentId: null },
    ),
  };
}
