import { describe, expect, test } from "vitest";
import { gemini } from "../sites/gemini";
import { describeStories, requestOf } from "./replay";

describeStories(gemini);

const request = requestOf({ path: "/_/BardChatUi/data/batchexecute", answers: [] });

const reply = (rpc: string, message: unknown) =>
  `)]}'\n\n99\n${JSON.stringify([["wrb.fr", rpc, JSON.stringify(message), null, null, null, "generic"]])}\n25\n[["e",4,null,null,1]]\n`;

describe("a conversation the page shows", () => {
  const candidate = (id: string, text: string) => [id, [text]];

  test("is its turns, oldest first, each answer a child of its prompt, each prompt of the answer that was kept", () => {
    const turns = [
      [["c_77", "r_2"], null, [["And then?"]], [[candidate("rc_2", "Then 夜.")]]],
      [
        ["c_77", "r_1"],
        null,
        [["Once"]],
        [[candidate("rc_1a", "Kept."), candidate("rc_1b", "Other draft.")]],
      ],
    ];
    expect(gemini.readHistory?.(request, reply("hNvQHb", [turns]))).toEqual({
      conversationId: "77",
      messages: [
        { id: "r_1", parentId: null, text: "Once" },
        { id: "rc_1a", parentId: "r_1", text: "Kept." },
        { id: "rc_1b", parentId: "r_1", text: "Other draft." },
        { id: "r_2", parentId: "rc_1a", text: "And then?" },
        { id: "rc_2", parentId: "r_2", text: "Then 夜." },
      ],
    });
  });

  test("is nothing in the replies of other procedures", () => {
    const chats = [null, null, [["c_77", "A title"]]];
    expect(gemini.readHistory?.(request, reply("MaZiqc", chats))).toBeNull();
    expect(gemini.readHistory?.(request, reply("hNvQHb", "no turns"))).toBeNull();
    expect(gemini.readHistory?.(request, "")).toBeNull();
  });
});
