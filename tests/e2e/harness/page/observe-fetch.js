// A fetched answer: its properties, every way to read it, and how it fails.
"use strict";

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
