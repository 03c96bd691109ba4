/** Changes of a JSON document by path, as in RFC 6902: add, replace, remove; and `append` to a text, which two sites add to it. */
import { isObject, type JsonObject } from "./json";

/** The document after one change; as it was when the change does not fit it. The document itself is changed. */
export function applyPatch(document: unknown, patch: JsonObject): unknown {
  const { op, path, value } = patch;
  if (typeof op !== "string" || typeof path !== "string") return document;
  const steps = path
    .split("/")
    .slice(1)
    .map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  const last = steps.pop();
  if (last === undefined) {
    if (op === "append" && typeof document === "string" && typeof value === "string") return document + value;
    return op === "add" || op === "replace" ? value : document;
  }
  let container: unknown = document;
  for (const step of steps) container = memberOf(container, step);
  if (Array.isArray(container)) changeItem(container, last, op, value);
  else if (isObject(container)) changeField(container, last, op, value);
  return document;
}

function memberOf(container: unknown, step: string): unknown {
  if (Array.isArray(container)) return container.at(indexOf(container, step));
  return isObject(container) && Object.hasOwn(container, step) ? container[step] : undefined;
}

function indexOf(items: readonly unknown[], step: string): number {
  // "-" is the place after the last; a number below zero counts from the end.
  return step === "-" ? items.length : /^-?\d{1,7}$/.test(step) ? Number(step) : Number.NaN;
}

function changeItem(items: unknown[], step: string, op: string, value: unknown): void {
  const index = indexOf(items, step);
  if (op === "add" && index >= 0 && index <= items.length) items.splice(index, 0, value);
  if (!(index >= 0 && index < items.length)) return;
  if (op === "replace") items[index] = value;
  if (op === "remove") items.splice(index, 1);
  if (op === "append") items[index] = appended(items[index], value);
}

function changeField(fields: JsonObject, name: string, op: string, value: unknown): void {
  if (name === "__proto__") return;
  if (op === "add" || op === "replace") fields[name] = value;
  if (op === "remove") delete fields[name];
  if (op === "append") fields[name] = appended(memberOf(fields, name), value);
}

function appended(before: unknown, value: unknown): unknown {
  if (typeof value !== "string") return Array.isArray(before) ? [...before, value] : before;
  return typeof before === "string"
    ? before + value
    : before === undefined || before === null
      ? value
      : before;
}
