/**
 * The answer DeepSeek streams as patches: a snapshot first, then changes of it. Path and operation are sticky: what a frame
 * leaves out is as it was. Inside a batch each change says its own, or sets.
 *
 * Shape: captures of completion, regenerate, edit_message, continue, resume_stream and search of 2025-11 and 2026-04 in public
 * repositories. Before fragments there were `content` and `thinking_content`; both are read.
 */
import { arrayAt, isObject, type JsonObject, stringAt } from "./json";

interface Fragment {
  type: string;
  content: string;
  seconds: number | null;
  /** What it asked a search engine. */
  queries: string;
}

const MAX_CHARS = 16 * 1024 * 1024;
const MAX_FRAGMENTS = 1_000;
const THOUGHT = /^(?:THINK|REASON)/;
const TOOL = /^(?:TOOL_|SEARCH|READ_LINK)/;

export class DeepSeekMessage {
  id: string | null = null;
  /** The message it answers. */
  parentId: string | null = null;
  model = "";
  status = "";
  /** Set a little before `status`; the last word when the stream ends there. */
  quasiStatus = "";
  /** `accumulated_token_usage`: the conversation up to here as the next turn will read it. */
  contextTokens: number | null = null;
  #fragments: Fragment[] = [];
  #text = "";
  #chars = 0;
  #path = "";
  #operation = "SET";

  /** Visible text so far. */
  get text(): string {
    return this.#text;
  }

  get thought(): string {
    return this.#join((type) => THOUGHT.test(type));
  }

  get thinking(): boolean {
    return this.#fragments.some(({ type, content }) => THOUGHT.test(type) && content !== "");
  }

  get thoughtSeconds(): number | null {
    const said = this.#fragments.flatMap(({ type, seconds }) => (THOUGHT.test(type) ? (seconds ?? []) : []));
    return said.length === 0 ? null : said.reduce((sum, seconds) => sum + seconds, 0);
  }

  get toolCalls(): number {
    return this.#fragments.filter(({ type }) => TOOL.test(type)).length;
  }

  /** What was asked of search engines. */
  get queries(): string {
    return this.#fragments.flatMap(({ queries }) => (queries === "" ? [] : queries)).join("\n");
  }

  /** Takes a frame with a `v`. */
  apply(frame: JsonObject): void {
    const value = frame["v"];
    const path = stringAt(frame, "p");
    if (path === null && isObject(value)) {
      if (isObject(value["response"])) this.#begin(value["response"]);
      return;
    }
    this.#path = path ?? this.#path;
    const operation = stringAt(frame, "o");
    this.#operation = operation ?? this.#operation;
    const steps = stepsOf(this.#path);
    // Text whose operation is left out goes on, also when a time was set in between.
    const goesOn = operation === null && typeof value === "string" && steps.at(-1) !== "status";
    this.#patch(steps, goesOn ? "APPEND" : this.#operation, value);
  }

  /** A snapshot of the answer, with what it has by now. */
  #begin(response: JsonObject): void {
    this.#fragments = [];
    this.#path = "response/fragments/-1/content";
    this.#operation = "APPEND";
    for (const [key, value] of Object.entries(response)) this.#patch(["response", key], "SET", value);
    if (!Array.isArray(response["fragments"])) this.#path = "response/content";
  }

