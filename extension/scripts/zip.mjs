/**
 * Packs the builds in .output/ for the stores. `node scripts/zip.mjs [FOLDER]`; the folder is build/extension/ when not named.
 *
 *   wattback-VERSION-chromium.zip           for the stores of Chrome, Edge and Opera; Brave and Vivaldi install from Chrome's
 *   wattback-VERSION-chromium-unpacked.zip  to load by hand: with `key`, so that it has the id the native host expects
 *   wattback-VERSION-firefox.zip            for addons.mozilla.org; Firefox and LibreWolf
 *   wattback-VERSION-sources.zip            from which the others can be built again, byte for byte
 *   wattback-VERSION.cdx.json, SHA256SUMS
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "./files-below.mjs";
import { billOfMaterials } from "./sbom.mjs";
import { zipFile } from "./zip-file.mjs";
import { sourceFiles } from "./zip-sources.mjs";

const extension = new URL("../", import.meta.url);

/** @param {string} folder @returns {Promise<Map<string, Uint8Array>>} */
async function builtFiles(folder) {
  const root = new URL(`.output/${folder}/`, extension);
  const paths = await filesBelow(root);
  if (!paths.includes("manifest.json")) throw new Error(`.output/${folder} holds no build: npm run build`);
  const read = async (path) => /** @type {const} */ ([path, await readFile(new URL(path, root))]);
  return new Map(await Promise.all(paths.map(read)));
}

/**
 * Chrome's store refuses a manifest with `key`: it gives the extension a key, and so an id, of its own.
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
function withoutKey(files) {
  const { key, ...manifest } = JSON.parse(Buffer.from(files.get("manifest.json") ?? []).toString());
  if (key === undefined)
    throw new Error("the Chromium build has no key: it would get another id when loaded by hand");
  return new Map([...files, ["manifest.json", Buffer.from(JSON.stringify(manifest))]]);
}

const target = resolve(process.argv[2] ?? fileURLToPath(new URL("../../build/extension/", import.meta.url)));
const { version } = JSON.parse(await readFile(new URL("package.json", extension), "utf8"));
const chromium = await builtFiles("chrome-mv3");
const archives = {
  [`wattback-${version}-chromium.zip`]: zipFile(withoutKey(chromium)),
  [`wattback-${version}-chromium-unpacked.zip`]: zipFile(chromium),
  [`wattback-${version}-firefox.zip`]: zipFile(await builtFiles("firefox-mv3")),
  [`wattback-${version}-sources.zip`]: zipFile(await sourceFiles()),
};
const sums = Object.entries(archives).map(([name, bytes]) => ({
  name,
  sha256: createHash("sha256").update(bytes).digest("hex"),
}));

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const [name, bytes] of Object.entries(archives)) await writeFile(`${target}/${name}`, bytes);
await writeFile(`${target}/wattback-${version}.cdx.json`, await billOfMaterials(sums));
await writeFile(`${target}/SHA256SUMS`, sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
for (const [name, bytes] of Object.entries(archives))
  console.log(`${name}  ${(bytes.length / 1000).toFixed(0)} kB`);
