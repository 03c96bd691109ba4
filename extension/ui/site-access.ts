/** Firefox lets a person take the access to a site away from the extension; Chromium keeps the two together. */
import { browser } from "wxt/browser";
import { siteAddresses } from "../sites/addresses";

/** Match patterns of a site, or of all sites. */
export function patternsOf(site: string | null): readonly string[] {
  return siteAddresses
    .filter(({ name }) => site === null || name === site)
    .flatMap(({ origins }) => origins.map((origin) => `${origin}/*`));
}

/** Whether the browser lets us read all of these. */
export async function hasAccess(patterns: readonly string[]): Promise<boolean> {
  return await browser.permissions.contains({ origins: [...patterns] });
}

/** Whether not even one of these may be read. */
export async function hasNone(patterns: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(patterns.map((pattern) => hasAccess([pattern])));
  return !answers.includes(true);
}

/** Opens the browser's own question; only within a click. */
export async function requestAccess(patterns: readonly string[]): Promise<boolean> {
  return await browser.permissions.request({ origins: [...patterns] });
}
