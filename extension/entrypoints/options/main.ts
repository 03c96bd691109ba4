/** The options page: which sites are counted, the person's own servers, the line, and what to copy into a report. */
import { browser } from "wxt/browser";
import { diagnostics } from "../../ui/diagnostics";
import { lineText, lineTexts } from "../../ui/figures";
import type { UiRequest, View } from "../../ui/messages";
import { ask, element, fillSentences, refreshOnReturn, write } from "../../ui/page";
import { thisPlatform } from "../../ui/platform";
import { say } from "../../ui/say";
import { OwnServers } from "./own-servers";
import { SiteList } from "./site-list";

const EXAMPLE = {
  energyWh: { low: 0.1, central: 0.4, high: 1.6 },
  co2eG: { low: 0.04, central: 0.15, high: 0.6 },
};

fillSentences();
document.title = say("settingsTitle");
const platform = await thisPlatform();

async function send(request: UiRequest): Promise<void> {
  const view = await ask(request);
  if (view !== null) show(view);
}

const sites = new SiteList(send);
const servers = new OwnServers(send);

function show(view: View): void {
  sites.show(view);
  servers.show(view);
  element<HTMLInputElement>("line").checked = view.settings.line;
  const box = element<HTMLTextAreaElement>("diagnostics");
  const text = diagnostics(view, platform, browser.runtime.getManifest().version);
  // Writing takes a selection away, so nothing is written while the person is in it.
  if (box.value !== text && document.activeElement !== box) box.value = text;
  document.body.dataset["ready"] = "true";
}

async function copy(): Promise<void> {
  const box = element<HTMLTextAreaElement>("diagnostics");
  try {
    await navigator.clipboard.writeText(box.value);
    write("copied", say("copied"));
  } catch {
    box.focus();
    box.select();
    write("copied", say("notCopied"));
  }
}

write("line-example", say("lineExample", { line: lineText(lineTexts(EXAMPLE.energyWh, EXAMPLE.co2eG)) }));
element<HTMLInputElement>("line").onchange = (event) =>
  void send({ kind: "line", on: (event.target as HTMLInputElement).checked });
element("copy").onclick = () => void copy();

await send({ kind: "view", retry: false });
refreshOnReturn(() => send({ kind: "view", retry: false }));
