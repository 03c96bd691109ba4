/** What has to be read can be read: WCAG 2.2's contrast, in light and in dark. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../ui/base.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  const colour = (name: string) => tokens.get(name)?.[scheme] ?? "#none";
  const between = (one: string, other: string) => contrast(colour(one), colour(other));

  test("text has 4.5 to 1", () => {
    for (const ground of ["paper", "card"])
      for (const text of ["ink", "quiet", "green", "amber"])
        expect([text, ground, between(text, ground) >= 4.5]).toEqual([text, ground, true]);
    expect(between("on-green", "green")).toBeGreaterThanOrEqual(4.5);
  });

  test("what shows a control, its state and where the focus is has 3 to 1", () => {
    for (const part of ["edge", "green"])
      for (const ground of ["paper", "card"])
        expect([part, ground, between(part, ground) >= 3]).toEqual([part, ground, true]);
    expect(between("quiet", "line")).toBeGreaterThanOrEqual(3);
  });
});
