/**
 * Two turns of one conversation that begins in front of us, at every site: the second one's input is the first prompt, its
 * answer and the second prompt, each once, and it is said whether anything earlier may be missing.
 */
import { beforeEach, describe, expect, test } from "vitest";
import { createUuidV7 } from "../counting/identity";
import { Recorder, type Seen } from "../counting/recorder";
import { selfHostedAddresses, siteAddresses } from "../sites/addresses";
import { PageText, readPageTurn } from "../sites/page-text";
import { siteNamed } from "../sites/registry";
import type { Answer, Channel, Site } from "../sites/site";
import type { Outbox } from "../transport/outbox";
import { newOutbox, withoutInstructions } from "./parts";
import { type Exchange, play, requestOf } from "./replay";

const ASKED = ["Why is it so, and since when?", "And how does one see that?"] as const;
const SAID = ["Because nobody changed it since the beginning of time.", "By looking, twice."] as const;
const NOW_MS = 1_763_805_600_000;

type Turn = 0 | 1;
type Known = "full" | "partial";

interface Row {
  readonly site: string;
  /** The exchanges of one turn. */
  readonly turn?: (turn: Turn) => Partial<Exchange>[];
  /** Where the page's text serves. */
  readonly shown?: (turn: Turn) => object;
  /** What the page fetches before a turn: request and body. */
  readonly fetched?: (turn: Turn) => { readonly asked: Partial<Exchange>; readonly body: string } | null;
  readonly known: readonly [Known, Known];
}

const events = (...objects: object[]) => objects.flatMap((each) => [`data: ${JSON.stringify(each)}`, "", ""]);
const json = (...objects: object[]) => objects.map((each) => JSON.stringify(each));
const received = (...objects: object[]) => objects.map((each) => `<${JSON.stringify(each)}`);
/** An array with these places set. */
const places = (set: Record<number, unknown>): unknown[] => {
  const array: unknown[] = [];
  for (const [place, value] of Object.entries(set)) array[Number(place)] = value;
  return Array.from(array, (value) => value ?? null);
};
const uuid = (kind: string, turn: Turn) => `${kind.repeat(8)}-0000-4000-8000-00000000000${turn}`;

