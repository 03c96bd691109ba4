// Compiles standins/, contracts of other people's markets as our tests need them, into tests/fixtures/contracts/<Name>.json;
// with --check, compares instead of writing. Nothing of it is shipped.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import solc from "solc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const fixtures = join(root, "..", "tests", "fixtures", "contracts");
// The contracts they stand in for were compiled without the IR pipeline, and their gas is compared with those.
const { viaIR: _, ...settings } = JSON.parse(readFileSync(join(root, "scripts", "settings.json"), "utf8"));

function findImport(path) {
  const file = [join(root, path), join(root, "node_modules", path)].find((candidate) => existsSync(candidate));
  return file ? { contents: readFileSync(file, "utf8") } : { error: `File not found: ${path}` };
}

/** Paths of all Solidity files below a folder, from `root`. */
function solidityFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? solidityFiles(path) : entry.name.endsWith(".sol") ? [relative(root, path)] : [];
    })
    .sort();
}

/** Fixture texts by file name. Throws on any error, and on warnings about the stand-ins. */
function compile() {
  const sources = Object.fromEntries(
    solidityFiles(join(root, "standins")).map((path) => [path, { content: readFileSync(join(root, path), "utf8") }]),
  );
  const outputSelection = { "*": { "*": ["abi", "evm.bytecode.object"] } };
  const input = { language: "Solidity", sources, settings: { ...settings, outputSelection } };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: findImport }));
  const complaints = (output.errors ?? [])
    .filter((error) => error.severity === "error" || sources[error.sourceLocation?.file])
    .map((error) => error.formattedMessage);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));

  const texts = {};
  for (const source of Object.keys(sources)) {
    for (const [contractName, { abi, evm }] of Object.entries(output.contracts[source])) {
      if (evm.bytecode.object === "" || abi.length === 0) continue;
      const fixture = { contractName, sourceName: source, abi, bytecode: `0x${evm.bytecode.object}` };
      texts[`${contractName}.json`] = `${JSON.stringify(fixture)}\n`;
    }
  }
  return texts;
}

try {
  const texts = compile();
  mkdirSync(fixtures, { recursive: true });
  const written = (name) => existsSync(join(fixtures, name)) && readFileSync(join(fixtures, name), "utf8");
  const wrong = Object.keys(texts).filter((name) => written(name) !== texts[name]);
  if (!process.argv.includes("--check")) {
    for (const name of wrong) writeFileSync(join(fixtures, name), texts[name]);
  } else if (wrong.length > 0) {
    throw new Error(`fixtures differ from standins (run "npm run compile"): ${wrong.join(", ")}`);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
