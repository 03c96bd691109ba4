/**
 * Poe: messages of both sides come on a WebSocket of another host, each as a subscription's update. Shapes as public clients of 2023
 * to 2025 have them (second-hand). Each message is a stream of its own here; an answer continues the person's message in its chat.
 */
import { anyModel, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { stringAt } from "./json";
import { modelOf, PoeStream, readUpdates } from "./poe-stream";
import type { CapturedRequest, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const poeAddress: SiteAddress = {
  name: "poe",
  origins: ["https://poe.com"],
  endpoints: [
    {
      kind: "socket",
      url: /^wss:\/\/[\w-]+\.tch\.[\w.]*quora\.com\/up\/[\w-]+\/updates$/,
      // Updates are texts within the frame's JSON, so their quotes are escaped.
      topic: /^(?=[\s\S]*\\"message(?:Added|Cancelled)\\")[\s\S]*?\\"messageId\\":\s*"?\\?"?(\d{1,20})/,
    },
  ],
  page: {
    answer: '[class*="Message_leftSideMessageBubble"]',
    prompt: '[class*="Message_rightSideMessageBubble"]',
    besides: "button",
    conversation: /^\/chat\/([\w-]+)/,
  },
};

export const poe: Site = {
  address: poeAddress,
  label: "Poe",
  provider: "",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, anyModel),
  readTurn,
  createParser: (turn, request, before) => {
    const asked = before?.parser instanceof PoeStream ? before.parser.prompt : null;
    return new PoeStream(turn, readUpdates(request.body)[0]?.messageId ?? "", asked);
  },
};

/** The first frame opens the stream of its first message. */
function readTurn({ body }: CapturedRequest): Turn {
  const update = readUpdates(body)[0];
  if (update === undefined) return unknownTurn;
  const isAnswer = stringAt(update.message, "author") !== "human";
  return {
    ...unknownTurn,
    conversationId: update.chatId,
    modelRaw: isAnswer ? modelOf(update.message) : "",
    continues: isAnswer ? update.chatId : null,
  };
}
