/** Recognising the few requests that are read, from the arguments of a fetch or the steps of an XMLHttpRequest. */
import type { HttpEndpoint, SiteAddress } from "../sites/address";
import type { WatchedRequest } from "./relay";

/** A request as far as it is known without looking at its body. */
export interface Sight {
  readonly method: string;
  readonly url: string;
}

export interface Recogniser {
  /** The endpoint, when the request is for one; null for every other. */
  find(
    sight: Sight,
  ): { readonly site: string; readonly endpoint: HttpEndpoint; readonly path: string } | null;
  /** The request of a fetch; must be asked before the fetch consumes the body. */
  ofFetch(input: unknown, init: RequestInit | undefined): WatchedRequest | null;
  /** A body as text: fields of a form as one JSON object, with null for files. */
  textOf(body: unknown): string | Promise<string>;
}

/** Captures what it needs of the window now. `addresses` are those of the page's origin, the first that fits wins. */
export function createRecogniser(
  window: Window & typeof globalThis,
  addresses: readonly SiteAddress[],
): Recogniser {
  const { URL, Request, Blob, ArrayBuffer, FormData, Headers, JSON, Reflect, TextDecoder, URLSearchParams } =
    window;
  const { apply } = Reflect;
  const { origin, href } = window.location;
  const { isView } = ArrayBuffer;
  const { stringify } = JSON;
  const headerOf = Headers.prototype.get;
  const formEach = FormData.prototype.forEach;

  const textOf = (body: unknown): string | Promise<string> => {
    if (typeof body === "string") return body;
    if (body instanceof Blob) return body.text().catch(() => "");
    if (body instanceof URLSearchParams) return body.toString();
    if (body instanceof ArrayBuffer || isView(body)) return new TextDecoder().decode(body as ArrayBuffer);
    if (body instanceof FormData) {
      const fields: Record<string, string | null> = {};
      const take = (value: unknown, name: string): void => {
        fields[name] = typeof value === "string" ? value : null;
      };
      apply(formEach, body, [take]);
      return stringify(fields);
    }
    return "";
  };

  const find: Recogniser["find"] = ({ method, url }) => {
    const parsed = new URL(url, href);
    const upper = method.toUpperCase();
    for (const { name, endpoints } of addresses) {
      for (const endpoint of endpoints) {
        if (endpoint.kind !== "http" || endpoint.method !== upper) continue;
        const from = endpoint.origin ?? origin;
        if ((from !== "any" && from !== parsed.origin) || !endpoint.path.test(parsed.pathname)) continue;
        return { site: name, endpoint, path: parsed.pathname };
      }
    }
    return null;
  };

  const ofFetch: Recogniser["ofFetch"] = (input, init) => {
    const request = input instanceof Request ? input : null;
    const method = init?.method ?? request?.method ?? "GET";
    if (typeof method !== "string") return null;
    // An object that is neither turns into a URL by its own toString, which only fetch may call.
    if (request === null && typeof input !== "string" && !(input instanceof URL)) return null;
    const found = find({ method, url: request === null ? String(input) : request.url });
    if (found === null) return null;
    const headers: Record<string, string> = {};
    if (found.endpoint.headers !== undefined) {
      const given = new Headers(init?.headers ?? request?.headers);
      for (const name of found.endpoint.headers) {
        const value = apply(headerOf, given, [name]) as string | null;
        if (value !== null) headers[name] = value;
      }
    }
    const given = init?.body ?? null;
    const ofRequest = () =>
      request
        ?.clone()
        .text()
        .catch(() => "") ?? "";
    const body = given === null ? ofRequest() : textOf(given);
    return { ...found, channel: "fetch", method: method.toUpperCase(), body, headers };
  };

  return { find, ofFetch, textOf };
}
