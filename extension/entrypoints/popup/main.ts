/** The popup: asks the worker every two seconds while it is open, and shows the answer. */
import { browser } from "wxt/browser";
import type { Range } from "../../transport/protocol.generated";
import { pausedHere } from "../../transport/settings";
import {
  countingSentence,
  driftSentences,
  lossSentence,
  openAppFailure,
  openAppObstacle,
} from "../../ui/condition";
import { showConnection } from "../../ui/connection";
import { co2eFigure, energyFigure, energyOfMwh, type Figure, lineText, lineTexts } from "../../ui/figures";
import type { UiRequest, View } from "../../ui/messages";
import { ask, element, fillSentences, made, refreshEvery, write } from "../../ui/page";
import { thisPlatform } from "../../ui/platform";
import { say, sayCount } from "../../ui/say";
import { hasNone, patternsOf, requestAccess } from "../../ui/site-access";

const REFRESH_MS = 2_000;

fillSentences();
const platform = await thisPlatform();
let shown: View | null = null;

function showFigure(id: string, { central, unit, range }: Figure): void {
  write(`${id}-central`, central);
  write(`${id}-unit`, unit);
  write(`${id}-range`, range);
}

/** Draws the range as a bar that is strongest at the central figure. */
function showSpan({ low, central, high }: Range): void {
  const bar = element("energy-span");
  const percent = (value: number, whole: number) => `${whole > 0 ? (100 * value) / whole : 0}%`;
  bar.style.left = percent(low, high);
  bar.style.right = high > 0 ? "0" : "100%";
  bar.style.setProperty("--central", percent(central - low, high - low));
}

function showToday({ status }: View): void {
  if (status === null) return;
  const { answers, energy_wh, co2e_g } = status.today;
  showFigure("energy", energyFigure(energy_wh));
  showFigure("co2e", co2eFigure(co2e_g));
  showSpan(energy_wh);
  write("answers-today", sayCount("answers", answers));
  element("note").hidden = false;
}

/** The rows below the figures: this conversation, what is matched and what is due. */
function showRows({ status, conversation }: View): void {
  element("rows").hidden = status === null && conversation === null;
  element("conversation").hidden = conversation === null;
  if (conversation !== null) {
    write("conversation-line", lineText(lineTexts(conversation.energy_wh, conversation.co2e_g)));
    write("conversation-answers", sayCount("answers", conversation.answers));
  }
  for (const row of ["matched", "due"] as const) {
    const mwh = status?.[`${row}_mwh`];
    write(row, mwh === undefined ? "–" : energyOfMwh(mwh));
  }
  element("practice").hidden = status?.network !== "practice";
}

function showSwitches(view: View): void {
  const { settings, activeSite, sites } = view;
  const paused = pausedHere(settings, Date.now());
  write("counting-sentence", countingSentence(view, Date.now()));
  element<HTMLInputElement>("counting").checked = !paused;
  element("pause-hour").hidden = paused;
  const label = sites.find(({ site }) => site === activeSite)?.label;
  element("site-switch").hidden = label === undefined;
  if (activeSite === null || label === undefined) return;
  const on = !settings.sitesOff.includes(activeSite);
  write("site-label", say("countOnSite", { site: label }));
  write("site-sentence", on ? say("siteOn", { site: label }) : say("siteOff", { site: label }));
  element<HTMLInputElement>("site").checked = on;
}

function showDrift(view: View): void {
  const sentences = driftSentences(view);
  const box = element("drift");
  box.hidden = sentences.length === 0;
  if (box.textContent === sentences.join("")) return;
  box.replaceChildren(...sentences.map((sentence) => made("p", sentence)));
}

function show(view: View): void {
  shown = view;
  showToday(view);
  showRows(view);
  showConnection(view, platform);
  showDrift(view);
  write("loss", lossSentence(view));
  showSwitches(view);
  const obstacle = openAppObstacle(view);
  element<HTMLButtonElement>("open-app").disabled = obstacle !== "";
  write("open-app-obstacle", obstacle);
  // The obstacle says the same, and more.
  if (obstacle !== "") write("open-app-problem", "");
  document.body.dataset["ready"] = "true";
}

async function send(request: UiRequest): Promise<View | null> {
  const view = await ask(request);
  if (view !== null) show(view);
  return view;
}

/** Asks for the access Firefox may have taken: to the chat in the active tab, or to all when none is left. */
async function showSiteAccess(): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  const site = shown?.sites.find((each) => each.site === shown?.activeSite) ?? null;
  const patterns = patternsOf(site?.site ?? null);
  element("site-access").hidden = !(await hasNone(patterns));
  write(
    "site-access-sentence",
    site === null ? say("accessMissing") : say("accessMissingOn", { site: site.label }),
  );
  write("grant", site === null ? say("allow") : say("allowOn", { site: site.label }));
  element("grant").onclick = async () => {
    if (await requestAccess(patterns)) element("site-access").hidden = true;
  };
}

element<HTMLInputElement>("counting").onchange = (event) =>
  void send({ kind: "pause", until: (event.target as HTMLInputElement).checked ? "off" : "resumed" });
element("pause-hour").onclick = async () => {
  await send({ kind: "pause", until: "hour" });
  // The button is gone now; the keyboard goes on where the pause is ended.
  element("counting").focus();
};
element<HTMLInputElement>("site").onchange = (event) => {
  const on = (event.target as HTMLInputElement).checked;
  if (shown?.activeSite) void send({ kind: "site", site: shown.activeSite, on });
};
element("retry").onclick = () => void send({ kind: "view", retry: true });
element("open-app").onclick = async () => {
  const view = await send({ kind: "open-app" });
  if (view === null) return;
  write("open-app-problem", openAppObstacle(view) === "" ? openAppFailure(view.openAppProblem) : "");
};
element("settings").onclick = async () => {
  await browser.runtime.openOptionsPage();
  window.close();
};

await send({ kind: "view", retry: true });
await showSiteAccess();
refreshEvery(REFRESH_MS, () => send({ kind: "view", retry: false }));
