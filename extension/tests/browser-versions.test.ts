/**
 * Nothing is used that the oldest browser the manifest admits does not have. The types say which interface each name of the sources
 * belongs to; MDN's compatibility data say since when browsers have it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

interface Support {
  readonly version_added: string | boolean | null;
  readonly flags?: unknown;
  readonly prefix?: string;
  readonly partial_implementation?: boolean;
}
interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> };
  readonly [name: string]: unknown;
}

const data = createRequire(import.meta.url)("@mdn/browser-compat-data") as {
  readonly api: Feature;
  readonly css: Feature;
  readonly javascript: { readonly builtins: Feature };
  readonly webextensions: { readonly api: Feature };
};

/** Minimum version of each browser by its name in MDN's data. */
const minimum: Record<string, number> = {};

beforeAll(() => {
  const manifest = (build: string) =>
    JSON.parse(readFileSync(`.output/${build}/manifest.json`, "utf8")) as Record<string, unknown>;
  minimum.chrome = Number(manifest("chrome-mv3").minimum_chrome_version);
  const { gecko } = manifest("firefox-mv3").browser_specific_settings as {
    readonly gecko: { readonly strict_min_version: string };
  };
  minimum.firefox = Number.parseInt(gecko.strict_min_version, 10);
});

describe("what the oldest admitted browsers have", () => {
  it("is as the store's texts say", () => {
    const texts = readFileSync("../packaging/extension/STORE.md", "utf8");
    expect(texts).toContain(`Chromium ${minimum.chrome} or newer`);
    expect(texts).toContain(`Firefox ${minimum.firefox} or newer`);
  });

  it("is all that the sources use of JavaScript, the DOM and the extension APIs", () => {
    const used = namesUsed();
    // So many are looked up that a broken look-up would be noticed.
    expect([...used.keys()].filter((path) => featureAt(path) !== null).length).toBeGreaterThan(80);
    const tooNew: string[] = [];
    for (const [path, where] of used) {
      for (const [browser, version] of Object.entries(minimum)) {
        const since = versionAdded(path, browser);
        if (since !== null && since > version) tooNew.push(`${path}: ${browser} ${since}, ${where}`);
      }
    }
    expect(tooNew).toEqual([]);
  });

  it("is all that the built style sheets use", () => {
    const used = styleNamesUsed();
    expect(used.filter((path) => featureAt(path) !== null).length).toBeGreaterThan(20);
    const tooNew = used.flatMap((path) =>
      Object.entries(minimum)
        .filter(([browser, version]) => (versionAdded(path, browser) ?? 0) > version)
        .map(([browser]) => `${path}: ${browser} ${versionAdded(path, browser)}`),
    );
    expect(tooNew).toEqual([]);
  });

  it("would not include what is known to be newer", () => {
    expect(versionAdded("javascript.builtins.Promise.withResolvers", "chrome")).toBe(119);
    expect(versionAdded("javascript.builtins.Set.union", "chrome")).toBe(122);
    expect(versionAdded("webextensions.api.storage.session", "firefox")).toBe(115);
    expect(versionAdded("api.AbortSignal.any_static", "firefox")).toBe(124);
    expect(versionAdded("css.types.color.light-dark", "chrome")).toBe(123);
  });
});

/** The feature at a dotted path of MDN's data, or null. */
function featureAt(path: string): Feature | null {
  let at: unknown = data;
  for (const name of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return null;
    at = (at as Record<string, unknown>)[name];
  }
  return (at as Feature).__compat === undefined ? null : (at as Feature);
}

/** First version of a browser that has a feature as it is; null when MDN does not know the feature. */
function versionAdded(path: string, browser: string): number | null {
  const support = featureAt(path)?.__compat?.support[browser];
  if (support === undefined) return null;
  const whole = [support].flat().filter(({ flags, prefix }) => flags === undefined && prefix === undefined);
  const versions = whole.map(({ version_added }) =>
    typeof version_added === "string" ? Number.parseInt(version_added.replace("≤", ""), 10) : Number.NaN,
  );
  const known = versions.filter((version) => !Number.isNaN(version));
  return known.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...known);
}

/** Paths in MDN's data of every name the shipped sources use, with one place where each is used. */
function namesUsed(): Map<string, string> {
  const config = ts.parseConfigFileTextToJson("tsconfig.json", readFileSync("tsconfig.json", "utf8"));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, process.cwd());
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();

  const add = (paths: readonly string[], node: ts.Node): void => {
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    const where = `${node.getSourceFile().fileName.replace(`${process.cwd()}/`, "")}:${line + 1}`;
    for (const path of paths) if (!used.has(path)) used.set(path, where);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) add(pathsOf(node, checker, program), node);
    // The one iteration that is newer than its interface.
    if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) {
      const name = checker.getTypeAtLocation(node.expression).symbol?.name;
      add([`api.${name}.@@asyncIterator`], node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    const shipped =
      !file.isDeclarationFile && !/\/(node_modules|tests|scripts)\/|\.config\.ts$/.test(file.fileName);
    if (shipped) visit(file);
  }
  return used;
}

/** Paths in MDN's data of every property, function, pseudo-class and at-rule of the built style sheets. */
function styleNamesUsed(): string[] {
  const sheets = readdirSync(".output", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".css"),
  );
  const css = sheets.map((path) => readFileSync(`.output/${path}`, "utf8")).join("\n");
  const names = (pattern: RegExp): string[] => [...css.matchAll(pattern)].map((match) => match[1] ?? "");
  const paths = [
    ...names(/[{;]([a-z-]+):/g).map((name) => `css.properties.${name}`),
    ...names(/\b([a-z-]+)\(/g).flatMap((name) => [`css.types.${name}`, `css.types.color.${name}`]),
    ...names(/::?([a-z-]+)/g).map((name) => `css.selectors.${name}`),
    ...names(/@([a-z-]+)/g).map((name) => `css.at-rules.${name}`),
  ];
  return [...new Set(paths)];
}

/** Where MDN's data may describe one name of a source. */
function pathsOf(node: ts.Identifier, checker: ts.TypeChecker, program: ts.Program): string[] {
  const chain = browserChain(node);
  if (chain !== null)
    return chain.map((_, index) => `webextensions.api.${chain.slice(0, index + 1).join(".")}`);
  const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
  return declarations
    .filter((declaration) => program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
    .flatMap(({ parent }) => {
      if (ts.isInterfaceDeclaration(parent)) {
        const owner = parent.name.text.replace(/Constructor$/, "").replace(/^IteratorObject$/, "Iterator");
        return [`javascript.builtins.${owner}.${node.text}`, `api.${owner}.${node.text}`];
      }
      // declare var AbortSignal: { any(...): AbortSignal }
      if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent))
        return [`api.${parent.parent.name.getText()}.${node.text}_static`];
      return [`javascript.builtins.${node.text}`, `api.${node.text}`];
    });
}

/** `browser.storage.session.get`, seen at its last name, as ["storage", "session", "get"]; null for anything else. */
function browserChain(node: ts.Identifier): string[] | null {
  const names: string[] = [];
  let at: ts.Node = node.parent;
  if (!ts.isPropertyAccessExpression(at) || at.name !== node) return null;
  while (ts.isPropertyAccessExpression(at)) {
    names.unshift(at.name.text);
    at = at.expression;
  }
  return ts.isIdentifier(at) && at.text === "browser" ? names : null;
}
