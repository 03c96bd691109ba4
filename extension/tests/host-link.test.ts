/** The connection to the native host: order, acknowledgement, every error code, and silence when there is nothing to say. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fittingOneFrame } from "../transport/batch";
import { retryDelayMs, troubleOf } from "../transport/link-state";
import type { Outbox } from "../transport/outbox";
import { ackOf, Desk, errorTo, eventOf, goodHost, newOutbox, put, settled, statusTo, turnOf } from "./parts";

let desk: Desk;
let outbox: Outbox;

beforeEach(() => {
  desk = new Desk();
  outbox = newOutbox();
});

async function keep(...numbers: number[]): Promise<void> {
  for (const number of numbers) await put(outbox, eventOf(number), turnOf(number));
}

const waiting = async () => (await outbox.counts()).waiting;
const ids = (numbers: readonly number[]) => numbers.map((number) => eventOf(number).id);

/** Wakes a link with these events waiting, up to the first batch on the wire. */
async function sending(...numbers: number[]) {
  await keep(...numbers);
  const link = desk.link(outbox);
  await link.wake("event");
  await desk.say(statusTo("hello"));
  return link;
}

describe("the way of an event", () => {
  test("hello comes first, and events only after the host greeted back", async () => {
    await keep(1);
    await desk.link(outbox).wake("event");
    expect(desk.port.sent).toEqual([
      { type: "hello", request_id: "hello", protocol: 1, browser: "chromium", extension_version: "0.1.0" },
    ]);
    await desk.say(statusTo("hello"));
    expect(desk.sent).toEqual(["hello", "usage"]);
  });

  test("an event leaves the outbox when it is acknowledged, not before", async () => {
    const link = await sending(1, 2);
    expect(await waiting()).toBe(2);
    const [batch] = desk.usage;
    expect(batch?.events.map(({ id }) => id)).toEqual(ids([1, 2]));
    if (batch) await desk.say(ackOf(batch));
    expect(await waiting()).toBe(0);
    expect(await link.state()).toEqual({ kind: "connected" });
    expect(desk.alarmAtMs).toBeNull();
  });

  test("one batch at a time, of at most 200 events", async () => {
    await sending(...Array.from({ length: 450 }, (_, at) => at + 1));
    expect(desk.usage.map(({ events }) => events.length)).toEqual([200]);
    for (const [at, size] of [200, 200, 50].entries()) {
      await vi.waitUntil(() => desk.usage.length > at);
      expect(desk.usage[at]?.events.length).toBe(size);
      if (desk.usage[at]) await desk.say(ackOf(desk.usage[at]));
    }
    await vi.waitUntil(async () => (await waiting()) === 0);
    expect(desk.usage).toHaveLength(3);
  });

  test("an event that arrives while a batch is out waits for its own", async () => {
    const link = await sending(1);
    await keep(2);
    await link.wake("event");
    expect(desk.usage).toHaveLength(1);
    if (desk.usage[0]) await desk.say(ackOf(desk.usage[0]));
    expect(desk.usage[1]?.events.map(({ id }) => id)).toEqual(ids([2]));
  });

  test("an event that arrives while the outbox is being read, and found empty, is not forgotten", async () => {
    let reads = 0;
    let arrives: () => Promise<void> = async () => undefined;
    const { oldest } = outbox;
    outbox.oldest = async (limit) => {
      const found = await oldest.call(outbox, limit);
      if (++reads === 1) await arrives();
      return found;
    };
    const link = desk.link(outbox);
    arrives = async () => {
      await keep(1);
      await link.wake("event");
    };
    void link.status(1_000, false);
    await settled();
    await desk.say(statusTo("hello"));
    expect(desk.usage[0]?.events.map(({ id }) => id)).toEqual(ids([1]));
  });

  test("a batch stays well below the largest frame the host reads", () => {
    const large = Array.from({ length: 200 }, (_, at) => ({
      ...eventOf(at),
      flags: [],
      input_tokens: 0,
      cached_input_tokens: 0,
      model_raw: "漢".repeat(9_000),
    }));
    const fitting = fittingOneFrame(large);
    expect(fitting.length).toBeGreaterThan(1);
    expect(Buffer.byteLength(JSON.stringify(fitting))).toBeLessThan(512 * 1024);
    expect(fittingOneFrame(large.slice(0, 1), 10)).toHaveLength(1);
  });

  test("an acknowledgement of another request, or of unknown ids, deletes nothing", async () => {
    const link = await sending(1);
    await desk.say({ type: "ack", request_id: "r99", ids: ids([1]), estimates: [] });
    expect(await waiting()).toBe(1);
    await desk.say({
      type: "ack",
      request_id: desk.usage[0]?.request_id,
      ids: ["someone-else"],
      estimates: [],
    });
    expect(await waiting()).toBe(1);
    expect(await link.state()).toMatchObject({ kind: "waiting", trouble: "crashed" });
  });

  test("an acknowledgement said twice ends one batch, not the next", async () => {
    await sending(1);
    await keep(2);
    const [batch] = desk.usage;
    if (batch === undefined) throw new Error("no batch");
    desk.port.events.message(ackOf(batch));
    await desk.say(ackOf(batch));
    expect(desk.usage.map(({ events }) => events.map(({ id }) => id))).toEqual([ids([1]), ids([2])]);
  });

  test("a batch acknowledged in part: the rest goes again", async () => {
    await sending(1, 2, 3);
    await desk.say({ type: "ack", request_id: desk.usage[0]?.request_id, ids: ids([2]), estimates: [] });
    expect(desk.usage[1]?.events.map(({ id }) => id)).toEqual(ids([1, 3]));
  });
});

