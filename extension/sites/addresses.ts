/**
 * Where the sites live: plain data, because the tap in the page imports it and must stay small.
 * Parsers and tokenizers are in the site's own file; `registry.ts` joins the two.
 */
export interface SiteAddress {
  /** Registry name, part of every deduplication key: never change one. */
  readonly name: string;
  readonly origins: readonly string[];
  /** Paths (without query) of the POST requests whose event stream carries an answer. */
  readonly answerPaths: readonly string[];
}

export const chatgptAddress: SiteAddress = {
  name: "chatgpt",
  origins: ["https://chatgpt.com", "https://chat.openai.com"],
  answerPaths: [
    "/backend-api/f/conversation",
    "/backend-api/conversation",
    "/backend-api/f/conversation/resume",
    "/backend-api/conversation/resume",
  ],
};

export const siteAddresses: readonly SiteAddress[] = [chatgptAddress];

/** Match patterns of every registered origin, for the manifest. */
export const matchPatterns: readonly string[] = siteAddresses.flatMap((site) =>
  site.origins.map((origin) => `${origin}/*`),
);
