/** How much goes into one frame: the host refuses frames over 1 MiB. */
import type { UsageEvent } from "./protocol.generated";

export const BATCH_EVENTS = 200;
const BATCH_BYTES = 512 * 1024;

/** The first events whose JSON stays within `bytes`, at least one. */
export function fittingOneFrame(events: readonly UsageEvent[], bytes = BATCH_BYTES): UsageEvent[] {
  const utf8 = new TextEncoder();
  let size = 0;
  const fitting = events.findIndex((event) => {
    size += utf8.encode(JSON.stringify(event)).length + 1;
    return size > bytes;
  });
  return events.slice(0, fitting < 0 ? events.length : Math.max(1, fitting));
}
