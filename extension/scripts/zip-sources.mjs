/** What the source zip holds: every file a build needs, and nothing that merely lies beside it. Paths are the repository's. */
import { readdir, readFile } from "node:fs/promises";
import { filesBelow } from "./files-below.mjs";

const repository = new URL("../../", import.meta.url);

const SINGLE_FILES = [
  "LICENSE",
  "extension/.npmrc",
  "extension/README.md",
  "extension/biome.json",
  "extension/identity.json",
  "extension/package-lock.json",
  "extension/package.json",
  "extension/tsconfig.json",
  "extension/vitest.config.ts",
  "extension/wxt.config.ts",
];

/** Folders of `extension/` that a build does not read. */
const LEFT_OUT = new Set([".output", ".wxt", "node_modules", "tests"]);
/** Anything else in a source folder stops the packing: it may be a key or a private note. */
const KNOWN_KINDS = /\.(css|html|json|md|mjs|mts|png|svg|ts|txt)$/;

/** @returns {Promise<Map<string, Uint8Array>>} Contents by path. */
export async function sourceFiles() {
  const below = async (folder) =>
    (await filesBelow(new URL(`${folder}/`, repository))).map((path) => `${folder}/${path}`);
  const beside = await readdir(new URL("extension/", repository), { withFileTypes: true });
  const folders = beside.filter((entry) => entry.isDirectory() && !LEFT_OUT.has(entry.name));
  const found = await Promise.all(
    [...folders.map(({ name }) => `extension/${name}`), "packaging/extension"].map(below),
  );
  const schemas = (await below("native_host/wattback_host/protocol")).filter((path) =>
    path.endsWith(".schema.json"),
  );
  for (const path of found.flat()) {
    if (!KNOWN_KINDS.test(path)) throw new Error(`${path}: no kind of file that belongs into the source zip`);
  }
  const read = async (path) => /** @type {const} */ ([path, await readFile(new URL(path, repository))]);
  return new Map(await Promise.all([...SINGLE_FILES, ...found.flat(), ...schemas].map(read)));
}
