import { expect, test } from "vitest";
import { m365Copilot, m365CopilotAddress } from "../sites/m365-copilot";
import { describeStories } from "./replay";

describeStories(m365Copilot);

test("a turn begins with the page's `chat` invocation, and no other frame", () => {
  const [socket] = m365CopilotAddress.endpoints;
  if (socket?.kind !== "socket") throw new Error("no socket");
  expect(socket.sent?.test('{"arguments":[{}],"invocationId":"0","target":"chat","type":4}')).toBe(true);
  expect(socket.sent?.test('{"type":6}')).toBe(false);
  expect(socket.sent?.test('{"protocol":"json","version":1}')).toBe(false);
  expect(socket.url.test("wss://substrate.office.com/m365Copilot/Chathub/oid@tid")).toBe(true);
});

test("a tone that names a model of OpenAI is counted as one", () => {
  expect(m365Copilot.tokenizer("Gpt_5_4_Reasoning").high).toBe(1);
  expect(m365Copilot.tokenizer("magic").high).toBeGreaterThan(1);
});
