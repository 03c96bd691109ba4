/**
 * Functions in the place of the page's own. The page can tell them from its own neither by name, length, source text and
 * descriptor, nor by what they do under any `this`. Everything is captured when the script loads, before any script of the page.
 */
const { apply } = Reflect;
const { defineProperty, getOwnPropertyDescriptor, setPrototypeOf } = Object;
const { get, set } = WeakMap.prototype;
const originals = new WeakMap<object, object>();

// biome-ignore lint/complexity/noBannedTypes: any function of the page
export type Callable = Function;

/** Called in the place of `original`; what it returns or throws, the page gets. */
export type Around = (original: Callable, self: unknown, args: readonly unknown[]) => unknown;

/**
 * The same object without a prototype. A proxy's handler, a dictionary or a message would otherwise take over whatever a page (or
 * an old polyfill) put on Object.prototype: a trap called `get`, a `toJSON`, a setter.
 */
export function bare<T extends object>(object: T): T {
  return setPrototypeOf(object, null);
}

/** A proxy that Function.prototype.toString takes for its original. */
export function standIn<T extends object>(original: T, handler: ProxyHandler<T>): T {
  const made = new Proxy(original, bare(handler));
  apply(set, originals, [made, original]);
  return made;
}

/** Puts `around` in the place of a method or a getter, if there is one. */
export function replaceMethod(prototype: object, name: string, around: Around): void {
  const descriptor = getOwnPropertyDescriptor(prototype, name);
  const key = descriptor?.get === undefined ? "value" : "get";
  const original: unknown = descriptor?.[key];
  if (typeof original !== "function") return;
  // biome-ignore lint/complexity/noBannedTypes: any function of the page
  defineProperty(prototype, name, { ...descriptor, [key]: standIn<Function>(original, { apply: around }) });
}

/** Lets `look` see a method's arguments before the method runs. */
export function watchMethod(
  prototype: object,
  name: string,
  look: (self: object, args: readonly unknown[]) => void,
): void {
  replaceMethod(prototype, name, (original, self, args) => {
    try {
      if (typeof self === "object" && self !== null) look(self, args);
    } catch {
      // Not counting an answer is our loss alone; the method's own error is the one the page must see.
    }
    return apply(original, self, args);
  });
}

/** Lets `look` see each object a class makes, subclasses included; gives the class that stands in for it. */
export function watchConstructor<T extends object>(original: T, look: (made: object) => void): T {
  const { construct } = Reflect;
  const tapped = standIn(original, {
    construct(target, args: unknown[], newTarget) {
      const made = construct(target as Callable, args, newTarget) as object;
      try {
        look(made);
      } catch {
        // Not counting an answer is our loss alone.
      }
      return made;
    },
  });
  // What the page reaches through an instance is what it reaches through the window.
  const { prototype } = original as { prototype?: object };
  const descriptor = prototype && getOwnPropertyDescriptor(prototype, "constructor");
  if (prototype && descriptor) defineProperty(prototype, "constructor", { ...descriptor, value: tapped });
  return tapped;
}

/** A proxy has no name in its source text, and pages that look for robots ask: it is given its original's. */
export function keepSourceTexts(window: Window & typeof globalThis): void {
  replaceMethod(window.Function.prototype, "toString", (original, self, args) =>
    apply(original, apply(get, originals, [self]) ?? self, args),
  );
}
