/** The lines under answers: asked for when there is something to know, shown again when they are wanted again. */
import { parseHTML } from "linkedom";
import { beforeEach, expect, test } from "vitest";
import type { FiguresRequest, LineFigures } from "../capture/page-messages";
import { PageSide } from "../capture/page-side";
import type { SiteAddress } from "../sites/address";
import { Clock, settled } from "./parts";

const address: SiteAddress = {
  name: "somewhere",
  origins: ["https://somewhere.test"],
  endpoints: [],
  page: { answer: ".answer", prompt: ".prompt", messageId: "data-id" },
};
const range = { low: 1, central: 2, high: 3 };
const figures = (matched: LineFigures["matched"]): LineFigures => ({
  energy_wh: range,
  co2e_g: range,
  matched,
});

let clock: Clock;
let asked: FiguresRequest[];
let known: Map<string, LineFigures>;
let shown: string[];
let page: PageSide;

beforeEach(() => {
  clock = new Clock();
  asked = [];
  known = new Map();
  shown = [];
  const { document } = parseHTML(
    '<main><p class="answer" data-id="old"></p><p class="answer" data-id="new"></p></main>',
  );
  page = new PageSide(
    [address],
    {
      document,
      now: () => clock.nowMs,
      setTimeout: clock.setTimer,
      ask: async (request) => {
        if (request.kind !== "figures") return { want: "nothing" };
        asked.push(request);
        return request.messageIds.map((id) => known.get(id) ?? null);
      },
      relay: () => undefined,
      randomUuid: () => "uuid",
      path: () => "/",
    },
    {
      show: (element) => shown.push(element.getAttribute("data-id") ?? ""),
      clear: () => {
        shown = [];
      },
    },
  );
});

async function pass(ms: number): Promise<void> {
  await clock.pass(ms);
  await settled();
}

test("an old conversation is asked for once a minute at most, not at every look", async () => {
  page.showLines(true);
  await pass(50_000);
  expect(asked.map(({ messageIds }) => messageIds)).toEqual([["old", "new"]]);
});

test("a new answer's line comes within a second of its figures", async () => {
  page.showLines(true);
  await pass(5_000);
  page.counted(["key"]);
  await pass(2_000);
  known.set("new", figures("no"));
  await pass(1_000);
  expect(shown).toEqual(["new"]);
  const before = asked.length;
  await pass(20_000);
  expect(asked).toHaveLength(before);
});

test("what is matched is final; what is not is asked again, in case it was matched meanwhile", async () => {
  known.set("old", figures("yes")).set("new", figures("no"));
  page.showLines(true);
  await pass(62_000);
  expect(asked.map(({ messageIds }) => messageIds)).toEqual([["old", "new"], ["new"]]);
});

test("switched off and on again, every line is there again", async () => {
  known.set("old", figures("yes")).set("new", figures("no"));
  page.showLines(true);
  await pass(2_000);
  page.showLines(false);
  expect(shown).toEqual([]);
  page.showLines(true);
  await pass(2_000);
  expect(shown).toEqual(["old", "new"]);
});
