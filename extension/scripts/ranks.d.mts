/** Tokens of o200k_base: the bytes (char codes 0-255) at the index that is their rank. */
export function o200kTokens(): string[];
