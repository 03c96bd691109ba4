// Runs before the extension's tap: a fetch whose body is fed from the page, a delta at a time, so that each can be timed.
{
  const fetch = globalThis.fetch;
  globalThis.fetch = function (input, init) {
    if (!globalThis.fedByHand) return fetch.call(this, input, init);
    const body = new ReadableStream({
      start(controller) {
        globalThis.handOut = (delta) => controller.enqueue(delta);
      },
    });
    return Promise.resolve(new Response(body, { headers: { "Content-Type": "text/event-stream" } }));
  };
}
