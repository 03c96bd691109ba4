/** Ids of usage events: what makes an answer one answer. */

/** SHA-256 (hex) of the UTF-8 text. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), hexByte).join("");
}

/** The same answer seen live, again, in a second tab or in an export has the same key. */
export function dedupeKey(site: string, messageId: string): Promise<string> {
  return sha256Hex(`${site}\n${messageId}`);
}

/** Names a conversation or a message in what is kept of it: nobody gets the site's own id back from that. */
export const conversationHash = (site: string, id: string): Promise<string> =>
  shortHash(site, "conversation", id);
export const messageHash = (site: string, id: string): Promise<string> => shortHash(site, "message", id);

async function shortHash(site: string, kind: string, id: string): Promise<string> {
  return (await sha256Hex(`${site}\n${kind}\n${id}`)).slice(0, 16);
}

export type UuidV7 = (atMs: number) => string;

/**
 * UUIDv7 (RFC 9562, section 6.2, method 1): 48 bits of milliseconds, then a 12-bit counter that keeps ids made in one
 * millisecond, or while the clock goes backwards, in order; the rest is random.
 */
export function createUuidV7(
  random: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => crypto.getRandomValues(bytes),
): UuidV7 {
  let lastMs = -1;
  let counter = 0;
  return (atMs) => {
    const bytes = new Uint8Array(16);
    random(bytes);
    if (atMs > lastMs) {
      lastMs = atMs;
      // Starts in the lower half, so that 2,048 more fit before the millisecond has to be borrowed.
      counter = (((bytes[6] as number) << 8) | (bytes[7] as number)) & 0x7ff;
    } else if (++counter > 0xfff) {
      lastMs++;
      counter = 0;
    }
    for (let at = 0; at < 6; at++) bytes[at] = Math.floor(lastMs / 2 ** (8 * (5 - at))) & 0xff;
    bytes[6] = 0x70 | (counter >> 8);
    bytes[7] = counter & 0xff;
    bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
    const hex = Array.from(bytes, hexByte).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
