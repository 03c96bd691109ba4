/** Every language says everything. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales, messagesOf } from "./i18n";

const english = messagesOf("en");
const keys = Object.keys(english);

/** Messages that are the same in another language because they are a name, or the same word there. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  extensionName: ["de", "fr", "es", "zh_CN", "ja"],
};

test("the languages of the issue are there", () => {
  expect(locales).toEqual(["de", "en", "es", "fr", "ja", "zh_CN"]);
});

test("English explains whatever has a placeholder number in alphabetical order, as `say` fills them", () => {
  for (const [key, { placeholders = {} }] of Object.entries(english)) {
    const names = Object.keys(placeholders);
    const inOrder = [...names].sort().map((name, place) => [name, { content: `$${place + 1}` }]);
    expect(Object.entries(placeholders).sort(), key).toEqual(inOrder);
  }
});

test("the store's limit for the description holds in every language", () => {
  for (const locale of locales) {
    expect([...(messagesOf(locale)["extensionDescription"]?.message ?? "")].length).toBeLessThanOrEqual(132);
  }
});

describe.each(locales.filter((locale) => locale !== "en"))("%s", (locale) => {
  const messages = messagesOf(locale);

  test("has the same keys, in the same order", () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  test("has the same placeholders, and uses each of them", () => {
    for (const key of keys) {
      const { message = "", placeholders = {} } = messages[key] ?? {};
      expect(placeholders, key).toEqual(english[key]?.placeholders ?? {});
      const used = [...message.matchAll(/\$([A-Z0-9_]+)\$/g)].map(([, name]) => name?.toLowerCase()).sort();
      expect(used, key).toEqual(Object.keys(placeholders).sort());
    }
  });

  test("is not English by accident", () => {
    const same = keys.filter((key) => messages[key]?.message === english[key]?.message);
    expect(same).toEqual(keys.filter((key) => SAME[key]?.includes(locale)));
    const said = (key: string) => messages[key]?.message.replace(/\$[A-Z0-9_]+\$/g, "") ?? "";
    const left = keys.filter((key) => /\b(the|answers?|and|with|counted)\b/i.test(said(key)));
    expect(left).toEqual([]);
  });
});

test("nothing is kept that nobody says", () => {
  const root = new URL("..", import.meta.url).pathname;
  const sources = ["capture", "entrypoints", "ui"].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const source = [...sources, "wxt.config.ts"]
    .filter((file) => /\.(ts|html)$/.test(file))
    .map((file) => readFileSync(root + file, "utf8"))
    .join("\n");
  const stem = (key: string) => key.replace(/_(one|other)$/, "");
  const unsaid = keys.filter(
    (key) => ![`"${stem(key)}"`, `__MSG_${key}__`].some((use) => source.includes(use)),
  );
  expect(unsaid).toEqual([]);
});

test("commands a person types are the same in every language", () => {
  for (const key of keys) {
    const commands = english[key]?.message.match(/(?<=“)[a-z][^”]*(?=”)/g) ?? [];
    for (const locale of locales) {
      for (const command of commands) expect(messagesOf(locale)[key]?.message, key).toContain(command);
    }
  }
});

describe.each(["popup", "options", "welcome"])("the page %s", (page) => {
  const html = readFileSync(new URL(`../entrypoints/${page}/index.html`, import.meta.url), "utf8");

  test("names only messages that exist and need no values", () => {
    const named = [...html.matchAll(/data-say="([^"]*)"/g)].map(([, key]) => key ?? "");
    expect(named.length).toBeGreaterThan(5);
    for (const key of named) expect(english[key]?.placeholders, key).toBeUndefined();
    for (const key of named) expect(keys).toContain(key);
  });

  test("has no sentence of its own", () => {
    const body = html.slice(html.indexOf("<body"));
    const words = body.replace(/<[^>]*>/g, " ").match(/\p{L}{2,}/gu) ?? [];
    expect(words.filter((word) => !["Wattback", "Wh", "CO"].includes(word))).toEqual([]);
  });

  test("has each id once, and every label's and description's target", () => {
    const ids = [...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/\b(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g)];
    for (const [, target] of targets) for (const id of target?.split(" ") ?? []) expect(ids).toContain(id);
  });
});
