/**
 * Watches WebSockets of registered URLs. A socket carries many turns: each becomes a stream of its own, begun by a frame the
 * page sends or by the first received frame that names a new topic.
 */
import type { SiteAddress, SocketEndpoint } from "../sites/address";
import type { Sender } from "./channel";
import type { Ending } from "./messages";
import type { OpenRelay, Relay } from "./relay";
import { bare, watchConstructor, watchMethod } from "./stand-in";

interface Watched {
  readonly site: string;
  readonly endpoint: SocketEndpoint;
  readonly path: string;
  /** Turns that are still wanted. */
  turns: Turn[];
  /** Topics that are done with, so that a late frame does not begin them again. */
  readonly settled: string[];
}

interface Turn {
  /** Null when a sent frame began it. */
  readonly topic: string | null;
  readonly relay: Relay;
}

/** Turns open at one time on one socket. */
const MAX_TURNS = 8;
const MAX_SETTLED = 64;

/** Replaces `window.WebSocket` and wraps `send`. Everything used later is captured here. */
export function tapSockets(
  window: Window & typeof globalThis,
  addresses: readonly SiteAddress[],
  { wanted }: Sender,
  openRelay: OpenRelay,
): void {
  const { ArrayBuffer, Date, MessageEvent, Object, Reflect, RegExp, TextDecoder, URL, WeakMap } = window;
  const { apply } = Reflect;
  const now = Date.now;
  const { exec } = RegExp.prototype;
  const { decode } = TextDecoder.prototype;
  const { get, set } = WeakMap.prototype;
  const original = window.WebSocket;
  const { addEventListener } = original.prototype;
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const urlOf = getter(original.prototype, "url");
  const dataOf = getter(MessageEvent.prototype, "data");
  const protocolOf = getter(URL.prototype, "protocol");
  const hostOf = getter(URL.prototype, "host");
  const pathOf = getter(URL.prototype, "pathname");
  const sockets = new WeakMap<object, Watched>();
  const matched = (pattern: RegExp, text: string) => apply(exec, pattern, [text]) as RegExpExecArray | null;

  const begin = (watched: Watched, topic: string | null, body: string): Relay | null => {
    if (!wanted()) return null;
    const { site, endpoint, path, turns, settled } = watched;
    const kept: Turn[] = bare([]);
    for (let at = 0; at < turns.length; at++) {
      const turn = turns[at] as Turn;
      if (turn.relay.wanted && kept.length + turns.length - at < MAX_TURNS) {
        kept[kept.length] = turn;
        continue;
      }
      turn.relay.end("closed");
      if (turn.topic !== null && settled.length < MAX_SETTLED) settled[settled.length] = turn.topic;
    }
    const relay = openRelay(
      { site, endpoint, channel: "socket", method: "GET", path, body, headers: {} },
      now(),
    );
    kept[kept.length] = { topic, relay };
    watched.turns = kept;
    return relay;
  };

  const watch = (socket: object): void => {
    const url = new URL(apply(urlOf, socket, []) as string);
    const path = apply(pathOf, url, []) as string;
    const address = `${apply(protocolOf, url, [])}//${apply(hostOf, url, [])}${path}`;
    for (let site = 0; site < addresses.length; site++) {
      const { name, endpoints } = addresses[site] as SiteAddress;
      for (let at = 0; at < endpoints.length; at++) {
        const endpoint = endpoints[at];
        if (endpoint?.kind !== "socket" || matched(endpoint.url, address) === null) continue;
        const watched: Watched = { site: name, endpoint, path, turns: bare([]), settled: bare([]) };
        apply(set, sockets, [socket, watched]);
        listen(socket, watched);
        return;
      }
    }
  };

  const tellAll = ({ turns }: Watched, frame: string): void => {
    for (let at = 0; at < turns.length; at++) turns[at]?.relay.text(frame);
  };
  const isSettled = ({ settled }: Watched, topic: string): boolean => {
    for (let at = 0; at < settled.length; at++) if (settled[at] === topic) return true;
    return false;
  };
  const relayOf = ({ turns }: Watched, topic: string): Relay | null => {
    for (let at = 0; at < turns.length; at++) if (turns[at]?.topic === topic) return turns[at]?.relay ?? null;
    return null;
  };

  const listen = (socket: object, watched: Watched): void => {
    const { endpoint } = watched;
    const receive = (event: Event): void => {
      const data: unknown = apply(dataOf, event, []);
      const text =
        typeof data === "string"
          ? data
          : data instanceof ArrayBuffer
            ? (apply(decode, new TextDecoder(), [data]) as string)
            : null;
      if (text === null) return;
      const frame = `<${text.length}\n${text}`;
      if (endpoint.topic === undefined) {
        tellAll(watched, frame);
        return;
      }
      const topic = matched(endpoint.topic, text)?.[1];
      if (topic === undefined || isSettled(watched, topic)) return;
      const relay = relayOf(watched, topic) ?? begin(watched, topic, text);
      const { snapshot } = endpoint;
      if (snapshot !== undefined && matched(snapshot, text) !== null) relay?.snapshot(frame);
      else relay?.text(frame);
    };
    const close = (event: Event): void => {
      const how: Ending = (event as CloseEvent).wasClean ? "aborted" : "failed";
      for (let at = 0; at < watched.turns.length; at++) watched.turns[at]?.relay.end(how);
      watched.turns = bare([]);
    };
    const hear = (type: string, listener: (event: Event) => void): void => {
      const safely = (event: Event): void => {
        try {
          listener(event);
        } catch {
          // Not counting an answer is our loss alone.
        }
      };
      apply(addEventListener, socket, [type, safely]);
    };
    hear("message", receive);
    hear("close", close);
  };

  watchMethod(original.prototype, "send", (socket, args) => {
    const watched = apply(get, sockets, [socket]) as Watched | undefined;
    const data = args[0];
    if (watched?.endpoint.sent === undefined || typeof data !== "string") return;
    if (matched(watched.endpoint.sent, data) !== null) begin(watched, null, data);
    else tellAll(watched, `>${data.length}\n${data}`);
  });
  window.WebSocket = watchConstructor(original, watch);
}
