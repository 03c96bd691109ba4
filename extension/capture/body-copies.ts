/** What the page has of the watched bodies: their responses, streams and readers, and who hears what is read of them. */
import type { Ending } from "./messages";

export interface BodyObserver {
  bytes(bytes: ArrayBuffer | ArrayBufferView): void;
  text(text: string): void;
  /** The body closed, failed, or was cancelled. */
  end(how: Ending): void;
}

/** One copy of a body on its way to the page. */
export interface Copy {
  readonly observe: () => BodyObserver;
  observer: BodyObserver | null;
  /** As the page has it, once it asked for it. */
  stream: ReadableStream | null;
  /** Reads the page waits for. */
  reads: number;
  /** A byte stream says so before it hands its last chunk over. */
  closed: boolean;
}

export interface Copies {
  /** The copy a response, stream or reader of the page is of. */
  of(it: unknown): Copy | undefined;
  add(it: object, copy: Copy): void;
  remove(it: unknown): void;
  /** A new copy of the body: `observe` is called when the page first reads of it. */
  watch(it: object, observe: () => BodyObserver): void;
  /** Tells the copy's observer, and never throws. */
  tell(copy: Copy, what: (observer: BodyObserver) => void): void;
  end(copy: Copy, how: Ending): void;
  /** How a body ended that failed with this error. */
  howFailed(error: unknown): Ending;
  isLocked(stream: unknown): boolean;
}

/** Captures what it needs of the window now. */
export function createCopies(window: Window & typeof globalThis): Copies {
  const { DOMException, Object, ReadableStream, Reflect, WeakMap } = window;
  const { apply } = Reflect;
  const { get, set, delete: remove } = WeakMap.prototype;
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const lockedOf = getter(ReadableStream.prototype, "locked");
  const nameOf = getter(DOMException.prototype, "name");
  const copies = new WeakMap<object, Copy>();

  const tell: Copies["tell"] = (copy, what) => {
    try {
      copy.observer ??= copy.observe();
      what(copy.observer);
    } catch {
      // Not counting an answer is our loss alone.
    }
  };
  const add: Copies["add"] = (it, copy) => void apply(set, copies, [it, copy]);
  return {
    of: (it) => apply(get, copies, [it]) as Copy | undefined,
    add,
    remove: (it) => void apply(remove, copies, [it]),
    watch: (it, observe) => add(it, { observe, observer: null, stream: null, reads: 0, closed: false }),
    tell,
    end: (copy, how) => tell(copy, (observer) => observer.end(how)),
    howFailed: (error) =>
      error instanceof DOMException && apply(nameOf, error, []) === "AbortError" ? "aborted" : "failed",
    isLocked: (stream) => apply(lockedOf, stream, []) === true,
  };
}
