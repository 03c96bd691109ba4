/**
 * Makes transport/protocol.generated.ts from the native host's JSON schemas, the single source of the message types.
 * `node scripts/types.mjs` writes the file; with `--check` it only compares, and fails when the two differ.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const protocol = new URL("../../native_host/wattback_host/protocol/", import.meta.url);
const target = new URL("../transport/protocol.generated.ts", import.meta.url);

const banner = `// Generated from native_host/wattback_host/protocol/*.schema.json by \`npm run types\`. Do not edit.`;

/** @param {string} name */
async function typesOf(name) {
  const schema = JSON.parse(await readFile(new URL(name, protocol), "utf8"));
  return await compile(schema, schema.title, {
    bannerComment: "",
    additionalProperties: false,
    cwd: fileURLToPath(protocol),
    // Bounds on array lengths would become unions of tuples; the sender keeps its own, smaller bound.
    ignoreMinAndMaxItems: true,
    format: true,
    style: { printWidth: 110 },
  });
}

const generated = [banner, await typesOf("request.schema.json"), await typesOf("reply.schema.json")].join(
  "\n",
);
if (process.argv.includes("--check")) {
  const committed = await readFile(target, "utf8").catch(() => "");
  if (committed !== generated) {
    console.error("transport/protocol.generated.ts does not match the schemas: run `npm run types`.");
    process.exit(1);
  }
} else {
  await writeFile(target, generated);
}
