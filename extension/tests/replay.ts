/**
 * Replays a site's fixtures (tests/fixtures/<site>/*.json), each wherever the network may cut it: the answers are the same.
 *
 * A fixture is one story: `{"says": "...", "exchanges": [...]}`. An exchange is one request and its stream, in the order the
 * page makes them; one that continues another gets that one's parser, as in the worker.
 */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, CapturedRequest, Channel, Interrupted, Site, Turn } from "../sites/site";

const FIXTURES = new URL("../../tests/fixtures/", import.meta.url);
/** Streams up to this many bytes are cut at every one of them. */
const EVERY_BYTE = 6_000;

export interface Exchange {
  readonly channel?: Channel;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
  /** The stream's lines, joined by line feeds. */
  readonly lines?: readonly string[];
  /** A socket's frames, each after its direction: `<` received, `>` sent. */
  readonly frames?: readonly string[];
  /** What the request says, as far as it is to be compared. */
  readonly turn?: object;
  /** The answers that end in this stream, as far as each is to be compared. */
  readonly answers: readonly object[];
  /** What is left of an answer that did not end. */
  readonly partial?: object | null;
}

export interface Story {
  readonly name: string;
  readonly says: string;
  readonly exchanges: readonly Exchange[];
}

export function storiesOf(site: string): Story[] {
  const folder = new URL(`${site}/`, FIXTURES);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "index.json")
    .map((file) => ({
      name: file.slice(0, -".json".length),
      ...(JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Omit<Story, "name">),
    }));
}

export function requestOf({ channel, path, headers, body, frames }: Exchange): CapturedRequest {
  return {
    channel: channel ?? (frames === undefined ? "fetch" : "socket"),
    path,
    headers: headers ?? {},
    body: typeof body === "object" ? JSON.stringify(body) : (body ?? ""),
  };
}

export function streamOf({ lines, frames }: Exchange): string {
  if (frames !== undefined)
    return frames.map((frame) => `${frame[0]}${frame.length - 1}\n${frame.slice(1)}`).join("");
  return (lines ?? []).join("\n");
}

/** The bytes cut at these places, as the tap decodes them: UTF-8 over the cuts. */
export function decodedPieces(bytes: Uint8Array, cuts: readonly number[]): string[] {
  const decoder = new TextDecoder();
  const edges = [0, ...cuts, bytes.length];
  const texts = edges
    .slice(1)
    .map((end, at) => decoder.decode(bytes.subarray(edges[at], end), { stream: true }));
  return [...texts, decoder.decode()];
}

interface Played {
  readonly turn: Turn;
  readonly answers: Answer[];
  readonly partial: Answer | null;
}

/** Plays a story; `cutsOf` says where each stream is cut. */
export function play(
  site: Site,
  { exchanges }: Story,
  cutsOf: (bytes: Uint8Array) => readonly number[],
): Played[] {
  const before = new Map<string, Interrupted>();
  return exchanges.map((exchange) => {
    const request = requestOf(exchange);
    const turn = site.readTurn(request);
    const continued = turn.continues === null ? null : (before.get(turn.continues) ?? null);
    const parser = site.createParser(turn, request, continued);
    const bytes = new TextEncoder().encode(streamOf(exchange));
    const answers: Answer[] = [];
    let atMs = 1_763_805_600_000;
    for (const text of decodedPieces(bytes, cutsOf(bytes))) answers.push(...parser.push(text, atMs++));
    answers.push(...parser.end());
    if (parser.handle !== null) before.set(parser.handle, { turn, parser });
    return { turn, answers, partial: answers.length > 0 ? null : parser.partial() };
  });
}

/** What must not depend on where the stream was cut. */
function compared(played: readonly Played[]): unknown {
  const timeless = (answer: Answer) => ({
    ...answer,
    endedAtMs: 0,
    reasoning: answer.reasoning && { ...answer.reasoning, seconds: null },
  });
  return played.map(({ answers, partial }) => ({
    answers: answers.map(timeless),
    partial: partial && timeless(partial),
  }));
}

/** The tests every site's fixtures must pass. */
export function describeStories(site: Site): void {
  const stories = storiesOf(site.address.name);

  describe.each(stories)("$name: $says", (story) => {
    const whole = play(site, story, () => []);

    test("is read as expected", () => {
      for (const [at, exchange] of story.exchanges.entries()) {
        const { turn, answers, partial } = whole[at] as Played;
        if (exchange.turn !== undefined) expect(turn).toMatchObject(exchange.turn);
        expect(answers).toMatchObject(exchange.answers);
        expect(answers).toHaveLength(exchange.answers.length);
        if (exchange.partial === null || exchange.partial === undefined) expect(partial).toBeNull();
        else expect(partial).toMatchObject(exchange.partial);
      }
    });

    test("byte by byte", () => {
      expect(compared(play(site, story, (bytes) => Array.from(bytes.keys()).slice(1)))).toEqual(
        compared(whole),
      );
    });

    test("cut once, at every byte", () => {
      const expected = compared(whole);
      const expectedJson = JSON.stringify(expected);
      const longest = Math.max(
        ...story.exchanges.map((each) => new TextEncoder().encode(streamOf(each)).length),
      );
      for (let cut = 1; cut < Math.min(longest, EVERY_BYTE); cut++) {
        const found = compared(play(site, story, (bytes) => (cut < bytes.length ? [cut] : [])));
        if (JSON.stringify(found) !== expectedJson) expect(found, `cut at byte ${cut}`).toEqual(expected);
      }
    });

    test("cut anywhere, often", () => {
      const expected = compared(whole);
      fc.assert(
        fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (places) => {
          const cuts = (bytes: Uint8Array) =>
            places.map((place) => Math.floor(place * bytes.length)).sort((a, b) => a - b);
          expect(compared(play(site, story, cuts))).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    });
  });

  test("frames of other shapes, mixed into what is known, are survived and counted as nothing", () => {
    const known = stories
      .flatMap(({ exchanges }) => exchanges)
      .map((exchange) => ({
        request: requestOf(exchange),
        socket: exchange.frames !== undefined,
        pieces: exchange.frames?.map((frame) => frame.slice(1)) ?? exchange.lines ?? [],
      }));
    const junk = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `data: ${json}\n`),
      fc.constantFrom("", "\n", "\r\n", "data: ", "{", "[", "}{", "null", "data: [DONE]", "\u0000", "\u001e"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.array(junk, { maxLength: 20 }),
        ({ request, socket }, pieces) => {
          const turn = site.readTurn(request);
          const parser = site.createParser(turn, request, null);
          const text = socket
            ? pieces.map((piece) => `<${piece.length}\n${piece}`).join("")
            : pieces.join("\n");
          const answers = [...parser.push(text, 1), ...parser.end()];
          expect(answers.filter((answer) => answer.text !== "")).toEqual([]);
          expect(parser.partial()?.text ?? "").toBe("");
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a request of any shape is survived", () => {
    const paths = stories.flatMap(({ exchanges }) => exchanges).map(requestOf);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.string(), fc.json()), (request, body) => {
        const asked = { ...request, body };
        site.createParser(site.readTurn(asked), asked, null).end();
      }),
      { numRuns: 200 },
    );
  });
}
