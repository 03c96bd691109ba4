/**
 * What is in a message of Open WebUI. Since 0.10 it is a list of items as in OpenAI's responses; before, one text in which reasoning
 * and calls of tools stand in `<details>`.
 */
import { takeCall } from "./api-responses";
import { arrayAt, isObject, type JsonObject, parseJson, stringAt, textOrJson } from "./json";
import type { StreamedAnswer } from "./streamed-answer";

/** Sets what the answer holds to what the items say. */
export function takeOutput(output: readonly unknown[], answer: StreamedAnswer, atMs: number): void {
  const items = output.filter(isObject);
  const thoughts = items.filter((item) => item["type"] === "reasoning");
  const verbatim = thoughts.every((item) => arrayAt(item, "content").length > 0);
  const seconds = thoughts.reduce(
    (sum, { duration }) => sum + (typeof duration === "number" ? duration : 0),
    0,
  );
  const thought = thoughts.map((item) => textAt(item, "content") || textAt(item, "summary")).join("\n");
  if (thought !== "") answer.thinkAll(thought, atMs, seconds > 0 ? seconds : null, verbatim);
  answer.sayAll(outputText(output), atMs);
  for (const item of items) takeCall(item, answer);
}

/** The visible text of a list of items. */
export function outputText(output: readonly unknown[]): string {
  const messages = output.filter(isObject).filter((item) => item["type"] === "message");
  return messages.map((item) => textAt(item, "content")).join("\n");
}

function textAt(item: JsonObject, key: string): string {
  const parts = arrayAt(item, key).filter(isObject);
  return parts.map((part) => stringAt(part, "text") ?? "").join("");
}

/** Sets what the answer holds to what the older form of content says. */
export function takeContent(content: string, answer: StreamedAnswer, atMs: number): void {
  const { said, blocks } = splitContent(content);
  let thought = "";
  let seconds = 0;
  for (const [at, { type, attributes, inner }] of blocks.entries()) {
    if (type === "tool_calls")
      answer.callToolAll(
        / id="([^"]*)"/.exec(attributes)?.[1] ?? String(answer.toolCalls),
        argumentsOf(attributes),
      );
    // Code that the model wrote to run, in a fence.
    if (type === "code_interpreter") answer.callToolAll(`code ${at}`, belowSummary(inner));
    if (type !== "reasoning") continue;
    thought += unquoted(inner);
    seconds += Number(/ duration="(\d{1,6})"/.exec(attributes)?.[1] ?? 0);
  }
  if (thought !== "") answer.thinkAll(thought, atMs, seconds > 0 ? seconds : null);
  answer.sayAll(said, atMs);
}

/** The visible text of the older form of content. */
export function contentText(content: string): string {
  return splitContent(content).said;
}

interface Block {
  readonly type: string;
  readonly attributes: string;
  readonly inner: string;
}

/** Open WebUI's own blocks apart from the text; a `<details>` without a type is the model's. */
function splitContent(content: string): { said: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let said = "";
  let at = 0;
  for (;;) {
    const start = content.indexOf(OPEN, at);
    if (start < 0) break;
    said += content.slice(at, start);
    // The last block may still be open.
    const close = content.indexOf(CLOSE, start);
    const end = close < 0 ? content.length : close;
    const head = content.indexOf(">", start);
    const headEnd = head < 0 || head > end ? end : head;
    const attributes = content.slice(start + OPEN.length, headEnd);
    const inner = content.slice(Math.min(headEnd + 1, end), end);
    blocks.push({ type: attributes.slice(0, Math.max(0, attributes.indexOf('"'))), attributes, inner });
    at = close < 0 ? content.length : close + CLOSE.length;
  }
  said += content.slice(at);
  return { said: blocks.length > 0 ? said.trim() : said, blocks };
}

const OPEN = '<details type="';
const CLOSE = "</details>";

/** Reasoning stands below a summary, quoted line by line, and escaped. */
function unquoted(inner: string): string {
  return unescaped(belowSummary(inner))
    .split("\n")
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim();
}

function belowSummary(inner: string): string {
  const summary = inner.indexOf("</summary>");
  return inner.slice(summary < 0 ? 0 : summary + "</summary>".length).trim();
}

/** What a call was given, as JSON within JSON. */
function argumentsOf(attributes: string): string {
  const escaped = / arguments="([^"]*)"/.exec(attributes)?.[1] ?? "";
  const text = unescaped(escaped);
  return textOrJson(parseJson(text)) || text;
}

function unescaped(text: string): string {
  return text
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
