/**
 * A ZIP archive of which the same files always make the same bytes: entries sorted by path, one fixed time, one mode, and a
 * compressor in plain JavaScript, because zlib's output differs between its builds.
 */
import { zipSync } from "fflate";

/** The earliest time a ZIP archive can hold. fflate writes local time, so this is built from local parts. */
const FIXED_TIME = new Date(1980, 0, 1);
const UNIX = 3;
const REGULAR_FILE_0644 = 0o100644 << 16;

/**
 * @param {ReadonlyMap<string, Uint8Array>} files Contents by path, with "/" between folders.
 * @returns {Uint8Array}
 */
export function zipFile(files) {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([path, bytes]) => [path, [bytes, { level: 9 }]])), {
    mtime: FIXED_TIME,
    os: UNIX,
    attrs: REGULAR_FILE_0644,
  });
}
