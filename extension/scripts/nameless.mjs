/**
 * Browsers write a script's address into the stack of every error below it, and pages send stacks home. The tap runs below the
 * page's own requests: under its address, errors of the page would name this extension to every site's error log.
 */

/** A Vite plugin that leaves one script without an address. @param {string} fileName */
export function nameless(fileName) {
  return {
    name: "nameless",
    generateBundle(_options, bundle) {
      const chunk = bundle[fileName];
      if (chunk?.type === "chunk") chunk.code = `${chunk.code.trimEnd()}\n//# sourceURL=<anonymous>\n`;
    },
  };
}