  #patch(steps: readonly string[], operation: string, value: unknown): void {
    if (operation === "BATCH") {
      if (!Array.isArray(value) || steps.length > 8) return;
      for (const change of value) {
        if (!isObject(change)) continue;
        const inner = [...steps, ...stepsOf(stringAt(change, "p") ?? "")];
        this.#patch(inner, stringAt(change, "o") ?? "SET", change["v"]);
      }
      return;
    }
    const [root, field, index, part] = steps;
    if (root !== "response" || field === undefined) return;
    if (field === "fragments") this.#patchFragments(index, part, operation, value);
    else if (steps.length === 2) this.#patchField(field, operation, value);
  }

  #patchField(field: string, operation: string, value: unknown): void {
    if (field === "message_id") this.id = idOf(value) ?? this.id;
    if (field === "parent_id") this.parentId = idOf(value) ?? this.parentId;
    if (field === "accumulated_token_usage" && typeof value === "number") this.contextTokens = value;
    if (field === "thinking_elapsed_secs" && typeof value === "number") this.#only("THINK").seconds = value;
    if (typeof value !== "string") return;
    if (field === "model") this.model = value;
    if (field === "status") this.status = value;
    if (field === "quasi_status") this.quasiStatus = value;
    if (field === "content") this.#write(this.#only("RESPONSE"), operation, value);
    if (field === "thinking_content") this.#write(this.#only("THINK"), operation, value);
  }

  #patchFragments(
    index: string | undefined,
    part: string | undefined,
    operation: string,
    value: unknown,
  ): void {
    if (index === undefined && Array.isArray(value)) {
      const fragments = value
        .filter(isObject)
        .slice(0, MAX_FRAGMENTS - this.#fragments.length)
        .map(fragmentOf);
      if (operation === "APPEND") this.#fragments.push(...fragments);
      // What replaces a withdrawn answer was not generated; what streamed before was.
      else if (fragments.every(({ type }) => type !== "TEMPLATE_RESPONSE")) this.#fragments = fragments;
      this.#chars += fragments.reduce((sum, { content }) => sum + content.length, 0);
      this.#text = this.#join((type) => type === "RESPONSE");
      return;
    }
    const fragment = this.#fragments.at(index === undefined ? -1 : Number(index));
    if (fragment === undefined) return;
    if (part === "queries" && Array.isArray(value))
      fragment.queries = operation === "APPEND" ? fragment.queries + queriesOf(value) : queriesOf(value);
    if (part === "elapsed_secs" && typeof value === "number") fragment.seconds = value;
    if ((part === "content" || part === undefined) && typeof value === "string") {
      this.#write(fragment, operation, value);
    }
  }

  #write(fragment: Fragment, operation: string, value: string): void {
    this.#chars += value.length;
    if (this.#chars > MAX_CHARS) return;
    const appends = operation === "APPEND";
    fragment.content = appends ? fragment.content + value : value;
    if (fragment.type !== "RESPONSE") return;
    const isLast = fragment === this.#fragments.at(-1);
    this.#text = appends && isLast ? this.#text + value : this.#join((type) => type === "RESPONSE");
  }

  /** The one fragment of its type, as the shape before fragments had it. */
  #only(type: string): Fragment {
    const known = this.#fragments.find((each) => each.type === type);
    const fragment = known ?? { type, content: "", seconds: null, queries: "" };
    if (known === undefined) this.#fragments.push(fragment);
    return fragment;
  }

  #join(isWanted: (type: string) => boolean): string {
    return this.#fragments.flatMap(({ type, content }) => (isWanted(type) ? content : [])).join("");
  }
}

function fragmentOf(value: JsonObject): Fragment {
  const seconds = value["elapsed_secs"];
  return {
    type: (stringAt(value, "type") ?? "").toUpperCase(),
    content: stringAt(value, "content") ?? "",
    seconds: typeof seconds === "number" ? seconds : null,
    queries: queriesOf(arrayAt(value, "queries")),
  };
}

/** Each query on a line of its own. */
function queriesOf(queries: readonly unknown[]): string {
  return queries
    .slice(0, MAX_FRAGMENTS)
    .map((each) => (isObject(each) ? `${stringAt(each, "query") ?? ""}\n` : ""))
    .join("");
}

/** What a stored message says: the request of the person, or the visible answer. */
export function readStoredText(message: JsonObject): string {
  const fragments = arrayAt(message, "fragments").filter(isObject).map(fragmentOf);
  const said = fragments.filter(({ type }) => type === "REQUEST" || type === "RESPONSE");
  return fragments.length > 0
    ? said.map(({ content }) => content).join("")
    : (stringAt(message, "content") ?? "");
}

/** Message ids are small numbers, counted in each conversation. */
export function idOf(value: unknown): string | null {
  return typeof value === "number" ? String(value) : typeof value === "string" && value !== "" ? value : null;
}

function stepsOf(path: string): string[] {
  return path.split("/").filter((step) => step !== "");
}
