/** The addresses of all sites, for the tap, the bridge and the manifest. Parsers are in `registry.ts`. */
import type { SiteAddress } from "./address";
import { aistudioAddress } from "./aistudio";
import { chatgptAddress } from "./chatgpt";
import { claudeAddress } from "./claude";
import { copilotAddress } from "./copilot";
import { deepseekAddress } from "./deepseek";
import { geminiAddress } from "./gemini";
import { genericAddress } from "./generic";
import { grokAddress } from "./grok";
import { huggingchatAddress } from "./huggingchat";
import { kimiAddress } from "./kimi";
import { librechatAddress } from "./librechat";
import { m365CopilotAddress } from "./m365-copilot";
import { metaAddress } from "./meta";
import { mistralAddress } from "./mistral";
import { openwebuiAddress } from "./openwebui";
import { perplexityAddress } from "./perplexity";
import { poeAddress } from "./poe";
import { qwenAddress } from "./qwen";

/** Sites with origins of their own. */
export const siteAddresses: readonly SiteAddress[] = [
  aistudioAddress,
  chatgptAddress,
  claudeAddress,
  copilotAddress,
  deepseekAddress,
  geminiAddress,
  grokAddress,
  huggingchatAddress,
  kimiAddress,
  m365CopilotAddress,
  metaAddress,
  mistralAddress,
  perplexityAddress,
  poeAddress,
  qwenAddress,
];

/** Software people run themselves, looked for in this order on origins they named. */
export const selfHostedAddresses: readonly SiteAddress[] = [
  openwebuiAddress,
  librechatAddress,
  genericAddress,
];

/** Match patterns of every registered origin, for the manifest. */
export const matchPatterns: readonly string[] = /* @__PURE__ */ siteAddresses.flatMap(({ origins, within }) =>
  origins.map((origin) => `${origin}${within ?? "/"}*`),
);

/** What is read on pages of an origin: its site, or else whatever people run themselves. */
export function addressesOf(origin: string): readonly SiteAddress[] {
  const own = siteAddresses.filter(({ origins }) => origins.includes(origin));
  return own.length > 0 ? own : selfHostedAddresses;
}
