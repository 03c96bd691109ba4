/** The part of a page that says how the link to the companion stands, with the remedy for a sandboxed browser below it. */
import { condition } from "./condition";
import type { View } from "./messages";
import { element, made, write } from "./page";
import type { Platform } from "./platform";
import { sandboxRemedy } from "./remedy";

export function showConnection(view: View, platform: Platform): void {
  const { tone, title, detail, canRetry } = condition(view);
  element("connection").dataset["tone"] = tone;
  write("connection-title", title);
  write("connection-detail", detail);
  element("retry").hidden = !canRetry;
  showRemedy(view, platform);
}

function showRemedy({ link }: View, platform: Platform): void {
  const box = element<HTMLDetailsElement>("remedy");
  const remedy = link.kind === "waiting" ? sandboxRemedy(link.trouble, platform) : null;
  box.hidden = remedy === null;
  // It does not change while the page is open, and a person may be reading it.
  if (remedy === null || box.childElementCount > 0) return;
  box.append(made("summary", remedy.question), ...remedy.steps.map((step) => made("p", step)));
  if (remedy.link !== null) {
    const link = made("a", remedy.link.text);
    link.href = remedy.link.url;
    link.target = "_blank";
    link.rel = "noreferrer";
    box.append(link);
  }
}
