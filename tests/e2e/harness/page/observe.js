// What a page can see of fetch, XMLHttpRequest, WebSocket and EventSource, as plain data: two browsers can be compared by it.
"use strict";

const observe = { surface: {}, fetch: {}, xhr: {}, socket: {}, events: {} };
globalThis.observe = observe;

const native = { toString: Function.prototype.toString, ownKeys: Reflect.ownKeys };
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const failure = (error) => (error instanceof Error || error instanceof DOMException ? `${error.constructor.name} ${error.name}: ${error.message}` : `not an error: ${String(error)}`);

/** What an expression gives, or how it fails, at once or later. */
async function outcome(work) {
  try {
    return await work();
  } catch (error) {
    return failure(error);
  }
}
const attempt = (work) => {
  try {
    return work();
  } catch (error) {
    return failure(error);
  }
};

const keysOf = (value) => ({
  own: native.ownKeys(value).map(String).sort(),
  enumerable: Object.keys(value),
  forIn: (() => {
    const found = [];
    for (const key in value) found.push(key);
    return found;
  })(),
  tag: Object.prototype.toString.call(value),
  constructor: value.constructor?.name,
  prototype: Object.getPrototypeOf(value) === value.constructor?.prototype,
  frozen: Object.isFrozen(value),
  sealed: Object.isSealed(value),
  extensible: Object.isExtensible(value),
});

const describeProperty = (descriptor) => {
  if (descriptor === undefined) return null;
  const { configurable, enumerable, writable, value, get, set } = descriptor;
  const callable = (fn) => (typeof fn === "function" ? describeFunction(fn) : typeof fn);
  const shown = typeof value === "function" ? callable(value) : typeof value === "object" ? typeof value : String(value);
  return { configurable, enumerable, writable, value: shown, get: get && callable(get), set: set && callable(set) };
};

const describeFunction = (fn) => ({
  name: fn.name,
  length: fn.length,
  source: native.toString.call(fn),
  ownSource: attempt(() => fn.toString()),
  tag: Object.prototype.toString.call(fn),
  type: typeof fn,
  own: native.ownKeys(fn).map(String).sort(),
  hasPrototype: Object.hasOwn(fn, "prototype"),
  constructs: attempt(() => Boolean(Reflect.construct(Object, [], fn))),
  prototypeOf: Object.getPrototypeOf(fn)?.name ?? null,
});

const describeAll = (object) => Object.fromEntries(native.ownKeys(object).map((key) => [String(key), describeProperty(Object.getOwnPropertyDescriptor(object, key))]));
