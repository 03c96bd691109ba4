/**
 * Counts answers as the extension does, from the answer to the event it sends. Answers come as JSON on standard input, events
 * leave as JSON on standard output.
 */
import { readFileSync } from "node:fs";
import { IDBFactory } from "fake-indexeddb";
import { createUuidV7 } from "../../extension/counting/identity";
import { Recorder } from "../../extension/counting/recorder";
import { createTokenCounter } from "../../extension/counting/tokenizer";
import { siteNamed } from "../../extension/sites/registry";
import { type Answer, plainAnswer } from "../../extension/sites/site";
import { createDatabase } from "../../extension/transport/database";
import { Outbox } from "../../extension/transport/outbox";

interface Story {
  readonly site: string;
  readonly ranks: string;
  readonly answers: readonly (Partial<Answer> & { readonly startedAtMs: number })[];
}

async function main(): Promise<void> {
  const { site: name, ranks, answers } = JSON.parse(readFileSync(0, "utf8")) as Story;
  const tokens: string[] = [];
  for (const line of readFileSync(ranks, "utf8").trim().split("\n")) {
    const [token, rank] = line.split(" ") as [string, string];
    tokens[Number(rank)] = Buffer.from(token, "base64").toString("latin1");
  }
  const outbox = new Outbox(createDatabase(new IDBFactory()));
  const recorder = new Recorder(outbox, createTokenCounter(async () => tokens), createUuidV7());
  const site = siteNamed(name);
  if (site === undefined) throw new Error(`no site ${name}`);
  for (const { startedAtMs, ...answer } of answers) {
    const seen = { startedAtMs, source: "live", growing: null, aborted: false, heldUntilMs: null } as const;
    await recorder.record(site, { ...plainAnswer, ...answer } as Answer, seen);
  }
  process.stdout.write(JSON.stringify(await outbox.oldest(answers.length)));
}

await main();
