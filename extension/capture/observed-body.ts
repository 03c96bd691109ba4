/**
 * Lets the tap see a response body exactly when the page does. The page keeps its own Response; only `body` (and `text`, `json`
 * and the other ways to the same bytes) of that one object are shadowed, and `body` is a stream that hands each chunk on.
 *
 * A second reader (tee, clone) would not do: the page aborts the body as soon as it read the end of the answer, which
 * throws away whatever a second reader has not read yet, and a stream with two readers is only cancelled when both let go.
 * Here every read, error, cancellation and pause of the page goes to the one real stream.
 */
import type { Ending } from "./messages";

export interface BodyObserver {
  bytes(bytes: Uint8Array): void;
  text(text: string): void;
  /** The body closed, failed, or was cancelled. */
  end(how: Ending): void;
}

/** `observe` is called once for each copy of the body the page reads. */
export type ObserveBody = (response: Response, observe: () => BodyObserver) => void;

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** Captures what it needs of the window now. */
export function createObserveBody(window: Window & typeof globalThis): ObserveBody {
  const { DOMException, Object, Promise, Reflect, Response, ReadableStream, ReadableStreamDefaultReader } =
    window;
  const { apply } = Reflect;
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { then } = Promise.prototype;
  const { getReader } = ReadableStream.prototype;
  const { read, cancel } = ReadableStreamDefaultReader.prototype;
  const { clone, text } = Response.prototype;
  const wholeBodies = ["json", "arrayBuffer", "blob", "bytes"] as const;
  const prototype: { [Name in (typeof wholeBodies)[number]]?: (() => unknown) | undefined } = {};
  for (const name of wholeBodies) prototype[name] = (Response.prototype as typeof prototype)[name];
  const copyOf = (response: Response): Response | null => {
    try {
      return apply(clone, response, []) as Response;
    } catch {
      return null; // It was read before: the reading itself refuses.
    }
  };
  const getter = (prototype: object, name: string) =>
    getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const bodyOf = getter(Response.prototype, "body");
  const closedOf = getter(ReadableStreamDefaultReader.prototype, "closed");
  const lockedOf = getter(ReadableStream.prototype, "locked");
  const nameOf = getter(DOMException.prototype, "name");
  const isAbort = (error: unknown): boolean =>
    error instanceof DOMException && apply(nameOf, error, []) === "AbortError";

  interface Passed {
    readonly stream: ReadableStream;
    /** Takes the real body, as the page did with the one it sees: from then on it is locked. */
    lock(): void;
  }

  const passOn = (response: Response, observer: BodyObserver): Passed => {
    let reader: Reader | null = null;
    // Not before the page reads: until then it may still clone the response, or read it in another way.
    const realReader = (controller: ReadableByteStreamController): Reader => {
      if (reader !== null) return reader;
      const made = apply(getReader, apply(bodyOf, response, []), []) as Reader;
      reader = made;
      // An abort is felt at once, also while the page is not reading.
      apply(then, apply(closedOf, made, []), [undefined, (error: unknown) => fail(controller, error)]);
      return made;
    };
    const fail = (controller: ReadableByteStreamController, error: unknown): void => {
      observer.end(isAbort(error) ? "aborted" : "failed");
      controller.error(error);
    };
    let opened: ReadableByteStreamController | null = null;
    const stream = new ReadableStream({
      type: "bytes",
      start(controller) {
        opened = controller;
      },
      async pull(controller) {
        const from = realReader(controller);
        for (;;) {
          const { done, value } = (await apply(read, from, [])) as ReadableStreamReadResult<
            Uint8Array<ArrayBuffer>
          >;
          if (done) {
            observer.end("closed");
            controller.close();
            controller.byobRequest?.respond(0);
            return;
          }
          if (value.byteLength === 0) continue;
          observer.bytes(value);
          controller.enqueue(value);
          return;
        }
      },
      cancel(reason) {
        observer.end("aborted");
        return apply(cancel, realReader(opened as ReadableByteStreamController), [reason]);
      },
    });
    return { stream, lock: () => void realReader(opened as unknown as ReadableByteStreamController) };
  };

  const observeBody: ObserveBody = (response, observe) => {
    let passed: Passed | null = null;
    const shadow = (name: string, value: PropertyDescriptor): void => {
      defineProperty(response, name, { ...value, configurable: true, enumerable: false });
    };
    /** A way to the whole body at once: `read` is the page's, `heard` what is heard of it. */
    const whole = (name: string, read: (response: Response) => unknown): void => {
      shadow(name, {
        writable: true,
        value: function (this: Response): unknown {
          // A body that the page has a reader of can't be read in another way: the real one has to refuse.
          if (this === response && passed !== null && apply(lockedOf, passed.stream, []) === true)
            passed.lock();
          return read(this);
        },
      });
    };
    const hear = (reading: Promise<string>): void => {
      const observer = observe();
      const heard = (text: string): void => {
        observer.text(text);
        observer.end("closed");
      };
      const failed = (error: unknown): void => observer.end(isAbort(error) ? "aborted" : "failed");
      apply(then, reading, [heard, failed]);
    };

    shadow("body", {
      get() {
        passed ??= passOn(response, observe());
        return passed.stream;
      },
    });
    whole("text", (it) => {
      const reading = apply(text, it, []) as Promise<string>;
      if (it === response) hear(reading);
      return reading;
    });
    for (const name of wholeBodies) {
      const read = prototype[name];
      if (read === undefined) continue;
      whole(name, (it) => {
        // Both copies are read to their end at once, so that none is held in memory for the other.
        const copy = it === response ? copyOf(it) : null;
        const reading = apply(read, it, []);
        if (copy !== null) hear(apply(text, copy, []) as Promise<string>);
        return reading;
      });
    }
    shadow("clone", {
      writable: true,
      value: function (this: Response): Response {
        const copy = apply(clone, this, []) as Response;
        if (this === response) observeBody(copy, observe);
        return copy;
      },
    });
  };
  return observeBody;
}
