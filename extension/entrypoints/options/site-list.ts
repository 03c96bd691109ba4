/** The list of chat sites, each with its switch and how counting goes there. */
import type { SiteView, UiRequest, View } from "../../ui/messages";
import { element, made } from "../../ui/page";
import { browserLanguage, say, sayCount } from "../../ui/say";
import { hasAccess, patternsOf, requestAccess } from "../../ui/site-access";

interface Row {
  readonly item: HTMLLIElement;
  readonly input: HTMLInputElement;
  readonly state: HTMLElement;
  readonly allow: HTMLButtonElement;
}

export class SiteList {
  readonly #send: (request: UiRequest) => Promise<void>;
  readonly #rows = new Map<string, Row>();

  constructor(send: (request: UiRequest) => Promise<void>) {
    this.#send = send;
  }

  /** Rows stay the same elements, so that neither focus nor the place in the page is lost. */
  show({ sites, settings, drift }: View): void {
    for (const site of sites.toSorted(byLabel)) {
      const row = this.#rows.get(site.site) ?? this.#add(site);
      row.input.checked = !settings.sitesOff.includes(site.site);
      const drifted = drift.some((each) => each.site === site.site);
      row.state.textContent = drifted ? say("driftPageText", { site: site.label }) : seen(site);
      row.state.classList.toggle("warnings", drifted);
      if (import.meta.env.FIREFOX) void this.#showAccess(site, row, drifted);
    }
  }

  async #showAccess({ site }: SiteView, row: Row, drifted: boolean): Promise<void> {
    const missing = !(await hasAccess(patternsOf(site)));
    row.allow.hidden = !missing;
    if (missing && !drifted) row.state.textContent = say("noAccess");
  }

  #add({ site, label }: SiteView): Row {
    const id = `site-${site}`;
    const item = made("li");
    const name = made("label", "", "switch");
    name.htmlFor = id;
    const words = made("span");
    const state = made("small");
    state.id = `${id}-state`;
    words.append(made("strong", label), state);
    const input = made("input");
    input.type = "checkbox";
    input.id = id;
    input.setAttribute("role", "switch");
    input.setAttribute("aria-describedby", state.id);
    input.onchange = () => void this.#send({ kind: "site", site, on: input.checked });
    name.append(words, input);
    const allow = made("button", say("allowOn", { site: label }), "plain");
    allow.type = "button";
    allow.hidden = true;
    allow.onclick = async () => {
      await requestAccess(patternsOf(site));
      await this.#send({ kind: "view", retry: false });
    };
    item.append(name, allow);
    element("sites").append(item);
    const row = { item, input, state, allow };
    this.#rows.set(site, row);
    return row;
  }
}

function byLabel(a: SiteView, b: SiteView): number {
  return a.label.localeCompare(b.label, browserLanguage());
}

function seen({ answers, lastAnswerAtMs }: SiteView): string {
  if (lastAnswerAtMs === null) return say("siteUnseen");
  const time = new Intl.DateTimeFormat(browserLanguage(), { dateStyle: "short", timeStyle: "short" });
  return say("siteSeen", { answers: sayCount("answers", answers), time: time.format(lastAnswerAtMs) });
}
