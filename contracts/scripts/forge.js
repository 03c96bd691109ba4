// Runs forge and ends as it ended. The launcher in @foundry-rs/forge 1.7.1 ends with 0 even when forge failed.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const platform = { darwin: "darwin", linux: "linux", win32: "win32" }[process.platform];
const architecture = { x64: "amd64", arm64: "arm64" }[process.arch];
const executable = process.platform === "win32" ? "forge.exe" : "forge";
const forge = createRequire(import.meta.url).resolve(
  `@foundry-rs/forge-${platform}-${architecture}/bin/${executable}`,
);
process.exitCode = spawnSync(forge, process.argv.slice(2), { stdio: "inherit" }).status ?? 1;
