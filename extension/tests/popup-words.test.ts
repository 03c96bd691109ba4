/** What the popup says. */
import { expect, test } from "vitest";
import type { PopupView } from "../popup/messages";
import {
  co2eFigure,
  condition,
  countingSentence,
  energyFigure,
  lossSentence,
  openAppObstacle,
} from "../popup/words";
import type { Trouble } from "../transport/link-state";
import { statusTo } from "./parts";

const view = (change: Partial<PopupView> = {}): PopupView => ({
  paused: false,
  hostPaused: false,
  link: { kind: "connected" },
  counts: { waiting: 0, quarantined: 0, refused: 0 },
  status: statusTo("r1"),
  openAppProblem: null,
  ...change,
});

test("figures are short, carry their range, and change unit when they grow", () => {
  expect(energyFigure({ low: 0.6123, central: 1.2345, high: 2.9 })).toEqual({
    central: "1.23",
    unit: "Wh",
    range: "between 0.612 and 2.9 Wh",
  });
  expect(energyFigure({ low: 800, central: 1500, high: 4000 }).range).toBe("between 0.8 and 4 kWh");
  expect(co2eFigure({ low: 0, central: 0, high: 0 })).toEqual({
    central: "0",
    unit: "g CO₂e",
    range: "between 0 and 0 g CO₂e",
  });
});

test("answers that wait are said to be kept, whatever the trouble", () => {
  const counts = { waiting: 3, quarantined: 0, refused: 0 };
  for (const trouble of ["not-installed", "not-allowed", "crashed", "silent", "busy", "storage"] as const) {
    const said = condition(view({ counts, link: { kind: "waiting", trouble, retryAtMs: 0 } }));
    expect(said.tone).toBe("warning");
    expect(said.detail).toContain("Waiting: 3 answers kept safely.");
  }
  expect(condition(view({ counts })).detail).toBe("Waiting: 3 answers kept safely.");
});

test("a missing host is told from a crashed one", () => {
  const title = (trouble: "not-installed" | "crashed") =>
    condition(view({ link: { kind: "waiting", trouble, retryAtMs: 0 } })).title;
  expect(title("not-installed")).toContain("not installed");
  expect(title("crashed")).toContain("stopped unexpectedly");
});

test("Wattback can be opened unless the browser knows of none, and then it says why", () => {
  const obstacle = (link: PopupView["link"]) => openAppObstacle(view({ link }));
  const waiting = (trouble: Trouble) => obstacle({ kind: "waiting", trouble, retryAtMs: 0 });
  expect(waiting("not-installed")).toContain("not installed, or not linked to this browser");
  expect(waiting("not-allowed")).toContain("does not know this extension");
  for (const trouble of ["crashed", "silent", "busy", "storage"] as const) expect(waiting(trouble)).toBe("");
  for (const kind of ["idle", "connecting", "connected"] as const) expect(obstacle({ kind })).toBe("");
});

test("with no storage nothing is promised that is not so", () => {
  const storage = { kind: "waiting", trouble: "storage", retryAtMs: 0 } as const;
  const said = condition(view({ link: storage })).detail;
  expect(said).toContain("leave ChatGPT open");
  expect(said).not.toContain("Nothing is lost");
});

test("a stop gives the host's own sentence", () => {
  const said = condition(
    view({ link: { kind: "stopped", code: 8, message: "The ledger is newer than this host." } }),
  );
  expect(said.detail).toBe("The ledger is newer than this host. Nothing is lost meanwhile.");
});

test("all is well", () => {
  expect(condition(view())).toMatchObject({ tone: "good", title: "Connected to Wattback", detail: "" });
  expect(countingSentence(view())).toBe("New answers on ChatGPT are counted.");
  expect(lossSentence(view())).toBe("");
});

test("a pause says whose it is, and losses are not hidden", () => {
  expect(countingSentence(view({ paused: true }))).toContain("Paused here");
  expect(countingSentence(view({ hostPaused: true }))).toContain("Paused in the Wattback app");
  expect(lossSentence(view({ counts: { waiting: 0, quarantined: 1, refused: 2 } }))).toBe(
    "1 answer set aside: Wattback could not read them. 2 answers not counted: too many were waiting.",
  );
});
