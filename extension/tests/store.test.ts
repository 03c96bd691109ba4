/** What is handed to the stores, looked at as a store would: the zips made of the last build (`npm run build`). */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import identity from "../identity.json";

const CONTENT_SCRIPTS_MAX_BYTES = 60_000;

interface Manifest {
  readonly key?: string;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly js: readonly string[];
  }[];
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

type Files = Readonly<Record<string, Uint8Array>>;

let folder: string;
const archives: Record<string, Uint8Array> = {};
const stores: Record<"chromium" | "chromium-unpacked" | "firefox", Files> = {
  chromium: {},
  "chromium-unpacked": {},
  firefox: {},
};

const fileIn = (name: string): string => readdirSync(folder).find((file) => file.endsWith(name)) ?? name;
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();
const manifestOf = (files: Files): Manifest => JSON.parse(textOf(files["manifest.json"])) as Manifest;
const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wattback-zips-"));
  execFileSync(process.execPath, [resolve("scripts/zip.mjs"), folder]);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".zip")))
    archives[name] = readFileSync(join(folder, name));
  for (const store of Object.keys(stores) as (keyof typeof stores)[])
    stores[store] = unzipSync(archives[fileIn(`-${store}.zip`)] as Uint8Array);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the zips", () => {
  it("carry the key only where a store does not refuse it, and with it the id the native host expects", () => {
    expect(manifestOf(stores.chromium).key).toBeUndefined();
    expect(manifestOf(stores.firefox).key).toBeUndefined();

    const { key, ...manifest } = manifestOf(stores["chromium-unpacked"]);
    expect(manifest).toEqual(manifestOf(stores.chromium));
    const id = [...sha256(Buffer.from(key ?? "", "base64")).subarray(0, 16)]
      .flatMap((byte) => [byte >> 4, byte & 15])
      .map((digit) => String.fromCharCode("a".charCodeAt(0) + digit));
    expect(id.join("")).toBe(identity.chromium_extension_id);
  });

  it("hold one code base: a service worker for Chromium, an event page and the add-on's id for Firefox", () => {
    expect(manifestOf(stores.chromium).background).toEqual({ service_worker: "background.js" });
    expect(manifestOf(stores.firefox).background).toEqual({ scripts: ["background.js"] });
    expect(manifestOf(stores.firefox).browser_specific_settings?.gecko.id).toBe(identity.firefox_addon_id);
  });

  it("have sorted entries, one fixed time and one mode", () => {
    for (const [name, bytes] of Object.entries(archives)) {
      const entries = centralDirectory(bytes);
      expect(entries.length, name).toBeGreaterThan(5);
      expect(
        entries.map(({ path }) => path),
        name,
      ).toEqual(entries.map(({ path }) => path).sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(entries.map(({ time }) => time)), name).toEqual(new Set(["1980-1-1 0:0"]));
      expect(new Set(entries.map(({ mode }) => mode)), name).toEqual(new Set([0o100644]));
    }
  });

  it("name no folder of the machine they were made on", () => {
    const places = [resolve(".."), homedir(), tmpdir()].filter((place) => place.split("/").length > 2);
    for (const [name, bytes] of Object.entries(archives)) {
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        for (const place of places) expect(textOf(content).includes(place), `${name}: ${path}`).toBe(false);
      }
    }
  });

  it(`keep the scripts beside a page within ${CONTENT_SCRIPTS_MAX_BYTES / 1000} kB`, () => {
    for (const files of Object.values(stores)) {
      const scripts = new Set(manifestOf(files).content_scripts.flatMap(({ js }) => js));
      expect(scripts).toEqual(new Set(["tap.js", "bridge.js"]));
      const bytes = [...scripts].reduce((sum, script) => sum + (files[script]?.length ?? Number.NaN), 0);
      expect(bytes).toBeLessThanOrEqual(CONTENT_SCRIPTS_MAX_BYTES);
    }
  });

  it("run no code but their own", () => {
    for (const files of Object.values(stores)) {
      for (const [path, content] of Object.entries(files)) {
        const text = textOf(content);
        if (/\.js$/.test(path))
          expect(text, path).not.toMatch(/\beval\(|new Function\b|\bimportScripts\(|\bimport\(/);
        if (/\.html$/.test(path)) {
          expect(text, path).not.toMatch(/(src|href)="?(https?:)?\/\//);
          expect(text, path).not.toMatch(/<script(?![^>]*\bsrc=)/);
        }
      }
    }
  });
});

describe("name and description", () => {
  it("fit every store in every language", () => {
    for (const files of Object.values(stores)) {
      const locales = Object.keys(files).filter((path) => /^_locales\/\w+\/messages\.json$/.test(path));
      expect(locales.length).toBeGreaterThanOrEqual(6);
      for (const path of locales) {
        const words = JSON.parse(textOf(files[path])) as Record<string, { readonly message: string }>;
        // Chrome and Edge cut or refuse longer ones; Firefox allows names of 50.
        expect(words.extensionName?.message.length, path).toBeLessThanOrEqual(45);
        expect(words.extensionDescription?.message.length, path).toBeLessThanOrEqual(132);
      }
    }
  });
});

describe("PERMISSIONS.md", () => {
  const text = readFileSync("../packaging/extension/PERMISSIONS.md", "utf8");
  const section = (title: string): string => text.split(/^## /m).find((part) => part.startsWith(title)) ?? "";

  it("justifies each permission", () => {
    const justified = [...section("Permissions").matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    for (const files of Object.values(stores)) {
      for (const permission of manifestOf(files).permissions) expect(justified).toContain(permission);
    }
  });

  it("names each host, and asks for no host a chat is not on", () => {
    const named = new Set(
      [...section("Hosts").matchAll(/`([a-z0-9.-]+\.[a-z]+)`/g)].map((match) => match[1]),
    );
    for (const files of Object.values(stores)) {
      const { content_scripts, host_permissions = [], optional_host_permissions = [] } = manifestOf(files);
      for (const pattern of [...content_scripts.flatMap(({ matches }) => matches), ...host_permissions]) {
        expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/[a-z/]*\*$/);
        expect(named).toContain(new URL(pattern.replace("*", "")).hostname);
      }
      for (const pattern of optional_host_permissions) expect(section("Hosts")).toContain(`\`${pattern}\``);
    }
  });
});

describe("licences", () => {
  it("of every bundled package and every data file of others are in the zip", () => {
    for (const [browser, files] of [
      ["chrome", stores.chromium],
      ["firefox", stores.firefox],
    ] as const) {
      const notice = textOf(files["THIRD_PARTY.txt"]);
      const packages = JSON.parse(readFileSync(`.output/${browser}-mv3.packages.json`, "utf8")) as {
        readonly name: string;
        readonly version: string;
      }[];
      expect(packages.map(({ name }) => name)).toContain("gpt-tokenizer");
      for (const { name, version } of packages) expect(notice).toContain(`\n${name}, ${version} (`);
      const data = Object.keys(files).filter((path) => /^[^/]+\.(json|bin|wasm)$/.test(path));
      for (const file of data.filter((path) => path !== "manifest.json"))
        expect(notice).toContain(`\n${file}, `);
      expect(notice).toContain("Copyright (c) 2022 OpenAI, Shantanu Jain");
      expect(textOf(files["LICENSE.txt"])).toContain("Apache License");
    }
  });

  it("and the bill of materials names what is shipped, and the zips by their hashes", () => {
    const bill = JSON.parse(readFileSync(join(folder, fileIn(".cdx.json")), "utf8")) as {
      readonly bomFormat: string;
      readonly components: readonly { readonly name: string; readonly scope: string }[];
      readonly metadata: {
        readonly component: {
          readonly components: readonly { name: string; hashes: readonly { content: string }[] }[];
        };
      };
    };
    expect(bill.bomFormat).toBe("CycloneDX");
    const notice = textOf(stores.chromium["THIRD_PARTY.txt"]);
    const required = bill.components.filter(({ scope }) => scope === "required").map(({ name }) => name);
    expect(required).toEqual(expect.arrayContaining(["gpt-tokenizer", "o200k_base.json"]));
    for (const name of required) expect(notice).toContain(`\n${name}, `);
    for (const { name, hashes } of bill.metadata.component.components)
      expect(hashes[0]?.content).toBe(sha256(archives[name] as Uint8Array).toString("hex"));
    expect(bill.metadata.component.components).toHaveLength(Object.keys(archives).length);
  });
});

/** Entries of a ZIP archive in their order, as its central directory (APPNOTE 4.3.12) tells them. */
function centralDirectory(bytes: Uint8Array): { path: string; time: string; mode: number }[] {
  const view = Buffer.from(bytes);
  const end = view.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries = [];
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < view.readUInt16LE(end + 10); index++) {
    const [time, date] = [view.readUInt16LE(at + 12), view.readUInt16LE(at + 14)];
    const pathLength = view.readUInt16LE(at + 28);
    entries.push({
      path: view.toString("utf8", at + 46, at + 46 + pathLength),
      time: `${1980 + (date >> 9)}-${(date >> 5) & 15}-${date & 31} ${time >> 11}:${(time >> 5) & 63}`,
      mode: view.readUInt32LE(at + 38) >>> 16,
    });
    at += 46 + pathLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}
