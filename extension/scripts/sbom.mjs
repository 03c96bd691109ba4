/**
 * The bill of materials beside the zips: CycloneDX 1.6. What is in the extension is `required`; what only builds and checks it
 * is `excluded`. No time and no random number is in it, so the same lock makes the same file.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { shippedData } from "./shipped-data.mjs";

const extension = new URL("../", import.meta.url);

/** @param {string} path @returns {Promise<any>} */
const readJson = async (path) => JSON.parse(await readFile(new URL(path, extension), "utf8"));

/** @param {string} name @param {string} version */
const packageUrl = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** SPDX terms joined by AND or OR are an expression, a single one an id. @param {string | undefined} spdx */
function licences(spdx) {
  if (spdx === undefined) return {};
  return { licenses: [/[ (]/.test(spdx) ? { expression: spdx } : { license: { id: spdx } }] };
}

/** npm's integrity is base64 behind the algorithm's name. @param {string | undefined} integrity */
function hashes(integrity) {
  const found = /^(sha512|sha1)-(.+)$/.exec(integrity ?? "");
  if (found === null) return {};
  const content = Buffer.from(found[2], "base64").toString("hex");
  return { hashes: [{ alg: found[1] === "sha512" ? "SHA-512" : "SHA-1", content }] };
}

/** @param {readonly { name: string, sha256: string }[]} zips @returns {Promise<string>} */
export async function billOfMaterials(zips) {
  const own = await readJson("package.json");
  const lock = await readJson("package-lock.json");
  const builds = await Promise.all(
    ["chrome", "firefox"].map((browser) => readJson(`.output/${browser}-mv3.packages.json`)),
  );
  const shipped = new Set(builds.flat().map(({ name }) => name));
  const data = shippedData.map(({ file, origin, licence, copyright }) => ({
    type: "data",
    "bom-ref": file,
    name: file,
    description: origin,
    scope: "required",
    copyright,
    ...licences(licence),
  }));
  const packages = Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .map(([path, { version, license, integrity }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      // A copy below another package has a version of its own, and is never the one that is bundled.
      const required = shipped.has(name) && path === `node_modules/${name}`;
      return {
        type: "library",
        "bom-ref": path,
        name,
        version,
        scope: required ? "required" : "excluded",
        purl: packageUrl(name, version),
        ...licences(license),
        ...hashes(integrity),
      };
    });
  const components = [...data, ...packages].sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
  const body = {
    metadata: {
      component: {
        type: "application",
        "bom-ref": "extension",
        name: own.name,
        version: own.version,
        description: own.description,
        ...licences(own.license),
        components: zips.map(({ name, sha256 }) => ({
          type: "file",
          "bom-ref": name,
          name,
          hashes: [{ alg: "SHA-256", content: sha256 }],
        })),
      },
    },
    components,
    dependencies: [
      {
        ref: "extension",
        dependsOn: components.filter(({ scope }) => scope === "required").map((one) => one["bom-ref"]),
      },
    ],
  };
  const digest = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  // A UUID of version 8 (RFC 9562): made from the content itself.
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return `${JSON.stringify(
    { bomFormat: "CycloneDX", specVersion: "1.6", serialNumber: `urn:uuid:${uuid}`, version: 1, ...body },
    null,
    2,
  )}\n`;
}
