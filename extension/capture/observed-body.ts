/**
 * Lets the tap see a response body exactly when the page does. The page keeps its own Response; only `body` (and `text` and
 * `clone`, the other ways to the same bytes) of that one object are shadowed, and `body` is a stream that hands each chunk on.
 *
 * A second reader (tee, clone) would not do: the page aborts the body as soon as it read the end of the answer, which
 * throws away whatever a second reader has not read yet, and a stream with two readers is only cancelled when both let go.
 * Here every read, error, cancellation and pause of the page goes to the one real stream.
 */
export interface BodyObserver {
  chunk(bytes: Uint8Array): void;
  text(text: string): void;
  /** The body closed, failed, or was cancelled. */
  end(): void;
}

/** `observe` is called once for each copy of the body the page reads. */
export type ObserveBody = (response: Response, observe: () => BodyObserver) => void;

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/** Captures what it needs of the window now. */
export function createObserveBody(window: Window & typeof globalThis): ObserveBody {
  const { Object, Promise, Reflect, Response, ReadableStream, ReadableStreamDefaultReader } = window;
  const { apply } = Reflect;
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { then } = Promise.prototype;
  const { getReader } = ReadableStream.prototype;
  const { read, cancel } = ReadableStreamDefaultReader.prototype;
  const { clone, text } = Response.prototype;
  const getter = (prototype: object, name: string) =>
    getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const bodyOf = getter(Response.prototype, "body");
  const closedOf = getter(ReadableStreamDefaultReader.prototype, "closed");

  const passOn = (response: Response, observer: BodyObserver): ReadableStream => {
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
      observer.end();
      controller.error(error);
    };
    let opened: ReadableByteStreamController | null = null;
    return new ReadableStream({
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
            observer.end();
            controller.close();
            controller.byobRequest?.respond(0);
            return;
          }
          if (value.byteLength === 0) continue;
          observer.chunk(value);
          controller.enqueue(value);
          return;
        }
      },
      cancel(reason) {
        observer.end();
        return apply(cancel, realReader(opened as ReadableByteStreamController), [reason]);
      },
    });
  };

  const observeBody: ObserveBody = (response, observe) => {
    let body: ReadableStream | null = null;
    const shadow = (name: string, value: PropertyDescriptor): void => {
      defineProperty(response, name, { ...value, configurable: true, enumerable: false });
    };
    shadow("body", {
      get() {
        body ??= passOn(response, observe());
        return body;
      },
    });
    shadow("text", {
      writable: true,
      value: function (this: Response): Promise<string> {
        const reading = apply(text, this, []) as Promise<string>;
        if (this !== response) return reading;
        return apply(then, reading, [
          (whole: string) => {
            const observer = observe();
            observer.text(whole);
            observer.end();
            return whole;
          },
        ]) as Promise<string>;
      },
    });
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
