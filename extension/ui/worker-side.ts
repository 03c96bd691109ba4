/** The worker's answers to the extension's own pages. */
import { browser } from "wxt/browser";
import { removeOrigin, syncGrantedOrigins } from "../capture/granted-origins";
import { isWhereReply } from "../capture/page-messages";
import { type Drift, drifted } from "../counting/drift";
import type { Intake } from "../counting/intake";
import { siteAddresses } from "../sites/addresses";
import { siteNamed } from "../sites/registry";
import type { HostLink } from "../transport/host-link";
import type { Outbox } from "../transport/outbox";
import { readSettings, writeSettings } from "../transport/settings";
import type { ConversationView, OpenAppProblem, UiRequest, View } from "./messages";
import { applyRequest } from "./requests";

export interface WorkerParts {
  readonly outbox: Outbox;
  readonly link: HostLink;
  readonly intake: Intake;
  drift(): Promise<Drift>;
  /** Asks the companion whether counting is paused; `retry` also when it could not be reached before. */
  hostPaused(questionMs: number, retry: boolean): Promise<boolean>;
}

const PAGE_QUESTION_MS = 4_000;

export function createAnswerUi({ outbox, link, intake, drift, hostPaused }: WorkerParts) {
  const labelOf = (site: string): string => siteNamed(site)?.label ?? site;

  /** Asks the script beside the active tab's page which chat that is: no permission to read tabs is needed. */
  const active = async (): Promise<{ site: string | null; conversation: ConversationView | null }> => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return { site: null, conversation: null };
    const where: unknown = await browser.tabs.sendMessage(tab.id, { kind: "where" }).catch(() => null);
    if (!isWhereReply(where)) return { site: null, conversation: null };
    const figures = await intake.conversation(tab.id, where.site, where.conversationId);
    return { site: where.site, conversation: figures && { site: where.site, ...figures } };
  };

  const view = async (openAppProblem: OpenAppProblem | null): Promise<View> => {
    const { site, conversation } = await active().catch(() => ({ site: null, conversation: null }));
    const { health } = await drift();
    return {
      settings: await readSettings(),
      link: await link.state(),
      counts: await outbox.counts(),
      status: await link.lastStatus(),
      openAppProblem,
      activeSite: site,
      conversation,
      sites: siteAddresses.map(({ name }) => {
        const known = health.get(name);
        return {
          site: name,
          label: labelOf(name),
          answers: known?.answers ?? 0,
          lastAnswerAtMs: known === undefined || known.answers === 0 ? null : known.lastAnswerAtMs,
          source: known === undefined || known.answers === 0 ? null : known.lastSource,
        };
      }),
      drift: [...health]
        .filter(([, each]) => drifted(each))
        .map(([name]) => ({ site: name, label: labelOf(name), kind: "page-text" })),
    };
  };

  return async (request: UiRequest): Promise<View> => {
    await applyRequest(request, {
      read: readSettings,
      write: writeSettings,
      permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
      now: () => Date.now(),
    });
    if (request.kind === "origin") {
      const { origins } = await readSettings();
      if (request.on) await syncGrantedOrigins(origins);
      else await removeOrigin(request.origin, origins);
    }
    if (request.kind === "view") await hostPaused(PAGE_QUESTION_MS, request.retry);
    if (request.kind !== "open-app") return await view(null);
    const reply = await link.openApp(PAGE_QUESTION_MS);
    if (reply?.type === "status") return await view(null);
    return await view({ code: reply?.code ?? null, message: reply?.message ?? "" });
  };
}
