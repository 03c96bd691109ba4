/** Which browser this is, and on which system, as far as it says so itself. */
import { browser } from "wxt/browser";

export type BrowserKey =
  | "chrome"
  | "chromium"
  | "edge"
  | "brave"
  | "vivaldi"
  | "opera"
  | "firefox"
  | "librewolf"
  | "waterfox"
  | "zen"
  | "floorp"
  | "other";

export interface Platform {
  readonly browser: BrowserKey;
  /** As people call it; empty when it does not say. */
  readonly browserName: string;
  readonly version: string;
  readonly family: "chromium" | "firefox";
  readonly os: "linux" | "mac" | "win" | "other";
}

interface Brand {
  readonly brand: string;
  readonly version: string;
}

interface ChromiumNavigator extends Navigator {
  readonly userAgentData?: { readonly brands: readonly Brand[] };
  readonly brave?: object;
}

interface FirefoxRuntime {
  getBrowserInfo?(): Promise<{ readonly name: string; readonly version: string }>;
}

const NAMES: Readonly<Record<Exclude<BrowserKey, "other">, string>> = {
  chrome: "Google Chrome",
  chromium: "Chromium",
  edge: "Microsoft Edge",
  brave: "Brave",
  vivaldi: "Vivaldi",
  opera: "Opera",
  firefox: "Firefox",
  librewolf: "LibreWolf",
  waterfox: "Waterfox",
  zen: "Zen",
  floorp: "Floorp",
};

/** Brands that a browser may name beside "Chromium", most telling first. Vivaldi mostly calls itself Chrome. */
const BRANDS: readonly (readonly [RegExp, Exclude<BrowserKey, "other">])[] = [
  [/edge/i, "edge"],
  [/brave/i, "brave"],
  [/vivaldi/i, "vivaldi"],
  [/opera/i, "opera"],
  [/google chrome/i, "chrome"],
  [/^chromium$/i, "chromium"],
];

export async function thisPlatform(): Promise<Platform> {
  const { os } = await browser.runtime.getPlatformInfo();
  const system = os === "linux" || os === "mac" || os === "win" ? os : "other";
  const info = await (browser.runtime as FirefoxRuntime).getBrowserInfo?.();
  if (info !== undefined) return { ...firefoxNamed(info.name), version: info.version, os: system };
  const { userAgentData, brave } = navigator as ChromiumNavigator;
  return { ...chromiumOf(userAgentData?.brands ?? [], brave !== undefined), os: system };
}

/** A browser of Chromium's family by the brands it names. */
export function chromiumOf(brands: readonly Brand[], isBrave: boolean): Omit<Platform, "os"> {
  const version = brands.find(({ brand }) => brand === "Chromium")?.version ?? "";
  const key = isBrave ? "brave" : BRANDS.find(([name]) => brands.some(({ brand }) => name.test(brand)))?.[1];
  if (key !== undefined) return { browser: key, browserName: NAMES[key], version, family: "chromium" };
  return { browser: "other", browserName: "", version, family: "chromium" };
}

/** Of Firefox's family, each tells its own name. */
const FIREFOX_FAMILY = ["firefox", "librewolf", "waterfox", "zen", "floorp"] as const;

function firefoxNamed(name: string): Pick<Platform, "browser" | "browserName" | "family"> {
  const key = FIREFOX_FAMILY.find((each) => name.toLowerCase().startsWith(each));
  if (key === undefined) return { browser: "other", browserName: name, family: "firefox" };
  return { browser: key, browserName: NAMES[key], family: "firefox" };
}
