/** Socket.IO events in the frames of an Engine.IO WebSocket (protocol 4): `42["name",payload]`, perhaps with namespace and ack id. */
import { parseJson } from "./json";

export interface SocketIoEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** The event in one frame; null for pings, connects, acknowledgements and anything else. */
export function readSocketIoEvent(frame: string): SocketIoEvent | null {
  const head = /^42(?:\/[^,]*,)?\d{0,10}(?=\[)/.exec(frame)?.[0];
  if (head === undefined) return null;
  const list = parseJson(frame.slice(head.length));
  if (!Array.isArray(list) || typeof list[0] !== "string") return null;
  return { name: list[0], payload: list[1] };
}
