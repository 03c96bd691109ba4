/**
 * Proves that the source zip is enough: unpacks it into a temporary folder, installs, builds and packs there, and compares every
 * archive byte for byte. `node scripts/zip-rebuild.mjs [FOLDER]`, the folder that scripts/zip.mjs wrote.
 */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

/** Far from any developer's clock, so that a local time in an archive would show. */
const ELSEWHERE = { ...process.env, TZ: "Pacific/Kiritimati" };

/** @param {string} cwd @param {string} command */
function run(cwd, command) {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    env: ELSEWHERE,
    shell: true,
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`${command} failed with ${status} in the unpacked sources:\n${stdout}${stderr}`);
}

/** The archives a folder's SHA256SUMS names. @param {string} folder */
async function sums(folder) {
  const lines = (await readFile(join(folder, "SHA256SUMS"), "utf8")).trimEnd().split("\n");
  return new Map(lines.map((line) => /** @type {[string, string]} */ (line.split("  ").reverse())));
}

const packed = resolve(process.argv[2] ?? fileURLToPath(new URL("../../build/extension/", import.meta.url)));
const expected = await sums(packed);
const sources = [...expected.keys()].find((name) => name.endsWith("-sources.zip")) ?? "";
const workshop = await mkdtemp(join(tmpdir(), "wattback-rebuild-"));
try {
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(join(packed, sources))))) {
    await mkdir(dirname(join(workshop, path)), { recursive: true });
    await writeFile(join(workshop, path), bytes);
  }
  const extension = join(workshop, "extension");
  run(extension, "npm ci --no-audit --no-fund --prefer-offline --loglevel=error");
  run(extension, "npm run --silent build");
  run(extension, "node scripts/zip.mjs");
  const rebuilt = await sums(join(workshop, "build", "extension"));
  const differing = [...expected].filter(([name, sum]) => rebuilt.get(name) !== sum).map(([name]) => name);
  if (differing.length > 0) {
    console.error(`Rebuilt from ${sources}, these differ: ${differing.join(", ")}`);
    console.error("They also differ when sources changed after the last `npm run build`.");
    process.exitCode = 1;
  } else {
    console.log(`Rebuilt from ${sources}: ${expected.size} archives, byte for byte the same.`);
  }
} finally {
  await rm(workshop, { recursive: true, force: true });
}
