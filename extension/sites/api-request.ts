/**
 * What a request in the style of OpenAI's, Anthropic's or Ollama's interfaces asks. It carries the whole conversation, so that
 * nothing is unknown of what the model reads, unless it names something kept on the server.
 *
 * Its messages have no ids. All that is text for the model counts as sent: system prompts, definitions of tools, calls and results.
 */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt, textOrJson } from "./json";
import type { EchoedMessage, Prompt, Turn } from "./site";
import { unknownTurn } from "./site";

/** Results of tools hold parts of their own. */
const MAX_DEPTH = 4;
const MAX_MESSAGES = 10_000;

export function readApiTurn(body: string): Turn {
  const request = parseJson(body);
  if (!isObject(request)) return unknownTurn;
  const messages = messagesOf(request).slice(0, MAX_MESSAGES);
  // What the person says now comes after the last answer or tool result.
  const lastOther = messages.findLastIndex((message) => roleOf(message) !== "user" || isToolResult(message));
  const system = ["system", "instructions"].map((key) => readContent(request[key]).text);
  const tools = arrayAt(request, "tools");
  return {
    ...unknownTurn,
    prompts: messages.slice(lastOther + 1).map(toPrompt),
    sent: [
      ...system.map(toEchoed),
      toEchoed(tools.length === 0 ? "" : JSON.stringify(tools)),
      ...messages.slice(0, lastOther + 1).map((message) => toEchoed(textOf(message))),
    ].filter(({ text }) => text !== ""),
    whole: messages.length > 0 && !namesServerState(request),
    modelRaw: stringAt(request, "model") ?? "",
  };
}

/** Chat has `messages`, OpenAI's responses an `input`, plain completions a `prompt`. */
function messagesOf(request: JsonObject): unknown[] {
  const images = request["images"];
  const prompt = stringAt(request, "prompt");
  if (prompt !== null) return [{ role: "user", content: prompt, images }];
  const input = stringAt(request, "input");
  if (input !== null) return [{ role: "user", content: input }];
  const lists = [arrayAt(request, "messages"), arrayAt(request, "input"), arrayAt(request, "prompt")];
  const [list = []] = lists.filter(({ length }) => length > 0);
  return list.map((each) => (typeof each === "string" ? { role: "user", content: each } : each));
}

/** A conversation the server keeps, or (Ollama) one in tokens. */
function namesServerState(request: JsonObject): boolean {
  const named = ["previous_response_id", "conversation"].some((key) => (request[key] ?? null) !== null);
  return named || arrayAt(request, "context").length > 0;
}

function roleOf(message: unknown): string {
  return isObject(message) ? (stringAt(message, "role") ?? "") : "";
}

/** Anthropic sends results of tools under the person's name. */
function isToolResult(message: unknown): boolean {
  return (
    isObject(message) &&
    arrayAt(message, "content").some((part) => isObject(part) && part["type"] === "tool_result")
  );
}

function toEchoed(text: string): EchoedMessage {
  return { id: "", text };
}

function toPrompt(message: unknown): Prompt {
  const { images, files } = readContent(isObject(message) ? message["content"] : "");
  // Ollama's messages have their images beside the text.
  const beside = isObject(message) ? arrayAt(message, "images").length : 0;
  return { id: "", text: textOf(message), images: images + beside, files };
}

/** All text of one message that the model reads. */
function textOf(message: unknown): string {
  if (!isObject(message)) return "";
  const calls = arrayAt(message, "tool_calls").map((call) => {
    const called = isObject(call) ? objectAt(call, "function") : {};
    return [stringAt(called, "name") ?? "", textOrJson(called["arguments"])].join(" ");
  });
  // OpenAI's responses list calls and their results as items of their own.
  const item = ["name", "arguments", "output"].map((key) =>
    message["type"] ? textOrJson(message[key]) : "",
  );
  return [readContent(message["content"]).text, ...calls, ...item].filter((text) => text !== "").join("\n");
}

interface Content {
  readonly text: string;
  readonly images: number;
  readonly files: number;
}

/** The content of a message: a text, or parts of many kinds. Of images and files only the number is known. */
export function readContent(content: unknown, depth = 0): Content {
  if (typeof content === "string") return { text: content, images: 0, files: 0 };
  if (!Array.isArray(content) || depth > MAX_DEPTH) return { text: "", images: 0, files: 0 };
  const texts: string[] = [];
  let images = 0;
  let files = 0;
  for (const part of content) {
    if (typeof part === "string") texts.push(part);
    if (!isObject(part)) continue;
    const type = stringAt(part, "type") ?? "text";
    if (/image/.test(type)) images++;
    else if (/file|document|audio|video/.test(type)) files++;
    else if (type === "tool_use") texts.push(textOrJson(part["input"]));
    else if (type === "tool_result") {
      const inner = readContent(part["content"], depth + 1);
      texts.push(inner.text);
      images += inner.images;
      files += inner.files;
    } else texts.push(stringAt(part, "text") ?? stringAt(part, "thinking") ?? "");
  }
  return { text: texts.join(""), images, files };
}
