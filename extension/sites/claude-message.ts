/** What is in one message of a Claude conversation. */
import { arrayAt, isObject, type JsonObject, stringAt } from "./json";

/** A message's text and that of what was pasted or attached to it, which the model reads too. */
export function textWithAttachments(text: string, message: JsonObject): string {
  const attached = arrayAt(message, "attachments").flatMap((each) =>
    isObject(each) ? (stringAt(each, "extracted_content") ?? []) : [],
  );
  return [text, ...attached].filter((part) => part !== "").join("\n\n");
}

/** Text of a message the page fetched: what was said, and what tools were asked and replied. Reasoning is not read again. */
export function readMessageText(message: JsonObject): string {
  const blocks = arrayAt(message, "content");
  const said = blocks.length > 0 ? blocks.map(readBlock).join("") : (stringAt(message, "text") ?? "");
  return textWithAttachments(said, message);
}

function readBlock(block: unknown): string {
  if (!isObject(block)) return "";
  switch (block["type"]) {
    case "text":
      return stringAt(block, "text") ?? "";
    case "tool_use":
      return isObject(block["input"]) ? JSON.stringify(block["input"]) : "";
    case "tool_result":
      return arrayAt(block, "content")
        .map((part) => (isObject(part) ? (stringAt(part, "text") ?? "") : ""))
        .join("");
    default:
      return "";
  }
}
