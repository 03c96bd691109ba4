// Compiles src/ with npm's solc into artifacts/<Name>.json; with --check, compares instead of writing.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import solc from "solc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const artifacts = join(root, "artifacts");
const settings = JSON.parse(readFileSync(join(root, "scripts", "settings.json"), "utf8"));

/** The text of an import: packages come from node_modules, everything else from this folder. */
function findImport(path) {
  for (const file of [join(root, path), join(root, "node_modules", path)]) {
    if (existsSync(file)) return { contents: readFileSync(file, "utf8") };
  }
  return { error: `File not found: ${path}` };
}

/** Artifact texts by file name. Throws on any error, and on warnings about our own sources. */
function compile() {
  const names = readdirSync(join(root, "src")).filter((name) => name.endsWith(".sol")).sort();
  const sources = Object.fromEntries(
    names.map((name) => [`src/${name}`, { content: readFileSync(join(root, "src", name), "utf8") }]),
  );
  const input = {
    language: "Solidity",
    sources,
    settings: {
      ...settings,
      outputSelection: {
        "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "evm.methodIdentifiers"] },
      },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: findImport }));
  const complaints = (output.errors ?? [])
    .filter((error) => error.severity === "error" || sources[error.sourceLocation?.file])
    .map((error) => error.formattedMessage);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));

  const texts = {};
  for (const source of Object.keys(sources)) {
    for (const [contractName, contract] of Object.entries(output.contracts[source])) {
      const artifact = {
        contractName,
        sourceName: source,
        compiler: { version: solc.version(), settings },
        methodIdentifiers: contract.evm.methodIdentifiers,
        abi: contract.abi,
        bytecode: `0x${contract.evm.bytecode.object}`,
        deployedBytecode: `0x${contract.evm.deployedBytecode.object}`,
      };
      texts[`${contractName}.json`] = `${JSON.stringify(artifact, null, 2)}\n`;
    }
  }
  return texts;
}

/** Names of committed artifacts that are missing, outdated or left over. */
function differences(texts) {
  const committed = existsSync(artifacts) ? readdirSync(artifacts) : [];
  const wrong = Object.keys(texts).filter(
    (name) => !committed.includes(name) || readFileSync(join(artifacts, name), "utf8") !== texts[name],
  );
  return [...wrong, ...committed.filter((name) => !(name in texts))];
}

try {
  const texts = compile();
  if (process.argv.includes("--check")) {
    const wrong = differences(texts);
    if (wrong.length > 0) throw new Error(`artifacts differ from src (run "npm run compile"): ${wrong.join(", ")}`);
  } else {
    rmSync(artifacts, { recursive: true, force: true });
    mkdirSync(artifacts);
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(artifacts, name), text);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
