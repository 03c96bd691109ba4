/**
 * ChatGPT's delta encoding, version 1: each channel holds one JSON tree, each event changes one.
 *
 * A delta is `{c, p, o, v}`: channel, JSON pointer, operation, value. The first three are sticky: one that is left out is
 * that of the delta before. Operations inside a `patch` are not sticky.
 */
import { isObject, type JsonObject } from "./json";

type Key = string | number;

export class DeltaDecoder {
  readonly #trees = new Map<number, unknown>();
  #channel = 0;
  #path = "";
  #operation = "add";

  /** Applies one delta and returns its channel's tree, or undefined when it does not fit: that channel counts no more. */
  apply(delta: JsonObject): unknown {
    if ("c" in delta) {
      if (typeof delta["c"] !== "number") return undefined;
      this.#channel = delta["c"];
    }
    if ("p" in delta) this.#path = String(delta["p"]);
    if ("o" in delta) this.#operation = String(delta["o"]);
    // More channels than messages a turn can have: not a stream we know.
    if (!this.#trees.has(this.#channel) && this.#trees.size >= MAX_CHANNELS) return undefined;
    try {
      const root = { tree: this.#trees.get(this.#channel) };
      change(root, ["tree", ...pointer(this.#path)], this.#operation, delta["v"]);
      this.#trees.set(this.#channel, root.tree);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      this.#trees.set(this.#channel, undefined);
    }
    return this.#trees.get(this.#channel);
  }
}

const MAX_CHANNELS = 4096;
/** Patches within patches. */
const MAX_DEPTH = 8;

/** A delta that does not fit the tree it is for. */
class Misfit extends Error {}

/** Keys of a JSON pointer (RFC 6901); the empty pointer is the whole tree. */
function pointer(path: string): string[] {
  if (path === "") return [];
  if (!path.startsWith("/")) throw new Misfit();
  return path
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function change(
  root: JsonObject,
  keys: readonly string[],
  operation: string,
  value: unknown,
  depth = 0,
): void {
  let parent: JsonObject | unknown[] = root;
  for (const key of keys.slice(0, -1)) {
    const next: unknown = read(parent, keyOf(parent, key));
    if (!isObject(next) && !Array.isArray(next)) throw new Misfit();
    parent = next;
  }
  const key = keyOf(parent, keys.at(-1) as string);
  const present = read(parent, key);
  switch (operation) {
    case "add":
      if (Array.isArray(parent)) parent.splice(key as number, 0, value);
      else write(parent, key, value);
      return;
    case "replace":
      write(parent, key, value);
      return;
    case "remove":
      if (Array.isArray(parent)) parent.splice(key as number, 1);
      else delete parent[key];
      return;
    case "append":
      write(parent, key, appended(present, value));
      return;
    case "truncate":
      if (typeof value !== "number") throw new Misfit();
      if (typeof present !== "string" && !Array.isArray(present)) throw new Misfit();
      write(parent, key, present.slice(0, value));
      return;
    case "patch":
      if (!Array.isArray(value) || depth >= MAX_DEPTH) throw new Misfit();
      for (const inner of value) {
        if (!isObject(inner) || typeof inner["p"] !== "string" || typeof inner["o"] !== "string")
          throw new Misfit();
        change(root, [...keys, ...pointer(inner["p"])], inner["o"], inner["v"], depth + 1);
      }
      return;
    default:
      throw new Misfit();
  }
}

function appended(present: unknown, value: unknown): unknown {
  if (present === undefined || present === null) return value;
  if (typeof present === "string" && typeof value === "string") return present + value;
  if (Array.isArray(present)) return present.concat(value);
  if (isObject(present) && isObject(value)) return { ...present, ...value };
  throw new Misfit();
}

/** Array keys are whole numbers, `-` being the end; `__proto__` and its kind are no keys of ours. */
function keyOf(parent: JsonObject | unknown[], key: string): Key {
  if (!Array.isArray(parent)) {
    if (key === "__proto__" || key === "constructor" || key === "prototype") throw new Misfit();
    return key;
  }
  if (key === "-") return parent.length;
  const index = Number(key);
  if (!/^\d+$/.test(key) || index > parent.length) throw new Misfit();
  return index;
}

function read(parent: JsonObject | unknown[], key: Key): unknown {
  return Object.hasOwn(parent, key) ? (parent as JsonObject)[key] : undefined;
}

function write(parent: JsonObject | unknown[], key: Key, value: unknown): void {
  (parent as JsonObject)[key] = value;
}
