// Names, descriptors, prototypes and source texts, and what wrong calls are told.
"use strict";

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
