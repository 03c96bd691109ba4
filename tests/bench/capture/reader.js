// A chat page at its cheapest: it reads the stream, parses each event, and once a frame shows the paragraph that grows and
// scrolls to it. Real pages do far more for a delta, so what the extension adds is the larger share here.
"use strict";

const EVENT_END = "\n\n";
const PARAGRAPH_CHARS = 1000;

function show(view) {
  view.frame = 0;
  // What stands between back-ticks is code.
  const parts = view.text.split("`").map((part, number) => {
    const node = document.createElement(number % 2 ? "code" : "span");
    node.textContent = part;
    return node;
  });
  view.paragraph.replaceChildren(...parts);
  scrollTo(0, document.documentElement.scrollHeight);
}

function append(view, text) {
  if (view.paragraph === null || view.text.length > PARAGRAPH_CHARS) {
    if (view.frame) {
      cancelAnimationFrame(view.frame);
      show(view);
    }
    view.paragraph = document.createElement("p");
    view.text = "";
    document.body.append(view.paragraph);
  }
  view.text += text;
  view.chars += text.length;
  view.frame ||= requestAnimationFrame(() => show(view));
}

/** Asks, reads the answer to its end and lets go of the body, as ChatGPT's page does. Resolves with what it read. */
async function readAnswer(prompt) {
  document.body.replaceChildren();
  const view = { paragraph: null, text: "", frame: 0, chars: 0, reads: 0 };
  const abort = new AbortController();
  const id = crypto.randomUUID();
  const response = await fetch("/backend-api/f/conversation", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ action: "next", messages: [{ id, author: { role: "user" }, content: { content_type: "text", parts: [prompt] } }] }),
    signal: abort.signal,
  });
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let buffer = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error("the stream ended before the answer");
    view.reads++;
    buffer += decoder.decode(value, { stream: true });
    const events = buffer.split(EVENT_END);
    buffer = events.pop();
    for (const event of events) {
      const data = event.slice(event.indexOf("data: ") + 6);
      if (data === "[DONE]") {
        abort.abort();
        return { chars: view.chars, reads: view.reads };
      }
      const { v: change } = JSON.parse(data);
      if (typeof change === "string") append(view, change);
    }
  }
}

/**
 * What one delta costs the page's thread, in microseconds, for each delta: from the moment the browser has it until the page read
 * it and its thread is free again. `handOut` is the browser's side, put in place before any other script.
 */
async function costOfDeltas(bodies) {
  const encoder = new TextEncoder();
  const deltas = bodies.map((body) => encoder.encode(body));
  const channel = new MessageChannel();
  let wake = () => undefined;
  channel.port1.onmessage = () => wake();
  const threadFree = () =>
    new Promise((resolve) => {
      wake = resolve;
      channel.port2.postMessage(null);
    });
  const response = await fetch("/backend-api/f/conversation", { method: "POST", body: "{}" });
  const reader = response.body.getReader();
  const costs = [];
  for (const delta of deltas) {
    const reading = reader.read();
    await threadFree();
    const startMs = performance.now();
    globalThis.handOut(delta);
    await reading;
    await threadFree();
    costs.push(Math.round((performance.now() - startMs) * 1000));
  }
  await reader.cancel();
  return costs;
}
