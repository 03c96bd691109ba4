/** Reading JSON of unknown shape without trusting any of it. */

export type JsonObject = { [key: string]: unknown };

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at `key`, or an empty one. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const inner = own(value, key);
  return isObject(inner) ? inner : {};
}

/** The text at `key`, or null when there is none. */
export function stringAt(value: JsonObject, key: string): string | null {
  const inner = own(value, key);
  return typeof inner === "string" ? inner : null;
}

export function arrayAt(value: JsonObject, key: string): readonly unknown[] {
  const inner = own(value, key);
  return Array.isArray(inner) ? inner : [];
}

/** A text as it is, anything structured as JSON: what a model wrote to a tool comes either way. */
export function textOrJson(value: unknown): string {
  if (typeof value === "string") return value;
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : "";
}

function own(value: JsonObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
