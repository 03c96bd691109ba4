/**
 * Watches the page's fetch for answer streams, changing nothing the page can notice: it gets its own Response, at the same
 * moment, with the same errors. Requests that are no answers are not touched at all.
 */
import type { Sender } from "./channel";
import type { CaptureMessage } from "./messages";
import { type BodyObserver, createObserveBody } from "./observed-body";
import type { Recognise, WatchedRequest } from "./request";

/** Replaces `window.fetch`. Everything used later is captured here, before any script of the page can change it. */
export function tapFetch(
  window: Window & typeof globalThis,
  recognise: Recognise,
  { send, wanted }: Sender,
): void {
  const { Date, Headers, Object, Promise, Proxy, Reflect, Response, TextDecoder } = window;
  const { apply } = Reflect;
  const now = Date.now;
  const randomUuid = window.crypto.randomUUID.bind(window.crypto);
  const observeBody = createObserveBody(window);
  const getter = (name: string) =>
    Object.getOwnPropertyDescriptor(Response.prototype, name)?.get as () => unknown;
  const headersOf = getter("headers");
  const isOk = getter("ok");
  const headerOf = Headers.prototype.get;
  const { then } = Promise.prototype;

  /** Relays one copy of an answer stream. */
  const relay = ({ site, path, body }: WatchedRequest, startedAtMs: number): BodyObserver => {
    const attempt = randomUuid();
    const decoder = new TextDecoder();
    const decode = decoder.decode.bind(decoder);
    let state: "unopened" | "open" | "over" = "unopened";
    let held: CaptureMessage[] = [];
    let index = 0;

    const emit = (message: CaptureMessage): void => {
      if (state === "unopened") held[held.length] = message;
      else if (state === "open" && !send(message)) state = "over";
    };
    const emitText = (text: string): void => {
      if (text !== "") emit({ kind: "chunk", attempt, index: index++, text, atMs: now() });
    };
    const open = (requestBody: string): void => {
      state = "open";
      emit({ kind: "open", attempt, site, path, body: requestBody, startedAtMs });
      for (const message of held) emit(message);
      held = [];
    };
    if (typeof body === "string") open(body);
    else apply(then, body, [open]);

    let ended = false;
    return {
      chunk: (bytes) => {
        if (state !== "over") emitText(decode(bytes, { stream: true }));
      },
      text: emitText,
      end: () => {
        if (ended) return;
        ended = true;
        emitText(decode());
        emit({ kind: "end", attempt });
      },
    };
  };

  const watch = (response: Response, request: WatchedRequest, startedAtMs: number): void => {
    if (apply(isOk, response, []) !== true) return;
    const type = apply(headerOf, apply(headersOf, response, []), ["content-type"]);
    if (typeof type !== "string" || !type.toLowerCase().startsWith("text/event-stream")) return;
    if (wanted()) observeBody(response, () => relay(request, startedAtMs));
  };

  // A proxy keeps what the page can see of fetch: name, length, native source text, behaviour under any `this`.
  window.fetch = new Proxy(window.fetch, {
    apply(fetch, self, args: [unknown, RequestInit?]) {
      let request: WatchedRequest | null = null;
      try {
        request = recognise(args[0], args[1]);
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
