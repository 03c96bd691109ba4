/** A conversation as Claude's page fetches it to show it: messages with parents, other branches perhaps among them. */
import { readMessageText } from "./claude-message";
import { arrayAt, isObject, parseJson, stringAt } from "./json";
import type { History, HistoryMessage } from "./site";

const MAX_MESSAGES = 5_000;

export function readHistory(body: string): History | null {
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const conversationId = stringAt(document, "uuid");
  if (conversationId === null || !Array.isArray(document["chat_messages"])) return null;

  const byId = new Map<string, HistoryMessage>();
  for (const message of arrayAt(document, "chat_messages").slice(-MAX_MESSAGES)) {
    const id = isObject(message) ? stringAt(message, "uuid") : null;
    if (!isObject(message) || id === null || id === "") continue;
    byId.set(id, { id, parentId: stringAt(message, "parent_message_uuid"), text: readMessageText(message) });
  }
  return { conversationId, messages: parentsFirst(byId), modelRaw: stringAt(document, "model") ?? "" };
}

/** First messages name a parent that does not exist. */
function parentsFirst(byId: ReadonlyMap<string, HistoryMessage>): HistoryMessage[] {
  const ordered = new Map<string, HistoryMessage>();
  for (const message of byId.values()) {
    const path: HistoryMessage[] = [];
    const onPath = new Set<string>();
    let next: HistoryMessage | undefined = message;
    while (next !== undefined && !ordered.has(next.id) && !onPath.has(next.id)) {
      onPath.add(next.id);
      path.push(next);
      next = next.parentId === null ? undefined : byId.get(next.parentId);
    }
    for (const each of path.reverse()) {
      const known = each.parentId !== null && ordered.has(each.parentId);
      ordered.set(each.id, known ? each : { ...each, parentId: null });
    }
  }
  return [...ordered.values()];
}
