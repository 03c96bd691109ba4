// An answer by XMLHttpRequest: its states, events and text as it grows, and how it fails.
"use strict";

function openXhr(kind, { type = "", on = "listener" } = {}) {
  const request = new XMLHttpRequest();
  const log = [];
  const textOf = () => (request.responseType === "" || request.responseType === "text" ? request.responseText.length : -1);
  const note = function (event) {
    const entry = [event.type, request.readyState, request.status, attempt(textOf), this === request, event.target === request, event.constructor.name, event.isTrusted];
    if (event.type === "progress") entry.push(event.loaded);
    log.push(entry);
  };
  for (const name of ["loadstart", "readystatechange", "progress", "load", "error", "abort", "timeout", "loadend"]) {
    if (on === "listener") request.addEventListener(name, note);
    else request[`on${name}`] = note;
  }
  request.open("POST", `${observe.path}?kind=${kind}`);
  if (type !== "") request.responseType = type;
  request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
  const ended = new Promise((resolve) => { request.addEventListener("loadend", resolve); });
  return { request, log, ended };
}

const lookXhr = (request) => ({
  ...keysOf(request),
  state: request.readyState,
  status: request.status,
  statusText: request.statusText,
  url: request.responseURL,
  headers: (request.getAllResponseHeaders() ?? "").split("\r\n").filter((line) => !line.startsWith("date")).sort(),
  contentType: request.getResponseHeader("Content-Type"),
  none: request.getResponseHeader("x-none"),
  text: attempt(() => request.responseText),
  xml: attempt(() => request.responseXML),
  type: request.responseType,
  timeout: request.timeout,
  credentials: request.withCredentials,
  upload: request.upload === request.upload,
});

for (const on of ["listener", "property"]) {
  observe.xhr[on] = async (kind) => {
    const { request, log, ended } = openXhr(kind, { on });
    const before = lookXhr(request);
    request.send(observe.body);
    await ended;
    await wait(20);
    return { before, log, after: lookXhr(request), handler: typeof request.onload };
  };
}

for (const type of ["text", "json", "arraybuffer", "blob", "document"]) {
  observe.xhr[type] = async (kind) => {
    const { request, log, ended } = openXhr(kind, { type });
    request.send(observe.body);
    await ended;
    const { response } = request;
    const value = response instanceof ArrayBuffer ? [...new Uint8Array(response)] : response instanceof Blob ? [response.type, await response.text()] : response instanceof Document ? "document" : response;
    return { log: log.map(([name]) => name).filter((name) => name !== "progress" && name !== "readystatechange"), value, same: request.response === request.response, seen: lookXhr(request) };
  };
}

observe.xhr.aborted = async () => {
  const { request, log, ended } = openXhr("held");
  request.send(observe.body);
  while (request.readyState < 3 || request.responseText === "") await wait(10);
  request.abort();
  await ended;
  return { log: log.filter(([name]) => name !== "progress"), after: lookXhr(request) };
};

observe.xhr.aborted_in_handler = async () => {
  const { request, log, ended } = openXhr("held");
  request.addEventListener("progress", () => request.abort());
  request.send(observe.body);
  await ended;
  return { log: log.map(([name]) => name), after: lookXhr(request) };
};

observe.xhr.timed_out = async () => {
  const { request, log, ended } = openXhr("held");
  request.timeout = 200;
  request.send(observe.body);
  await ended;
  return { log: log.map(([name]) => name).filter((name) => name !== "progress" && name !== "readystatechange"), after: lookXhr(request) };
};

observe.xhr.broken = async () => {
  const { request, log, ended } = openXhr("cut");
  request.send(observe.body);
  await ended;
  return { log: log.map(([name, state]) => [name, state]).filter(([name]) => name !== "progress" && name !== "readystatechange"), after: lookXhr(request) };
};

observe.xhr.throwing_handler = async (kind) => {
  // A handler that throws is the page's own affair: the next ones run, and the error goes to window.onerror.
  const errors = [];
  const take = (event) => { errors.push(event.message); event.preventDefault(); };
  window.addEventListener("error", take);
  const { request, log, ended } = openXhr(kind);
  request.addEventListener("load", () => { throw new RangeError("mine"); });
  request.send(observe.body);
  await ended;
  window.removeEventListener("error", take);
  return { errors, log: log.map(([name]) => name).filter((name) => name !== "progress" && name !== "readystatechange") };
};

observe.xhr.used_again = async (kind) => {
  const { request, ended } = openXhr(kind);
  request.send(observe.body);
  await ended;
  const first = request.responseText;
  const again = new Promise((resolve) => { request.onloadend = resolve; });
  request.open("POST", `${observe.path}?kind=${kind}`);
  const opened = lookXhr(request);
  request.send(observe.body);
  await again;
  return { first, opened, second: request.responseText };
};

observe.xhr.synchronous = (kind) => {
  const request = new XMLHttpRequest();
  request.open("POST", `${observe.path}?kind=${kind}`, false);
  request.send(observe.body);
  return lookXhr(request);
};

observe.xhr.removed_listener = async (kind) => {
  const { request, ended } = openXhr(kind);
  const calls = [];
  const gone = () => calls.push("gone");
  request.addEventListener("load", gone);
  request.removeEventListener("load", gone);
  request.addEventListener("load", { handleEvent(event) { calls.push(`object ${this.handleEvent !== undefined} ${event.eventPhase}`); } });
  request.addEventListener("load", () => calls.push("once"), { once: true });
  request.onload = () => calls.push("property");
  request.send(observe.body);
  await ended;
  return calls;
};
