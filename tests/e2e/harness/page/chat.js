// A small chat page that talks to its server as ChatGPT's does: same addresses, same bodies, same way of ending a stream.
"use strict";

const thread = document.querySelector("#thread");
const state = document.querySelector("#state");
const chat = {
  conversationId: /^\/c\/([\w-]+)/.exec(location.pathname)?.[1] ?? null,
  parentId: "client-created-root",
  // What to do when the connection breaks: "retry" sends the prompt again, "resume" asks for the rest, "wait" does nothing.
  recover: "retry",
  turns: 0, // finished turns
  shown: 0, // characters of the newest answer on the page
  lastPrompt: null,
  restored: false, // shown again out of the back/forward cache
  stop: () => undefined, // what the Stop button does while an answer streams
};
globalThis.chat = chat;

const post = (path, body, signal) =>
  fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(body),
    signal,
  });

function element(className, text, messageId) {
  document.querySelector(".empty")?.remove();
  const turn = document.createElement("div");
  turn.className = className;
  turn.textContent = text;
  if (messageId) turn.dataset.messageId = messageId;
  if (className.startsWith("turn-")) turn.dataset.messageAuthorRole = className.slice("turn-".length);
  thread.append(turn);
  return turn;
}

/** Renders an answer: fenced blocks as code, the rest as plain text. */
function render(turn, text) {
  turn.replaceChildren(
    ...text.split("```").map((part, index) => {
      const node = document.createElement(index % 2 ? "pre" : "span");
      node.textContent = index % 2 ? part.replace(/^[a-z]+\n/, "").replace(/\n$/, "") : part.replace(/^\n|\n$/g, "");
      return node;
    }),
  );
}

/** Applies one change to the tree of the message being streamed. */
function apply(message, path, operation, value) {
  if (operation === "patch") {
    for (const change of value) apply(message, change.p, change.o, change.v);
    return;
  }
  const steps = path.split("/").filter(Boolean);
  const last = steps.pop();
  let node = message;
  for (const step of steps) node = node[step];
  if (operation === "replace") node[last] = value;
  else if (typeof value === "string") node[last] += value;
  else if (Array.isArray(value)) node[last].push(...value);
  else Object.assign(node[last], value);
}

/** Shows one stream; returns true when the answer ended, false when the connection broke first. */
async function show(response, abort, view) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let buffer = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return false;
      buffer += decoder.decode(value, { stream: true });
      const events = buffer.split("\n\n");
      buffer = events.pop();
      for (const event of events) {
        view.offset += 1;
        const data = event.slice(event.indexOf("data: ") + 6);
        if (data === "[DONE]") {
          abort.abort(); // as the real page does: it does not wait for the end of the body
          return true;
        }
        take(JSON.parse(data), view);
      }
    }
  } catch {
    return chat.stopped;
  }
}

/** The rest of an answer that was handed off: subscribes to its topic and shows the slices of the stream, each once. */
function showTopic(topic, view) {
  return new Promise((resolve) => {
    const socket = new WebSocket("wss://ws.chatgpt.com/p24/ws/user/user-local?verify=local");
    const seen = new Set();
    socket.onopen = () => {
      socket.send(JSON.stringify([{ id: 1, command: { type: "subscribe", topic_id: topic, offset: "0" } }]));
    };
    socket.onmessage = ({ data }) => {
      for (const { topic_id: from, payload } of JSON.parse(data)) {
        const item = payload?.payload;
        if (from !== topic || item?.type !== "stream-item" || seen.has(item.stream_item_id)) continue;
        seen.add(item.stream_item_id);
        const events = item.encoded_item.split("\n\n").filter((event) => event !== "");
        for (const event of events.map((each) => each.slice(each.indexOf("data: ") + 6))) {
          if (event !== "[DONE]") take(JSON.parse(event), view);
          else resolve(socket.close());
        }
      }
    };
  });
}

