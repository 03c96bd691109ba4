// What a page can see of fetch, XMLHttpRequest, WebSocket and EventSource, as plain data: two browsers can be compared by it.
"use strict";

const observe = { surface: {}, fetch: {}, xhr: {}, socket: {}, events: {} };
globalThis.observe = observe;

const native = { toString: Function.prototype.toString, ownKeys: Reflect.ownKeys };
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const failure = (error) => (error instanceof Error || error instanceof DOMException ? `${error.constructor.name} ${error.name}: ${error.message}` : `not an error: ${String(error)}`);

/** What an expression gives, or how it fails, at once or later. */
async function outcome(work) {
  try {
    return await work();
  } catch (error) {
    return failure(error);
  }
}
const attempt = (work) => {
  try {
    return work();
  } catch (error) {
    return failure(error);
  }
};

const keysOf = (value) => ({
  own: native.ownKeys(value).map(String).sort(),
  enumerable: Object.keys(value),
  forIn: (() => {
    const found = [];
    for (const key in value) found.push(key);
    return found;
  })(),
  tag: Object.prototype.toString.call(value),
  constructor: value.constructor?.name,
  prototype: Object.getPrototypeOf(value) === value.constructor?.prototype,
  frozen: Object.isFrozen(value),
  sealed: Object.isSealed(value),
  extensible: Object.isExtensible(value),
});

const describeProperty = (descriptor) => {
  if (descriptor === undefined) return null;
  const { configurable, enumerable, writable, value, get, set } = descriptor;
  const callable = (fn) => (typeof fn === "function" ? describeFunction(fn) : typeof fn);
  const shown = typeof value === "function" ? callable(value) : typeof value === "object" ? typeof value : String(value);
  return { configurable, enumerable, writable, value: shown, get: get && callable(get), set: set && callable(set) };
};

const describeFunction = (fn) => ({
  name: fn.name,
  length: fn.length,
  source: native.toString.call(fn),
  ownSource: attempt(() => fn.toString()),
  tag: Object.prototype.toString.call(fn),
  type: typeof fn,
  own: native.ownKeys(fn).map(String).sort(),
  hasPrototype: Object.hasOwn(fn, "prototype"),
  constructs: attempt(() => Boolean(Reflect.construct(Object, [], fn))),
  prototypeOf: Object.getPrototypeOf(fn)?.name ?? null,
});

const describeAll = (object) => Object.fromEntries(native.ownKeys(object).map((key) => [String(key), describeProperty(Object.getOwnPropertyDescriptor(object, key))]));

// ------------------------------------------------------------------------------------------------------------- surface
observe.surface.globals = () => Object.getOwnPropertyNames(window).sort();

observe.surface.functions = () => {
  const found = {};
  for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Response", "Request", "ReadableStream"]) {
    found[name] = {
      onWindow: describeProperty(Object.getOwnPropertyDescriptor(window, name)),
      itself: describeFunction(window[name]),
      statics: describeAll(window[name]),
      prototype: window[name].prototype ? describeAll(window[name].prototype) : null,
      constructorOfPrototype: window[name].prototype ? window[name].prototype.constructor === window[name] : null,
      inherits: window[name].prototype ? Object.getPrototypeOf(window[name].prototype)?.constructor?.name : null,
      locale: attempt(() => window[name].toLocaleString()),
      string: `${window[name]}`,
    };
  }
  for (const name of ["EventTarget", "Promise", "Array", "Object", "JSON", "Function", "MessageEvent", "Event"]) {
    found[name] = { statics: describeAll(window[name]), prototype: window[name].prototype ? describeAll(window[name].prototype) : null };
  }
  return found;
};

