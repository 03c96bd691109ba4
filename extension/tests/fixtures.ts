/** Recorded-shape ChatGPT streams (tests/fixtures/chatgpt), each with the requests that led to it and the answers in it. */
import { readFileSync } from "node:fs";
import { chatgpt } from "../sites/chatgpt";
import type { Answer, AnswerParser, CapturedRequest, Interrupted, Turn } from "../sites/site";

const folder = new URL("../../tests/fixtures/chatgpt/", import.meta.url);

export interface ExpectedAnswer {
  readonly message_id: string;
  readonly conversation_id: string;
  readonly text: string;
  readonly images: number;
  readonly model_raw: string;
}

export interface FixtureRequest {
  readonly path: string;
  readonly body: string;
  readonly stream: Uint8Array;
  readonly answers: readonly ExpectedAnswer[];
}

export interface Fixture {
  readonly name: string;
  readonly says: string;
  readonly requests: readonly FixtureRequest[];
}

type Listed = Omit<Fixture, "requests"> & {
  readonly requests: readonly (Omit<FixtureRequest, "stream"> & { readonly stream: string })[];
};

export const fixtures: readonly Fixture[] = (
  JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as Listed[]
).map(({ requests, ...fixture }) => ({
  ...fixture,
  requests: requests.map((request) => ({
    ...request,
    stream: new Uint8Array(readFileSync(new URL(request.stream, folder))),
  })),
}));

export function fixture(name: string): Fixture {
  const found = fixtures.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found;
}

/** The bytes cut at these places, as the page's tap decodes them: UTF-8 over the cuts. */
export function decodedChunks(bytes: Uint8Array, cuts: readonly number[]): string[] {
  const decoder = new TextDecoder();
  const edges = [0, ...cuts, bytes.length];
  const texts = edges
    .slice(1)
    .map((end, at) => decoder.decode(bytes.subarray(edges[at], end), { stream: true }));
  return [...texts, decoder.decode()];
}

export function capturedOf({ path, body }: FixtureRequest): CapturedRequest {
  return { path, body, headers: {}, channel: "fetch" };
}

export function readTurn(request: FixtureRequest): Turn {
  return chatgpt.readTurn(capturedOf(request));
}

export function parserOf(request: FixtureRequest, before: Interrupted | null = null): AnswerParser {
  return chatgpt.createParser(readTurn(request), capturedOf(request), before);
}

export function parseChunks(
  parser: AnswerParser,
  texts: readonly string[],
  atMs = 1_763_805_600_000,
): Answer[] {
  return [...texts.flatMap((text) => parser.push(text, atMs)), ...parser.end()];
}

export function asExpected(answers: readonly Answer[]): ExpectedAnswer[] {
  return answers.map(({ messageId, conversationId, text, images, modelRaw }) => ({
    message_id: messageId,
    conversation_id: conversationId ?? "",
    text,
    images,
    model_raw: modelRaw,
  }));
}
