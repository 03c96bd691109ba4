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
  const attachments = arrayAt(objectAt(message, "metadata"), "attachments");
  const files = attachments.filter((file) => isObject(file) && !isImageFile(file)).length;
  return { id: stringAt(message, "id") ?? "", text, images, files };
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

/** Visible text of an answer that is being generated; null when the message is none. */
export function readGrowing(message: JsonObject): string | null {
  const content = objectAt(message, "content");
  if (content["content_type"] !== "text" && content["content_type"] !== "multimodal_text") return null;
  if ((message["channel"] ?? "final") !== "final") return null;
  const [first] = arrayAt(content, "parts");
  return typeof first === "string" ? first : null;
}

/** What an assistant message wrote to a tool: code to run, a search, a document; null when it speaks to the person. */
export function readToolInput(message: JsonObject): string | null {
  if ((stringAt(message, "recipient") ?? "all") === "all") return null;
  const content = objectAt(message, "content");
  return stringAt(content, "text") ?? readParts(content).text;
}

/** What a message shows of the reasoning before the answer, and how long the site says it took; null for other messages. */
export function readThought(message: JsonObject): { text: string; seconds: number | null } | null {
  const content = objectAt(message, "content");
  const seconds = objectAt(message, "metadata")["finished_duration_sec"];
  const took = typeof seconds === "number" && seconds >= 0 ? seconds : null;
  switch (content["content_type"]) {
    case "thoughts": {
      const texts = arrayAt(content, "thoughts").map((thought) =>
        isObject(thought)
          ? `${stringAt(thought, "summary") ?? ""}\n${stringAt(thought, "content") ?? ""}`
          : "",
      );
      return { text: texts.join("\n"), seconds: took };
    }
    case "reasoning_recap":
      return { text: "", seconds: took };
    default:
      return null;
  }
}

function isImageFile(file: JsonObject): boolean {
  return /^image\//.test(stringAt(file, "mime_type") ?? stringAt(file, "mimeType") ?? "");
}

/** Text of a finished message of any role, which the model reads again; empty when it holds none. */
export function readEchoedText(message: JsonObject): string {
  const content = objectAt(message, "content");
  const type = content["content_type"];
  if (type === "code") return stringAt(content, "text") ?? "";
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
