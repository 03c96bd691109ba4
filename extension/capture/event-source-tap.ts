/** Watches EventSources of registered paths: their events become the text of an event stream again. */
import type { EventSourceEndpoint, SiteAddress } from "../sites/address";
import type { Sender } from "./channel";
import type { OpenRelay, Relay } from "./relay";
import { watchConstructor } from "./stand-in";

/** Replaces `window.EventSource`. Everything used later is captured here. */
export function tapEventSources(
  window: Window & typeof globalThis,
  addresses: readonly SiteAddress[],
  { wanted }: Sender,
  openRelay: OpenRelay,
): void {
  const original = window.EventSource as typeof EventSource | undefined;
  if (original === undefined) return;
  const { Date, MessageEvent, Object, Reflect, RegExp, String, URL } = window;
  const { apply } = Reflect;
  const now = Date.now;
  const { replaceAll } = String.prototype;
  const { exec } = RegExp.prototype;
  const { addEventListener } = original.prototype;
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const urlOf = getter(original.prototype, "url");
  const stateOf = getter(original.prototype, "readyState");
  const dataOf = getter(MessageEvent.prototype, "data");
  const originOf = getter(URL.prototype, "origin");
  const pathOf = getter(URL.prototype, "pathname");
  const { origin } = window.location;

  const find = (path: string): { site: string; endpoint: EventSourceEndpoint } | null => {
    for (let site = 0; site < addresses.length; site++) {
      const { name, endpoints } = addresses[site] as SiteAddress;
      for (let at = 0; at < endpoints.length; at++) {
        const endpoint = endpoints[at];
        if (endpoint?.kind === "event-source" && apply(exec, endpoint.path, [path]) !== null)
          return { site: name, endpoint };
      }
    }
    return null;
  };

  const watch = (source: object): void => {
    const url = new URL(apply(urlOf, source, []) as string);
    const path = apply(pathOf, url, []) as string;
    const found = apply(originOf, url, []) === origin ? find(path) : null;
    if (found === null || !wanted()) return;
    const startedAtMs = now();
    let relay: Relay | null = null;
    const open = (): Relay => {
      relay ??= openRelay(
        { ...found, channel: "event-source", method: "GET", path, body: "", headers: {} },
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
    const hearNamed = (name: string): void =>
      hear(name, (event) => {
        const data: unknown = apply(dataOf, event, []);
        if (typeof data !== "string") return;
        open().text(`event: ${name}\ndata: ${apply(replaceAll, data, ["\n", "\ndata: "])}\n\n`);
      });
    hearNamed("message");
    const { events } = found.endpoint;
    for (let at = 0; at < events.length; at++) hearNamed(events[at] as string);
    hear("error", () => {
      if (apply(stateOf, source, []) === 2) relay?.end("failed");
    });
  };

  window.EventSource = watchConstructor(original, watch);
}
