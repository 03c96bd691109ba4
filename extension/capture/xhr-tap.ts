/** Watches the page's XMLHttpRequests for answers: listens beside the page, reads the text it can read too. */
import type { Sender } from "./channel";
import type { Ending } from "./messages";
import type { OpenRelay, Relay } from "./relay";
import type { Recogniser } from "./request";
import { wrapMethod } from "./wrap-method";

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
  const { get, set } = WeakMap.prototype;
  const prototype = XMLHttpRequest.prototype;
  const { addEventListener, getResponseHeader } = prototype;
  const getter = (name: string) => Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const textOfResponse = getter("responseText");
  const typeOfResponse = getter("responseType");
  const statusOf = getter("status");
  const opened = new WeakMap<object, Opened>();
  const openedOf = (xhr: object) => apply(get, opened, [xhr]) as Opened | undefined;

  wrapMethod(window, prototype, "open", (xhr, args) => {
    const [method, url, async] = args;
    const text = typeof url === "string" ? url : url instanceof URL ? url.href : null;
    if (typeof method !== "string" || text === null || async === false) return;
    apply(set, opened, [xhr, { method, url: text, headers: {} }]);
  });
  wrapMethod(window, prototype, "setRequestHeader", (xhr, [name, value]) => {
    const request = openedOf(xhr);
    if (request === undefined || typeof name !== "string" || typeof value !== "string") return;
    request.headers[apply(toLowerCase, name, [])] = value;
  });
  wrapMethod(window, prototype, "send", (xhr, [body]) => {
    const request = openedOf(xhr);
    if (request === undefined) return;
    const found = find(request);
    if (found === null || !wanted()) return;
    const headers: Record<string, string> = {};
    for (const name of found.endpoint.headers ?? []) {
      const value = request.headers[name];
      if (value !== undefined) headers[name] = value;
    }
    watch(xhr as XMLHttpRequest, () =>
      openRelay(
        { ...found, channel: "xhr", method: request.method, body: textOf(body), headers },
        startedAtMs,
      ),
    );
    const startedAtMs = now();

    function isAnswer(it: XMLHttpRequest): boolean {
      const status = apply(statusOf, it, []) as number;
      const type: unknown = apply(getResponseHeader, it, ["content-type"]);
      if (status < 200 || status > 299 || typeof type !== "string") return false;
      const lower = apply(toLowerCase, type, []);
      return found?.endpoint.types.some((start) => apply(startsWith, lower, [start])) === true;
    }

    function watch(it: XMLHttpRequest, open: () => Relay): void {
      let relay: Relay | null = null;
      let read = 0;
      const take = (): void => {
        const kind = apply(typeOfResponse, it, []);
        if ((kind !== "" && kind !== "text") || !isAnswer(it)) return;
        relay ??= open();
        if (!relay.wanted) return;
        const text = apply(textOfResponse, it, []) as string;
        if (text.length > read) relay.text(apply(slice, text, [read]));
        read = text.length;
      };
      const hear = (type: string, how: Ending | null): void => {
        const listener = (): void => {
          try {
            if (how === null || how === "closed") take();
            if (how !== null) relay?.end(how);
          } catch {
            // Not counting an answer is our loss alone.
          }
        };
        apply(addEventListener, it, [type, listener]);
      };
      hear("progress", null);
      hear("load", "closed");
      hear("abort", "aborted");
      hear("error", "failed");
      hear("timeout", "failed");
    }
  });
}
