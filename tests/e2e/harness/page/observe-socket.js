// A WebSocket and an EventSource: their events in order, their state, and how they close.
"use strict";

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
