/**
 * How much of a conversation the model read again for an answer. Kept as counts under hashed ids, never text: the tokens
 * known up to each of its last messages, so that editing or regenerating goes back to the right place.
 */

export interface ConversationContext {
  /** Hash of site and conversation id. */
  readonly conversation: string;
  readonly usedAtMs: number;
  /** Tokens up to and including the newest answer. */
  readonly latestTokens: number;
  /** Hash of a message id and the tokens up to and including it, oldest first. */
  readonly nodes: readonly Node[];
}

type Node = readonly [message: string, tokens: number];

/** A message as its hash and its tokens. */
export interface CountedMessage {
  readonly message: string;
  readonly tokens: number;
}

/** A turn in hashes and counts. */
export interface CountedTurn {
  readonly conversation: string | null;
  readonly parent: string | null;
  /** What the stream repeated of the conversation before the prompts, oldest first. */
  readonly echoed: readonly CountedMessage[];
  readonly prompts: readonly CountedMessage[];
  readonly answer: CountedMessage;
}

const MAX_NODES = 64;

/**
 * Whole context sent for this turn, as far as known. What was counted before and what the stream repeats are two views of the
 * same messages, each perhaps without the oldest: the larger one holds, they are never added.
 */
export function inputTokens(context: ConversationContext | undefined, turn: CountedTurn): number {
  const nodes = new Map(context?.nodes);
  const echoed = echoedNodes(nodes, turn.echoed);
  const echoedTokens = echoed.at(-1)?.[1] ?? 0;
  const prompts = turn.prompts.reduce((sum, { tokens }) => sum + tokens, 0);
  // Asked before: another answer to the same message reads the same context.
  const last = turn.prompts.at(-1);
  const asked = last && nodes.get(last.message);
  if (asked !== undefined) return Math.max(asked, echoedTokens + prompts);
  // Continued from a message never seen: from the newest one, unless the echo shows where it belongs.
  const parent = turn.parent === null ? undefined : nodes.get(turn.parent);
  const before =
    parent ?? (echoed.some(([message]) => nodes.has(message)) ? 0 : (context?.latestTokens ?? 0));
  return Math.max(before, echoedTokens) + prompts;
}

/** Tokens up to each echoed message; one that was counted before brings along what came before the echo. */
function echoedNodes(known: ReadonlyMap<string, number>, echoed: readonly CountedMessage[]): Node[] {
  let tokens = 0;
  return echoed.map(({ message, tokens: own }) => {
    tokens = Math.max(tokens + own, known.get(message) ?? 0);
    return [message, tokens];
  });
}

/** The context after this turn; null for a turn that belongs to no conversation. */
export function contextAfter(
  context: ConversationContext | undefined,
  turn: CountedTurn,
  usedAtMs: number,
): ConversationContext | null {
  if (turn.conversation === null) return null;
  const input = inputTokens(context, turn);
  const latestTokens = input + turn.answer.tokens;
  const nodes = new Map(context?.nodes);
  for (const [message, tokens] of echoedNodes(nodes, turn.echoed)) nodes.set(message, tokens);
  const last = turn.prompts.at(-1);
  if (last !== undefined) nodes.set(last.message, input);
  nodes.set(turn.answer.message, latestTokens);
  return { conversation: turn.conversation, usedAtMs, latestTokens, nodes: [...nodes].slice(-MAX_NODES) };
}
