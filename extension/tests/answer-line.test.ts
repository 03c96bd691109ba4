/** The line under an answer. */
import { parseHTML } from "linkedom";
import { beforeEach, expect, test, vi } from "vitest";
import type { LineFigures } from "../capture/page-messages";
import { i18n, locales, speak } from "./i18n";

vi.mock("wxt/browser", () => ({ browser: { i18n } }));

const { AnswerLines } = await import("../capture/answer-line");

const figures: LineFigures = {
  energy_wh: { low: 0.1, central: 0.4, high: 1.6 },
  co2e_g: { low: 0.04, central: 0.15, high: 0.6 },
  matched: "no",
};

let document: Document;
let answers: Element[];
let lines: InstanceType<typeof AnswerLines>;
let roots: { readonly mode: string; readonly root: ShadowRoot }[];

beforeEach(() => {
  vi.restoreAllMocks();
  speak("en");
  const page = parseHTML("<body><article><p>One</p></article><article><p>Two</p></article></body>");
  document = page.document as unknown as Document;
  answers = [...document.querySelectorAll("article")];
  lines = new AnswerLines(document);
  roots = [];
  // What is in a closed root can only be seen by whoever made it.
  const attach = page.Element.prototype.attachShadow;
  vi.spyOn(page.Element.prototype, "attachShadow").mockImplementation(function (
    this: typeof page.Element.prototype,
    init: ShadowRootInit,
  ) {
    const root = attach.call(this, init) as unknown as ShadowRoot;
    roots.push({ mode: init.mode, root });
    return root as never;
  });
});

const answer = (at: number): Element => {
  const found = answers[at];
  if (found === undefined) throw new Error("no such answer");
  return found;
};
const hosts = () => [...document.querySelectorAll("wattback-line")];
const parts = (at = 0) => [...(roots[at]?.root.childNodes ?? [])].map((node) => node.textContent);

test("is the last child of the answer, and leaves the answer's own text as it was", () => {
  lines.show(answer(0), figures);
  expect(answer(0).lastElementChild?.localName).toBe("wattback-line");
  expect(answer(0).textContent).toBe("One");
  expect(answer(1).children.length).toBe(1);
  expect(roots.map(({ mode }) => mode)).toEqual(["closed"]);
});

test("says the figures once to be seen and once to be heard", () => {
  lines.show(answer(0), figures);
  expect(parts()).toEqual([
    "0.4 Wh (0.1–1.6) · 0.15 g CO₂e",
    "Estimate for this answer: 0.4 watt-hours, between 0.1 and 1.6; 0.15 grams of CO₂ equivalent.",
  ]);
  const seen = roots[0]?.root.firstElementChild;
  expect([seen?.getAttribute("aria-hidden"), seen?.getAttribute("dir")]).toEqual(["true", "ltr"]);
});

test("is marked once it is matched, and never more than practice deserves", () => {
  lines.show(answer(0), figures);
  lines.show(answer(0), { ...figures, matched: "yes" });
  expect(parts()[0]).toBe("0.4 Wh (0.1–1.6) · 0.15 g CO₂e · ✓");
  expect(parts()[1]).toMatch(/equivalent\. Matched with a renewable energy certificate\.$/);
  lines.show(answer(0), { ...figures, matched: "practice" });
  expect(parts()[0]).toBe("0.4 Wh (0.1–1.6) · 0.15 g CO₂e · ✓ practice only");
  expect(parts()[1]).toMatch(/equivalent\. practice only\.$/);
  expect(hosts().length).toBe(1);
});

test("comes back when the page dropped it, and to the end when the page added more", () => {
  lines.show(answer(0), figures);
  hosts()[0]?.remove();
  lines.show(answer(0), figures);
  answer(0).append(document.createElement("p"));
  lines.show(answer(0), figures);
  expect(answer(0).lastElementChild?.localName).toBe("wattback-line");
  expect(roots.length).toBe(1);
});

test("goes with its answer, and all go at once", () => {
  lines.show(answer(0), figures);
  answer(0).remove();
  lines.show(answer(1), figures);
  expect(answer(0).children.length).toBe(1);
  lines.clear();
  expect(hosts()).toEqual([]);
  expect(answer(1).textContent).toBe("Two");
});

test("carries its language, for whoever reads it out", () => {
  for (const [at, locale] of locales.entries()) {
    speak(locale);
    new AnswerLines(document).show(answer(1), figures);
    expect(hosts().at(-1)?.getAttribute("lang")).toBe(locale.replace("_", "-"));
    expect(parts(at)[1]).toContain(locale === "en" || locale.length > 2 || locale === "ja" ? "0.4" : "0,4");
  }
});

test("is styled where the page cannot undo it", () => {
  lines.show(answer(0), figures);
  const style = hosts()[0]?.getAttribute("style") ?? "";
  for (const declaration of ["all:initial", "color:inherit", "user-select:none", "pointer-events:none"]) {
    expect(style.replaceAll(": ", ":")).toContain(`${declaration}!important`);
  }
});
