/** Recognising the few requests that are read, from the arguments of a fetch or the steps of an XMLHttpRequest. */
import type { HttpEndpoint, SiteAddress } from "../sites/address";
import type { WatchedRequest } from "./relay";
import { bare } from "./stand-in";

/** A request as far as it is known without looking at its body. */
export interface Sight {
  readonly method: string;
  readonly url: string;
}

/** The endpoint a request is for. */
export interface Found {
  readonly site: string;
  readonly endpoint: HttpEndpoint;
  readonly path: string;
}

export interface Recogniser {
  /** The endpoint, when the request is for one; null for every other. */
  find(sight: Sight): Found | null;
  /** The request of a fetch; must be asked before the fetch consumes the body. Throws for what only fetch itself may read. */
  ofFetch(input: unknown, init: unknown): WatchedRequest | null;
  /** A body as text: fields of a form as one JSON object, with null for files. */
  textOf(body: unknown): string | Promise<string>;
}

/** Captures what it needs of the window now. `addresses` are those of the page's origin, the first that fits wins. */
export function createRecogniser(
  window: Window & typeof globalThis,
  addresses: readonly SiteAddress[],
): Recogniser {
  const { URL, Request, Blob, Array, ArrayBuffer, FormData, Headers, JSON, Object, Promise, Reflect } =
    window;
  const { RegExp, String, Symbol, TextDecoder, URLSearchParams, location } = window;
  const { apply, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { origin } = location;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { stringify } = JSON;
  const { exec } = RegExp.prototype;
  const { toUpperCase } = String.prototype;
  const { then } = Promise.prototype;
  const { decode } = TextDecoder.prototype;
  const { iterator } = Symbol;
  const getter = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  const hrefOf = getter(URL.prototype, "href");
  const originOf = getter(URL.prototype, "origin");
  const pathOf = getter(URL.prototype, "pathname");
  const headerOf = Headers.prototype.get;
  const formEach = FormData.prototype.forEach;
  const textOfBlob = Blob.prototype.text;
  const textOfQuery = URLSearchParams.prototype.toString;
  const ofRequest = {
    method: getter(Request.prototype, "method"),
    url: getter(Request.prototype, "url"),
    headers: getter(Request.prototype, "headers"),
    clone: Request.prototype.clone,
    text: Request.prototype.text,
  };
  const orNothing = (text: unknown) => apply(then, text, [undefined, () => ""]) as Promise<string>;

  const textOf = (body: unknown): string | Promise<string> => {
    if (typeof body === "string") return body;
    if (body instanceof Blob) return orNothing(apply(textOfBlob, body, []));
    if (body instanceof URLSearchParams) return apply(textOfQuery, body, []) as string;
    if (body instanceof ArrayBuffer || isView(body))
      return apply(decode, new TextDecoder(), [body as ArrayBuffer]) as string;
    if (body instanceof FormData) {
      const fields: Record<string, string | null> = bare({});
      const take = (value: unknown, name: string): void => {
        fields[name] = typeof value === "string" ? value : null;
      };
      apply(formEach, body, [take]);
      return stringify(fields);
    }
    return "";
  };

  const find: Recogniser["find"] = ({ method, url }) => {
    const parsed = new URL(url, location.href);
    const path = apply(pathOf, parsed, []) as string;
    const from = apply(originOf, parsed, []);
    const upper = apply(toUpperCase, method, []);
    for (let site = 0; site < addresses.length; site++) {
      const { name, endpoints } = addresses[site] as SiteAddress;
      for (let at = 0; at < endpoints.length; at++) {
        const endpoint = endpoints[at];
        if (endpoint?.kind !== "http" || endpoint.method !== upper) continue;
        const wanted = endpoint.origin ?? origin;
        if ((wanted !== "any" && wanted !== from) || apply(exec, endpoint.path, [path]) === null) continue;
        return { site: name, endpoint, path };
      }
    }
    return null;
  };

  /** A plain property. A getter is the page's own code, which fetch runs, once. */
  const dataAt = (object: unknown, key: string): unknown => {
    let at = object;
    while ((typeof at === "object" && at !== null) || typeof at === "function") {
      const descriptor = getOwnPropertyDescriptor(at, key);
      if (descriptor !== undefined) {
        if (bare(descriptor).get !== undefined) throw descriptor;
        return descriptor.value;
      }
      at = getPrototypeOf(at);
    }
    return undefined;
  };

  const headersOf = (given: unknown, names: readonly string[]): Record<string, string> => {
    const headers: Record<string, string> = bare({});
    if (typeof given !== "object" || given === null) return headers;
    const made = given instanceof Headers;
    // What can be walked through only once is left to fetch.
    if (!made && !isArray(given) && iterator in given) return headers;
    const all = made ? given : new Headers(given as HeadersInit);
    for (let at = 0; at < names.length; at++) {
      const value = apply(headerOf, all, [names[at]]) as string | null;
      if (value !== null) headers[names[at] as string] = value;
    }
    return headers;
  };

  const ofFetch: Recogniser["ofFetch"] = (input, init) => {
    const request = input instanceof Request ? input : null;
    // An object that is neither turns into a URL by its own toString, which only fetch may call.
    const url =
      request !== null
        ? apply(ofRequest.url, request, [])
        : input instanceof URL
          ? apply(hrefOf, input, [])
          : input;
    const method =
      dataAt(init, "method") ?? (request === null ? "GET" : apply(ofRequest.method, request, []));
    if (typeof method !== "string" || typeof url !== "string") return null;
    const found = find({ method, url });
    if (found === null) return null;
    const names = found.endpoint.headers;
    const headers =
      names === undefined
        ? {}
        : headersOf(dataAt(init, "headers") ?? (request && apply(ofRequest.headers, request, [])), names);
    const given = dataAt(init, "body") ?? null;
    const body =
      given === null && request !== null
        ? orNothing(apply(ofRequest.text, apply(ofRequest.clone, request, []), []))
        : textOf(given);
    return { ...found, channel: "fetch", method: apply(toUpperCase, method, []) as string, body, headers };
  };

  return { find, ofFetch, textOf };
}
