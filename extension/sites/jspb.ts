/**
 * Google's protocol buffers as JSON arrays: a field stands at its number less one. Fields far apart stand in an object at the
 * array's end instead, under their numbers: `["a", {"44": true}]`.
 */
import { isObject } from "./json";

/** The value at a path of places (numbers less one); undefined when there is none. */
export function fieldAt(message: unknown, ...path: readonly number[]): unknown {
  let value = message;
  for (const place of path) {
    if (!Array.isArray(value)) return undefined;
    const last: unknown = value.at(-1);
    const key = String(place + 1);
    if (place >= value.length - 1 && isObject(last)) value = Object.hasOwn(last, key) ? last[key] : undefined;
    else value = value[place];
  }
  return value;
}

/** The text at a path; null when there is none, or an empty one. */
export function textAt(message: unknown, ...path: readonly number[]): string | null {
  const value = fieldAt(message, ...path);
  return typeof value === "string" && value !== "" ? value : null;
}

export function listAt(message: unknown, ...path: readonly number[]): readonly unknown[] {
  const value = fieldAt(message, ...path);
  return Array.isArray(value) ? value : [];
}
