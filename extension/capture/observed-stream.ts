/** Stands in for the ways to read a stream: of those that are copies of a watched body, each chunk is heard as the page gets it. */
import type { Copies } from "./body-copies";
import { createBodyPasser } from "./body-passer";
import { replaceMethod } from "./stand-in";

/** Captures what it needs of the window now. */
export function observeStreams(window: Window & typeof globalThis, copies: Copies): void {
  const { Object, Promise, ReadableStream, ReadableStreamBYOBReader, ReadableStreamDefaultReader } = window;
  const { apply, getPrototypeOf } = window.Reflect;
  const { then } = Promise.prototype;
  const byobReader = ReadableStreamBYOBReader.prototype;
  const closedGetter = (prototype: object) =>
    Object.getOwnPropertyDescriptor(prototype, "closed")?.get as () => unknown;
  const closedOfByob = closedGetter(byobReader);
  const closedOf = closedGetter(ReadableStreamDefaultReader.prototype);
  const passBody = createBodyPasser(window);
  const { tell, end, howFailed, isLocked } = copies;

  replaceMethod(ReadableStream.prototype, "getReader", (original, self, args) => {
    const reader = apply(original, self, args) as object;
    const copy = copies.of(self);
    if (copy === undefined) return reader;
    copies.add(reader, copy);
    // An abort is felt at once, also while the page is not reading. After a release the reader says nothing of the stream.
    const closed = (): void => {
      copy.closed = true;
      if (copy.reads === 0 && copies.of(reader) === copy) end(copy, "closed");
    };
    const failed = (error: unknown): void => {
      if (copies.of(reader) === copy) end(copy, howFailed(error));
    };
    const closing = apply(getPrototypeOf(reader) === byobReader ? closedOfByob : closedOf, reader, []);
    apply(then, closing, [closed, failed]);
    return reader;
  });
  for (const { prototype } of [ReadableStreamDefaultReader, ReadableStreamBYOBReader]) {
    replaceMethod(prototype, "read", (original, self, args) => {
      const reading = apply(original, self, args);
      const copy = copies.of(self);
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
      copies.remove(self);
      return released;
    });
    replaceMethod(prototype, "cancel", (original, self, args) => {
      const copy = copies.of(self);
      if (copy !== undefined) end(copy, "aborted");
      return apply(original, self, args);
    });
  }
  replaceMethod(ReadableStream.prototype, "cancel", (original, self, args) => {
    const copy = copies.of(self);
    if (copy !== undefined && !isLocked(self)) end(copy, "aborted");
    return apply(original, self, args);
  });
  replaceMethod(ReadableStream.prototype, "tee", (original, self, args) => {
    const branches = apply(original, self, args) as [ReadableStream, ReadableStream];
    const copy = copies.of(self);
    if (copy === undefined) return branches;
    copy.stream = branches[0];
    copies.add(branches[0], copy);
    if (copy.observer === null) copies.watch(branches[1], copy.observe);
    return branches;
  });
  // These read within the browser, so they are given a stream that hands each chunk on.
  for (const name of ["pipeTo", "pipeThrough", "values"])
    replaceMethod(ReadableStream.prototype, name, (original, self, args) => {
      const copy = copies.of(self);
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
}
