/** The popup: asks the worker every two seconds while it is open, and shows the answer. */
import { browser } from "wxt/browser";
import type { PopupRequest, PopupView } from "../../popup/messages";
import {
  answers,
  co2eFigure,
  condition,
  countingSentence,
  energyFigure,
  type Figure,
  lossSentence,
  openAppObstacle,
} from "../../popup/words";
import { matchPatterns } from "../../sites/addresses";
import type { Range } from "../../transport/protocol.generated";

const REFRESH_MS = 2_000;

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The popup has no element "${id}".`);
  return found as T;
}

/** Writes only what changed: a screen reader announces every write to a live region. */
function say(id: string, text: string): void {
  const target = element(id);
  if (target.textContent !== text) target.textContent = text;
  target.hidden = text === "";
}

function showFigure(id: string, { central, unit, range }: Figure): void {
  say(`${id}-central`, central);
  say(`${id}-unit`, unit);
  say(`${id}-range`, range);
}

/** Draws the range as a bar that is strongest at the central figure. */
function showSpan({ low, central, high }: Range): void {
  const bar = element("energy-span");
  const percent = (value: number, whole: number) => `${whole > 0 ? (100 * value) / whole : 0}%`;
  bar.style.left = percent(low, high);
  bar.style.right = "0";
  bar.style.setProperty("--central", percent(central - low, high - low));
}

function show(view: PopupView): void {
  if (view.status !== null) {
    const { answers: count, energy_wh, co2e_g } = view.status.today;
    showFigure("energy", energyFigure(energy_wh));
    showFigure("co2e", co2eFigure(co2e_g));
    showSpan(energy_wh);
    say("answers-today", answers(count));
    element("note").hidden = false;
  }
  const { tone, title, detail, canRetry } = condition(view);
  element("connection").dataset["tone"] = tone;
  say("connection-title", title);
  say("connection-detail", detail);
  element("retry").hidden = !canRetry;
  say("loss", lossSentence(view));
  say("counting-sentence", countingSentence(view));
  element<HTMLInputElement>("counting").checked = !view.paused;
  const obstacle = openAppObstacle(view);
  element<HTMLButtonElement>("open-app").disabled = obstacle !== "";
  say("open-app-obstacle", obstacle);
  // The obstacle says the same, and more.
  if (obstacle !== "") say("open-app-problem", "");
  document.body.dataset["ready"] = "true";
}

async function ask(request: PopupRequest): Promise<PopupView | null> {
  const view: PopupView | null = await browser.runtime.sendMessage(request).catch(() => null);
  if (view !== null) show(view);
  return view;
}

/** Firefox lets the person take the extension's access to a site away; Chromium keeps it with the extension. */
async function showSiteAccess(): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  const wanted = { origins: [...matchPatterns] };
  element("site-access").hidden = await browser.permissions.contains(wanted);
  element("grant").onclick = async () => {
    element("site-access").hidden = await browser.permissions.request(wanted);
  };
}

element<HTMLInputElement>("counting").onchange = (event) =>
  void ask({ kind: "pause", paused: !(event.target as HTMLInputElement).checked });
element("retry").onclick = () => void ask({ kind: "view", retry: true });
element("open-app").onclick = async () => {
  const view = await ask({ kind: "open-app" });
  say("open-app-problem", view === null || openAppObstacle(view) !== "" ? "" : (view.openAppProblem ?? ""));
};

async function refresh(): Promise<void> {
  if (!document.hidden) await ask({ kind: "view", retry: false });
  setTimeout(() => void refresh(), REFRESH_MS);
}

void showSiteAccess();
void ask({ kind: "view", retry: true }).then(() => setTimeout(() => void refresh(), REFRESH_MS));
