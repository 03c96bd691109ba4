import { expect, test } from "vitest";
import { meta, metaAddress } from "../sites/meta";
import { requestOf } from "./replay";

test("no stream of Meta AI is read: its page's text serves", () => {
  expect(metaAddress.endpoints).toEqual([]);
  expect(metaAddress.page).not.toBeNull();
  const request = requestOf({ path: "/", body: "anything", answers: [] });
  const parser = meta.createParser(meta.readTurn(request), request, null);
  expect([...parser.push("anything", 1), ...parser.end()]).toEqual([]);
  expect(parser.partial()).toBeNull();
  expect(parser.complete).toBe(true);
});
