/** What the popup asks the worker, and what it gets. */

import { isObject } from "../sites/json";
import type { LinkState } from "../transport/link-state";
import type { OutboxCounts } from "../transport/outbox";
import type { StatusReply } from "../transport/protocol.generated";

export type PopupRequest =
  /** `retry` also tries a host that could not be reached before. */
  | { readonly kind: "view"; readonly retry: boolean }
  | { readonly kind: "pause"; readonly paused: boolean }
  | { readonly kind: "open-app" };

export interface PopupView {
  readonly paused: boolean;
  /** Paused in the companion. */
  readonly hostPaused: boolean;
  readonly link: LinkState;
  readonly counts: OutboxCounts;
  /** Last status of this browser session and this day. */
  readonly status: StatusReply | null;
  /** Why the companion's window did not open, after `open-app`. */
  readonly openAppProblem: string | null;
}

export function isPopupRequest(value: unknown): value is PopupRequest {
  if (!isObject(value)) return false;
  switch (value["kind"]) {
    case "view":
      return typeof value["retry"] === "boolean";
    case "pause":
      return typeof value["paused"] === "boolean";
    case "open-app":
      return true;
    default:
      return false;
  }
}
