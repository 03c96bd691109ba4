/** Addresses of people's own servers: what may be typed, what the browser is asked for, and where the scripts run. */
import { beforeEach, describe, expect, test, vi } from "vitest";

vi.mock("wxt/browser", () => ({ browser: {} }));

import {
  followGrantedOrigins,
  type GrantedScript,
  grantedOrigins,
  type OriginsApi,
  removeOrigin,
  syncGrantedOrigins,
} from "../capture/granted-origins";
import { isPrivateHost, originPattern, originProblems } from "../capture/origin-pattern";

describe("an address", () => {
  test.each([
    ["https://chat.example.org", "https://chat.example.org", "https://chat.example.org/*"],
    ["  https://Chat.Example.org/c/123?x=1#y ", "https://chat.example.org", "https://chat.example.org/*"],
    ["chat.example.org", "https://chat.example.org", "https://chat.example.org/*"],
    ["https://bücher.example", "https://xn--bcher-kva.example", "https://xn--bcher-kva.example/*"],
    ["http://localhost:3000", "http://localhost:3000", "http://localhost:3000/*"],
    ["localhost:8080/chat", "http://localhost:8080", "http://localhost:8080/*"],
    ["localhost", "http://localhost", "http://localhost/*"],
    ["http://localhost:80", "http://localhost", "http://localhost/*"],
    ["192.168.1.5:3000", "http://192.168.1.5:3000", "http://192.168.1.5:3000/*"],
    ["nas:8080", "http://nas:8080", "http://nas:8080/*"],
    ["http://[::1]:3000/", "http://[::1]:3000", "http://[::1]:3000/*"],
    ["https://[2001:db8::1]", "https://[2001:db8::1]", "https://[2001:db8::1]/*"],
  ])("%s is an origin", (typed, origin, pattern) => {
    expect(originPattern(typed, true)).toEqual({ origin, pattern, everyPort: false });
  });

  test("names a port in Chromium, and every port of its host in Firefox, which the person is told", () => {
    expect(originPattern("http://localhost:3000", false)).toEqual({
      origin: "http://localhost:3000",
      pattern: "http://localhost/*",
      everyPort: true,
    });
    expect(originPattern("https://chat.example.org", false)).toMatchObject({ everyPort: false });
  });

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["http://", "unreadable"],
    ["two words", "unreadable"],
    ["https://exa mple.org", "unreadable"],
    ["localhost:99999", "unreadable"],
    ["ftp://files.example.org", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["data:text/html,x", "scheme"],
    ["chrome-extension://abc/popup.html", "scheme"],
    ["about:blank", "scheme"],
    ["*", "wildcard"],
    ["<all_urls>*", "wildcard"],
    ["https://*.example.org", "wildcard"],
    ["*://*/*", "wildcard"],
    ["https://me:secret@chat.example.org", "password"],
    ["https://chatgpt.com/c/1", "registered"],
    ["claude.ai", "registered"],
    ["http://chat.example.org", "public-http"],
    ["http://203.0.113.7:3000", "public-http"],
  ])("%s is refused: %s", (typed, problem) => {
    expect(originPattern(typed, true)).toEqual({ problem });
    expect(Object.keys(originProblems)).toContain(problem);
  });

  test("in IPv6 is one like any other", () => {
    expect(originPattern("http://[::1]:3000", true)).toMatchObject({ pattern: "http://[::1]:3000/*" });
    expect(originPattern("http://[::1]:3000", false)).toMatchObject({ pattern: "http://[::1]/*" });
  });

  test.each([
    ["localhost", true],
    ["open-webui.localhost", true],
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["172.16.0.1", true],
    ["172.32.0.1", false],
    ["192.168.178.20", true],
    ["192.169.0.1", false],
    ["169.254.1.1", true],
    ["100.64.0.1", true],
    ["100.128.0.1", false],
    ["8.8.8.8", false],
    ["[::1]", true],
    ["[fd12:3456::1]", true],
    ["[fe80::1]", true],
    ["[2001:db8::1]", false],
    ["nas", true],
    ["nas.local", true],
    ["chat.home.arpa", true],
    ["local.example.org", false],
    ["127.0.0.1.example.org", false],
  ])("%s is private: %s", (host, expected) => {
    expect(isPrivateHost(host)).toBe(expected);
  });
});

/** A browser that keeps permissions and registered scripts. */
class Browser implements OriginsApi {
  granted: string[] = [];
  scripts = new Map<string, GrantedScript>();
  calls: string[] = [];
  #listeners: (() => void)[] = [];

