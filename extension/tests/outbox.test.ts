/** Nothing lost, nothing twice: the outbox under every order of answers, deaths of the worker, losses and repetitions. */

import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Desk, eventOf, goodHost, newOutbox, put, settled, statusTo, turnOf } from "./parts";

describe("one row an answer", () => {
  test("the same answer is stored once, also after its acknowledgement or its quarantine", async () => {
    const outbox = newOutbox();
    const again = { ...eventOf(1), id: eventOf(999).id };
    expect(await put(outbox, eventOf(1), turnOf(1))).toBe("recorded");
    expect(await put(outbox, again, turnOf(1))).toBe("known");
    await outbox.acknowledge([eventOf(1).id], [], 1);
    expect(await put(outbox, again, turnOf(1))).toBe("known");
    await put(outbox, eventOf(2), turnOf(2));
    await outbox.quarantine(eventOf(2).id, 5);
    expect(await put(outbox, { ...eventOf(2), id: again.id }, turnOf(2))).toBe("known");
    expect(await outbox.knows(eventOf(2).dedupe_key)).toBe(true);
    expect(await outbox.counts()).toEqual({ waiting: 0, quarantined: 1, refused: 0 });
  });

  test("two at the same moment: one of them wins", async () => {
    const outbox = newOutbox();
    const adding = [1, 2, 3].map((id) => put(outbox, { ...eventOf(7), id: eventOf(id).id }, turnOf(7)));
    expect((await Promise.all(adding)).sort()).toEqual(["known", "known", "recorded"]);
  });

  test("it survives the browser: another worker on the same disk finds it", async () => {
    const disk = new IDBFactory();
    await put(newOutbox(disk), eventOf(1), turnOf(1));
    expect((await newOutbox(disk).oldest(10)).map(({ id }) => id)).toEqual([eventOf(1).id]);
  });

  test("the oldest come first", async () => {
    const outbox = newOutbox();
    for (const number of [3, 1, 2]) await put(outbox, eventOf(number), turnOf(number));
    expect((await outbox.oldest(2)).map(({ output_tokens }) => output_tokens)).toEqual([1, 2]);
  });
});

describe("bounds", () => {
  test("a full outbox refuses and counts the refusals; what is in it stays", async () => {
    const outbox = newOutbox(new IDBFactory(), { events: 2, acknowledged: 2, quarantined: 1, contexts: 2 });
    const results = [];
    for (const number of [1, 2, 3, 4]) results.push(await put(outbox, eventOf(number), turnOf(number)));
    expect(results).toEqual(["recorded", "recorded", "refused", "refused"]);
    expect(await outbox.counts()).toEqual({ waiting: 2, quarantined: 0, refused: 2 });
  });

  test("acknowledged keys are forgotten oldest first", async () => {
    const outbox = newOutbox(new IDBFactory(), { events: 9, acknowledged: 2, quarantined: 1, contexts: 2 });
    for (const number of [1, 2, 3]) {
      await put(outbox, eventOf(number), turnOf(number));
      await outbox.acknowledge([eventOf(number).id], [], number);
    }
    const known = [1, 2, 3].map((number) => outbox.knows(eventOf(number).dedupe_key));
    expect(await Promise.all(known)).toEqual([false, true, true]);
  });
});

describe("the context of a conversation", () => {
  const said = (
    prompt: [string, number],
    answer: [string, number],
    parent: string | null = null,
    echoed: [string, number][] = [],
  ) => ({
    conversation: "c",
    parent,
    whole: false,
    reportedInput: null,
    echoed: echoed.map(([message, tokens]) => ({ message, tokens })),
    prompts: [{ message: prompt[0], tokens: prompt[1] }],
    answer: { message: answer[0], tokens: answer[1] },
  });

  test("grows by prompt and answer; regenerating and editing go back to where they belong", async () => {
    const outbox = newOutbox();
    await put(outbox, eventOf(1), said(["u1", 10], ["a1", 100]));
    await put(outbox, eventOf(2), said(["u2", 20], ["a2", 200], "a1"));
    await put(outbox, eventOf(3), said(["u2", 20], ["a2-again", 250], "a1")); // regenerated
    await put(outbox, eventOf(4), said(["u2-edited", 25], ["a2-edited", 1], "a1")); // edited
    await put(outbox, eventOf(5), said(["u3", 5], ["a3", 1], "unheard of")); // parent unknown: the newest
    const events = await outbox.oldest(9);
    expect(events.map(({ input_tokens }) => input_tokens)).toEqual([10, 130, 130, 135, 141]);
  });

  test("what the stream repeats is counted where nothing is known, and never added to what is", async () => {
    const outbox = newOutbox();
    const old: [string, number][] = [
      ["u0", 7],
      ["a0", 70],
    ];
    const first: [string, number][] = [
      ["u1", 10],
      ["a1", 100],
    ];
    const inputs: number[] = [];
    const ask = async (turn: ReturnType<typeof said>) => {
      const number = inputs.length + 1;
      await put(outbox, eventOf(number), turn);
      inputs.push((await outbox.oldest(9)).at(-1)?.input_tokens ?? 0);
    };
    await ask(said(["u1", 10], ["a1", 100], "a0", old));
    await ask(said(["u2", 20], ["a2", 200], "a1", [...old, ...first])); // all of it again
    await ask(said(["u3", 5], ["a3", 50], "a2", [["a2", 200]])); // only the newest of it again
    await ask(said(["u3", 5], ["a3-again", 60], "a2", [["a2", 200]])); // regenerated
    expect(inputs).toEqual([77 + 10, 187 + 20, 407 + 5, 412]);
    const elsewhere: [string, number] = ["asked in another browser", 9];
    await ask(said(["u4", 1], ["a4", 1], "asked in another browser", [["a3", 50], elsewhere]));
    await ask(said(["u1-edited", 11], ["a1-edited", 1], "a0", old)); // an old place, never counted up to
    expect(inputs.slice(4)).toEqual([462 + 9 + 1, 77 + 11]);
  });

  test("what was counted too low is counted whole once the stream repeats it", async () => {
    const outbox = newOutbox();
    await put(outbox, eventOf(1), said(["u1", 10], ["a1", 100]));
    await put(outbox, eventOf(2), said(["u1", 10], ["a1-again", 100], null, [["a0", 70]]));
    await put(outbox, eventOf(3), said(["u2", 1], ["a2", 1], "a1-again"));
    expect((await outbox.oldest(9)).map(({ input_tokens }) => input_tokens)).toEqual([10, 80, 181]);
  });

  test("an answer seen twice moves it once", async () => {
    const outbox = newOutbox();
    await put(outbox, eventOf(1), said(["u1", 10], ["a1", 100]));
    await put(outbox, { ...eventOf(1), id: eventOf(9).id }, said(["u1", 10], ["a1", 100]));
    await put(outbox, eventOf(2), said(["u2", 1], ["a2", 1]));
    expect((await outbox.oldest(9)).map(({ input_tokens }) => input_tokens)).toEqual([10, 111]);
  });
});

