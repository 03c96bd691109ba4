/**
 * Whose work is in the built extension besides our own: seen while it is bundled, so that the notice inside the zip and the
 * bill of materials beside it cannot forget a package.
 */
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { shippedData } from "./shipped-data.mjs";

const MIT_TERMS = new URL("../../packaging/extension/MIT.txt", import.meta.url);
const OWN_LICENCE = new URL("../../LICENSE", import.meta.url);
const packages = new URL("../node_modules/", import.meta.url);

/** Packages under the MIT licence that ship no file of it, or one mixed with others': what their repositories say. */
const MIT_COPYRIGHT = {
  "@wxt-dev/browser": "Copyright (c) 2023 Aaron",
  vite: "Copyright (c) 2019-present, VoidZero Inc. and Vite contributors",
  wxt: "Copyright (c) 2023 Aaron",
};

/** The package a bundled module belongs to, or null for our own. @param {string} moduleId */
export function packageOf(moduleId) {
  if (moduleId.startsWith("\0vite/")) return "vite";
  const found = moduleId.replaceAll("\\", "/").split("/node_modules/");
  return found.length === 1 ? null : (/^(@[^/]+\/)?[^/]+/.exec(found.at(-1) ?? "")?.[0] ?? null);
}

/** @param {string} name */
async function describe(name) {
  const folder = new URL(`${name}/`, packages);
  const { version, license } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const copyright = MIT_COPYRIGHT[name];
  if (copyright === undefined && file === undefined)
    throw new Error(`${name} ships no licence text: say its copyright in scripts/third-party.mjs`);
  const text =
    copyright === undefined
      ? await readFile(new URL(file, folder), "utf8")
      : `MIT License\n\n${copyright}\n\n${await readFile(MIT_TERMS, "utf8")}`;
  return { name, version, licence: license, text: text.trim() };
}

/** Collects what one build bundles. */
export function createThirdParty() {
  const bundled = new Set();
  return {
    /** A Vite plugin that looks at every chunk. */
    plugin: () => ({
      name: "third-party",
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
            const name = renderedLength > 0 ? packageOf(id) : null;
            if (name !== null) bundled.add(name);
          }
        }
      },
    }),

    /** Writes the licences into a build, and the list of packages beside it. @param {string} folder */
    async write(folder) {
      const names = new Set([...bundled, ...shippedData.flatMap(({ packageName }) => packageName ?? [])]);
      const components = await Promise.all([...names].sort().map(describe));
      const data = await Promise.all(
        shippedData.map(async ({ file, origin, licence, copyright }) => ({
          name: file,
          version: origin,
          licence,
          text: `${licence} License\n\n${copyright}\n\n${await readFile(MIT_TERMS, "utf8")}`.trim(),
        })),
      );
      const notice = [
        "Wattback's extension is under the Apache License 2.0 (LICENSE.txt). It contains work of others:",
        ...[...components, ...data].map(
          ({ name, version, licence, text }) =>
            `${"-".repeat(78)}\n${name}, ${version} (${licence})\n\n${text}`,
        ),
      ].join("\n\n");
      await writeFile(`${folder}/THIRD_PARTY.txt`, `${notice}\n`);
      await copyFile(OWN_LICENCE, `${folder}/LICENSE.txt`);
      const list = components.map(({ name, version, licence }) => ({ name, version, licence }));
      await writeFile(`${folder}.packages.json`, `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}
