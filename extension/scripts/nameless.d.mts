import type { Plugin } from "vite";

/** A Vite plugin that leaves one script without an address. */
export function nameless(fileName: string): Plugin;