describe("idle", () => {
  test("with nothing to send there is no connection, whatever wakes the worker", async () => {
    const link = desk.link(outbox);
    await link.wake("event");
    await link.wake("time");
    expect(desk.ports).toHaveLength(0);
  });

  test("the connection closes some seconds after the last acknowledgement", async () => {
    const link = await sending(1);
    if (desk.usage[0]) await desk.say(ackOf(desk.usage[0]));
    await desk.clock.pass(9_000);
    expect(desk.port.open).toBe(true);
    await desk.clock.pass(2_000);
    expect(desk.port.open).toBe(false);
    expect(await link.state()).toEqual({ kind: "idle" });
    await desk.clock.pass(3_600_000);
    expect(desk.ports).toHaveLength(1);
  });

  test("a host that ends by itself while idle is no trouble", async () => {
    const link = await sending(1);
    if (desk.usage[0]) await desk.say(ackOf(desk.usage[0]));
    await desk.hangUp("Native host has exited.");
    expect(await link.state()).toEqual({ kind: "idle" });
  });
});

describe("trouble", () => {
  test.each([
    ["Specified native messaging host not found.", "not-installed"],
    ["No such native application com.wattback.host", "not-installed"],
    ["Access to the specified native messaging host is forbidden.", "not-allowed"],
    ["This extension does not have permission to use native application com.wattback.host", "not-allowed"],
    ["Native host has exited.", "crashed"],
    ["Error when communicating with the native messaging host.", "crashed"],
    ["An unexpected error occurred", "crashed"],
    ["", "crashed"],
  ])("%j means %s", async (error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
    await keep(1);
    const link = desk.link(outbox);
    await link.wake("event");
    await desk.hangUp(error);
    expect(await link.state()).toMatchObject({ kind: "waiting", trouble });
    expect(await waiting()).toBe(1);
  });

  test("it is tried again, later and later, and by the alarm should the worker die", async () => {
    await keep(1);
    const link = desk.link(outbox);
    await link.wake("event");
    const delays = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      await desk.hangUp("Native host has exited.");
      delays.push((desk.alarmAtMs ?? 0) - desk.clock.nowMs);
      await desk.clock.pass(delays.at(-1) ?? 0);
      expect(desk.ports).toHaveLength(attempt + 2);
    }
    expect(delays.slice(0, 4)).toEqual([750, 1500, 3000, 6000]);
    expect(delays.at(-1)).toBe(225_000);
  });

  test("an answer that ends meanwhile does not make it early, a person does", async () => {
    await keep(1);
    const link = desk.link(outbox);
    await link.wake("event");
    for (let attempt = 0; attempt < 6; attempt++) {
      await desk.hangUp("Native host has exited.");
      await desk.clock.pass((desk.alarmAtMs ?? 0) - desk.clock.nowMs);
    }
    await desk.hangUp("Native host has exited.");
    const before = desk.ports.length;
    await keep(2);
    await link.wake("event");
    expect(desk.ports).toHaveLength(before);
    await link.wake("person");
    expect(desk.ports).toHaveLength(before + 1);
  });

  test("a worker born into a backoff keeps it", async () => {
    await keep(1);
    await desk.link(outbox).wake("event");
    await desk.hangUp("Native host has exited.");
    desk.clock.forget();
    const next = desk.link(outbox);
    await next.wake("time");
    expect(desk.ports).toHaveLength(1);
    await desk.clock.pass(1_000);
    expect(desk.ports).toHaveLength(2);
  });

  test("a host that says nothing for half a minute is given up", async () => {
    const link = await sending(1);
    await desk.clock.pass(30_000);
    expect(desk.ports[0]?.open).toBe(false);
    expect(await link.state()).toMatchObject({ kind: "waiting", trouble: "silent" });
    expect(await waiting()).toBe(1);
  });

  test("something that is no reply ends the connection", async () => {
    const link = await sending(1);
    await desk.say({ type: "praise" });
    expect(await link.state()).toMatchObject({ kind: "waiting" });
    expect(await waiting()).toBe(1);
  });

  test.each(["counts", "oldest"] as const)("a disk that fails at %s: tried again later", async (method) => {
    await keep(1);
    const whole = outbox[method].bind(outbox);
    const broken = () => Promise.reject(new DOMException("Disk", "UnknownError"));
    const link = desk.link(outbox);
    if (method === "oldest") {
      await link.wake("event");
      await desk.say(statusTo("hello"));
      if (desk.usage[0]) await desk.say(ackOf(desk.usage[0]));
      await keep(2);
    }
    Object.assign(outbox, { [method]: broken });
    await link.wake("event");
    expect(await link.state()).toMatchObject({ kind: "waiting", trouble: "storage" });
    Object.assign(outbox, { [method]: whole });
    desk.answer = goodHost(() => undefined);
    await desk.clock.pass(2_000);
    await vi.waitUntil(async () => (await waiting()) === 0);
  });

  test("a memory that cannot be read is no memory", async () => {
    desk.unreadable = true;
    await sending(1);
    expect(desk.usage).toHaveLength(1);
  });

  test("delays stay within half of the nominal and never exceed five minutes", () => {
    expect(retryDelayMs(1, 0)).toBe(500);
    expect(retryDelayMs(1, 1)).toBe(1000);
    expect(retryDelayMs(1000, 1)).toBe(300_000);
  });
});

