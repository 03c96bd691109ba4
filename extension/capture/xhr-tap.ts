/** Watches the page's XMLHttpRequests for answers: listens beside the page, reads the text it can read too. */
import type { Sender } from "./channel";
import type { Ending } from "./messages";
import type { OpenRelay, Relay, WatchedRequest } from "./relay";
import type { Found, Recogniser } from "./request";
import { bare, watchMethod } from "./stand-in";

interface Opened {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** Wraps `open`, `setRequestHeader` and `send`. Everything used later is captured here. */
export function tapXhr(
  window: Window & typeof globalThis,
  { find, textOf }: Recogniser,
  { wanted }: Sender,
  openRelay: OpenRelay,
): void {
  const { Date, Object, Reflect, String, URL, WeakMap, XMLHttpRequest } = window;
  const { apply } = Reflect;
  const now = Date.now;
  const { toLowerCase, startsWith, slice } = String.prototype;
  const { get, set, delete: remove } = WeakMap.prototype;
  const prototype = XMLHttpRequest.prototype;
  const { addEventListener, getResponseHeader } = prototype;
  const getter = (of: object, name: string) =>
    Object.getOwnPropertyDescriptor(of, name)?.get as () => unknown;
  const hrefOf = getter(URL.prototype, "href");
  const textOfResponse = getter(prototype, "responseText");
  const typeOfResponse = getter(prototype, "responseType");
  const statusOf = getter(prototype, "status");
  const opened = new WeakMap<object, Opened>();
  const openedOf = (xhr: object) => apply(get, opened, [xhr]) as Opened | undefined;

  watchMethod(prototype, "open", (xhr, args) => {
    const method = args[0];
    const url = args[1] instanceof URL ? apply(hrefOf, args[1], []) : args[1];
    // One object may be used for many requests: what it was opened for before is over.
    apply(remove, opened, [xhr]);
    if (typeof method !== "string" || typeof url !== "string" || (args.length > 2 && !args[2])) return;
    apply(set, opened, [xhr, { method, url, headers: bare({}) } satisfies Opened]);
  });
  watchMethod(prototype, "setRequestHeader", (xhr, args) => {
    const request = openedOf(xhr);
    const name = args[0];
    const value = args[1];
    if (request === undefined || typeof name !== "string" || typeof value !== "string") return;
    const lower = apply(toLowerCase, name, []) as string;
    const before = request.headers[lower];
    request.headers[lower] = before === undefined ? value : `${before}, ${value}`;
  });
  watchMethod(prototype, "send", (xhr, args) => {
    const request = openedOf(xhr);
    if (request === undefined) return;
    const found = find(request);
    if (found === null || !wanted()) return;
    const headers: Record<string, string> = bare({});
    const names = found.endpoint.headers;
    for (let at = 0; at < (names?.length ?? 0); at++) {
      const name = names?.[at] as string;
      const value = request.headers[name];
      if (value !== undefined) headers[name] = value;
    }
    const { method } = request;
    const body = textOf(args[0]);
    watch(xhr, request, { ...found, channel: "xhr", method, body, headers });
  });

  const isAnswer = (xhr: object, { endpoint }: Found): boolean => {
    const status = apply(statusOf, xhr, []) as number;
    const type: unknown = apply(getResponseHeader, xhr, ["content-type"]);
    if (status < 200 || status > 299 || typeof type !== "string") return false;
    const lower = apply(toLowerCase, type, []);
    const { types } = endpoint;
    for (let at = 0; at < types.length; at++) if (apply(startsWith, lower, [types[at]])) return true;
    return false;
  };

  const watch = (xhr: object, request: Opened, watched: WatchedRequest & Found): void => {
    const startedAtMs = now();
    let relay: Relay | null = null;
    let read = 0;
    const take = (): void => {
      const kind = apply(typeOfResponse, xhr, []);
      if ((kind !== "" && kind !== "text") || !isAnswer(xhr, watched)) return;
      relay ??= openRelay(watched, startedAtMs);
      if (!relay.wanted) return;
      const text = apply(textOfResponse, xhr, []) as string;
      if (text.length > read) relay.text(apply(slice, text, [read]) as string);
      read = text.length;
    };
    const hear = (type: string, how: Ending | null): void => {
      const listener = (): void => {
        try {
          const current = openedOf(xhr) === request;
          if (current && (how === null || how === "closed")) take();
          if (how !== null || !current) relay?.end(current ? (how as Ending) : "aborted");
        } catch {
          // Not counting an answer is our loss alone.
        }
      };
      apply(addEventListener, xhr, [type, listener]);
    };
    hear("progress", null);
    hear("load", "closed");
    hear("abort", "aborted");
    hear("error", "failed");
    hear("timeout", "failed");
  };
}
