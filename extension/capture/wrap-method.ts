/** Lets the tap look at a method's arguments before the method runs, so that the page sees the method unchanged. */
export function wrapMethod(
  window: Window & typeof globalThis,
  prototype: object,
  name: string,
  look: (self: object, args: readonly unknown[]) => void,
): void {
  const { Object, Proxy, Reflect } = window;
  const { apply } = Reflect;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  const method: unknown = descriptor?.value;
  if (descriptor === undefined || typeof method !== "function") return;
  Object.defineProperty(prototype, name, {
    ...descriptor,
    value: new Proxy(method, {
      apply(original, self: unknown, args: readonly unknown[]) {
        try {
          if (typeof self === "object" && self !== null) look(self, args);
        } catch {
          // Not counting an answer is our loss alone; the method's own error is the one the page must see.
        }
        return apply(original, self, args);
      },
    }),
  });
}
