/** Chats that were open before: each page gets bridge and tap once, the bridge first. */
import { describe, expect, test } from "vitest";
import { enterOpenTabs, type TabsApi } from "../capture/open-tabs";

function browserWith(tabs: { id?: number }[], results: Record<number, string[] | Error>) {
  const ran: string[] = [];
  const asked: unknown[] = [];
  const api: TabsApi = {
    tabs: {
      query: async (query) => {
        asked.push(query);
        return tabs;
      },
    },
    scripting: {
      executeScript: async ({ target, files, world }) => {
        const frames = "frameIds" in target ? ` in ${target.frameIds.join("+")}` : "";
        ran.push(`${target.tabId}${frames} ${files.join()} ${world}`);
        const found = results[target.tabId];
        if (found instanceof Error) throw found;
        return (found ?? []).map((result, frameId) => ({ frameId, result }));
      },
    },
  };
  return { api, ran, asked };
}

describe("open pages", () => {
  test("a page without us gets the bridge, then the tap", async () => {
    const { api, ran, asked } = browserWith([{ id: 1 }], { 1: ["listens"] });
    await enterOpenTabs(["https://chatgpt.com/*"], api);
    expect(ran).toEqual(["1 /bridge.js ISOLATED", "1 in 0 /tap.js MAIN"]);
    expect(asked).toEqual([{ url: ["https://chatgpt.com/*"], discarded: false }]);
  });

  test("a page in which a bridge listens is left as it is", async () => {
    const { api, ran } = browserWith([{ id: 1 }], { 1: ["is-there-already"] });
    await enterOpenTabs(["https://chatgpt.com/*"], api);
    expect(ran).toEqual(["1 /bridge.js ISOLATED"]);
  });

  test("of the frames only those without us get the tap", async () => {
    const { api, ran } = browserWith([{ id: 1 }], { 1: ["is-there-already", "listens", "listens"] });
    await enterOpenTabs(["https://chatgpt.com/*"], api);
    expect(ran).toEqual(["1 /bridge.js ISOLATED", "1 in 1+2 /tap.js MAIN"]);
  });

  test("a page that may not be entered (an error page, a tab just closed) does not keep the others from it", async () => {
    const { api, ran } = browserWith([{ id: 1 }, {}, { id: 2 }], {
      1: new Error("Cannot access"),
      2: ["listens"],
    });
    await enterOpenTabs(["https://chatgpt.com/*"], api);
    expect(ran.sort()).toEqual(["1 /bridge.js ISOLATED", "2 /bridge.js ISOLATED", "2 in 0 /tap.js MAIN"]);
  });
});
