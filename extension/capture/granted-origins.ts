/**
 * Tap and bridge on origins a person granted at run time: the browser keeps two registered content scripts for them, which follow
 * what is granted. Called at every start of the worker, as an update of the extension forgets what was registered.
 */
import { browser } from "wxt/browser";
import { siteAddresses } from "../sites/addresses";
import { originPattern } from "./origin-pattern";

/** The part of the browser's interface that is used. */
export interface OriginsApi {
  readonly permissions: {
    getAll(): Promise<{ origins?: string[] | undefined }>;
    contains(permissions: { origins: string[] }): Promise<boolean>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
    readonly onAdded: { addListener(listener: () => void): void };
    readonly onRemoved: { addListener(listener: () => void): void };
  };
  readonly scripting: {
    getRegisteredContentScripts(filter: {
      ids: string[];
    }): Promise<{ id: string; matches?: string[] | undefined }[]>;
    registerContentScripts(scripts: GrantedScript[]): Promise<void>;
    updateContentScripts(scripts: GrantedScript[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
  };
}

export interface GrantedScript {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly world: "MAIN" | "ISOLATED";
  readonly runAt: "document_start";
  readonly persistAcrossSessions: true;
}

const TAP = "granted-tap";
const BRIDGE = "granted-bridge";

/** Origins granted besides the registered sites'; without their port where the browser keeps none. Groups of origins are none. */
export async function grantedOrigins(api: OriginsApi = browser): Promise<string[]> {
  const { origins = [] } = await api.permissions.getAll();
  const single = origins.flatMap((pattern) => /^(https?:\/\/[^*/]+)\/\*$/.exec(pattern)?.[1] ?? []);
  return [...new Set(single)].filter(
    (origin) => !siteAddresses.some((site) => site.origins.includes(origin)),
  );
}

let syncing: Promise<unknown> = Promise.resolve();

/**
 * Registers the scripts on those of the `named` origins that the browser lets us read, and nowhere else. Calls follow one
 * another: permissions change in bursts.
 */
export function syncGrantedOrigins(named: readonly string[], api: OriginsApi = browser): Promise<void> {
  const done = syncing.then(() => sync(named, api));
  syncing = done.catch(() => undefined);
  return done;
}

async function sync(named: readonly string[], { permissions, scripting }: OriginsApi): Promise<void> {
  const matches: string[] = [];
  for (const origin of named) {
    const asked = originPattern(origin);
    if ("problem" in asked || matches.includes(asked.pattern)) continue;
    if (await permissions.contains({ origins: [asked.pattern] })) matches.push(asked.pattern);
  }
  matches.sort();
  const registered = await scripting.getRegisteredContentScripts({ ids: [TAP, BRIDGE] });
  const isUp = (id: string) =>
    registered
      .find((script) => script.id === id)
      ?.matches?.toSorted()
      .join() === matches.join();
  if (matches.length > 0 && isUp(TAP) && isUp(BRIDGE)) return;
  // Half of the two is as good as none: without the other a script does nothing.
  if (registered.length === 2 && matches.length > 0)
    await scripting.updateContentScripts(scriptsFor(matches));
  else {
    if (registered.length > 0)
      await scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
    if (matches.length > 0) await scripting.registerContentScripts(scriptsFor(matches));
  }
}

function scriptsFor(matches: string[]): GrantedScript[] {
  const shared = { matches, runAt: "document_start", persistAcrossSessions: true } as const;
  return [
    { id: TAP, js: ["tap.js"], world: "MAIN", ...shared },
    { id: BRIDGE, js: ["bridge.js"], world: "ISOLATED", ...shared },
  ];
}

/**
 * Gives the browser back its permission to read an origin, unless one of the `remaining` needs the same; the scripts go with it.
 * Pages that are open keep theirs until they are loaded again.
 */
export async function removeOrigin(
  origin: string,
  remaining: readonly string[],
  api: OriginsApi = browser,
): Promise<void> {
  const others = remaining.filter((other) => other !== origin);
  const patternOf = (each: string) => {
    const asked = originPattern(each);
    return "problem" in asked ? null : asked.pattern;
  };
  const pattern = patternOf(origin);
  await syncGrantedOrigins(others, api);
  if (pattern !== null && !others.map(patternOf).includes(pattern))
    await api.permissions.remove({ origins: [pattern] });
}

/** Follows what the person grants and takes back, here or in the browser's own pages. */
export function followGrantedOrigins(
  named: () => Promise<readonly string[]>,
  api: OriginsApi = browser,
): void {
  const follow = (): void => {
    named()
      .then((origins) => syncGrantedOrigins(origins, api))
      // The next start of the worker tries again.
      .catch(() => undefined);
  };
  api.permissions.onAdded.addListener(follow);
  api.permissions.onRemoved.addListener(follow);
  follow();
}
