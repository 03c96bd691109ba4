import type { Plugin } from "vite";

/** Collects what one build bundles of other people's packages. */
export function createThirdParty(): {
  /** A Vite plugin that looks at every chunk. */
  plugin(): Plugin;
  /** Writes LICENSE.txt and THIRD_PARTY.txt into a build's folder, and the list of packages beside it. */
  write(folder: string): Promise<void>;
};