const rows: Row[] = [
  {
    site: "aistudio",
    turn: (turn) => {
      const message = (text: string, role: string) => [[[null, text]], role];
      const earlier = turn === 0 ? [] : [message(ASKED[0], "user"), message(SAID[0], "model")];
      const chunk = places({ 0: [[[[[null, SAID[turn]]], "model"], 1]], 7: `v1_${turn}` });
      const path =
        "/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/GenerateContent";
      return [
        {
          path,
          body: JSON.stringify(["models/gemini-3-pro", [...earlier, message(ASKED[turn], "user")]]),
          lines: [JSON.stringify([[chunk, places({ 3: [1] })]])],
        },
      ];
    },
    known: ["full", "full"],
  },
  {
    site: "chatgpt",
    turn: (turn) => {
      const message = (status: string) => ({
        id: `a${turn}`,
        author: { role: "assistant" },
        content: { content_type: "text", parts: [SAID[turn]] },
        status,
        end_turn: status !== "in_progress",
        recipient: "all",
        metadata: { model_slug: "gpt-5-2" },
      });
      const asked = {
        id: `u${turn}`,
        author: { role: "user" },
        content: { content_type: "text", parts: [ASKED[turn]] },
      };
      return [
        {
          path: "/backend-api/f/conversation",
          body: {
            messages: [asked],
            parent_message_id: turn === 0 ? "client-created-root" : "a0",
            ...(turn === 0 ? {} : { conversation_id: "c" }),
          },
          lines: [
            ...events(
              { message: message("in_progress"), conversation_id: "c" },
              { message: message("finished_successfully"), conversation_id: "c" },
            ),
            "data: [DONE]",
            "",
            "",
          ],
        },
      ];
    },
    known: ["full", "full"],
  },
  {
    site: "claude",
    turn: (turn) => [
      {
        path: "/api/organizations/o/chat_conversations/c/completion",
        body: {
          prompt: ASKED[turn],
          parent_message_uuid: turn === 0 ? "00000000-0000-4000-8000-000000000000" : "a0",
          turn_message_uuids: { human_message_uuid: `u${turn}`, assistant_message_uuid: `a${turn}` },
        },
        lines: events(
          {
            type: "message_start",
            message: { uuid: `a${turn}`, parent_uuid: `u${turn}`, role: "assistant", model: "claude-opus-5" },
          },
          { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
          { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: SAID[turn] } },
          { type: "message_delta", delta: { stop_reason: "end_turn" } },
          { type: "message_stop" },
        ),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "copilot",
    // The page creates the conversation before its first message.
    fetched: (turn) =>
      turn === 0 ? { asked: { path: "/c/api/conversations" }, body: JSON.stringify({ id: "c" }) } : null,
    turn: (turn) => [
      {
        path: "/c/api/chat",
        body: {
          event: "send",
          conversationId: "c",
          content: [{ type: "text", text: ASKED[turn] }],
          mode: "smart",
        },
        frames: received(
          { event: "received", conversationId: "c", messageId: `u${turn}` },
          { event: "startMessage", conversationId: "c", messageId: `a${turn}` },
          { event: "appendText", messageId: `a${turn}`, partId: "p", text: SAID[turn] },
          { event: "done", messageId: `a${turn}` },
        ),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "deepseek",
    turn: (turn) => [
      {
        path: "/api/v0/chat/completion",
        body: {
          chat_session_id: "c",
          parent_message_id: turn === 0 ? null : 2,
          prompt: ASKED[turn],
          ref_file_ids: [],
        },
        lines: events(
          { request_message_id: 2 * turn + 1, response_message_id: 2 * turn + 2 },
          {
            v: {
              response: {
                message_id: 2 * turn + 2,
                parent_id: 2 * turn + 1,
                status: "WIP",
                fragments: [{ type: "RESPONSE", content: SAID[turn] }],
              },
            },
          },
          { p: "response/status", o: "SET", v: "FINISHED" },
        ),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "gemini",
    turn: (turn) => {
      const candidate = places({ 0: `rc_${turn}`, 1: [SAID[turn]], 8: [2] });
      const message = places({ 1: ["c_c0", `r_${turn}`], 4: [candidate] });
      const ids = turn === 0 ? ["", "", ""] : ["c_c0", "r_0", "rc_0"];
      const form = JSON.stringify([null, JSON.stringify([[ASKED[turn]], ["en"], ids])]);
      return [
        {
          path: "/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate",
          body: new URLSearchParams({ "f.req": form }).toString(),
          lines: [
            ")]}'",
            "",
            JSON.stringify([["wrb.fr", null, JSON.stringify(message)]]),
            JSON.stringify([["e", 4]]),
            "",
          ],
        },
      ];
    },
    known: ["full", "full"],
  },
  {
    site: "generic",
    turn: (turn) => {
      const earlier =
        turn === 0
          ? []
          : [
              { role: "user", content: ASKED[0] },
              { role: "assistant", content: SAID[0] },
            ];
      return [
        {
          path: "/v1/chat/completions",
          body: { model: "gpt-5", messages: [...earlier, { role: "user", content: ASKED[turn] }] },
          lines: json({
            id: `chatcmpl-0123456789abcdef${turn}`,
            model: "gpt-5",
            choices: [{ message: { role: "assistant", content: SAID[turn] }, finish_reason: "stop" }],
          }),
        },
      ];
    },
    known: ["full", "full"],
  },
  {
    site: "grok",
    turn: (turn) => {
      const pieces = [
        { userResponse: { responseId: `u${turn}`, message: ASKED[turn], parentResponseId: "" } },
        { token: SAID[turn], isThinking: false, messageTag: "final", responseId: `a${turn}` },
        {
          modelResponse: {
            responseId: `a${turn}`,
            message: SAID[turn],
            parentResponseId: `u${turn}`,
            partial: false,
          },
          responseId: `a${turn}`,
        },
      ];
      const begins = { result: { conversation: { conversationId: "c" } } };
      return [
        {
          path: `/rest/app-chat/conversations/${turn === 0 ? "new" : "c/responses"}`,
          body: { message: ASKED[turn], ...(turn === 0 ? {} : { parentResponseId: "a0" }) },
          lines:
            turn === 0
              ? json(begins, ...pieces.map((response) => ({ result: { response } })))
              : json(...pieces.map((result) => ({ result }))),
        },
      ];
    },
    known: ["full", "full"],
  },
  {
    site: "huggingchat",
    // Its answers have other ids in the stream than in the tree, which the page fetches anew after each.
    fetched: (turn) => {
      const messages = [
        { id: "root", from: "system", content: "", ancestors: [] },
        { id: "t1", from: "user", content: ASKED[0], ancestors: ["root"] },
        { id: "t2", from: "assistant", content: SAID[0], ancestors: ["root", "t1"] },
      ];
      return {
        asked: { path: "/chat/api/v2/conversations/66f0a1b2c3d4e5f6a7b8c9d0" },
        body: JSON.stringify({ messages: messages.slice(0, turn === 0 ? 1 : 3) }),
      };
    },
    turn: (turn) => [
      {
        path: "/chat/conversation/66f0a1b2c3d4e5f6a7b8c9d0",
        body: {
          data: JSON.stringify({
            is_retry: false,
            generationId: `g${turn}`,
            id: turn === 0 ? "root" : "t2",
            inputs: ASKED[turn],
          }),
        },
        lines: json(
          { type: "stream", token: SAID[turn] },
          { type: "finalAnswer", text: SAID[turn], interrupted: false },
          { type: "status", status: "finished" },
        ),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "kimi",
    turn: (turn) => [
      {
        path: "/apiv2/kimi.gateway.chat.v1.ChatService/Chat",
        body: {
          ...(turn === 0 ? {} : { chat_id: "c" }),
          message: {
            ...(turn === 0 ? {} : { parent_id: "a0" }),
            role: "user",
            blocks: [{ text: { content: ASKED[turn] } }],
          },
        },
        lines: json(
          { chat: { id: "c" } },
          { message: { id: `u${turn}`, role: "user", status: "MESSAGE_STATUS_COMPLETED" } },
          {
            message: {
              id: `a${turn}`,
              parentId: `u${turn}`,
              role: "assistant",
              status: "MESSAGE_STATUS_GENERATING",
            },
          },
          { op: "append", block: { id: "0_0", text: { content: SAID[turn] } } },
          { message: { id: `a${turn}`, status: "MESSAGE_STATUS_COMPLETED" } },
          { done: {} },
        ),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "librechat",
    turn: (turn) => [
      {
        path: "/api/agents/chat/anthropic",
        body: {
          text: ASKED[turn],
          conversationId: turn === 0 ? "new" : "c",
          parentMessageId: turn === 0 ? "00000000-0000-0000-0000-000000000000" : "a0",
          messageId: `u${turn}`,
          model: "claude-opus-5",
        },
        lines: events(
          { created: true, message: { messageId: `u${turn}`, conversationId: "c", text: ASKED[turn] } },
          { event: "on_message_delta", data: { delta: { content: [{ type: "text", text: SAID[turn] }] } } },
          {
            final: true,
            conversation: { conversationId: "c" },
            requestMessage: { messageId: `u${turn}` },
            responseMessage: { messageId: `a${turn}`, model: "claude-opus-5", text: SAID[turn] },
          },
        ),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "m365copilot",
    turn: (turn) => [
      {
        path: "/m365Copilot/Chathub/x",
        body: {
          target: "chat",
          type: 4,
          arguments: [
            {
              conversationId: "c",
              isStartOfSession: turn === 0,
              tone: "magic",
              message: { text: ASKED[turn], requestId: `q${turn}` },
            },
          ],
        },
        frames: received(
          {
            type: 1,
            target: "update",
            arguments: [{ messages: [{ author: "bot", messageId: `a${turn}`, text: SAID[turn] }] }],
          },
          {
            type: 2,
            item: {
              conversationId: "c",
              messages: [{ author: "bot", messageId: `a${turn}`, text: SAID[turn] }],
            },
          },
        ),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "meta",
    shown: (turn) => ({
      messageId: `a${turn}_assistant`,
      conversationId: "c",
      prompt: ASKED[turn],
      model: "",
      endedAtMs: NOW_MS + turn,
    }),
    known: ["partial", "partial"],
  },
  {
    site: "mistral",
    fetched: (turn) =>
      turn === 0
        ? {
            asked: {
              path: "/api/trpc/message.newChat",
              body: { 0: { json: { content: [{ type: "text", text: ASKED[0] }] } } },
            },
            body: `{"chatId":"${uuid("c", 0)}"}`,
          }
        : null,
    turn: (turn) => {
      const message = {
        role: "assistant",
        id: `a${turn}`,
        parentId: `u${turn}`,
        chatId: uuid("c", 0),
        contentChunks: [{ type: "text", text: SAID[turn] }],
        generationStatus: "success",
        model: "mistral-medium",
        version: 0,
      };
      const event = {
        type: "message",
        messageId: `a${turn}`,
        messageVersion: 0,
        patches: [{ op: "replace", path: "/", value: message }],
      };
      return [
        {
          path: "/api/chat",
          body: {
            chatId: uuid("c", 0),
            ...(turn === 0
              ? { mode: "start" }
              : {
                  mode: "append",
                  messageId: "u1",
                  messageInput: [{ type: "text", text: ASKED[1] }],
                }),
          },
          lines: [`15:${JSON.stringify({ json: event })}`, ""],
        },
      ];
    },
    known: ["full", "full"],
  },
  {
    site: "openwebui",
    turn: (turn) => {
      const event = (data: object) =>
        `<42${JSON.stringify(["events", { chat_id: uuid("c", 0), message_id: uuid("a", turn), data }])}`;
      const frames = [
        event({ type: "chat:completion", data: { content: SAID[turn] } }),
        event({ type: "chat:completion", data: { content: SAID[turn], done: true } }),
      ];
      return [
        {
          path: "/api/chat/completions",
          body: {
            model: "qwen3:8b",
            messages: [],
            session_id: "s",
            chat_id: uuid("c", 0),
            id: uuid("a", turn),
            user_message: {
              id: uuid("b", turn),
              parentId: turn === 0 ? null : uuid("a", 0),
              role: "user",
              content: ASKED[turn],
            },
          },
          lines: ['{"status":true}'],
        },
        { path: "/ws/socket.io/", body: (frames[0] as string).slice(1), frames },
      ];
    },
    known: ["full", "full"],
  },
  {
    site: "perplexity",
    turn: (turn) => [
      {
        path: "/rest/sse/perplexity_ask",
        body: {
          query_str: ASKED[turn],
          params: { frontend_uuid: `u${turn}`, ...(turn === 0 ? {} : { last_backend_uuid: "a0" }) },
        },
        lines: events({
          backend_uuid: `a${turn}`,
          context_uuid: "c",
          status: "COMPLETED",
          text_completed: true,
          final_sse_message: true,
          blocks: [{ intended_usage: "ask_text", markdown_block: { answer: SAID[turn] } }],
        }),
      },
    ],
    known: ["full", "full"],
  },
  {
    site: "poe",
    // Nothing of a message says whether its chat begins with it.
    turn: (turn) =>
      [
        { messageId: 10 * turn + 1, author: "human", text: ASKED[turn], state: "complete" },
        { messageId: 10 * turn + 2, author: "claude", text: SAID[turn], state: "complete" },
      ].map((messageAdded) => {
        const payload = {
          subscription_name: "messageAdded",
          unique_id: "messageAdded:7",
          data: { messageAdded },
        };
        const frame = JSON.stringify({ messages: [JSON.stringify({ payload })] });
        return { path: "/up/chan/updates", body: frame, frames: [`<${frame}`] };
      }),
    known: ["partial", "partial"],
  },
  {
    site: "qwen",
    turn: (turn) => [
      {
        path: "/api/v2/chat/completions",
        body: {
          chat_id: "c",
          model: "qwen3-max",
          parent_id: turn === 0 ? null : "a0",
          messages: [{ fid: `u${turn}`, role: "user", content: ASKED[turn] }],
        },
        lines: events(
          { "response.created": { chat_id: "c", parent_id: `u${turn}`, response_id: `a${turn}` } },
          {
            response_id: `a${turn}`,
            choices: [{ delta: { content: SAID[turn], phase: "answer", status: "finished" } }],
          },
        ),
      },
    ],
    known: ["full", "full"],
  },
];

const seen: Seen = {
  startedAtMs: NOW_MS - 1_000,
  source: "live",
  growing: null,
  aborted: false,
  heldUntilMs: null,
};
let outbox: Outbox;
let recorder: Recorder;

beforeEach(() => {
  outbox = newOutbox();
  const letters = Object.assign(async (_: string, text: string) => text.length, {
    prefix: () => Promise.reject(new Error("not asked")),
  });
  recorder = new Recorder(outbox, letters, createUuidV7());
});

const exchange = (given: Partial<Exchange>): Exchange => ({ path: "", answers: [], ...given });

/** The answers of both turns; exchanges of the second may continue what the first left. */
function answersOf(site: Site, { turn, shown }: Row): Answer[][] {
  if (shown !== undefined)
    return ([0, 1] as const).map((at) => {
      const request = {
        ...requestOf(exchange({ path: "/", body: shown(at) })),
        channel: "page" as Channel,
      };
      const parser = new PageText(readPageTurn(request), request);
      parser.push(SAID[at]);
      return parser.end();
    });
  const turns = ([0, 1] as const).map((at) => (turn?.(at) ?? []).map(exchange));
  const [first = []] = turns;
  const played = play(site, { name: "", says: "", exchanges: turns.flat() }, () => []);
  return [played.slice(0, first.length), played.slice(first.length)].map((half) =>
    half.flatMap(({ answers }) => answers),
  );
}

describe.each(rows)("$site", (row) => {
  const site = withoutInstructions(siteNamed(row.site) as Site);

  test("the second turn reads the first one and its answer again, once", async () => {
    const found = [];
    for (const [at, answers] of answersOf(site, row).entries()) {
      const fetched = row.fetched?.(at as Turn);
      if (fetched) {
        const history = site.readHistory?.(requestOf(exchange(fetched.asked)), fetched.body);
        if (!history) throw new Error("the history was not read");
        await recorder.learn(site, history, NOW_MS);
      }
      expect(answers).toHaveLength(1);
      for (const answer of answers) await recorder.record(site, answer, seen);
      const event = (await outbox.oldest(9)).at(-1);
      found.push([event?.output_tokens, event?.input_tokens, event?.context_known]);
    }
    const tokens = (text: string) => Math.round(site.tokenizer(modelOf(row)).factor * text.length);
    const [asked0, said0, asked1, said1] = [ASKED[0], SAID[0], ASKED[1], SAID[1]].map(tokens) as [
      number,
      number,
      number,
      number,
    ];
    expect(found).toEqual([
      [said0, asked0, row.known[0]],
      [said1, asked0 + said0 + asked1, row.known[1]],
    ]);
  });

  function modelOf(of: Row): string {
    return answersOf(site, of)[0]?.[0]?.modelRaw ?? "";
  }
});

test("every site is here", () => {
  const named = [...siteAddresses, ...selfHostedAddresses].map(({ name }) => name);
  expect(rows.map(({ site }) => site).sort()).toEqual(named.sort());
});
