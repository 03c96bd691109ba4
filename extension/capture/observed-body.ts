/**
 * Lets the tap see a response body exactly when the page does. The page keeps its own Response and its own stream; what it calls
 * to read them is stood in for, and of the few bodies that are watched each chunk is looked at on its way to the page.
 *
 * A second reader (tee, clone) would not do: the page aborts the body as soon as it read the end of the answer, which
 * throws away whatever a second reader has not read yet, and a stream with two readers is only cancelled when both let go.
 */
import { createBodyPasser } from "./body-passer";
import type { Ending } from "./messages";
import { replaceMethod } from "./stand-in";

export interface BodyObserver {
  bytes(bytes: ArrayBuffer | ArrayBufferView): void;
  text(text: string): void;
  /** The body closed, failed, or was cancelled. */
  end(how: Ending): void;
}

/** `observe` is called once for each copy of the body the page reads. */
export type ObserveBody = (response: Response, observe: () => BodyObserver) => void;

/** One copy of a body on its way to the page. */
interface Copy {
  readonly observe: () => BodyObserver;
  observer: BodyObserver | null;
  /** As the page has it, once it asked for it. */
  stream: ReadableStream | null;
  /** Reads the page waits for. */
  reads: number;
  /** A byte stream says so before it hands its last chunk over. */
  closed: boolean;
}

