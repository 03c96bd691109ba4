// A fetched answer read late, aborted, cancelled, broken off; and what is told of it.
"use strict";

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
