/**
 * Where a site lives and what of it is read: plain data, because the tap in the page imports it and must stay small.
 * Everything else about a site is in the same file below its address, and is shaken out of the tap's bundle.
 */
export interface SiteAddress {
  /** Registry name, part of every deduplication key: never change one. */
  readonly name: string;
  /** Origins of its pages; empty for software on origins the person names. */
  readonly origins: readonly string[];
  /** Where on its origins it lives, when that is not everywhere: `/chat/`. */
  readonly within?: string;
  readonly endpoints: readonly Endpoint[];
  /** How its answers stand in the page; null when nothing stable is known. */
  readonly page: PageShape | null;
}

export type Endpoint = HttpEndpoint | SocketEndpoint | EventSourceEndpoint;

/** Requests by fetch or XMLHttpRequest. */
export interface HttpEndpoint {
  readonly kind: "http";
  /** An answer is counted; a history is only read for the context of later answers. */
  readonly role: "answer" | "history";
  readonly method: "GET" | "POST" | "PUT";
  /** The whole path, without query. */
  readonly path: RegExp;
  /** Other than the page's own; "any" for software whose pages call a model on another port or host. */
  readonly origin?: string;
  /** Start of the response's content type, in lower case; any of them. */
  readonly types: readonly string[];
  /** Request headers the parser needs, in lower case. */
  readonly headers?: readonly string[];
}

/** A WebSocket carries many turns; each becomes a stream of its own. */
export interface SocketEndpoint {
  readonly kind: "socket";
  /** The socket's URL without query. */
  readonly url: RegExp;
  /** A frame the page sends that begins a turn; it becomes the turn's request body. */
  readonly sent?: RegExp;
  /** A frame the page receives that belongs to the turn named by its first group. */
  readonly topic?: RegExp;
  /** A received frame that says all of the answer so far again: the frame like it before is not needed any more. */
  readonly snapshot?: RegExp;
}

export interface EventSourceEndpoint {
  readonly kind: "event-source";
  readonly path: RegExp;
  /** Names of the events besides `message`. */
  readonly events: readonly string[];
}

/** CSS selectors of a site's page. Hashed class names and translated labels change too often to be here. */
export interface PageShape {
  /** One answer. */
  readonly answer: string;
  /** One message of the person. */
  readonly prompt: string;
  /** The visible text within an answer; the answer itself when left out. */
  readonly text?: string;
  /** Parts within an answer that are not its text: reasoning, buttons. */
  readonly besides?: string;
  /** Attribute of the answer, or of what it is in, that holds its message id as the stream names it. */
  readonly messageId?: string;
  /** Where the model is named: an element, and its attribute when it is not its text. */
  readonly model?: { readonly selector: string; readonly attribute?: string };
  /** The page's path when it shows a conversation; the first group is its id. */
  readonly conversation?: RegExp;
}
