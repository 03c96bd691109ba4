/**
 * How much of a conversation the model read again for an answer. Kept as counts under hashed ids, never text: the tokens
 * known up to each of its last messages, so that editing or regenerating goes back to the right place.
 */

export interface ConversationContext {
  /** Hash of site and conversation id. */
  readonly conversation: string;
  readonly usedAtMs: number;
  /** When a model last read it, as far as seen; left out when it was only shown. */
  readonly answeredAtMs?: number;
  /** Tokens up to and including the newest answer. */
  readonly latestTokens: number;
  /** Nothing earlier than what `latestTokens` counts is missing. */
  readonly latestWhole: boolean;
  /** Model it is held with, when its history said so. */
  readonly modelRaw?: string;
  /** What is known up to and including a message, oldest first. */
  readonly nodes: readonly Node[];
}

/** Hash of a message id, the tokens up to and including it, and whether none before it are missing. */
export type Node = readonly [message: string, tokens: number, whole: boolean];

/** A message as its hash and its tokens. */
export interface CountedMessage {
  /** Empty for one without an id: it is never known again. */
  readonly message: string;
  readonly tokens: number;
}

/** A turn in hashes and counts. */
export interface CountedTurn {
  readonly conversation: string | null;
  readonly parent: string | null;
  /** What stream or request repeated of the conversation before the prompts, oldest first. */
  readonly echoed: readonly CountedMessage[];
  /** `echoed` and `prompts` are all there is. */
  readonly whole: boolean;
  readonly prompts: readonly CountedMessage[];
  readonly answer: CountedMessage;
  /** Input tokens as the provider reported them; they win over what is known of the messages. */
  readonly reportedInput: number | null;
}

/** What was sent for one answer. */
export interface SentContext {
  readonly tokens: number;
  /** Nothing earlier of the conversation is missing in `tokens`. */
  readonly whole: boolean;
  /** The part of `tokens` that an earlier turn sent or generated: what a provider's cache may hold. */
  readonly repeated: number;
}

const MAX_NODES = 64;

interface Known {
  readonly tokens: number;
  readonly whole: boolean;
}

/**
 * Whole context sent for this turn, as far as known. What was counted before and what the stream repeats are two views of the
 * same messages, each perhaps without the oldest: the larger one holds, they are never added.
 */
export function sentContext(context: ConversationContext | undefined, turn: CountedTurn): SentContext {
  const nodes = knownNodes(context);
  const prompts = turn.prompts.reduce((sum, { tokens }) => sum + tokens, 0);
  const echoed = echoedNodes(nodes, turn).at(-1);
  const repeatedByTurn = { tokens: echoed?.[1] ?? 0, whole: turn.whole || (echoed?.[2] ?? false) };
  if (turn.reportedInput !== null) {
    const before = Math.min(turn.reportedInput, contextBefore(context, nodes, turn)?.tokens ?? 0);
    return { tokens: turn.reportedInput, whole: true, repeated: before };
  }
  // Asked before: another answer to the same message reads the same context.
  const last = turn.prompts.at(-1);
  const asked = last && nodes.get(last.message);
  if (asked !== undefined) {
    const tokens = Math.max(asked.tokens, repeatedByTurn.tokens + prompts);
    return { tokens, whole: asked.whole || repeatedByTurn.whole, repeated: Math.min(asked.tokens, tokens) };
  }
  const before = contextBefore(context, nodes, turn);
  const tokens = Math.max(before?.tokens ?? 0, repeatedByTurn.tokens) + prompts;
  return {
    tokens,
    whole: repeatedByTurn.whole || (before?.whole ?? false),
    repeated: context === undefined ? 0 : Math.min(tokens, before?.tokens ?? 0),
  };
}

