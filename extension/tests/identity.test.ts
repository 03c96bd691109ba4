/** Ids of events, and the identities the browsers give the extension. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createUuidV7, dedupeKey } from "../counting/identity";
import identity from "../identity.json";

describe("UUIDv7", () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test("has the protocol's shape and the time in its first 48 bits", () => {
    const id = createUuidV7()(0x0123_4567_89ab);
    expect(id).toMatch(shape);
    expect(id.slice(0, 13)).toBe("01234567-89ab");
  });

  test("ids are in the order they were made, within a millisecond and while the clock goes backwards", () => {
    const times = fc.array(fc.integer({ min: 1_763_805_600_000, max: 1_763_805_600_003 }), {
      minLength: 2,
      maxLength: 200,
    });
    fc.assert(
      fc.property(times, (atMs) => {
        const uuid = createUuidV7();
        const ids = atMs.map(uuid);
        expect(ids).toEqual([...ids].sort());
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(shape);
      }),
    );
  });

  test("ten thousand in one millisecond stay in order", () => {
    const uuid = createUuidV7((bytes) => bytes.fill(0xff));
    const ids = Array.from({ length: 10_000 }, () => uuid(1_763_805_600_000));
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("the deduplication key is SHA-256 of site, newline and message id", async () => {
  for (const messageId of ["5f2a-1", "", "é\n漢"]) {
    const expected = createHash("sha256").update(`chatgpt\n${messageId}`, "utf8").digest("hex");
    expect(await dedupeKey("chatgpt", messageId)).toBe(expected);
  }
});

test("the Chromium id is the one its key gives", () => {
  const digest = createHash("sha256").update(Buffer.from(identity.chromium_key, "base64")).digest("hex");
  const letters = Array.from(digest.slice(0, 32), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
  expect(identity.chromium_extension_id).toBe(letters.join(""));
});
