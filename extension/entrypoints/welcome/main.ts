/** The one screen after the installation: what is read, what never leaves, whether the app was found. */
import { showConnection } from "../../ui/connection";
import type { UiRequest } from "../../ui/messages";
import { ask, element, fillSentences, refreshOnReturn } from "../../ui/page";
import { thisPlatform } from "../../ui/platform";
import { say } from "../../ui/say";
import { hasAccess, patternsOf, requestAccess } from "../../ui/site-access";

fillSentences();
document.title = say("welcomeTitle");
const platform = await thisPlatform();

async function send(request: UiRequest): Promise<void> {
  const view = await ask(request);
  if (view === null) return;
  showConnection(view, platform);
  element<HTMLInputElement>("line").checked = view.settings.line;
  document.body.dataset["ready"] = "true";
}

/** Firefox may install an extension without the access to the sites it names. */
async function showSiteAccess(): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  const patterns = patternsOf(null);
  element("site-access").hidden = await hasAccess(patterns);
  element("grant").onclick = async () => {
    element("site-access").hidden = await requestAccess(patterns);
  };
}

element("retry").onclick = () => void send({ kind: "view", retry: true });
element<HTMLInputElement>("line").onchange = (event) =>
  void send({ kind: "line", on: (event.target as HTMLInputElement).checked });

await send({ kind: "view", retry: true });
await showSiteAccess();
refreshOnReturn(() => send({ kind: "view", retry: false }));
