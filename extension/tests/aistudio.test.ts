import { describe, expect, test } from "vitest";
import { aistudio } from "../sites/aistudio";
import { JsonElements } from "../sites/json-elements";
import { fieldAt } from "../sites/jspb";
import { describeStories } from "./replay";

describeStories(aistudio);

describe("elements of arrays", () => {
  test.each([
    [0, "[1][2]", ["[1]", "[2]"]],
    [1, ')]}\'\n[["a]"],["\\"["],3,[[4]]]', ['["a]"]', '["\\"["]', "[[4]]"]],
    [2, "[[[1],[2]],[[3]]]", ["[1]", "[2]", "[3]"]],
    [2, "[[[1", []],
    [1, '" [[1]]', ["[1]"]],
  ])("at depth %i of %s", (depth, text, elements) => {
    expect(new JsonElements(depth).push(text)).toEqual(elements);
    const cut = new JsonElements(depth);
    expect([...text].flatMap((char) => cut.push(char))).toEqual(elements);
  });
});

test("fields far apart stand in an object at an array's end", () => {
  const message = ["a", null, { "44": "far", "3": ["inner", { "9": true }] }];
  expect(fieldAt(message, 0)).toBe("a");
  expect(fieldAt(message, 43)).toBe("far");
  expect(fieldAt(message, 2, 8)).toBe(true);
  expect(fieldAt(message, 2, 0)).toBe("inner");
  expect(fieldAt(message, 4)).toBeUndefined();
  expect(fieldAt("text", 0)).toBeUndefined();
});
