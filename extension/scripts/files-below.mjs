import { readdir } from "node:fs/promises";

/**
 * The paths of all files below a folder, relative to it, with "/" between folders.
 * @param {URL} folder Ends with "/".
 * @returns {Promise<string[]>}
 */
export async function filesBelow(folder) {
  const found = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    found.map(async (entry) => {
      if (!entry.isDirectory()) return [entry.name];
      const below = await filesBelow(new URL(`${entry.name}/`, folder));
      return below.map((path) => `${entry.name}/${path}`);
    }),
  );
  return nested.flat();
}