describe("error replies", () => {
  test.each([6, 7, 8] as const)("code %i stops until a person asks", async (code) => {
    const link = await sending(1);
    await desk.say(errorTo(desk.usage[0]?.request_id ?? null, code));
    expect(await link.state()).toEqual({ kind: "stopped", code, message: "A sentence." });
    await link.wake("event");
    await desk.clock.pass(86_400_000);
    await link.wake("time");
    expect(desk.ports).toHaveLength(1);
    expect(await waiting()).toBe(1);
    await link.wake("person");
    expect(desk.ports).toHaveLength(2);
  });

  test.each([9, 10, 99] as const)("code %i is tried again after a while", async (code) => {
    const link = await sending(1);
    await desk.say(errorTo(desk.usage[0]?.request_id ?? null, code));
    expect(await link.state()).toMatchObject({ kind: "waiting", trouble: "busy" });
    await desk.clock.pass(1_000);
    await desk.say(statusTo("hello"));
    expect(desk.usage[0]?.events.map(({ id }) => id)).toEqual(ids([1]));
  });

  test.each([5, 99] as const)(
    "code %i that names an event: it is set aside, the others go again",
    async (code) => {
      await sending(1, 2, 3);
      await desk.say(errorTo(desk.usage[0]?.request_id ?? null, code, ids([2])[0]));
      expect(desk.usage[1]?.events.map(({ id }) => id)).toEqual(ids([1, 3]));
      expect(await outbox.counts()).toEqual({ waiting: 2, quarantined: 1, refused: 0 });
    },
  );

  test.each([1, 2, 3, 4, 5] as const)(
    "code %i for a whole batch: halved until the event at fault stands alone",
    async (code) => {
      const atFault = eventOf(6).id;
      desk.answer = (request, events) => {
        if (request.type !== "usage") events.message(statusTo(request.request_id));
        else if (request.events.some(({ id }) => id === atFault))
          events.message(errorTo(request.request_id, code));
        else events.message(ackOf(request));
      };
      await keep(1, 2, 3, 4, 5, 6, 7, 8, 9);
      await desk.link(outbox).wake("event");
      for (let round = 0; round < 20; round++) await settled();
      expect(await outbox.counts()).toEqual({ waiting: 0, quarantined: 1, refused: 0 });
    },
  );

  test("a code of a later host sets nothing aside: it is tried again after a while", async () => {
    await sending(1);
    const later = { ...errorTo(desk.usage[0]?.request_id ?? null, 99), code: 12 };
    await desk.say(later);
    expect(await outbox.counts()).toEqual({ waiting: 1, quarantined: 0, refused: 0 });
    await desk.clock.pass(1_000);
    await desk.say(statusTo("hello"));
    expect(desk.usage[0]?.events.map(({ id }) => id)).toEqual(ids([1]));
  });

  test("a hello that is refused stops, or waits when the host is only busy", async () => {
    await keep(1);
    const link = desk.link(outbox);
    await link.wake("event");
    await desk.say(errorTo("hello", 10));
    expect(await link.state()).toMatchObject({ kind: "waiting", trouble: "busy" });
    await link.wake("person");
    await desk.say(errorTo("hello", 5));
    expect(await link.state()).toMatchObject({ kind: "stopped", code: 5 });
  });
});