/** What can happen, in any order: answers (some seen before), deaths of the worker, hosts that lose, repeat or refuse. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("answer" as const), number: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("worker dies" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("time passes" as const),
      ms: fc.constantFrom(10, 1_000, 60_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("host is" as const),
      mood: fc.constantFrom(
        "good",
        "absent",
        "dies before the commit",
        "dies after the commit",
        "busy",
        "silent",
      ),
    }),
  },
);

test("exactly once, whatever happens on the way", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const disk = new IDBFactory();
      const desk = new Desk();
      const committed = new Map<string, string>(); // dedupe key -> id of the first commit, as the ledger has it
      const sentIds = new Map<string, Set<string>>();
      let mood = "good";
      desk.answer = (request, events) => {
        if (request.type === "usage") {
          for (const { dedupe_key, id } of request.events)
            sentIds.set(dedupe_key, (sentIds.get(dedupe_key) ?? new Set()).add(id));
        }
        if (mood === "silent") return;
        if (mood === "absent" || (mood === "dies before the commit" && request.type === "usage")) {
          events.disconnect("Native host has exited.");
          return;
        }
        if (mood === "busy" && request.type === "usage") {
          events.message({
            type: "error",
            request_id: request.request_id,
            code: 9,
            message: "Busy.",
            event_id: null,
          });
          return;
        }
        const store = goodHost(({ dedupe_key, id }) => {
          if (!committed.has(dedupe_key)) committed.set(dedupe_key, id);
        });
        if (mood !== "dies after the commit" || request.type !== "usage") return store(request, events);
        store(request, { ...events, message: () => undefined });
        events.disconnect("Native host has exited.");
      };

      let outbox = newOutbox(disk);
      let link = desk.link(outbox);
      const answered = new Set<string>();
      for (const each of steps) {
        if (each.kind === "answer") {
          const event = eventOf(each.number);
          answered.add(event.dedupe_key);
          // Each sighting makes an id of its own; only the first may ever leave.
          const seen = {
            ...event,
            id: event.id.replace("-8847-", `-8${(answered.size + 256).toString(16).padStart(3, "0")}-`),
          };
          await put(outbox, seen, turnOf(each.number));
          void link.wake("event");
        } else if (each.kind === "worker dies") {
          desk.clock.forget();
          if (desk.ports.length > 0) desk.port.open = false;
          outbox = newOutbox(disk);
          link = desk.link(outbox);
          void link.wake("time");
        } else if (each.kind === "host is") {
          mood = each.mood;
        } else {
          await desk.clock.pass(each.ms);
        }
        if (each.kind !== "answer") await settled();
      }

      mood = "good";
      for (let round = 0; round < 20 && (await outbox.counts()).waiting > 0; round++) {
        await link.wake("person");
        await desk.clock.pass(400_000);
      }
      expect(new Set(committed.keys())).toEqual(answered);
      expect(await outbox.counts()).toEqual({ waiting: 0, quarantined: 0, refused: 0 });
      for (const ids of sentIds.values()) expect(ids.size).toBe(1);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("a status does not disturb what is on its way", async () => {
  const desk = new Desk();
  const outbox = newOutbox();
  await put(outbox, eventOf(1), turnOf(1));
  const link = desk.link(outbox);
  await link.wake("event");
  await desk.say(statusTo("hello"));
  const status = link.status(1_000, false);
  await settled();
  await desk.say(statusTo(desk.port.sent.at(-1)?.request_id ?? ""));
  expect(await status).not.toBeNull();
  expect(desk.usage).toHaveLength(1);
});
