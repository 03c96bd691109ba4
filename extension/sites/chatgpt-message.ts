/** What is in one message of a ChatGPT conversation. */
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from "./json";
import type { Prompt } from "./site";

interface Content {
  readonly text: string;
  readonly images: number;
}

/** The person's message, or null when this is another role's. Parts of a shape we do not know (files) have no text to count. */
export function readPrompt(message: unknown): Prompt | null {
  if (!isObject(message) || stringAt(objectAt(message, "author"), "role") !== "user") return null;
  const { text, images } = readParts(objectAt(message, "content"));
  return { id: stringAt(message, "id") ?? "", text, images };
}

/**
 * What an ended assistant message shows the person, or null when it shows nothing we can count: reasoning, a call of a tool,
 * a hidden message, a shape we do not know.
 */
export function readAnswerContent(message: JsonObject): Content | null {
  const recipient = message["recipient"] ?? "all";
  const channel = message["channel"] ?? "final";
  const hidden = objectAt(message, "metadata")["is_visually_hidden_from_conversation"] === true;
  if (recipient !== "all" || channel !== "final" || hidden) return null;

  const content = objectAt(message, "content");
  const type = content["content_type"];
  if (type !== "text" && type !== "multimodal_text") return null;
  const { text, images, unknown } = readParts(content);
  return unknown || (text === "" && images === 0) ? null : { text, images };
}

/** Text of a finished message of any role, which the model reads again; empty when it holds none. */
export function readEchoedText(message: JsonObject): string {
  const content = objectAt(message, "content");
  const type = content["content_type"];
  return type === "text" || type === "multimodal_text" ? readParts(content).text : "";
}

function readParts(content: JsonObject): Content & { readonly unknown: boolean } {
  const parts = arrayAt(content, "parts");
  const isImage = (part: unknown) => isObject(part) && part["content_type"] === "image_asset_pointer";
  return {
    text: parts.filter((part) => typeof part === "string").join(""),
    images: parts.filter(isImage).length,
    unknown: parts.some((part) => typeof part !== "string" && !isImage(part)),
  };
}
