/** What is said to people, in the browser's language: `public/_locales` holds every sentence. */
import { browser } from "wxt/browser";
import type english from "../public/_locales/en/messages.json";

type Messages = typeof english;

export type MessageKey = keyof Messages;

/** A message's placeholders by name, or nothing for one that has none. */
type Values<K extends MessageKey> = Messages[K] extends { readonly placeholders: infer P }
  ? [values: Readonly<Record<keyof P, string>>]
  : [];

/** Messages without placeholders. */
export type PlainKey = { [K in MessageKey]: Values<K> extends [] ? K : never }[MessageKey];

/** Messages that exist for one and for several. */
type CountedKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

export function say<K extends MessageKey>(key: K, ...[values]: Values<K>): string {
  // Placeholders are numbered in alphabetical order, so that no list of their names has to be shipped.
  const inOrder = Object.entries<string>(values ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return lookUp(
    key,
    inOrder.map(([, value]) => value),
  );
}

/** A sentence about a number of things, in the right one of its forms. */
export function sayCount(stem: CountedKey, count: number): string {
  const form = new Intl.PluralRules(say("language")).select(count) === "one" ? "one" : "other";
  return lookUp(`${stem}_${form}`, [new Intl.NumberFormat(browserLanguage()).format(count)]);
}

/** The browser's own language, for numbers and times: it may be one that there are no messages in. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

function lookUp(key: string, values: string[]): string {
  const messages: { getMessage(key: string, values: string[]): string } = browser.i18n;
  return messages.getMessage(key, values);
}
