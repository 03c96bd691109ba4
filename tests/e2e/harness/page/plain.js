// A plain page of a chat site: it asks as a test tells it to, in each of the ways chat sites ask, and notes what it gets.
"use strict";

const page = { stop: () => undefined, shown: 0 };
globalThis.page = page;

/** fetch and a reader, as most sites read a stream. */
page.fetch = async (url, init = {}) => {
  const abort = new AbortController();
  page.stop = () => abort.abort();
  page.shown = 0;
  const got = { status: 0, type: null, text: "", error: null };
  try {
    const response = await fetch(url, { ...init, signal: abort.signal });
    got.status = response.status;
    got.type = response.headers.get("content-type");
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      got.text += decoder.decode(value, { stream: true });
      page.shown = got.text.length;
    }
  } catch (error) {
    got.error = `${error?.name}: ${error?.message}`;
  }
  return got;
};

/** XMLHttpRequest whose text grows, as Gemini reads a stream. */
page.xhr = (url, { method = "GET", headers = {}, body = null } = {}) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    page.stop = () => request.abort();
    page.shown = 0;
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onprogress = () => {
      page.shown = request.responseText.length;
    };
    request.onloadend = () => {
      resolve({
        status: request.status,
        type: request.getResponseHeader("content-type"),
        text: request.responseText,
        error: null,
      });
    };
    request.onerror = () => {
      resolve({ status: 0, type: null, text: request.responseText, error: "error" });
    };
    request.send(body);
  });

/** A WebSocket that stays open; `page.sockets[name]` is it, with what it received. */
page.sockets = {};
page.socket = (name, url, protocols = []) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols);
    const held = { socket, received: [], closed: false };
    page.sockets[name] = held;
    socket.onmessage = ({ data }) => {
      held.received.push(data);
    };
    socket.onopen = () => resolve(true);
    socket.onerror = () => reject(new Error("the socket failed"));
    socket.onclose = () => {
      held.closed = true;
    };
  });

/** An EventSource until an event of this name. */
page.events = (url, names, last) =>
  new Promise((resolve) => {
    const source = new EventSource(url);
    const got = [];
    page.stop = () => source.close();
    const take = (event) => {
      got.push([event.type, event.data]);
      page.shown = got.length;
      if (event.type !== last && event.data !== last) return;
      source.close();
      resolve(got);
    };
    for (const name of ["message", ...names]) source.addEventListener(name, take);
    source.onerror = () => {
      source.close();
      resolve(got);
    };
  });

/** A whole conversation by WebSocket: frames after their direction, `<` to be received, `>` to be sent in their turn. */
page.converse = (url, frames) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const received = [];
    let at = 0;
    const go = () => {
      while (at < frames.length && frames[at].startsWith(">")) socket.send(frames[at++].slice(1));
      if (at < frames.length) return;
      setTimeout(() => {
        socket.close();
        resolve(received);
      }, 50);
    };
    socket.onopen = go;
    socket.onerror = () => reject(new Error("the socket failed"));
    socket.onmessage = ({ data }) => {
      received.push(data);
      at += 1;
      go();
    };
  });
