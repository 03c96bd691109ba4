/** Messages of a conversation with edits and regenerations, in an order in which parents come before their children. */
import type { HistoryMessage } from "./site";

const MAX_MESSAGES = 5_000;

/** A parent that is not among them, or that a message would be an ancestor of, is none. */
export function parentsFirst(messages: readonly HistoryMessage[]): HistoryMessage[] {
  const known = new Map(messages.slice(0, MAX_MESSAGES).map((message) => [message.id, message]));
  const ordered = new Map<string, HistoryMessage>();
  for (const start of known.values()) {
    // From this message upwards to one that is placed already, then down again.
    const path = new Set<HistoryMessage>();
    let at: HistoryMessage | undefined = start;
    while (at !== undefined && !ordered.has(at.id) && !path.has(at)) {
      path.add(at);
      at = at.parentId === null ? undefined : known.get(at.parentId);
    }
    for (const message of [...path].reverse()) {
      const hasParent = message.parentId !== null && ordered.has(message.parentId);
      ordered.set(message.id, hasParent ? message : { ...message, parentId: null });
    }
  }
  return [...ordered.values()];
}
