/** Watches EventSources of registered paths: their events become the text of an event stream again. */
import type { EventSourceEndpoint, SiteAddress } from "../sites/address";
import type { Sender } from "./channel";
import type { OpenRelay, Relay } from "./relay";

/** Replaces `window.EventSource`. Everything used later is captured here. */
export function tapEventSources(
  window: Window & typeof globalThis,
  addresses: readonly SiteAddress[],
  { wanted }: Sender,
  openRelay: OpenRelay,
): void {
  const original = window.EventSource as typeof EventSource | undefined;
  if (original === undefined) return;
  const { Date, MessageEvent, Object, Proxy, Reflect, String, URL } = window;
  const { apply, construct } = Reflect;
  const now = Date.now;
  const { replaceAll } = String.prototype;
  const { addEventListener } = original.prototype;
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const urlOf = getter(original.prototype, "url");
  const stateOf = getter(original.prototype, "readyState");
  const dataOf = getter(MessageEvent.prototype, "data");
  const { origin } = window.location;

  const find = (url: URL): { site: string; endpoint: EventSourceEndpoint } | null => {
    if (url.origin !== origin) return null;
    for (const { name, endpoints } of addresses)
      for (const endpoint of endpoints)
        if (endpoint.kind === "event-source" && endpoint.path.test(url.pathname))
          return { site: name, endpoint };
    return null;
  };

  const watch = (source: EventSource): void => {
    const url = new URL(apply(urlOf, source, []) as string);
    const found = find(url);
    if (found === null || !wanted()) return;
    const startedAtMs = now();
    let relay: Relay | null = null;
    const open = (): Relay => {
      relay ??= openRelay(
        { ...found, channel: "event-source", method: "GET", path: url.pathname, body: "", headers: {} },
        startedAtMs,
      );
      return relay;
    };
    const hear = (type: string, listener: (event: Event) => void): void => {
      const safely = (event: Event): void => {
        try {
          listener(event);
        } catch {
          // Not counting an answer is our loss alone.
        }
      };
      apply(addEventListener, source, [type, safely]);
    };
    for (const name of ["message", ...found.endpoint.events]) {
      hear(name, (event) => {
        const data = apply(dataOf, event, []);
        if (typeof data !== "string") return;
        open().text(`event: ${name}\ndata: ${apply(replaceAll, data, ["\n", "\ndata: "])}\n\n`);
      });
    }
    hear("error", () => {
      if (apply(stateOf, source, []) === 2) relay?.end("failed");
    });
  };

  const tapped = new Proxy(original, {
    construct(target, args: unknown[], newTarget: new () => object) {
      const source = construct(target, args, newTarget) as EventSource;
      try {
        watch(source);
      } catch {
        // Not counting an answer is our loss alone.
      }
      return source;
    },
  });
  window.EventSource = tapped;
  Object.defineProperty(original.prototype, "constructor", {
    value: tapped,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
