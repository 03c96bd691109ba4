/**
 * A stream that hands the chunks of another on. Every read, error, cancellation and pause goes to the one real stream: nothing is
 * read ahead, and when it is over the real one is let go.
 */
import type { Ending } from "./messages";
import { bare } from "./stand-in";

export interface PassedObserver {
  bytes(bytes: Uint8Array): void;
  /** `how` is null for a failure with `error`. */
  end(how: Ending | null, error?: unknown): void;
}

export interface Passed {
  readonly stream: ReadableStream;
  /** Locks the real stream, as whoever reads this one would have; `reads` when it reads at once, as a pipe does. */
  take(reads: boolean): void;
}

export type PassBody = (real: ReadableStream, observer: PassedObserver) => Passed;

/** Captures what it needs of the window now. */
export function createBodyPasser(window: Window & typeof globalThis): PassBody {
  const { Promise, ReadableStream, ReadableStreamDefaultController, ReadableStreamDefaultReader, Reflect } =
    window;
  const { apply } = Reflect;
  const { then } = Promise.prototype;
  const { getReader } = ReadableStream.prototype;
  const { read, cancel, releaseLock } = ReadableStreamDefaultReader.prototype;
  const { close, enqueue, error: fail } = ReadableStreamDefaultController.prototype;
  const closedOf = window.Object.getOwnPropertyDescriptor(ReadableStreamDefaultReader.prototype, "closed")
    ?.get as () => unknown;
  const nothing = (): void => undefined;

  return (real, observer) => {
    let reader: object | null = null;
    let first: unknown = null;
    let controller: ReadableStreamDefaultController | null = null;
    let over = false;

    const finish = (how: Ending | null, error?: unknown): void => {
      if (over) return;
      over = true;
      observer.end(how, error);
      if (reader !== null) apply(releaseLock, reader, []);
    };
    const failed = (error: unknown): void => {
      if (over) return;
      finish(null, error);
      apply(fail, controller, [error]);
    };
    const readerNow = (): object => {
      if (reader !== null) return reader;
      const made = apply(getReader, real, []) as object;
      reader = made;
      // An abort is felt at once, also while the page is not reading.
      apply(then, apply(closedOf, made, []), [nothing, failed]);
      return made;
    };
    const handOn = ({ done, value }: ReadableStreamReadResult<Uint8Array>): void => {
      if (done) {
        finish("closed");
        apply(close, controller, []);
        return;
      }
      observer.bytes(value);
      apply(enqueue, controller, [value]);
    };
    const stream = new ReadableStream(
      bare({
        start(made: ReadableStreamDefaultController) {
          controller = made;
        },
        pull(): Promise<void> {
          const reading = first ?? apply(read, readerNow(), []);
          first = null;
          return apply(then, reading, [handOn, failed]) as Promise<void>;
        },
        cancel(reason: unknown): unknown {
          const from = readerNow();
          if (over) return undefined;
          const cancelled = apply(cancel, from, [reason]);
          finish("aborted");
          return cancelled;
        },
      } as UnderlyingDefaultSource<Uint8Array>),
      bare({ highWaterMark: 0 }),
    );
    return {
      stream,
      take(reads) {
        const from = readerNow();
        if (!reads || first !== null) return;
        const reading = apply(read, from, []);
        first = reading;
        apply(then, reading, [nothing, nothing]);
      },
    };
  };
}