function take(data, view) {
  if (data.conversation_id) chat.conversationId = data.conversation_id;
  if (data.type === "stream_handoff") view.topic = data.options.find((option) => option.topic_id).topic_id;
  if (typeof data !== "object" || data.type) return;
  view.path = data.p ?? view.path;
  view.operation = data.o ?? view.operation;
  if (view.operation === "add" && data.v?.message) {
    view.message = data.v;
    if (view.message.conversation_id) chat.conversationId = view.message.conversation_id;
  } else {
    apply(view.message, view.path, view.operation, data.v);
  }
  const { author, content, id, end_turn: ended } = view.message.message;
  if (author.role !== "assistant") return;
  if (content.content_type === "reasoning_recap") element("thought", content.content);
  if (content.content_type !== "text" || view.known.has(id)) return;
  view.turn ??= element("turn-assistant", "");
  view.turn.dataset.messageId = id;
  render(view.turn, content.parts[0]);
  chat.shown = content.parts[0].length;
  scrollTo(0, document.documentElement.scrollHeight);
  if (ended) chat.parentId = id;
}

async function send(action, prompt) {
  chat.lastPrompt = prompt;
  chat.shown = 0;
  state.textContent = "answering…";
  document.querySelector(".actions")?.remove();
  const body = {
    action,
    messages: [
      {
        id: prompt.id,
        author: { role: "user" },
        create_time: Date.now() / 1000,
        content: { content_type: "text", parts: [prompt.text] },
        metadata: {},
      },
    ],
    ...(chat.conversationId ? { conversation_id: chat.conversationId } : {}),
    parent_message_id: chat.parentId,
    model: "gpt-5-2-thinking",
    timezone_offset_min: 0,
    supports_buffering: true,
    supported_encodings: ["v1"],
  };
  const known = new Set([...document.querySelectorAll(".turn-assistant")].map((turn) => turn.dataset.messageId));
  const view = { path: "", operation: "add", message: null, turn: null, offset: 0, known };
  await post("/backend-api/f/conversation/prepare", { ...body, messages: [] });
  let abort = new AbortController();
  chat.stopped = false;
  chat.stop = () => {
    chat.stopped = true;
    abort.abort();
  };
  let response = await post("/backend-api/f/conversation", body, abort.signal);
  while (!(await show(response, abort, view))) {
    state.textContent = "connection lost, trying again…";
    if (chat.recover === "wait") return;
    abort = new AbortController();
    if (chat.recover === "retry") {
      view.offset = 0;
      response = await post("/backend-api/f/conversation", body, abort.signal);
    } else {
      const from = { conversation_id: chat.conversationId, offset: view.offset };
      response = await post("/backend-api/f/conversation/resume", from, abort.signal);
    }
  }
  if (view.topic) await showTopic(view.topic, view);
  finish();
}

function finish() {
  const actions = element("actions", "");
  const again = document.createElement("button");
  again.id = "regenerate";
  again.textContent = "Regenerate";
  again.addEventListener("click", () => {
    void send("variant", chat.lastPrompt);
  });
  actions.append(again);
  scrollTo(0, document.documentElement.scrollHeight);
  chat.turns += 1;
  state.textContent = "ready";
}

/** What a person does: writes a prompt and sends it. */
chat.ask = (text) => {
  const prompt = { id: crypto.randomUUID(), text };
  element("turn-user", text, prompt.id);
  void send("next", prompt);
};

/** Sends the same prompt with the same ids again, as the page does when it is unsure whether it arrived. */
chat.retry = () => send("next", chat.lastPrompt);

/** Asks for the finished answer once more, as the page does after a reload in the middle of a turn. */
chat.resumeFinished = async (offset) => {
  const abort = new AbortController();
  const from = { conversation_id: chat.conversationId, offset };
  const known = new Set([...document.querySelectorAll(".turn-assistant")].map((turn) => turn.dataset.messageId));
  const view = { path: "", operation: "add", message: null, turn: null, offset, known };
  const response = await post("/backend-api/f/conversation/resume", from, abort.signal);
  await show(response, abort, view);
  chat.turns += 1;
};

document.querySelector("#composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const field = document.querySelector("#prompt");
  chat.ask(field.value);
  field.value = "";
});

addEventListener("pageshow", ({ persisted }) => {
  chat.restored = persisted;
});

async function openConversation() {
  const reply = await fetch(`/backend-api/conversation/${chat.conversationId}`);
  const old = await reply.json();
  const order = [];
  for (let node = old.mapping[old.current_node]; node?.message; node = old.mapping[node.parent]) order.unshift(node.message);
  for (const { author, content, id } of order) {
    const turn = element(`turn-${author.role}`, content.parts[0], id);
    if (author.role === "assistant") render(turn, content.parts[0]);
  }
  chat.parentId = old.current_node;
  state.textContent = "ready";
  chat.opened = true;
}
if (chat.conversationId) void openConversation();