observe.surface.misuse = async () => ({
  fetchNothing: await outcome(() => fetch()),
  fetchBadUrl: await outcome(() => fetch("https://:bad")),
  fetchBadThis: await outcome(() => fetch.call({}, "/")),
  fetchNoThis: await outcome(async () => (await fetch.call(undefined, "/robots?kind=plain", { method: "POST" })).status),
  fetchThrowingUrl: await outcome(() => fetch({ toString: () => { throw new RangeError("mine"); } })),
  fetchThrowingInit: await outcome(() => fetch("/", { get method() { throw new RangeError("mine"); } })),
  fetchBadMethod: await outcome(() => fetch("/", { method: "in valid" })),
  fetchGetBody: await outcome(() => fetch("/", { method: "GET", body: "x" })),
  fetchSymbol: await outcome(() => fetch(Symbol("x"))),
  fetchReads: await (async () => {
    const reads = [];
    const init = new Proxy({ method: "POST", body: "x" }, { get: (target, key) => { reads.push(String(key)); return target[key]; }, has: (target, key) => key in target });
    await outcome(() => fetch("/elsewhere?kind=plain", init));
    return reads;
  })(),
  newFetch: attempt(() => new fetch("/")),
  xhrCalled: attempt(() => XMLHttpRequest()),
  socketCalled: attempt(() => WebSocket("wss://x.test")),
  socketBadUrl: attempt(() => new WebSocket("ftp://x.test")),
  socketNothing: attempt(() => new WebSocket()),
  socketBadProtocol: attempt(() => new WebSocket(`wss://${location.host}/nowhere`, "in valid")),
  sourceCalled: attempt(() => EventSource("/")),
  sourceBadUrl: attempt(() => new EventSource("https://:bad")),
  sourceNothing: attempt(() => new EventSource()),
  xhrSendUnopened: attempt(() => new XMLHttpRequest().send()),
  xhrOpenNothing: attempt(() => new XMLHttpRequest().open("GET")),
  xhrOpenBad: attempt(() => new XMLHttpRequest().open("in valid", "/")),
  xhrOpenTrace: attempt(() => new XMLHttpRequest().open("TRACE", "/")),
  xhrOpenBadThis: attempt(() => XMLHttpRequest.prototype.open.call({}, "GET", "/")),
  xhrTextBadThis: attempt(() => Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, "responseText").get.call({})),
  socketSendBadThis: attempt(() => WebSocket.prototype.send.call({}, "x")),
  subclasses: [class extends XMLHttpRequest {}, class Mine extends EventTarget {}].map((each) => keysOf(new each())),
  subclassedSocket: attempt(() => {
    class Mine extends WebSocket { more() { return 1; } }
    const socket = new Mine(`wss://${location.host}/nowhere`);
    const seen = [socket instanceof Mine, socket instanceof WebSocket, socket.more(), socket.constructor === Mine, Object.getPrototypeOf(socket) === Mine.prototype];
    socket.close();
    return seen;
  }),
  reflected: attempt(() => Reflect.construct(WebSocket, [`wss://${location.host}/nowhere`], Object) instanceof WebSocket),
  instanceOfs: [new XMLHttpRequest() instanceof XMLHttpRequest, new XMLHttpRequest() instanceof EventTarget, new Response("x") instanceof Response, XMLHttpRequest[Symbol.hasInstance] === Function.prototype[Symbol.hasInstance]],
  constants: [WebSocket.OPEN, WebSocket.CLOSED, XMLHttpRequest.DONE, EventSource.CLOSED, WebSocket.prototype.OPEN],
  overriding: attempt(() => {
    const kept = window.fetch;
    window.fetch = function mine() { return "mine"; };
    const seen = [window.fetch(), fetch.name, delete window.fetch, typeof window.fetch];
    window.fetch = kept;
    return [...seen, window.fetch === kept];
  }),
});

