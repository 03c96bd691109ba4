/**
 * The blocks of a Perplexity answer. Some arrive whole, some as pieces of their chunks with the place where they begin, some as
 * patches; the same text comes under two names. Shape: captures of 2026-05 and measurements of 2026-09 in public repositories.
 */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { applyPatch } from "./json-patch";

const MAX_BLOCKS = 64;
const MAX_STEPS = 1_000;
/** Where generated text stands. Sources, plans and widgets are not kept. */
const KEPT = new Set(["markdown_block", "workflow_block", "unified_assets_block"]);
/** Steps that are no call of a tool: what was asked, what came back, what was thought. */
const NO_CALL = /^(?:INITIAL_QUERY|ATTACHMENT|THOUGHT|FINAL|.*_(?:RESULTS?|RESPONSE|OUTPUT))$/;

export class PerplexityBlocks {
  /** By usage and field. */
  readonly #blocks = new Map<string, unknown>();
  readonly #calls = new Set<string>();
  #text: string | null = "";
  /** Counts up with every change of the text. */
  changes = 0;

  get text(): string {
    this.#text ??= this.#join();
    return this.#text;
  }

  get toolCalls(): number {
    return this.#calls.size;
  }

  take(block: JsonObject): void {
    const usage = stringAt(block, "intended_usage") ?? "";
    this.#noteSteps(objectAt(block, "plan_block")["steps"]);
    for (const field of KEPT) {
      const value = block[field];
      if (isObject(value))
        this.#change(usage, field, (before) => (field === "markdown_block" ? merged(before, value) : value));
    }
    const diff = objectAt(block, "diff_block");
    const field = stringAt(diff, "field") ?? "";
    for (const patch of arrayAt(diff, "patches")) {
      if (!isObject(patch)) continue;
      if (field === "plan_block") this.#noteSteps(patch["value"]);
      if (KEPT.has(field)) this.#change(usage, field, (before) => applyPatch(before ?? {}, patch));
    }
  }

  #change(usage: string, field: string, change: (before: unknown) => unknown): void {
    const key = `${field}/${usage}`;
    if (!this.#blocks.has(key) && this.#blocks.size >= MAX_BLOCKS) return;
    this.#blocks.set(key, change(this.#blocks.get(key)));
    this.#text = null;
    this.changes++;
  }

  #noteSteps(value: unknown): void {
    for (const step of Array.isArray(value)
      ? value
      : [value, ...(isObject(value) ? arrayAt(value, "steps") : [])]) {
      if (!isObject(step) || this.#calls.size >= MAX_STEPS) continue;
      const id = stringAt(step, "uuid");
      const type = stringAt(step, "step_type");
      if (id !== null && id !== "" && type !== null && !NO_CALL.test(type)) this.#calls.add(id);
    }
  }

  #join(): string {
    const parts = this.#markdown();
    return [...(parts.length > 0 ? parts : this.#workflowTexts()), ...this.#reports()].join("\n\n");
  }

  /** `ask_text` is the whole answer; the numbered blocks are its parts. */
  #markdown(): string[] {
    const whole = textOf(this.#blocks.get("markdown_block/ask_text"));
    if (whole !== "") return [whole];
    return [...this.#blocks]
      .filter(([key]) => /^markdown_block\/ask_text_\d+_markdown$/.test(key))
      .sort(([a], [b]) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .map(([, block]) => textOf(block))
      .filter((text) => text !== "");
  }

  #workflowTexts(): string[] {
    return this.#payloads()
      .map((payload) => textOf(objectAt(payload, "text_payload"), "text"))
      .filter((text) => text !== "");
  }

  /** Deep Research writes its report as an asset beside a cover note. */
  #reports(): string[] {
    const unified = this.#all("unified_assets_block").flatMap((block) => arrayAt(block, "assets"));
    const assets =
      unified.length > 0
        ? unified
        : this.#payloads().flatMap((payload) => arrayAt(objectAt(payload, "sources_payload"), "assets"));
    return assets.flatMap((asset) => {
      const report = isObject(asset) ? stringAt(objectAt(asset, "research_report"), "source_content") : null;
      return report === null || report === "" ? [] : [report];
    });
  }

  #payloads(): JsonObject[] {
    return this.#all("workflow_block")
      .flatMap((block) => arrayAt(block, "steps"))
      .flatMap((step) => (isObject(step) ? arrayAt(step, "items") : []))
      .flatMap((item) => (isObject(item) ? [objectAt(item, "payload")] : []));
  }

  #all(field: string): JsonObject[] {
    return [...this.#blocks].flatMap(([key, block]) =>
      key.startsWith(`${field}/`) && isObject(block) ? [block] : [],
    );
  }
}

/** A piece of a markdown block put where it begins. */
function merged(before: unknown, piece: JsonObject): JsonObject {
  const block = isObject(before) ? before : {};
  const chunks: unknown[] = Array.isArray(block["chunks"]) ? block["chunks"] : [];
  const offset = piece["chunk_starting_offset"];
  const start = typeof offset === "number" && offset > 0 && offset <= chunks.length ? offset : 0;
  chunks.splice(start, chunks.length - start, ...arrayAt(piece, "chunks"));
  return { ...block, ...piece, chunks };
}

/** The text as said at the end, or its chunks while they are ahead of it. The end may number citations anew. */
function textOf(block: unknown, whole = "answer"): string {
  if (!isObject(block)) return "";
  const chunks = arrayAt(block, "chunks")
    .filter((chunk) => typeof chunk === "string")
    .join("");
  const said = stringAt(block, whole) ?? "";
  return said.length >= chunks.length ? said : chunks;
}

/** The answer in the `text` of an entry, JSON of its own: a list of steps, or the answer alone. */
export function readTextField(text: string): string {
  const parsed = parseJson(text);
  if (isObject(parsed)) return stringAt(parsed, "answer") ?? "";
  if (!Array.isArray(parsed)) return "";
  const last = parsed.findLast((step) => isObject(step) && step["step_type"] === "FINAL");
  const answer = isObject(last) ? (stringAt(objectAt(last, "content"), "answer") ?? "") : "";
  const inner = parseJson(answer);
  return isObject(inner) ? (stringAt(inner, "answer") ?? "") : answer;
}
