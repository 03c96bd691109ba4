/** Every site Wattback counts, by its registry name. */
import { chatgpt } from "./chatgpt";
import { claude } from "./claude";
import { deepseek } from "./deepseek";
import type { Site } from "./site";

const sites: ReadonlyMap<string, Site> = new Map(
  [chatgpt, claude, deepseek].map((site) => [site.address.name, site]),
);

export function siteNamed(name: string): Site | undefined {
  return sites.get(name);
}
