/**
 * Watches the page's fetch for answer streams, changing nothing the page can notice: it gets its own Response, at the same
 * moment, with the same errors. Requests that are no answers are not touched at all.
 */
import type { Sender } from "./channel";
import { createObserveBody } from "./observed-body";
import type { OpenRelay, WatchedRequest } from "./relay";
import type { Recogniser } from "./request";
import { standIn } from "./stand-in";

/** Replaces `window.fetch`. Everything used later is captured here, before any script of the page can change it. */
export function tapFetch(
  window: Window & typeof globalThis,
  { ofFetch }: Recogniser,
  { wanted }: Sender,
  openRelay: OpenRelay,
): void {
  const { Date, Headers, Object, Promise, Reflect, Response, String } = window;
  const { apply } = Reflect;
  const now = Date.now;
  const { toLowerCase, startsWith } = String.prototype;
  const observeBody = createObserveBody(window);
  const getter = (name: string) =>
    Object.getOwnPropertyDescriptor(Response.prototype, name)?.get as () => unknown;
  const headersOf = getter("headers");
  const isOk = getter("ok");
  const headerOf = Headers.prototype.get;
  const { then } = Promise.prototype;

  const isOfType = (response: Response, { endpoint }: WatchedRequest): boolean => {
    if (endpoint.kind !== "http") return false;
    const type: unknown = apply(headerOf, apply(headersOf, response, []), ["content-type"]);
    if (typeof type !== "string") return false;
    const lower = apply(toLowerCase, type, []);
    const { types } = endpoint;
    for (let at = 0; at < types.length; at++) if (apply(startsWith, lower, [types[at]])) return true;
    return false;
  };

  const watch = (response: Response, request: WatchedRequest, startedAtMs: number): void => {
    if (apply(isOk, response, []) !== true || !isOfType(response, request)) return;
    if (wanted()) observeBody(response, () => openRelay(request, startedAtMs));
  };

  window.fetch = standIn(window.fetch, {
    apply(fetch, self, args: readonly unknown[]) {
      let request: WatchedRequest | null = null;
      try {
        request = ofFetch(args[0], args[1]);
      } catch {
        // Arguments fetch itself will refuse: its error is the one the page must see.
      }
      const response = apply(fetch, self, args) as Promise<Response>;
      if (request === null) return response;
      const watched = request;
      const startedAtMs = now();
      return apply(then, response, [
        (answered: Response) => {
          try {
            watch(answered, watched, startedAtMs);
          } catch {
            // Not counting an answer is our loss alone.
          }
          return answered;
        },
      ]);
    },
  });
}
