/**
 * What is in a message of Open WebUI. Since 0.10 it is a list of items as in OpenAI's responses; before, one text in which reasoning
 * and calls of tools stand in `<details>`.
 */
import { arrayAt, isObject, type JsonObject, stringAt } from "./json";
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
  for (const item of items)
    if (item["type"] === "function_call")
      answer.callTool(stringAt(item, "call_id") ?? stringAt(item, "id") ?? "");
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
  const thoughts: string[] = [];
  let seconds = 0;
  for (const [, attributes = "", inner = ""] of content.matchAll(DETAILS)) {
    const type = /type="(\w+)"/.exec(attributes)?.[1];
    if (type === "tool_calls")
      answer.callTool(/id="([^"]*)"/.exec(attributes)?.[1] ?? String(answer.toolCalls));
    if (type !== "reasoning") continue;
    thoughts.push(quoted(inner.replace(/<summary>[^]*?<\/summary>\n?/, "")));
    seconds += Number(/duration="(\d+)"/.exec(attributes)?.[1] ?? 0);
  }
  const thought = thoughts.join("\n");
  if (thought !== "") answer.thinkAll(thought, atMs, seconds > 0 ? seconds : null);
  answer.sayAll(contentText(content), atMs);
}

/** The visible text of the older form of content. */
export function contentText(content: string): string {
  return content.replace(DETAILS, "").replace(/^\s+/, "");
}

const DETAILS = /<details([^>]*)>([^]*?)<\/details>\n?/g;

/** Reasoning is quoted line by line, and escaped. */
function quoted(text: string): string {
  const lines = text
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .split("\n");
  return lines
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim();
}
