/** What the pages may ask of the worker, and what a person may copy out of them. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Settings } from "../transport/settings";
import { diagnostics } from "../ui/diagnostics";
import { isUiRequest, type View } from "../ui/messages";
import { applyRequest, type Choices } from "../ui/requests";
import { statusTo } from "./parts";

vi.mock("wxt/browser", () => ({ browser: {} }));

const { pausedHere } = await import("../transport/settings");
const { chromiumOf } = await import("../ui/platform");

const NOW_MS = 1_763_805_600_000;
let settings: Settings;
let allowed: string[];

const choices: Choices = {
  read: async () => settings,
  write: async (change) => {
    settings = { ...settings, ...change };
  },
  permitted: async (pattern) => allowed.includes(pattern),
  now: () => NOW_MS,
};

beforeEach(() => {
  settings = { paused: false, pausedUntilMs: null, hostPaused: true, line: false, sitesOff: [], origins: [] };
  allowed = [];
});

test("a pause is until resumed, or an hour long, and one press ends either", async () => {
  await applyRequest({ kind: "pause", until: "hour" }, choices);
  expect(pausedHere(settings, NOW_MS + 3_599_999)).toBe(true);
  expect(pausedHere(settings, NOW_MS + 3_600_000)).toBe(false);
  const setBackMs = NOW_MS - 86_400_000;
  expect(pausedHere(settings, setBackMs)).toBe(false);
  await applyRequest({ kind: "pause", until: "resumed" }, choices);
  expect(pausedHere(settings, NOW_MS + 1e12)).toBe(true);
  await applyRequest({ kind: "pause", until: "off" }, choices);
  expect(pausedHere(settings, NOW_MS)).toBe(false);
  expect(settings.hostPaused).toBe(true);
});

test("a site is switched off once, and on again", async () => {
  for (let time = 0; time < 2; time++)
    await applyRequest({ kind: "site", site: "claude", on: false }, choices);
  await applyRequest({ kind: "site", site: "poe", on: false }, choices);
  expect(settings.sitesOff).toEqual(["claude", "poe"]);
  await applyRequest({ kind: "site", site: "claude", on: true }, choices);
  expect(settings.sitesOff).toEqual(["poe"]);
});

test("the line is off until switched on", async () => {
  await applyRequest({ kind: "line", on: true }, choices);
  expect(settings.line).toBe(true);
});

test("a server is kept once, and only when the browser allows it", async () => {
  const add = { kind: "origin", origin: "https://chat.example.org", on: true } as const;
  await applyRequest(add, choices);
  expect(settings.origins).toEqual([]);
  allowed = ["https://chat.example.org/*"];
  for (let time = 0; time < 2; time++) await applyRequest(add, choices);
  expect(settings.origins).toEqual(["https://chat.example.org"]);
  await applyRequest({ ...add, on: false }, choices);
  expect(settings.origins).toEqual([]);
});

test("only one server's origin, as the browser writes it, is kept", async () => {
  allowed = [
    "https://chat.example.org/*",
    "https://*/*",
    "https://chatgpt.com/*",
    "http://chat.example.org/*",
  ];
  for (const origin of [
    "https://chat.example.org/path",
    "https://*",
    "https://chatgpt.com",
    "http://chat.example.org",
    "chat.example.org",
    "",
  ])
    await applyRequest({ kind: "origin", origin, on: true }, choices);
  expect(settings.origins).toEqual([]);
});

test("to look is to change nothing", async () => {
  const before = settings;
  await applyRequest({ kind: "view", retry: true }, choices);
  await applyRequest({ kind: "open-app" }, choices);
  expect(settings).toBe(before);
});

test("what is no request is refused", () => {
  for (const request of [
    { kind: "view", retry: true },
    { kind: "pause", until: "hour" },
    { kind: "site", site: "poe", on: false },
    { kind: "line", on: true },
    { kind: "origin", origin: "https://chat.example.org", on: true },
    { kind: "open-app" },
  ])
    expect(isUiRequest(request)).toBe(true);
  for (const other of [
    null,
    "view",
    [],
    {},
    { kind: "view" },
    { kind: "pause", until: "tomorrow" },
    { kind: "site", site: 1, on: true },
    { kind: "line" },
    { kind: "origin", origin: "https://chat.example.org" },
    { kind: "spend" },
  ])
    expect(isUiRequest(other)).toBe(false);
});

test("a browser is told by the brands it names", () => {
  const brands = (...names: string[]) => names.map((brand) => ({ brand, version: "140" }));
  expect(chromiumOf(brands("Chromium", "Google Chrome", "Not=A?Brand"), false).browser).toBe("chrome");
  expect(chromiumOf(brands("Chromium", "Microsoft Edge"), false).browser).toBe("edge");
  expect(chromiumOf(brands("Chromium", "Google Chrome"), true).browser).toBe("brave");
  expect(chromiumOf(brands("Chromium", "Not=A?Brand"), false)).toMatchObject({
    browser: "chromium",
    version: "140",
  });
  expect(chromiumOf([], false).browser).toBe("other");
});

test("diagnostics have states and counts, and nothing that names a person's things", () => {
  const view: View = {
    settings: { ...settings, origins: ["https://private.example.org"], sitesOff: ["poe"] },
    link: { kind: "stopped", code: 7, message: "The ledger at /home/secret/ledger.sqlite3 is damaged." },
    counts: { waiting: 2, quarantined: 1, refused: 0 },
    status: statusTo("request-secret"),
    openAppProblem: { code: 99, message: "secret" },
    activeSite: "claude",
    conversation: null,
    sites: [
      { site: "chatgpt", label: "ChatGPT", answers: 3, lastAnswerAtMs: NOW_MS, source: "dom" },
      { site: "poe", label: "Poe", answers: 0, lastAnswerAtMs: null, source: null },
    ],
    drift: [{ site: "chatgpt", label: "ChatGPT", kind: "page-text" }],
  };
  const text = diagnostics(
    view,
    { browser: "brave", browserName: "Brave", version: "140", family: "chromium", os: "linux" },
    "0.1.0",
  );
  expect(text).not.toMatch(/secret|private|example/);
  expect(JSON.parse(text)).toMatchObject({
    extension: "0.1.0",
    browser: { family: "chromium", name: "brave", version: "140", os: "linux" },
    link: { state: "stopped", code: 7 },
    outbox: { waiting: 2, quarantined: 1, refused: 0 },
    settings: { own_servers: 1 },
    sites: [
      { site: "chatgpt", on: true, answers: 3, source: "dom", drift: "page-text" },
      { site: "poe", on: false, answers: 0, last_answer_at: null, drift: null },
    ],
  });
});
