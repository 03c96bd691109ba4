/**
 * Checks the Firefox zip as addons.mozilla.org does (addons-linter, which is also what `web-ext lint` runs). An error fails. So does
 * a warning or notice that packaging/extension/PERMISSIONS.md does not answer, and an answer to one that is gone.
 * `node scripts/lint-store.mjs [ZIP OR FOLDER]`
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const packed = new URL("../../build/extension/", import.meta.url);
const answersFile = new URL("../../packaging/extension/PERMISSIONS.md", import.meta.url);

const target =
  process.argv[2] ??
  fileURLToPath(new URL(readdirSync(packed).find((name) => name.endsWith("-firefox.zip")) ?? "", packed));

// The linter's own program, found through its package, because it gives its findings only to standard output.
const linter = createRequire(import.meta.url).resolve("addons-linter/bin/addons-linter");
const { stdout, stderr } = spawnSync(process.execPath, [linter, "--output", "json", target], {
  encoding: "utf8",
  maxBuffer: 2 ** 26,
});
if (!stdout.startsWith("{")) throw new Error(`addons-linter said no findings:\n${stdout}${stderr}`);
const { errors, warnings, notices } = JSON.parse(stdout);

/** Lines of the table of answers begin with a code. */
const answered = new Set(
  [...readFileSync(answersFile, "utf8").matchAll(/^\| `([A-Z_]{8,})`/gm)].map((match) => match[1]),
);
const open = [...errors, ...[...warnings, ...notices].filter(({ code }) => !answered.has(code))];
const found = new Set([...warnings, ...notices].map(({ code }) => code));
const gone = [...answered].filter((code) => !found.has(code));

for (const { _type, code, message, file, line } of open)
  console.error(`${_type} ${code} ${file ?? ""}${line ? `:${line}` : ""} ${message}`);
for (const code of gone) console.error(`PERMISSIONS.md answers ${code}, which the linter no longer says`);
if (open.length + gone.length > 0) process.exit(1);
console.log(`addons-linter: no errors; ${found.size} kind(s) of warning, each answered in PERMISSIONS.md.`);
