/**
 * Watches WebSockets of registered URLs. A socket carries many turns: each becomes a stream of its own, begun by a frame the
 * page sends or by the first received frame that names a new topic.
 */
import type { SiteAddress, SocketEndpoint } from "../sites/address";
import type { Sender } from "./channel";
import type { Ending } from "./messages";
import type { OpenRelay, Relay } from "./relay";
import { wrapMethod } from "./wrap-method";

interface Watched {
  readonly site: string;
  readonly endpoint: SocketEndpoint;
  readonly path: string;
  /** Turns that are still wanted, by topic; those begun by a sent frame have numbers. */
  readonly turns: Map<string, Relay>;
  /** Topics that are done with, so that a late frame does not begin them again. */
  readonly settled: Set<string>;
  sent: number;
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
  const {
    ArrayBuffer,
    Date,
    Map,
    MessageEvent,
    Object,
    Proxy,
    Reflect,
    RegExp,
    Set,
    TextDecoder,
    URL,
    WeakMap,
  } = window;
  const { apply, construct } = Reflect;
  const now = Date.now;
  const { exec } = RegExp.prototype;
  const { get, set } = WeakMap.prototype;
  const original = window.WebSocket;
  const { addEventListener } = original.prototype;
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const urlOf = getter(original.prototype, "url");
  const dataOf = getter(MessageEvent.prototype, "data");
  const sockets = new WeakMap<object, Watched>();

  const begin = (watched: Watched, key: string, body: string): Relay | null => {
    if (!wanted()) return null;
    const { site, endpoint, path, turns, settled } = watched;
    for (const [old, relay] of turns) {
      if (relay.wanted && turns.size < MAX_TURNS) continue;
      relay.end("closed");
      turns.delete(old);
      if (settled.size < MAX_SETTLED) settled.add(old);
    }
    const relay = openRelay(
      { site, endpoint, channel: "socket", method: "GET", path, body, headers: {} },
      now(),
    );
    turns.set(key, relay);
    return relay;
  };

  const watch = (socket: WebSocket): void => {
    const url = new URL(apply(urlOf, socket, []) as string);
    const bare = `${url.origin === "null" ? `${url.protocol}//${url.host}` : url.origin}${url.pathname}`;
    for (const { name, endpoints } of addresses) {
      for (const endpoint of endpoints) {
        if (endpoint.kind !== "socket" || !endpoint.url.test(bare)) continue;
        const turns = new Map<string, Relay>();
        const watched = {
          site: name,
          endpoint,
          path: url.pathname,
          turns,
          settled: new Set<string>(),
          sent: 0,
        };
        apply(set, sockets, [socket, watched]);
        listen(socket, watched);
        return;
      }
    }
  };

  const listen = (socket: WebSocket, watched: Watched): void => {
    const { endpoint, turns, settled } = watched;
    const receive = (event: MessageEvent): void => {
      const data = apply(dataOf, event, []);
      const text =
        typeof data === "string" ? data : data instanceof ArrayBuffer ? new TextDecoder().decode(data) : null;
      if (text === null) return;
      const frame = `<${text.length}\n${text}`;
      if (endpoint.topic === undefined) {
        for (const relay of turns.values()) relay.text(frame);
        return;
      }
      const topic = (apply(exec, endpoint.topic, [text]) as RegExpExecArray | null)?.[1];
      if (topic === undefined || settled.has(topic)) return;
      const relay = turns.get(topic) ?? begin(watched, topic, text);
      const { snapshot } = endpoint;
      if (snapshot !== undefined && apply(exec, snapshot, [text]) !== null) relay?.snapshot(frame);
      else relay?.text(frame);
    };
    const hear = (type: string, listener: (event: never) => void): void => {
      const safely = (event: unknown): void => {
        try {
          listener(event as never);
        } catch {
          // Not counting an answer is our loss alone.
        }
      };
      apply(addEventListener, socket, [type, safely]);
    };
    hear("message", receive);
    hear("close", (event: CloseEvent) => {
      const how: Ending = event.wasClean ? "aborted" : "failed";
      for (const relay of turns.values()) relay.end(how);
      turns.clear();
    });
  };

  wrapMethod(window, original.prototype, "send", (socket, [data]) => {
    const watched = apply(get, sockets, [socket]) as Watched | undefined;
    if (watched?.endpoint.sent === undefined || typeof data !== "string") return;
    const frame = `>${data.length}\n${data}`;
    if (apply(exec, watched.endpoint.sent, [data]) !== null) begin(watched, `${watched.sent++}`, data);
    else for (const relay of watched.turns.values()) relay.text(frame);
  });

  const tapped = new Proxy(original, {
    construct(target, args: unknown[], newTarget: new () => object) {
      const socket = construct(target, args, newTarget) as WebSocket;
      try {
        watch(socket);
      } catch {
        // Not counting an answer is our loss alone.
      }
      return socket;
    },
  });
  window.WebSocket = tapped;
  // What the page reaches through an instance is what it reaches through the window.
  Object.defineProperty(original.prototype, "constructor", {
    value: tapped,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
