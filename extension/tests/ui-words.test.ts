/** What the extension's pages say. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Trouble } from "../transport/link-state";
import type { View } from "../ui/messages";
import type { Platform } from "../ui/platform";
import { i18n, locales, speak } from "./i18n";
import { statusTo } from "./parts";

vi.mock("wxt/browser", () => ({ browser: { i18n } }));

const { condition, countingSentence, driftSentences, lossSentence, openAppFailure, openAppObstacle } =
  await import("../ui/condition");
const { co2eFigure, energyFigure, energyOfMwh, lineText, lineTexts } = await import("../ui/figures");
const { sandboxRemedy } = await import("../ui/remedy");
const { say, sayCount } = await import("../ui/say");

const NOW_MS = Date.UTC(2026, 10, 24, 12);

const settings: View["settings"] = {
  paused: false,
  pausedUntilMs: null,
  hostPaused: false,
  line: false,
  sitesOff: [],
  origins: [],
};

const view = (change: Partial<View> = {}): View => ({
  settings,
  link: { kind: "connected" },
  counts: { waiting: 0, quarantined: 0, refused: 0 },
  status: statusTo("r1"),
  openAppProblem: null,
  activeSite: null,
  conversation: null,
  sites: [],
  drift: [],
  ...change,
});

const waiting = (trouble: Trouble): View["link"] => ({ kind: "waiting", trouble, retryAtMs: 0 });
const troubles = ["not-installed", "not-allowed", "crashed", "silent", "busy", "storage"] as const;

beforeEach(() => speak("en"));

describe("figures", () => {
  test("are short, carry their range, and change unit when they grow", () => {
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

  test("are written as the browser's language writes numbers", () => {
    speak("de");
    expect(energyFigure({ low: 0.6123, central: 1.2345, high: 2.9 }).range).toBe("zwischen 0,612 und 2,9 Wh");
    speak("fr");
    expect(energyOfMwh(1_234)).toBe("1,23 Wh");
  });

  test("what is matched and due is told in watt-hours", () => {
    expect(energyOfMwh(0)).toBe("0 Wh");
    expect(energyOfMwh(1)).toBe("0.001 Wh");
    expect(energyOfMwh(1_234_567)).toBe("1.23 kWh");
  });

  test("one line has them all", () => {
    const texts = lineTexts({ low: 0.1, central: 0.4, high: 1.6 }, { low: 0.04, central: 0.15, high: 0.6 });
    expect(lineText(texts)).toBe("0.4 Wh (0.1–1.6) · 0.15 g CO₂e");
  });
});

describe("the link to the companion", () => {
  test("answers that wait are said to be kept, whatever the trouble", () => {
    const counts = { waiting: 3, quarantined: 0, refused: 0 };
    for (const trouble of troubles) {
      const said = condition(view({ counts, link: waiting(trouble) }));
      expect(said.tone).toBe("warning");
      expect(said.detail).toContain("Waiting: 3 answers kept safely.");
    }
    expect(condition(view({ counts })).detail).toBe("Waiting: 3 answers kept safely.");
  });

  test("every trouble has a title of its own, in every language", () => {
    for (const locale of locales) {
      speak(locale);
      const titles = troubles.map((trouble) => condition(view({ link: waiting(trouble) })).title);
      expect(new Set(titles).size).toBe(troubles.length);
      expect(titles).not.toContain("");
    }
  });

  test("with no storage nothing is promised that is not so", () => {
    const said = condition(view({ link: waiting("storage") })).detail;
    expect(said).toContain("leave the chats open");
    expect(said).not.toContain("Nothing is lost");
  });

  test("a stop is explained; of one that only a later host knows, the host's own sentence is given", () => {
    const stopped = (code: number) =>
      condition(view({ link: { kind: "stopped", code, message: "The host's own sentence." } })).detail;
    expect(stopped(8)).toBe(
      "The ledger was written by a newer Wattback app. Update the app. Nothing is lost meanwhile.",
    );
    expect(stopped(77)).toBe("The host's own sentence. Nothing is lost meanwhile.");
  });

  test("all is well", () => {
    expect(condition(view())).toMatchObject({ tone: "good", title: "Connected to Wattback", detail: "" });
    expect(lossSentence(view())).toBe("");
    expect(driftSentences(view())).toEqual([]);
  });
});

describe("the window of the companion", () => {
  test("can be opened unless the browser knows of none, and then it says why", () => {
    const obstacle = (link: View["link"]) => openAppObstacle(view({ link }));
    expect(obstacle(waiting("not-installed"))).toContain("was not found, or is not linked to this browser");
    expect(obstacle(waiting("not-allowed"))).toContain("does not know this extension");
    for (const trouble of ["crashed", "silent", "busy", "storage"] as const) {
      expect(obstacle(waiting(trouble))).toBe("");
    }
    for (const kind of ["idle", "connecting", "connected"] as const) expect(obstacle({ kind })).toBe("");
  });

  test("says why it did not open", () => {
    expect(openAppFailure(null)).toBe("");
    expect(openAppFailure({ code: null, message: "" })).toBe("Wattback did not answer.");
    expect(openAppFailure({ code: 11, message: "x" })).toContain("could not be found");
    expect(openAppFailure({ code: 99, message: "A sentence." })).toBe("A sentence.");
  });
});

describe("a sandboxed browser", () => {
  const on = (change: Partial<Platform>): Platform => ({
    browser: "chromium",
    browserName: "Chromium",
    version: "140",
    family: "chromium",
    os: "linux",
    ...change,
  });

  test("is asked about on Linux only, and only when it can be the cause", () => {
    expect(sandboxRemedy("not-installed", on({ os: "win" }))).toBeNull();
    expect(sandboxRemedy("not-installed", on({ os: "mac" }))).toBeNull();
    for (const trouble of ["not-allowed", "silent", "busy", "storage"] as const) {
      expect(sandboxRemedy(trouble, on({}))).toBeNull();
    }
    expect(sandboxRemedy("crashed", on({}))).not.toBeNull();
  });

  test("gets the remedy of this browser by name, and its maker's page", () => {
    const remedy = sandboxRemedy("not-installed", on({ browser: "brave", browserName: "Brave" }));
    expect(remedy?.question).toBe("Is Brave a Snap or a Flatpak?");
    expect(remedy?.steps[1]).toMatch(/^Install Brave as a package .* “wattback host install”/);
    expect(remedy?.link).toEqual({ text: "How to install Brave", url: "https://brave.com/linux/" });
  });

  test("Firefox has ways to stay in its sandbox, and the way out of it last", () => {
    const firefox = on({ browser: "firefox", browserName: "Firefox", family: "firefox" });
    const [, snap, proxy, out] = sandboxRemedy("not-installed", firefox)?.steps ?? [];
    expect(snap).toContain("allow it when Firefox asks");
    expect(proxy).toContain("systemctl --user enable --now xdg-native-messaging-proxy.service");
    expect(out).toMatch(/^Or install Firefox as a package/);
  });

  test("Chromium is not sent to a package that Ubuntu does not have", () => {
    expect(sandboxRemedy("not-installed", on({}))?.steps[1]).toContain("as on Ubuntu, use Google Chrome");
  });

  test("of unknown name is called this browser", () => {
    const remedy = sandboxRemedy("not-installed", on({ browser: "other", browserName: "" }));
    expect(remedy?.question).toBe("Is this browser a Snap or a Flatpak?");
    expect(remedy?.link).toBeNull();
  });
});

describe("pauses and losses", () => {
  const said = (change: Partial<View["settings"]>, nowMs = NOW_MS) =>
    countingSentence(view({ settings: { ...settings, ...change } }), nowMs);

  test("a pause says whose it is, and when it ends", () => {
    expect(said({})).toBe("New answers are counted.");
    expect(said({ paused: true })).toContain("Paused here: ");
    expect(said({ hostPaused: true })).toContain("Paused in the Wattback app");
    expect(said({ pausedUntilMs: NOW_MS + 1 })).toMatch(/^Paused here until \d+:\d\d.*: new answers/);
    expect(said({ pausedUntilMs: NOW_MS })).toBe("New answers are counted.");
  });

  test("losses are not hidden", () => {
    expect(lossSentence(view({ counts: { waiting: 0, quarantined: 1, refused: 2 } }))).toBe(
      "1 answer set aside: Wattback could not read it. 2 answers not counted: too many were waiting.",
    );
  });

  test("a changed site is named", () => {
    expect(
      driftSentences(view({ drift: [{ site: "chatgpt", label: "ChatGPT", kind: "page-text" }] })),
    ).toEqual(["ChatGPT changed: counts from the page text for now."]);
  });
});

test("numbers of things take the form of their language", () => {
  const forms = (locale: string, ...counts: number[]) => {
    speak(locale);
    return counts.map((count) => sayCount("answers", count));
  };
  expect(forms("en", 0, 1, 1_234)).toEqual(["0 answers", "1 answer", "1,234 answers"]);
  expect(forms("de", 0, 1, 1_234)).toEqual(["0 Antworten", "1 Antwort", "1.234 Antworten"]);
  expect(forms("fr", 0, 1, 2)).toEqual(["0 réponse", "1 réponse", "2 réponses"]);
  expect(forms("ja", 1, 2)).toEqual(["回答 1 件", "回答 2 件"]);
});

test("a sentence that does not exist, or lacks a value, does not compile", () => {
  const compiledOnly = () => {
    // @ts-expect-error There is no such message.
    say("nonsense");
    // @ts-expect-error It has a placeholder.
    say("pausedUntil");
    // @ts-expect-error One of its placeholders is missing.
    say("rangeBetween", { low: "1", high: "2" });
    // @ts-expect-error It has no placeholder.
    say("today", { time: "1" });
    // @ts-expect-error It is no message about a number.
    sayCount("today", 1);
  };
  expect(compiledOnly).toBeTypeOf("function");
  expect(say("rangeBetween", { low: "1", unit: "Wh", high: "2" })).toBe("between 1 and 2 Wh");
});
