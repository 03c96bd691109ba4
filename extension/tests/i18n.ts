/** The browser's `i18n`, over the real message files, in the language a test chooses. */
import { readdirSync, readFileSync } from "node:fs";

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

const LOCALES = new URL("../public/_locales/", import.meta.url);

export const locales: readonly string[] = readdirSync(LOCALES).sort();

export function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(new URL(`${locale}/messages.json`, LOCALES), "utf8")) as Messages;
}

let locale = "en";

export function speak(other: string): void {
  locale = other;
}

/** What `wxt/browser` gives, as far as sentences go. */
export const i18n = {
  getUILanguage: () => locale.replace("_", "-"),
  getMessage: (key: string, values: readonly string[] = []): string => {
    const entry = messagesOf(locale)[key];
    if (entry === undefined) return "";
    const filled = entry.message.replace(/\$([A-Za-z0-9_@]+)\$/g, (_, name: string) => {
      return entry.placeholders?.[name.toLowerCase()]?.content ?? "";
    });
    return filled.replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? "");
  },
};
