/**
 * The address of a person's own server, as they type it: its origin, and the match pattern to ask the browser for.
 *
 * Firefox takes a match pattern with a port and never finds that it fits: there, access to one port of a host has to be asked
 * for as access to all of them.
 */
import { siteAddresses } from "../sites/addresses";

export interface OriginPattern {
  readonly origin: string;
  readonly pattern: string;
  /** The pattern stands for every port of the host, though the address names one: the person is told. */
  readonly everyPort: boolean;
}

export type OriginProblem = keyof typeof originProblems;

/** What the person is told instead. */
export const originProblems = {
  empty: "Type the address of your server, for example http://localhost:3000.",
  unreadable: "This is not the address of a web page.",
  scheme: "Only addresses that begin with https:// or http:// can be counted.",
  wildcard: "Name one server: Wattback asks for no group of addresses.",
  password: "Leave out the name and the password: the address alone is enough.",
  registered: "This site is counted already.",
  "public-http":
    "Chats over http:// can be read by anyone on their way. Outside your own network, only https:// can be added.",
} as const;

/** What a person typed as an address; pasted from the address bar, what follows the host is left out. */
export function originPattern(
  typed: string,
  ports = !import.meta.env.FIREFOX,
): OriginPattern | { readonly problem: OriginProblem } {
  const text = typed.trim();
  if (text === "") return { problem: "empty" };
  if (text.includes("*")) return { problem: "wildcard" };
  const named = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (!named && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return { problem: "scheme" };
  const address = named ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hostname === "")
    return { problem: named && !isWeb(text) ? "scheme" : "unreadable" };
  if (!isWeb(url.href)) return { problem: "scheme" };
  if (url.username !== "" || url.password !== "") return { problem: "password" };
  // Without a scheme, a machine of one's own is taken for http, and any other for https.
  if (!named && !isPrivateHost(url.hostname)) url.protocol = "https:";
  const { origin, protocol, hostname, port } = url;
  if (siteAddresses.some(({ origins }) => origins.includes(origin))) return { problem: "registered" };
  if (protocol === "http:" && !isPrivateHost(hostname)) return { problem: "public-http" };
  const host = ports && port !== "" ? `${hostname}:${port}` : hostname;
  return { origin, pattern: `${protocol}//${host}/*`, everyPort: !ports && port !== "" };
}

function isWeb(address: string): boolean {
  return /^https?:/i.test(address);
}

/** A host of this machine or of a network that is not the internet. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (host.startsWith("[")) return /^\[(?:::1\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(host.split(".").map(Number));
  return !host.includes(".") || /\.(?:localhost|local|lan|home\.arpa|internal|intranet)$/.test(host);
}

/** RFC 1122's loopback, RFC 1918's private networks, RFC 3927's link-local and RFC 6598's shared addresses. */
function isPrivateIpv4([a = 0, b = 0]: readonly number[]): boolean {
  return (
    a === 127 ||
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128)
  );
}