/** Stands in for the ways to read a body. Captures what it needs of the window now. */
export function createObserveBody(window: Window & typeof globalThis): ObserveBody {
  const { Blob, DOMException, JSON, Object, Promise, ReadableStream, Reflect, Response, WeakMap } = window;
  const { ReadableStreamBYOBReader, ReadableStreamDefaultReader } = window;
  const { apply, getPrototypeOf } = Reflect;
  const { parse } = JSON;
  const { then } = Promise.prototype;
  const { get, set, delete: remove } = WeakMap.prototype;
  const { text } = Response.prototype;
  const textOfBlob = Blob.prototype.text;
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const bodyOf = getter(Response.prototype, "body");
  const usedOf = getter(Response.prototype, "bodyUsed");
  const typeOf = getter(Response.prototype, "type");
  const lockedOf = getter(ReadableStream.prototype, "locked");
  const nameOf = getter(DOMException.prototype, "name");
  const byobReader = ReadableStreamBYOBReader.prototype;
  const closedOfByob = getter(byobReader, "closed");
  const closedOf = getter(ReadableStreamDefaultReader.prototype, "closed");
  const passBody = createBodyPasser(window);

  /** Copies by the responses, streams and readers the page has of them. */
  const copies = new WeakMap<object, Copy>();
  let handedOut = false;
  const copyOf = (it: unknown) => apply(get, copies, [it]) as Copy | undefined;
  const isLocked = (stream: unknown) => apply(lockedOf, stream, []) === true;
  const howFailed = (error: unknown): Ending =>
    error instanceof DOMException && apply(nameOf, error, []) === "AbortError" ? "aborted" : "failed";

  const tell = (copy: Copy, what: (observer: BodyObserver) => void): void => {
    try {
      copy.observer ??= copy.observe();
      what(copy.observer);
    } catch {
      // Not counting an answer is our loss alone.
    }
  };
  const end = (copy: Copy, how: Ending): void => tell(copy, (observer) => observer.end(how));

  const watch = (it: object, observe: () => BodyObserver): void => {
    apply(set, copies, [
      it,
      { observe, observer: null, stream: null, reads: 0, closed: false } satisfies Copy,
    ]);
  };
  const watchStream = (stream: ReadableStream, copy: Copy): void => {
    handedOut = true;
    copy.stream = stream;
    apply(set, copies, [stream, copy]);
  };

  // ------------------------------------------------------------------------------------------------- the response
  replaceMethod(Response.prototype, "body", (original, self, args) => {
    const stream = apply(original, self, args) as ReadableStream | null;
    const copy = copyOf(self);
    if (copy !== undefined && stream !== null && copy.stream !== stream) watchStream(stream, copy);
    return stream;
  });
  replaceMethod(Response.prototype, "clone", (original, self, args) => {
    const cloned = apply(original, self, args) as Response;
    const copy = copyOf(self);
    if (copy === undefined) return cloned;
    copy.stream = null; // It has another one from now on.
    watch(cloned, copy.observe);
    return cloned;
  });

  /** The copy that reading all of a response at once will read; undefined when it is not watched, or will refuse. */
  const unreadCopyOf = (response: unknown): Copy | undefined => {
    let copy = copyOf(response);
    try {
      // A page may put a body into a response of its own making.
      if (copy === undefined && handedOut && apply(typeOf, response, []) === "default")
        copy = copyOf(apply(bodyOf, response, []));
      if (copy === undefined || apply(usedOf, response, []) === true) return undefined;
    } catch {
      return undefined;
    }
    return copy.stream !== null && isLocked(copy.stream) ? undefined : copy;
  };
  /** A promise like `reading`, which alone the page gets: who handles its rejection is the page's affair. */
  const hear = <T>(copy: Copy, reading: unknown, heard: (value: T) => unknown): unknown => {
    const failed = (error: unknown): never => {
      end(copy, howFailed(error));
      throw error;
    };
    return apply(then, reading, [heard, failed]);
  };
  const whole = (copy: Copy, give: (observer: BodyObserver) => void): void => {
    tell(copy, give);
    end(copy, "closed");
  };
  replaceMethod(Response.prototype, "text", (original, self, args) => {
    const copy = unreadCopyOf(self);
    const reading = apply(original, self, args);
    if (copy === undefined) return reading;
    return hear(copy, reading, (said: string) => {
      whole(copy, (observer) => observer.text(said));
      return said;
    });
  });
  replaceMethod(Response.prototype, "json", (original, self, args) => {
    const copy = unreadCopyOf(self);
    if (copy === undefined) return apply(original, self, args);
    return hear(copy, apply(text, self, []), (said: string) => {
      whole(copy, (observer) => observer.text(said));
      return parse(said);
    });
  });
  for (const name of ["arrayBuffer", "bytes"])
    replaceMethod(Response.prototype, name, (original, self, args) => {
      const copy = unreadCopyOf(self);
      const reading = apply(original, self, args);
      if (copy === undefined) return reading;
      return hear(copy, reading, (bytes: ArrayBuffer | Uint8Array) => {
        whole(copy, (observer) => observer.bytes(bytes));
        return bytes;
      });
    });
  replaceMethod(Response.prototype, "blob", (original, self, args) => {
    const copy = unreadCopyOf(self);
    const reading = apply(original, self, args);
    if (copy === undefined) return reading;
    return hear(copy, reading, (blob: Blob) => {
      const said = (all: string): void => whole(copy, (observer) => observer.text(all));
      apply(then, apply(textOfBlob, blob, []), [said, () => end(copy, "failed")]);
      return blob;
    });
  });

  // --------------------------------------------------------------------------------------------------- the stream
  replaceMethod(ReadableStream.prototype, "getReader", (original, self, args) => {
    const reader = apply(original, self, args) as object;
    const copy = copyOf(self);
    if (copy === undefined) return reader;
    apply(set, copies, [reader, copy]);
    // An abort is felt at once, also while the page is not reading. After a release the reader says nothing of the stream.
    const closed = (): void => {
      copy.closed = true;
      if (copy.reads === 0 && copyOf(reader) === copy) end(copy, "closed");
    };
    const failed = (error: unknown): void => {
      if (copyOf(reader) === copy) end(copy, howFailed(error));
    };
    const closing = apply(getPrototypeOf(reader) === byobReader ? closedOfByob : closedOf, reader, []);
    apply(then, closing, [closed, failed]);
    return reader;
  });
  for (const { prototype } of [ReadableStreamDefaultReader, ReadableStreamBYOBReader]) {
    replaceMethod(prototype, "read", (original, self, args) => {
      const reading = apply(original, self, args);
      const copy = copyOf(self);
      if (copy === undefined) return reading;
      copy.reads++;
      const heard = (result: ReadableStreamReadResult<ArrayBufferView>): unknown => {
        copy.reads--;
        if (!result.done) tell(copy, (observer) => observer.bytes(result.value));
        if (result.done || (copy.closed && copy.reads === 0)) end(copy, "closed");
        return result;
      };
      const refused = (error: unknown): never => {
        copy.reads--;
        throw error;
      };
      return apply(then, reading, [heard, refused]);
    });
    replaceMethod(prototype, "releaseLock", (original, self, args) => {
      const released = apply(original, self, args);
      apply(remove, copies, [self]);
      return released;
    });
    replaceMethod(prototype, "cancel", (original, self, args) => {
      const copy = copyOf(self);
      if (copy !== undefined) end(copy, "aborted");
      return apply(original, self, args);
    });
  }
  replaceMethod(ReadableStream.prototype, "cancel", (original, self, args) => {
    const copy = copyOf(self);
    if (copy !== undefined && !isLocked(self)) end(copy, "aborted");
    return apply(original, self, args);
  });
  replaceMethod(ReadableStream.prototype, "tee", (original, self, args) => {
    const branches = apply(original, self, args) as [ReadableStream, ReadableStream];
    const copy = copyOf(self);
    if (copy === undefined) return branches;
    watchStream(branches[0], copy);
    if (copy.observer === null) watch(branches[1], copy.observe);
    return branches;
  });
  // These read within the browser, so they are given a stream that hands each chunk on.
  for (const name of ["pipeTo", "pipeThrough", "values"])
    replaceMethod(ReadableStream.prototype, name, (original, self, args) => {
      const copy = copyOf(self);
      // With preventCancel the page may go on reading after it, from where the browser stopped.
      const options = args[name === "values" ? 0 : 1] as { preventCancel?: unknown } | undefined;
      if (copy === undefined || isLocked(self) || options?.preventCancel) return apply(original, self, args);
      const passed = passBody(self as ReadableStream, {
        bytes: (bytes) => tell(copy, (observer) => observer.bytes(bytes)),
        end: (how, error) => end(copy, how ?? howFailed(error)),
      });
      const result = apply(original, passed.stream, args);
      if (isLocked(passed.stream)) passed.take(name !== "values");
      return result;
    });
  const values = Object.getOwnPropertyDescriptor(ReadableStream.prototype, "values");
  if (values !== undefined)
    Object.defineProperty(ReadableStream.prototype, window.Symbol.asyncIterator, {
      ...values,
      enumerable: false,
    });

  return watch;
}
