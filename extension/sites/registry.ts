/** Every site Wattback counts, by its registry name. */

import type { OpenMessage } from "../capture/messages";
import { selfHostedAddresses } from "./addresses";
import { aistudio } from "./aistudio";
import { chatgpt } from "./chatgpt";
import { claude } from "./claude";
import { copilot } from "./copilot";
import { deepseek } from "./deepseek";
import { gemini } from "./gemini";
import { generic } from "./generic";
import { grok } from "./grok";
import { huggingchat } from "./huggingchat";
import { kimi } from "./kimi";
import { librechat } from "./librechat";
import { m365Copilot } from "./m365-copilot";
import { meta } from "./meta";
import { mistral } from "./mistral";
import { openwebui } from "./openwebui";
import { perplexity } from "./perplexity";
import { poe } from "./poe";
import { qwen } from "./qwen";
import type { Site } from "./site";

const sites: ReadonlyMap<string, Site> = new Map(
  [
    aistudio,
    chatgpt,
    claude,
    copilot,
    deepseek,
    gemini,
    generic,
    grok,
    huggingchat,
    kimi,
    librechat,
    m365Copilot,
    meta,
    mistral,
    openwebui,
    perplexity,
    poe,
    qwen,
  ].map((site) => [site.address.name, site]),
);

export function siteNamed(name: string): Site | undefined {
  return sites.get(name);
}

/** The site whose answer a stream carries: the one the tap named, or the next that fits when that one says it is not its own. */
export function siteFor(message: OpenMessage): Site | undefined {
  const named = sites.get(message.site);
  if (named?.owns?.(message) !== false) return named;
  for (const { name, endpoints } of selfHostedAddresses) {
    const other = name === message.site ? undefined : sites.get(name);
    const fits = endpoints.some(
      (endpoint) =>
        endpoint.kind === "http" && endpoint.method === message.method && endpoint.path.test(message.path),
    );
    if (other !== undefined && fits && other.owns?.(message) !== false) return other;
  }
  return undefined;
}