/** What is known of the conversation before the prompts; undefined when nothing is. */
function contextBefore(
  context: ConversationContext | undefined,
  nodes: ReadonlyMap<string, Known>,
  turn: CountedTurn,
): Known | undefined {
  const parent = turn.parent === null ? undefined : nodes.get(turn.parent);
  if (parent !== undefined) return parent;
  // Continued from a message never seen: from the newest one, unless what is repeated shows where it belongs.
  if (context === undefined || turn.echoed.some(({ message }) => nodes.has(message))) return undefined;
  return { tokens: context.latestTokens, whole: context.latestWhole && turn.parent === null };
}

function knownNodes(context: ConversationContext | undefined): Map<string, Known> {
  return new Map(context?.nodes.map(([message, tokens, whole]) => [message, { tokens, whole }]));
}

/** Tokens up to each repeated message; one that was counted before brings along what came before it. */
function echoedNodes(known: ReadonlyMap<string, Known>, turn: CountedTurn): Node[] {
  let tokens = 0;
  let whole = turn.whole;
  return turn.echoed.map(({ message, tokens: own }) => {
    const before = known.get(message);
    tokens = Math.max(tokens + own, before?.tokens ?? 0);
    whole ||= before?.whole ?? false;
    return [message, tokens, whole];
  });
}

/** The context after this turn; null for a turn that belongs to no conversation. */
export function contextAfter(
  context: ConversationContext | undefined,
  turn: CountedTurn,
  usedAtMs: number,
): ConversationContext | null {
  if (turn.conversation === null) return null;
  const sent = sentContext(context, turn);
  const latestTokens = sent.tokens + turn.answer.tokens;
  const nodes = new Map(context?.nodes.map((node) => [node[0], node]));
  const put = (node: Node): void => {
    if (node[0] === "") return;
    // Again at the end: the newest nodes are kept.
    nodes.delete(node[0]);
    nodes.set(node[0], node);
  };
  for (const node of echoedNodes(knownNodes(context), turn)) put(node);
  const last = turn.prompts.at(-1);
  if (last !== undefined) put([last.message, sent.tokens, sent.whole]);
  put([turn.answer.message, latestTokens, sent.whole]);
  return {
    conversation: turn.conversation,
    usedAtMs,
    answeredAtMs: usedAtMs,
    latestTokens,
    latestWhole: sent.whole,
    ...heldWith(context?.modelRaw ?? ""),
    nodes: [...nodes.values()].slice(-MAX_NODES),
  };
}

const heldWith = (modelRaw: string) => (modelRaw === "" ? {} : { modelRaw });

/** A message of a history that the page fetched. */
export interface HistoryNode extends CountedMessage {
  readonly parent: string | null;
}

export interface CountedHistory {
  readonly nodes: readonly HistoryNode[];
  /** See `History`. */
  readonly isNew: boolean;
  readonly modelRaw: string;
}

/** The context of a conversation whose history was seen: everything up to each message is known. */
export function contextOfHistory(
  context: ConversationContext | undefined,
  conversation: string,
  history: CountedHistory,
  usedAtMs: number,
): ConversationContext {
  const tokensTo = new Map<string, number>();
  for (const { message, parent, tokens } of history.nodes)
    tokensTo.set(message, tokens + (parent === null ? 0 : (tokensTo.get(parent) ?? 0)));
  const nodes = new Map(context?.nodes.map((node) => [node[0], node]));
  for (const [message, tokens] of tokensTo) {
    // What was counted live may know more of it: files, a system prompt that a provider reported.
    const before = nodes.get(message)?.[1] ?? 0;
    nodes.delete(message);
    nodes.set(message, [message, Math.max(tokens, before), true]);
  }
  const latest = [...nodes.values()].at(-1);
  return {
    conversation,
    usedAtMs,
    ...(context?.answeredAtMs === undefined ? {} : { answeredAtMs: context.answeredAtMs }),
    latestTokens: latest?.[1] ?? 0,
    latestWhole: latest?.[2] ?? history.isNew,
    ...heldWith(history.modelRaw || (context?.modelRaw ?? "")),
    nodes: [...nodes.values()].slice(-MAX_NODES),
  };
}
