import { describe, expect, test } from "vitest";
import { poe, poeAddress } from "../sites/poe";
import { describeStories } from "./replay";

describeStories(poe);

describe("a topic is a message", () => {
  const [socket] = poeAddress.endpoints;
  if (socket?.kind !== "socket") throw new Error("no socket");
  const topicOf = (name: string, data: object) =>
    socket.topic?.exec(
      JSON.stringify({ messages: [JSON.stringify({ payload: { subscription_name: name, data } })] }),
    )?.[1];

  test.each([
    ["messageAdded", { messageAdded: { id: "a", messageId: 101, text: "hi" } }, "101"],
    ["messageAdded", { messageAdded: { id: "a", messageId: "101", text: "hi" } }, "101"],
    ["messageCancelled", { messageCancelled: { messageId: 102 } }, "102"],
    ["messageRead", { messageRead: { messageId: 103 } }, undefined],
    ["chatTitleUpdated", { chatTitleUpdated: { title: "t" } }, undefined],
  ])("of %s", (name, data, topic) => {
    expect(topicOf(name, data)).toBe(topic);
  });

  test("on the hosts of its sockets", () => {
    expect(socket.url.test("wss://tch7578.tch.quora.com/up/chan50-8888/updates")).toBe(true);
    expect(socket.url.test("wss://tch7578.example/up/chan50-8888/updates")).toBe(false);
  });
});
