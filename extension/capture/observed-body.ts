/**
 * Lets the tap see a response body exactly when the page does. The page keeps its own Response and its own stream; what it calls
 * to read them is stood in for, and of the few bodies that are watched each chunk is looked at on its way to the page.
 *
 * A second reader (tee, clone) would not do: the page aborts the body as soon as it read the end of the answer, which
 * throws away whatever a second reader has not read yet, and a stream with two readers is only cancelled when both let go.
 */
import { type BodyObserver, type Copy, createCopies } from "./body-copies";
import { observeStreams } from "./observed-stream";
import { replaceMethod } from "./stand-in";

/** `observe` is called once for each copy of the body the page reads. */
export type ObserveBody = (response: Response, observe: () => BodyObserver) => void;

/** Stands in for the ways to read a body. Captures what it needs of the window now. */
export function createObserveBody(window: Window & typeof globalThis): ObserveBody {
  const { Blob, JSON, Object, Promise, Reflect, Response } = window;
  const { apply } = Reflect;
  const { parse } = JSON;
  const { then } = Promise.prototype;
  const { text } = Response.prototype;
  const textOfBlob = Blob.prototype.text;
  const getter = (name: string) =>
    Object.getOwnPropertyDescriptor(Response.prototype, name)?.get as () => unknown;
  const bodyOf = getter("body");
  const usedOf = getter("bodyUsed");
  const typeOf = getter("type");
  const copies = createCopies(window);
  const { tell, end, howFailed, isLocked } = copies;
  let handedOut = false;
  observeStreams(window, copies);

  replaceMethod(Response.prototype, "body", (original, self, args) => {
    const stream = apply(original, self, args) as ReadableStream | null;
    const copy = copies.of(self);
    if (copy === undefined || stream === null || copy.stream === stream) return stream;
    handedOut = true;
    copy.stream = stream;
    copies.add(stream, copy);
    return stream;
  });
  replaceMethod(Response.prototype, "clone", (original, self, args) => {
    const cloned = apply(original, self, args) as Response;
    const copy = copies.of(self);
    if (copy === undefined) return cloned;
    copy.stream = null; // It has another one from now on.
    copies.watch(cloned, copy.observe);
    return cloned;
  });

  /** The copy that reading all of a response at once will read; undefined when it is not watched, or will refuse. */
  const unreadCopyOf = (response: unknown): Copy | undefined => {
    let copy = copies.of(response);
    try {
      // A page may put a body into a response of its own making.
      if (copy === undefined && handedOut && apply(typeOf, response, []) === "default")
        copy = copies.of(apply(bodyOf, response, []));
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

  return copies.watch;
}
