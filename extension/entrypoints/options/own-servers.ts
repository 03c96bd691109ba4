/** Servers the person runs: adding asks for the browser's permission, removing gives it back. */
import { browser } from "wxt/browser";
import { siteAddresses } from "../../sites/addresses";
import type { UiRequest, View } from "../../ui/messages";
import { originOf, patternOf } from "../../ui/origins";
import { element, made, write } from "../../ui/page";
import { say } from "../../ui/say";

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
    const origin = originOf(typed);
    const problem = this.#problem(origin);
    write("address-problem", problem);
    element("address").setAttribute("aria-invalid", String(problem !== ""));
    if (origin === null || problem !== "") return;
    // A browser rejects a pattern it does not take; for the person that is a no as well.
    const request = browser.permissions.request({ origins: [patternOf(origin)] });
    if (await request.catch(() => false)) {
      await this.#send({ kind: "origin", origin, on: true });
      element<HTMLInputElement>("address").value = "";
      write("address-done", say("addressAdded", { origin }));
    } else {
      write("address-problem", say("addressRefused", { origin }));
    }
  }

  /** Why an address cannot be added; empty when it can. */
  #problem(origin: string | null): string {
    if (origin === null) return say("addressInvalid");
    if (this.#origins.includes(origin)) return say("addressKnown", { origin });
    const known = siteAddresses.find(({ origins }) => origins.includes(origin));
    if (known === undefined) return "";
    const label = this.#shown?.sites.find(({ site }) => site === known.name)?.label;
    return say("addressSite", { site: label ?? known.name });
  }

  get #origins(): readonly string[] {
    return this.#shown?.settings.origins ?? [];
  }

  async #remove(origin: string): Promise<void> {
    const pattern = patternOf(origin);
    const shared = this.#origins.some((other) => other !== origin && patternOf(other) === pattern);
    await this.#send({ kind: "origin", origin, on: false });
    // Two ports of one host share a permission; the last one to leave gives it back.
    if (!shared) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    write("address-problem", "");
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
