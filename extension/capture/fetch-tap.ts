/**
 * Watches the page's fetch for answer streams, changing nothing the page can notice: it gets its own Response, at the same
 * moment, with the same errors. A clone of it is read alongside and always to its end, so nothing piles up unread.
 */
import type { Sender } from "./channel";
import { createOnPageCancel } from "./page-cancel";
import type { Recognise, WatchedRequest } from "./request";

/** Replaces `window.fetch`. Everything used later is captured here, before any script of the page can change it. */
export function tapFetch(
  window: Window & typeof globalThis,
  recognise: Recognise,
  { send, wanted }: Sender,
): void {
  const {
    Promise,
    Response,
    Headers,
    Reflect,
    Date,
    TextDecoder,
    ReadableStream,
    ReadableStreamDefaultReader,
  } = window;
  const { apply } = Reflect;
  const now = Date.now;
  const onPageCancel = createOnPageCancel(window);
  const randomUuid = window.crypto.randomUUID.bind(window.crypto);
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const headersOf = getter(Response.prototype, "headers");
  const bodyOf = getter(Response.prototype, "body");
  const isOk = getter(Response.prototype, "ok");
  const cloneOf = Response.prototype.clone;
  const headerOf = Headers.prototype.get;
  const { then } = Promise.prototype;
  const { getReader } = ReadableStream.prototype;
  const { read, cancel } = ReadableStreamDefaultReader.prototype;

  type Reader = ReadableStreamDefaultReader<Uint8Array>;

  const watch = (response: Response, request: WatchedRequest, startedAtMs: number): void => {
    if (apply(isOk, response, []) !== true) return;
    const type = apply(headerOf, apply(headersOf, response, []), ["content-type"]);
    if (typeof type !== "string" || !type.toLowerCase().startsWith("text/event-stream") || !wanted()) return;
    const stream = apply(bodyOf, apply(cloneOf, response, []), []);
    if (stream === null) return;
    const reader = apply(getReader, stream, []) as Reader;
    // A stream with two readers is only cancelled when both let go: when the page does, so do we, or it would wait for us.
    onPageCancel(apply(bodyOf, response, []) as ReadableStream, () => void letGo(reader));
    void relay(reader, request, startedAtMs);
  };

  const letGo = async (reader: Reader): Promise<void> => {
    try {
      await apply(cancel, reader, []);
    } catch {
      // The stream had already failed; the page learns that from its own copy.
    }
  };

  const relay = async (reader: Reader, request: WatchedRequest, startedAtMs: number): Promise<void> => {
    const attempt = randomUuid();
    const { site, path } = request;
    const decoder = new TextDecoder();
    const decode = decoder.decode.bind(decoder);
    let index = 0;
    const chunk = (text: string): boolean =>
      text === "" || send({ kind: "chunk", attempt, index: index++, text, atMs: now() });

    if (!send({ kind: "open", attempt, site, path, body: await request.body, startedAtMs }))
      return letGo(reader);
    try {
      for (;;) {
        const { done, value } = (await apply(read, reader, [])) as ReadableStreamReadResult<Uint8Array>;
        if (done) break;
        if (!chunk(decode(value, { stream: true }))) return letGo(reader);
      }
      chunk(decode());
    } catch {
      // The connection failed or the page aborted it: what came before counts if an answer had ended by then.
    }
    send({ kind: "end", attempt });
  };

  // A proxy keeps what the page can see of fetch: name, length, native source text, behaviour under any `this`.
  window.fetch = new window.Proxy(window.fetch, {
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