  readonly permissions = {
    getAll: async () => ({ origins: this.granted, permissions: ["storage"] }),
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((pattern) => this.granted.includes(pattern)),
    remove: async ({ origins }: { origins: string[] }) => {
      this.granted = this.granted.filter((pattern) => !origins.includes(pattern));
      this.changed();
      return true;
    },
    onAdded: { addListener: (listener: () => void) => void this.#listeners.push(listener) },
    onRemoved: { addListener: (listener: () => void) => void this.#listeners.push(listener) },
  };

  readonly scripting = {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => this.scripts.get(id) ?? []),
    registerContentScripts: async (scripts: GrantedScript[]) => {
      this.calls.push("register");
      for (const script of scripts) {
        if (this.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        this.scripts.set(script.id, script);
      }
    },
    updateContentScripts: async (scripts: GrantedScript[]) => {
      this.calls.push("update");
      for (const script of scripts) {
        if (!this.scripts.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
        this.scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      this.calls.push("unregister");
      for (const id of ids) this.scripts.delete(id);
    },
  };

  changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

describe("the scripts", () => {
  let browser: Browser;
  const one = "http://localhost:3000";
  const two = "https://chat.example.org";

  beforeEach(() => {
    browser = new Browser();
    browser.granted = ["https://chatgpt.com/*", `${one}/*`, `${two}/*`];
  });

  test("are the tap in the page's world and the bridge in ours, before the page, for good", async () => {
    await syncGrantedOrigins([two, one], browser);
    const shared = {
      matches: [`${one}/*`, `${two}/*`],
      runAt: "document_start",
      persistAcrossSessions: true,
    };
    expect([...browser.scripts.values()]).toEqual([
      { id: "granted-tap", js: ["tap.js"], world: "MAIN", ...shared },
      { id: "granted-bridge", js: ["bridge.js"], world: "ISOLATED", ...shared },
    ]);
  });

  test("run only where the person named an origin and the browser permits it", async () => {
    browser.granted = [`${two}/*`, "https://elsewhere.example/*"];
    await syncGrantedOrigins([one, two, "https://chatgpt.com", "no address"], browser);
    expect(browser.scripts.get("granted-tap")?.matches).toEqual([`${two}/*`]);
  });

  test("are left alone when nothing changed, and follow what did", async () => {
    await syncGrantedOrigins([one, two], browser);
    await syncGrantedOrigins([two, one], browser);
    expect(browser.calls).toEqual(["register"]);
    await syncGrantedOrigins([two], browser);
    expect(browser.scripts.get("granted-bridge")?.matches).toEqual([`${two}/*`]);
    await syncGrantedOrigins([], browser);
    expect(browser.scripts.size).toBe(0);
    expect(browser.calls).toEqual(["register", "update", "unregister"]);
  });

  test("are made whole when one was lost", async () => {
    await syncGrantedOrigins([one], browser);
    browser.scripts.delete("granted-tap");
    await syncGrantedOrigins([one], browser);
    expect([...browser.scripts.keys()].sort()).toEqual(["granted-bridge", "granted-tap"]);
  });

  test("are registered once by calls that come together, and a failed one does not stop the next", async () => {
    await Promise.all([syncGrantedOrigins([one], browser), syncGrantedOrigins([one, two], browser)]);
    expect(browser.calls).toEqual(["register", "update"]);
    const failing = { ...browser, permissions: { ...browser.permissions, contains: () => Promise.reject() } };
    const failed = syncGrantedOrigins([one], { ...failing, scripting: browser.scripting });
    const after = syncGrantedOrigins([two], browser);
    await expect(failed).rejects.toBeUndefined();
    await after;
    expect(browser.scripts.get("granted-tap")?.matches).toEqual([`${two}/*`]);
  });

  test("go when the origin is removed, and the permission with them", async () => {
    await syncGrantedOrigins([one, two], browser);
    await removeOrigin(two, [one, two], browser);
    expect(browser.granted).toEqual(["https://chatgpt.com/*", `${one}/*`]);
    expect(browser.scripts.get("granted-tap")?.matches).toEqual([`${one}/*`]);
  });

  test("follow what the person grants and takes back in the browser's own pages", async () => {
    const named = vi.fn(async () => [one, two]);
    browser.granted = [];
    followGrantedOrigins(named, browser);
    await vi.waitFor(() => expect(named).toHaveBeenCalledTimes(1));
    expect(browser.scripts.size).toBe(0);
    browser.granted = [`${one}/*`];
    browser.changed();
    await vi.waitFor(() => expect(browser.scripts.get("granted-tap")?.matches).toEqual([`${one}/*`]));
    browser.granted = [];
    browser.changed();
    await vi.waitFor(() => expect(browser.scripts.size).toBe(0));
  });

  test("the granted origins are those that are no site's and no group", async () => {
    browser.granted.push("*://*/*", "https://*.example.org/*", "https://claude.ai/*", `${two}/*`);
    expect(await grantedOrigins(browser)).toEqual([one, two]);
    browser.granted = [];
    expect(await grantedOrigins(browser)).toEqual([]);
  });
});
