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
  readonly nodes: readonly (readonly [message: string, tokens: number])[];
}

/** A turn in hashes and counts. */
export interface CountedTurn {
  readonly conversation: string | null;
  readonly parent: string | null;
  readonly prompts: readonly { readonly message: string; readonly tokens: number }[];
  readonly answer: { readonly message: string; readonly tokens: number };
}

const MAX_NODES = 64;

/** Whole context sent for this turn, as far as known. */
export function inputTokens(context: ConversationContext | undefined, turn: CountedTurn): number {
  const nodes = new Map(context?.nodes);
  // Asked before: another answer to the same message reads the same context.
  const last = turn.prompts.at(-1);
  const asked = last && nodes.get(last.message);
  if (asked !== undefined) return asked;
  const before = (turn.parent === null ? undefined : nodes.get(turn.parent)) ?? context?.latestTokens ?? 0;
  return turn.prompts.reduce((sum, { tokens }) => sum + tokens, before);
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
  const last = turn.prompts.at(-1);
  if (last !== undefined) nodes.set(last.message, input);
  nodes.set(turn.answer.message, latestTokens);
  return { conversation: turn.conversation, usedAtMs, latestTokens, nodes: [...nodes].slice(-MAX_NODES) };
}
