/** Whose answers count: the site's own pages, not switched off, not paused; never a page that says it were another site. */
import { expect, test, vi } from "vitest";
import type { Settings } from "../transport/settings";

vi.mock("wxt/browser", () => ({ browser: {} }));
const { countsOn } = await import("../transport/settings");

const NOW_MS = 1_763_805_600_000;
const settings: Settings = {
  ...{ paused: false, pausedUntilMs: null, hostPaused: false, line: false, sitesOff: [] },
  origins: ["http://chat.home:3000"],
};
const known = { name: "chatgpt", origins: ["https://chatgpt.com"] };
const ownServer = { name: "openwebui", origins: [] };

test.each([
  ["a site on its own page", known, "https://chatgpt.com", {}, true],
  ["a site on another's page", known, "https://evil.test", {}, false],
  ["a site on a server of one's own", known, "http://chat.home:3000", {}, false],
  ["software on an origin that was named", ownServer, "http://chat.home:3000", {}, true],
  ["software on another port of it", ownServer, "http://chat.home:8080", {}, false],
  ["software on a known site's page", ownServer, "https://chatgpt.com", {}, false],
  ["a site that is switched off", known, "https://chatgpt.com", { sitesOff: ["chatgpt"] }, false],
  ["another that is switched off", known, "https://chatgpt.com", { sitesOff: ["claude"] }, true],
  ["paused", known, "https://chatgpt.com", { paused: true }, false],
  ["paused for an hour", known, "https://chatgpt.com", { pausedUntilMs: NOW_MS + 1 }, false],
])("%s", (_, site, origin, change, counts) => {
  expect(countsOn({ ...settings, ...change }, site, origin, NOW_MS)).toBe(counts);
});
