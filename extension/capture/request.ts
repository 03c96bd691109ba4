/** Recognising the few requests whose answers are counted, from the arguments of a fetch. */
import type { SiteAddress } from "../sites/addresses";

export interface WatchedRequest {
  readonly site: string;
  readonly path: string;
  readonly body: string | Promise<string>;
}

/** The request, when it is one of the site's; null for every other. Must be asked before the fetch consumes the body. */
export type Recognise = (input: unknown, init: RequestInit | undefined) => WatchedRequest | null;

/** Captures what it needs of the window now. */
export function createRecognise(window: Window & typeof globalThis, site: SiteAddress): Recognise {
  const { URL, Request, Blob, ArrayBuffer, TextDecoder } = window;
  const base = window.location.href;

  const textOf = (body: unknown): string | Promise<string> => {
    if (typeof body === "string") return body;
    if (body instanceof Blob) return body.text().catch(() => "");
    if (body instanceof ArrayBuffer || ArrayBuffer.isView(body))
      return new TextDecoder().decode(body as ArrayBuffer);
    return "";
  };

  return (input, init) => {
    const request = input instanceof Request ? input : null;
    const method = init?.method ?? request?.method ?? "GET";
    if (typeof method !== "string" || method.toUpperCase() !== "POST") return null;
    const url = new URL(request === null ? String(input) : request.url, base);
    if (!site.origins.includes(url.origin) || !site.answerPaths.includes(url.pathname)) return null;
    const given = init?.body ?? null;
    const ofRequest = () =>
      request
        ?.clone()
        .text()
        .catch(() => "") ?? "";
    return { site: site.name, path: url.pathname, body: given === null ? ofRequest() : textOf(given) };
  };
}
