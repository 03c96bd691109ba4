/**
 * Notices that the page lets go of a body it shares with the tap: by cancelling the stream or its reader, or by leaving a
 * `for await`. Only this one stream object gets these methods; each calls the browser's own.
 */
export type OnPageCancel = (body: ReadableStream, cancelled: () => void) => void;

type Method = (...args: unknown[]) => unknown;

/** Captures what it needs of the window now. */
export function createOnPageCancel({ Object, Reflect, Symbol }: typeof globalThis): OnPageCancel {
  const { apply, get } = Reflect;
  const { defineProperty } = Object;
  const { asyncIterator } = Symbol;

  const after = (
    target: object,
    name: string | symbol,
    then: (result: object, args: unknown[]) => void,
  ): void => {
    const native = get(target, name) as Method | undefined;
    if (native === undefined) return;
    const value = function (this: unknown, ...args: unknown[]): unknown {
      const result = apply(native, this, args);
      if (this === target) then(result as object, args);
      return result;
    };
    defineProperty(value, "name", { value: native.name, configurable: true });
    defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
  };

  const keepsOpen = ([options]: unknown[]): boolean =>
    (options as ReadableStreamIteratorOptions | undefined)?.preventCancel === true;

  return (body, cancelled) => {
    let locked = false;
    const iterated = (iterator: object, args: unknown[]): void => {
      if (!keepsOpen(args)) after(iterator, "return", cancelled);
    };
    after(body, "cancel", () => {
      if (!locked) cancelled();
    });
    after(body, "getReader", (reader) => {
      locked = true;
      after(reader, "cancel", cancelled);
      after(reader, "releaseLock", () => {
        locked = false;
      });
    });
    after(body, "values", iterated);
    after(body, asyncIterator, iterated);
  };
}
