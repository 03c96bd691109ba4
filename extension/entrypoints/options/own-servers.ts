/** Servers the person runs: adding asks for the browser's permission, removing gives it back. */
import { browser } from "wxt/browser";
import { type OriginProblem, originPattern } from "../../capture/origin-pattern";
import type { UiRequest, View } from "../../ui/messages";
import { element, made, write } from "../../ui/page";
import { type PlainKey, say } from "../../ui/say";

export class OwnServers {
  readonly #send: (request: UiRequest) => Promise<void>;
  #shown: View | null = null;

  constructor(send: (request: UiRequest) => Promise<void>) {
    this.#send = send;
    element("add-server").onsubmit = (event) => {
      event.preventDefault();
      void this.#add(element<HTMLInputElement>("address").value);
    };
  }

  show(view: View): void {
    const { origins } = view.settings;
    element("no-servers").hidden = origins.length > 0;
    if (this.#shown === null || this.#shown.settings.origins.join() !== origins.join()) {
      element("servers").replaceChildren(...origins.map((origin) => this.#row(origin)));
    }
    this.#shown = view;
  }

  /** Firefox asks only within the click: nothing may be awaited before the request. */
  async #add(typed: string): Promise<void> {
    write("address-done", "");
    const asked = originPattern(typed);
    if ("problem" in asked) return this.#refuse(problemSentence(asked.problem));
    const { origin, pattern, everyPort } = asked;
    if (this.#origins.includes(origin)) return this.#refuse(say("addressKnown", { origin }));
    // A browser rejects a pattern it does not take; for the person that is a no as well.
    const allowed = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    if (!allowed) return this.#refuse(say("addressRefused", { origin }));
    await this.#send({ kind: "origin", origin, on: true });
    this.#refuse("");
    element<HTMLInputElement>("address").value = "";
    const added = say("addressAdded", { origin });
    write("address-done", everyPort ? `${added} ${say("addressEveryPort")}` : added);
  }

  #refuse(problem: string): void {
    write("address-problem", problem);
    element("address").setAttribute("aria-invalid", String(problem !== ""));
  }

  get #origins(): readonly string[] {
    return this.#shown?.settings.origins ?? [];
  }

  async #remove(origin: string): Promise<void> {
    const pattern = patternOf(origin);
    const shared = this.#origins.some((other) => other !== origin && patternOf(other) === pattern);
    await this.#send({ kind: "origin", origin, on: false });
    // In Firefox the ports of one host share a permission; the last one to leave gives it back.
    if (pattern !== null && !shared)
      await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    this.#refuse("");
    write("address-done", say("addressRemoved", { origin }));
    element("address").focus();
  }

  #row(origin: string): HTMLLIElement {
    const item = made("li", "", "server");
    const remove = made("button", say("remove"), "plain");
    remove.type = "button";
    remove.setAttribute("aria-label", say("removeServer", { origin }));
    remove.onclick = () => void this.#remove(origin);
    item.append(made("span", origin), remove);
    return item;
  }
}

const PROBLEMS: Readonly<Record<Exclude<OriginProblem, "registered">, PlainKey>> = {
  empty: "addressEmpty",
  unreadable: "addressUnreadable",
  scheme: "addressScheme",
  wildcard: "addressWildcard",
  password: "addressPassword",
  "public-http": "addressPublicHttp",
};

function problemSentence(problem: OriginProblem): string {
  return problem === "registered" ? say("addressSite") : say(PROBLEMS[problem]);
}

function patternOf(origin: string): string | null {
  const asked = originPattern(origin);
  return "problem" in asked ? null : asked.pattern;
}