describe("a person asking", () => {
  test.each([1, 0])("a refusal that comes too late is not the batch's (%i waiting)", async (events) => {
    if (events > 0) await keep(1);
    const link = desk.link(outbox);
    const asked = link.openApp(1_000);
    await settled();
    await desk.say(statusTo("hello"));
    await desk.clock.pass(1_000);
    expect(await asked).toBeNull();
    const { request_id } = desk.port.sent.find(({ type }) => type === "open_app") ?? { request_id: "" };
    await desk.say(errorTo(request_id, 11));
    expect(await link.state()).toEqual({ kind: "connected" });
    expect(await outbox.counts()).toEqual({ waiting: events, quarantined: 0, refused: 0 });
    if (desk.usage[0]) await desk.say(ackOf(desk.usage[0]));
    expect(await waiting()).toBe(0);
  });

  test("a status is fetched fresh, on a connection of its own when there is none", async () => {
    desk.answer = goodHost(() => undefined);
    const link = desk.link(outbox);
    const status = link.status(1_000, false);
    await settled();
    expect(await status).toMatchObject({ type: "status", request_id: "r1" });
    expect(await link.lastStatus()).toMatchObject({ request_id: "r1" });
  });

  test("yesterday's figures are not shown as today's", async () => {
    desk.answer = goodHost(() => undefined);
    const link = desk.link(outbox);
    const status = link.status(1_000, false);
    await settled();
    await status;
    expect(await link.lastStatus()).not.toBeNull();
    desk.clock.nowMs += 24 * 3_600_000;
    expect(await link.lastStatus()).toBeNull();
  });

  test("no answer within the time is null, and the link lives on", async () => {
    const link = desk.link(outbox);
    const status = link.status(1_000, false);
    await settled();
    await desk.clock.pass(1_000);
    expect(await status).toBeNull();
    expect(desk.port.open).toBe(true);
  });

  test("a missing host answers at once with null, and is not tried again unless forced", async () => {
    const link = desk.link(outbox);
    const status = link.status(1_000, false);
    await settled();
    await desk.hangUp("Specified native messaging host not found.");
    expect(await status).toBeNull();
    expect(await link.status(1_000, false)).toBeNull();
    expect(desk.ports).toHaveLength(1);
    void link.status(1_000, true);
    await settled();
    expect(desk.ports).toHaveLength(2);
  });

  test("opening the companion tells the host's reason when it cannot", async () => {
    const link = desk.link(outbox);
    const asked = link.openApp(1_000);
    await settled();
    expect(desk.sent).toEqual(["hello", "open_app"]);
    await desk.say(statusTo("hello"));
    await desk.say(errorTo("r1", 11));
    expect(await asked).toMatchObject({ type: "error", code: 11 });
    expect(await link.state()).toEqual({ kind: "connected" });
  });
});