// --------------------------------------------------------------------------------------------------------------- fetch
/** A request the site's answers come by. `kind` tells the stand-in what to send. */
const ask = (kind, init = {}) => fetch(`${observe.path}?kind=${kind}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: observe.body, ...init });

const look = (response) => ({
  ...keysOf(response),
  status: response.status,
  statusText: response.statusText,
  ok: response.ok,
  type: response.type,
  url: response.url,
  redirected: response.redirected,
  bodyUsed: response.bodyUsed,
  headers: [...response.headers].filter(([name]) => name !== "date"),
  body: response.body === null ? null : { ...keysOf(response.body), locked: response.body.locked, same: response.body === response.body, stream: response.body instanceof ReadableStream, string: `${response.body}` },
  instance: response instanceof Response,
  string: `${response}`,
  json: JSON.stringify(response),
  getters: ["body", "bodyUsed", "url", "status", "headers", "type", "ok"].map((name) => {
    const descriptor = Object.getOwnPropertyDescriptor(Response.prototype, name);
    return [name, attempt(() => descriptor.get.call(response) === response[name])];
  }),
});

async function chunks(response, reader = response.body.getReader()) {
  const got = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return { got, after: value === undefined ? "undefined" : typeof value };
    got.push(`${value.constructor.name} ${Array.from(value).join(" ")}`);
  }
}

observe.fetch.properties = async (kind) => {
  const asked = ask(kind);
  const promise = { ...keysOf(asked), isPromise: asked instanceof Promise, constructor: asked.constructor === Promise };
  const response = await asked;
  const before = look(response);
  const locked = [response.body?.locked];
  const reader = response.body?.getReader();
  locked.push(response.body?.locked, response.bodyUsed);
  const read = reader ? await outcome(() => chunks(response, reader)) : null;
  locked.push(response.body?.locked, response.bodyUsed);
  reader?.releaseLock();
  locked.push(response.body?.locked, response.bodyUsed);
  return { promise, before, read, locked, after: look(response), again: await outcome(() => response.text()) };
};

observe.fetch.byob = async (kind) => {
  const response = await ask(kind);
  return await outcome(async () => {
    const reader = response.body.getReader({ mode: "byob" });
    const bytes = [];
    for (;;) {
      const { value, done } = await reader.read(new Uint8Array(1024));
      if (done) return { bytes: bytes.join(","), after: value?.byteLength };
      bytes.push(...value);
    }
  });
};

observe.fetch.iteration = async (kind) => {
  const response = await ask(kind);
  return await outcome(async () => {
    const got = [];
    for await (const value of response.body) got.push(value.length);
    return { got, locked: response.body.locked, used: response.bodyUsed };
  });
};

observe.fetch.stopped_iteration = async (kind) => {
  const response = await ask(kind);
  return await outcome(async () => {
    for await (const value of response.body) return { first: value.length, later: await outcome(() => response.text()) };
  });
};

observe.fetch.piped = async (kind) => {
  const response = await ask(kind);
  const through = response.body.pipeThrough(new TextDecoderStream());
  const during = [response.body.locked, response.bodyUsed];
  const got = [];
  await through.pipeTo(new WritableStream({ write: (text) => void got.push(text) }));
  return { during, got: got.join(""), pieces: got.length, after: [response.body.locked, response.bodyUsed] };
};

observe.fetch.teed = async (kind) => {
  const response = await ask(kind);
  const [one, two] = response.body.tee();
  const both = await Promise.all([one, two].map((stream) => chunks(null, stream.getReader())));
  return { both, names: [one.constructor.name, two.constructor.name], locked: response.body.locked, used: response.bodyUsed };
};

for (const how of ["text", "json", "arrayBuffer", "blob", "bytes", "formData"]) {
  observe.fetch[how] = async (kind) => {
    const response = await ask(kind);
    const reading = await outcome(() => response[how]);
    if (typeof reading !== "function") return { missing: true };
    const during = [];
    const result = await outcome(async () => {
      const promise = response[how]();
      during.push(promise.constructor === Promise, response.bodyUsed, response.body?.locked);
      const value = await promise;
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
      if (value instanceof Uint8Array) return [...value];
      if (value instanceof Blob) return { type: value.type, size: value.size, text: await value.text() };
      return value;
    });
    return {
      during,
      result,
      after: [response.bodyUsed, response.body?.locked],
      again: await outcome(() => response[how]()),
      other: await outcome(() => response.text()),
      cloned: attempt(() => response.clone()),
      described: [response[how].name, response[how].length, native.toString.call(response[how]), response[how] === Response.prototype[how]],
      borrowed: await outcome(async () => typeof (await Response.prototype[how].call(await ask(kind)))),
      badThis: await outcome(() => response[how].call({})),
    };
  };
}

observe.fetch.cloned = async (kind) => {
  const response = await ask(kind);
  const copy = response.clone();
  const seen = { copy: look(copy), original: look(response), same: copy.body === response.body };
  const [one, two] = await Promise.all([chunks(copy), response.text()]);
  return { ...seen, one, two, third: attempt(() => copy.clone()) };
};

observe.fetch.cloned_and_left = async (kind) => {
  const response = await ask(kind);
  response.clone();
  return { text: await response.text(), used: response.bodyUsed };
};

observe.fetch.cloned_late = async (kind) => {
  const response = await ask(kind);
  const reader = response.body.getReader();
  const locked = attempt(() => response.clone());
  await reader.read();
  reader.releaseLock();
  return { locked, read: attempt(() => response.clone()), text: await outcome(() => response.text()), used: response.bodyUsed };
};

observe.fetch.rewrapped = async (kind) => {
  const response = await ask(kind);
  const again = new Response(response.body, response);
  return { again: { status: again.status, type: again.type, url: again.url, text: await again.text() }, locked: response.body.locked, used: response.bodyUsed };
};

observe.fetch.posted = async (kind) => {
  const response = await ask(kind);
  return {
    response: await outcome(() => structuredClone(response)),
    body: await outcome(async () => {
      const { port1, port2 } = new MessageChannel();
      const arrived = new Promise((resolve) => { port2.onmessage = ({ data }) => resolve(data); });
      port1.postMessage(response.body, [response.body]);
      return await new Response(await arrived).text();
    }),
  };
};

observe.fetch.borrowed_getter = async (kind) => {
  const response = await ask(kind);
  const body = Object.getOwnPropertyDescriptor(Response.prototype, "body").get.call(response);
  const seen = { same: body === response.body, locked: body.locked };
  const read = await chunks(null, body.getReader());
  return { ...seen, read, locked: [body.locked, response.body.locked], used: response.bodyUsed, again: await outcome(() => response.text()) };
};

observe.fetch.stalled = async (kind) => {
  // A page that reads nothing for a while gets everything later.
  const response = await ask(kind);
  await wait(300);
  const reader = response.body.getReader();
  const first = await reader.read();
  await wait(200);
  const rest = await chunks(null, reader);
  return { bytes: first.value.length + rest.got.reduce((sum, each) => sum + each.split(" ").length - 1, 0) };
};

observe.fetch.aborted_before = async () => {
  const abort = new AbortController();
  abort.abort();
  return await outcome(() => ask("steady", { signal: abort.signal }));
};

for (const [name, reason] of [["aborted", undefined], ["aborted_with_a_reason", () => new RangeError("enough")]]) {
  observe.fetch[name] = async () => {
    const abort = new AbortController();
    const response = await ask("held", { signal: abort.signal });
    const reader = response.body.getReader();
    const closed = outcome(() => reader.closed);
    await reader.read();
    const pending = outcome(() => reader.read());
    abort.abort(reason?.());
    const seen = { pending: await pending, closed: await closed, next: await outcome(() => reader.read()) };
    reader.releaseLock();
    return { ...seen, used: response.bodyUsed, locked: response.body.locked, text: await outcome(() => response.text()), fresh: await outcome(() => response.body.getReader().read()) };
  };
}

observe.fetch.aborted_while_text = async () => {
  const abort = new AbortController();
  const response = await ask("held", { signal: abort.signal });
  const text = outcome(() => response.text());
  await wait(60);
  abort.abort();
  return { text: await text, used: response.bodyUsed };
};

observe.fetch.aborted_unread = async () => {
  const abort = new AbortController();
  const response = await ask("held", { signal: abort.signal });
  await wait(60);
  abort.abort();
  await wait(30);
  return { read: await outcome(() => response.body.getReader().read()), used: response.bodyUsed };
};

observe.fetch.timed_out = async () => {
  const response = await ask("held", { signal: AbortSignal.timeout(150) });
  const reader = response.body.getReader();
  await reader.read();
  return await outcome(() => reader.read());
};

observe.fetch.cancelled = async () => {
  const response = await ask("held");
  const reader = response.body.getReader();
  await reader.read();
  const pending = outcome(() => reader.read());
  const cancelled = await outcome(() => reader.cancel(new RangeError("mine")));
  return { cancelled: String(cancelled), pending: await pending, closed: String(await outcome(() => reader.closed)), used: response.bodyUsed, next: await outcome(() => reader.read()) };
};

observe.fetch.cancelled_body = async () => {
  const response = await ask("held");
  const cancelled = String(await outcome(() => response.body.cancel("no more")));
  return { cancelled, used: response.bodyUsed, locked: response.body.locked, text: await outcome(() => response.text()) };
};

observe.fetch.broken = async () => {
  const response = await ask("cut");
  const reader = response.body.getReader();
  const first = await reader.read();
  return { first: first.value.length, next: await outcome(() => chunks(null, reader)), closed: await outcome(() => reader.closed), text: await outcome(() => response.text()) };
};

observe.fetch.broken_text = async () => {
  const response = await ask("cut");
  return { text: await outcome(() => response.text()), used: response.bodyUsed };
};

observe.fetch.refused = async () => await outcome(() => fetch("https://refused.test/", { method: "POST", mode: "no-cors" }));

observe.fetch.as_request = async (kind) => {
  const request = new Request(`${observe.path}?kind=${kind}`, { method: "POST", body: observe.body });
  const before = [request.bodyUsed, request.method, request.url];
  const promise = fetch(request);
  const during = [request.bodyUsed, request.body?.locked ?? null];
  const response = await promise;
  return { before, during, after: request.bodyUsed, text: await response.text(), again: await outcome(() => fetch(request)), cloned: attempt(() => request.clone()) };
};

observe.fetch.entries = async (kind) => {
  performance.clearResourceTimings();
  const response = await ask(`${kind}&entry`);
  await response.text();
  await wait(150);
  return performance.getEntriesByType("resource").filter(({ name }) => name.includes("entry")).map((entry) => ({
    name: entry.name, initiator: entry.initiatorType, protocol: entry.nextHopProtocol, encoded: entry.encodedBodySize, decoded: entry.decodedBodySize, status: entry.responseStatus, own: native.ownKeys(entry).map(String),
  }));
};

observe.fetch.order = async (kind) => {
  // Which of two concurrent requests and timers comes first is the network's business; that each settles once is not.
  const settled = [];
  const asked = [0, 1, 2].map((number) => ask(kind).then((response) => response.text()).then((text) => settled.push(`${number} ${text.length}`)));
  await Promise.all(asked);
  return settled.sort();
};

/** Milliseconds to the response and to the first chunk, many times. */
observe.firstChunk = async (kind, times) => {
  const found = [];
  for (let turn = 0; turn < times; turn++) {
    const started = performance.now();
    const response = await ask(kind);
    const reader = response.body.getReader();
    await reader.read();
    found.push(performance.now() - started);
    await chunks(null, reader);
  }
  return found;
};

// ----------------------------------------------------------------------------------------------------------------- XHR
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

// ----------------------------------------------------------------------------------------------------------- WebSocket
const lookSocket = (socket) => ({
  ...keysOf(socket),
  state: socket.readyState,
  url: socket.url,
  protocol: socket.protocol,
  extensions: socket.extensions,
  binaryType: socket.binaryType,
  buffered: socket.bufferedAmount,
  constructor: socket.constructor === WebSocket,
  instance: socket instanceof WebSocket,
  string: `${socket}`,
  members: ["send", "close", "addEventListener", "onmessage", "readyState"].map((name) => [name, name in socket, Object.hasOwn(socket, name)]),
});

async function talk({ url = observe.socketUrl, binaryType, protocols = [], on = "listener", say = ["hello"], count = 5 } = {}) {
  const socket = new WebSocket(url, protocols);
  const log = [];
  const early = { look: lookSocket(socket), send: attempt(() => socket.send("too early")) };
  if (binaryType) socket.binaryType = binaryType;
  const dataOf = async (data) => (data instanceof Blob ? `Blob ${await data.text()}` : data instanceof ArrayBuffer ? `ArrayBuffer ${new Uint8Array(data).join(" ")}` : data);
  const waiting = [];
  let messages = 0;
  const done = new Promise((resolve) => {
    const note = function (event) {
      const entry = { type: event.type, constructor: event.constructor.name, trusted: event.isTrusted, self: this === socket, target: event.target === socket, current: event.currentTarget === socket, state: socket.readyState, own: native.ownKeys(event).map(String), origin: event.origin, lastEventId: event.lastEventId, ports: event.ports?.length };
      if (event.type === "close") Object.assign(entry, { code: event.code, reason: event.reason, clean: event.wasClean });
      if (event.type === "message") waiting.push(Promise.resolve(dataOf(event.data)).then((data) => { entry.data = data; }));
      log.push(entry);
      if (event.type === "open") for (const each of say) log.push(["sent", attempt(() => socket.send(each))]);
      if (event.type === "message" && ++messages === count) socket.close(4000, "thanks");
      if (event.type === "close") resolve();
    };
    for (const name of ["open", "message", "error", "close"]) {
      if (on === "listener") socket.addEventListener(name, note);
      else socket[`on${name}`] = note;
    }
  });
  await done;
  await Promise.all(waiting);
  return { early, log, late: lookSocket(socket), send: attempt(() => socket.send("too late")), close: attempt(() => socket.close()) };
}

observe.socket.listener = () => talk();
observe.socket.property = () => talk({ on: "property" });
observe.socket.arraybuffer = () => talk({ binaryType: "arraybuffer", say: [new Uint8Array([1, 2, 3]).buffer, "text"] });
observe.socket.protocols = () => talk({ protocols: ["one", "two"] });
observe.socket.blobs = () => talk({ say: [new Blob(["a blob"]), new Uint16Array([7, 8])] });
observe.socket.closed_by_server = () => talk({ say: ["bye"], count: 99 });
observe.socket.dropped = () => talk({ say: ["drop"], count: 99 });
observe.socket.refused = async () => {
  const socket = new WebSocket("wss://refused.test/socket");
  const log = [];
  await new Promise((resolve) => {
    socket.onerror = (event) => log.push([event.type, event.constructor.name, socket.readyState]);
    socket.onclose = ({ code, reason, wasClean }) => resolve(log.push([code, reason, wasClean]));
  });
  return { log, late: lookSocket(socket) };
};
observe.socket.bad_close = () => {
  const socket = new WebSocket(observe.socketUrl);
  const seen = [attempt(() => socket.close(1)), attempt(() => socket.close(4000, "x".repeat(200))), attempt(() => { socket.binaryType = "nonsense"; return socket.binaryType; })];
  socket.close();
  return [...seen, socket.readyState];
};
observe.socket.handlers = async () => {
  const socket = new WebSocket(observe.socketUrl);
  const calls = [];
  const gone = () => calls.push("gone");
  socket.addEventListener("message", gone);
  socket.removeEventListener("message", gone);
  socket.addEventListener("message", () => calls.push("once"), { once: true });
  socket.addEventListener("message", { handleEvent(event) { calls.push(`object ${event.data}`); } });
  socket.addEventListener("message", (event) => { calls.push("stops"); event.stopImmediatePropagation(); });
  socket.addEventListener("message", () => calls.push("never"));
  socket.onopen = () => socket.send("hello");
  socket.addEventListener("message", () => undefined);
  await wait(400);
  socket.dispatchEvent(new MessageEvent("message", { data: "mine" }));
  socket.close();
  return calls;
};

// --------------------------------------------------------------------------------------------------------- EventSource
const listen = (on) => async () => {
  const source = new EventSource(observe.eventsUrl);
  const early = { ...keysOf(source), state: source.readyState, url: source.url, credentials: source.withCredentials, constructor: source.constructor === EventSource, string: `${source}` };
  const log = [];
  await new Promise((resolve) => {
    const note = function (event) {
      log.push({ type: event.type, constructor: event.constructor.name, data: event.data, id: event.lastEventId, origin: event.origin, self: this === source, target: event.target === source, state: source.readyState, trusted: event.isTrusted });
      if (event.data === "last") {
        source.close();
        resolve();
      }
    };
    for (const name of ["open", "message", "error"]) {
      if (on === "listener") source.addEventListener(name, note);
      else source[`on${name}`] = note;
    }
    source.addEventListener("done", note);
  });
  return { early, log, late: [source.readyState, attempt(() => source.close())] };
};
observe.events.listener = listen("listener");
observe.events.property = listen("property");
observe.events.failing = async () => {
  const source = new EventSource(`${observe.eventsUrl}?kind=refused`);
  const log = [];
  await new Promise((resolve) => { source.onerror = (event) => { log.push([event.type, event.constructor.name, source.readyState]); resolve(); }; });
  source.close();
  return log;
};
