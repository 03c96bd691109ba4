/** What the extension's pages ask the worker, and the one view of everything they get. */
import { isObject } from "../sites/json";
import type { LinkState } from "../transport/link-state";
import type { OutboxCounts } from "../transport/outbox";
import type { Range, StatusReply } from "../transport/protocol.generated";
import type { Settings } from "../transport/settings";

/** Every request is answered by a `View` of what holds after it. */
export type UiRequest =
  /** `retry` also tries a host that could not be reached before. */
  | { readonly kind: "view"; readonly retry: boolean }
  /** Stop counting until the person says otherwise, for an hour from now, or count again. */
  | { readonly kind: "pause"; readonly until: "resumed" | "hour" | "off" }
  /** Count on a site, or not; its registry name. */
  | { readonly kind: "site"; readonly site: string; readonly on: boolean }
  /** Show the line under each answer. */
  | { readonly kind: "line"; readonly on: boolean }
  /**
   * Read a self-hosted server, or no longer. The page asked for the browser's permission before, or gives it back after;
   * the worker holds the permission against the origin before it keeps it.
   */
  | { readonly kind: "origin"; readonly origin: string; readonly on: boolean }
  | { readonly kind: "open-app" };

export interface View {
  readonly settings: Settings;
  readonly link: LinkState;
  readonly counts: OutboxCounts;
  /** Last status of this browser session and this day. */
  readonly status: StatusReply | null;
  /** Why the companion's window did not open, after `open-app`; null otherwise. */
  readonly openAppProblem: OpenAppProblem | null;
  /** Registry name of the chat site in the active tab; null when it shows none, or an own server of unknown kind. */
  readonly activeSite: string | null;
  /** The conversation in the active tab, as far as counted in this browser session; null when none is. */
  readonly conversation: ConversationView | null;
  /** Every registered site with origins of its own, in the registry's order. */
  readonly sites: readonly SiteView[];
  /** Sites whose stream is no longer understood. */
  readonly drift: readonly DriftView[];
}

export interface OpenAppProblem {
  /** The host's error code; null when it did not answer. */
  readonly code: number | null;
  /** The host's own sentence; empty when it did not answer. */
  readonly message: string;
}

export interface ConversationView {
  /** Registry name. */
  readonly site: string;
  readonly answers: number;
  /** Sums over its answers of what the host estimated for each. */
  readonly energy_wh: Range;
  readonly co2e_g: Range;
}

/** A site and how counting goes there. */
export interface SiteView {
  /** Registry name. */
  readonly site: string;
  /** As people call it. */
  readonly label: string;
  /** Answers counted, as far as remembered. */
  readonly answers: number;
  readonly lastAnswerAtMs: number | null;
  /** Where the last answer was counted from; null when there was none. */
  readonly source: "live" | "dom" | null;
}

/** "page-text": its answers are counted from the text that the page shows. */
export interface DriftView {
  readonly site: string;
  readonly label: string;
  readonly kind: "page-text";
}

/** Whether a message of one of our pages is a request. */
export function isUiRequest(value: unknown): value is UiRequest {
  if (!isObject(value)) return false;
  const { kind, retry, until, site, origin, on } = value;
  switch (kind) {
    case "view":
      return typeof retry === "boolean";
    case "pause":
      return until === "resumed" || until === "hour" || until === "off";
    case "site":
      return typeof site === "string" && typeof on === "boolean";
    case "line":
      return typeof on === "boolean";
    case "origin":
      return typeof origin === "string" && typeof on === "boolean";
    case "open-app":
      return true;
    default:
      return false;
  }
}
