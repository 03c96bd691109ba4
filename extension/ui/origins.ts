/** Addresses of the person's own servers, and the browser's permission to read them. */

/** The origin of what a person typed as an address; null when it is none of a web page. */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  // "localhost:3000" would be read as a scheme: what has none is taken for http on this machine, and https elsewhere.
  const named = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : `${isLocal(text) ? "http" : "https"}://${text}`;
  const url = URL.canParse(named) ? new URL(named) : null;
  const isWeb = url !== null && (url.protocol === "https:" || url.protocol === "http:");
  return isWeb && url.hostname !== "" && url.username === "" ? url.origin : null;
}

function isLocal(address: string): boolean {
  return /^(localhost|127\.|\[::1\]|[^/:]+\.local\b)/i.test(address);
}

/** The match pattern to ask the browser for. Firefox knows no ports in patterns, so every port of the host is meant. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
