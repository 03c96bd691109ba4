// Generated from native_host/wattback_host/protocol/*.schema.json by `npm run types`. Do not edit.
/**
 * One framed message from the browser extension to the native host, protocol version 1. There is no spending verb, and there never will be one.
 */
export type HostRequest = HelloRequest | UsageRequest | StatusRequest | OpenAppRequest;
/**
 * Chosen by the sender; the reply repeats it.
 */
export type RequestId = string;

/**
 * First message on a connection. Answered by a StatusReply, or an ErrorReply when the protocol version is not spoken.
 */
export interface HelloRequest {
  type: "hello";
  request_id: RequestId;
  /**
   * Protocol version the extension speaks.
   */
  protocol: number;
  browser: "chromium" | "firefox";
  extension_version: string;
}
/**
 * Answers to commit. All of them are committed in one transaction or none; answered by an AckReply after the commit.
 */
export interface UsageRequest {
  type: "usage";
  request_id: RequestId;
  /**
   * @minItems 1
   * @maxItems 500
   */
  events: UsageEvent[];
}
/**
 * One finished answer: counts, model, times and hashed ids, never text.
 */
export interface UsageEvent {
  /**
   * UUIDv7, made once, when the answer ended.
   */
  id: string;
  /**
   * SHA-256 (hex) of the UTF-8 text site + '\n' + the site's own message id; the same answer seen live, in history or in an export has the same key.
   */
  dedupe_key: string;
  /**
   * When the answer ended, UTC with milliseconds: 2026-11-22T09:58:47.123Z.
   */
  at: string;
  /**
   * Registry name of the site, for example chatgpt.
   */
  site: string;
  /**
   * Model as the site named it; empty when it did not.
   */
  model_raw: string;
  /**
   * Whole context sent, as far as known.
   */
  input_tokens: number;
  /**
   * Part of input_tokens served from a prompt cache; never more than input_tokens.
   */
  cached_input_tokens: number;
  /**
   * Tokens of the visible answer and of what the model wrote to tools.
   */
  output_tokens: number;
  /**
   * Hidden reasoning tokens, or null when the site did not report them.
   */
  reasoning_tokens: number | null;
  images_in: number;
  images_out: number;
  /**
   * From the request to the end of the answer.
   */
  latency_ms: number;
  /**
   * reported, exact:<encoding> or approx:<encoding>x<factor>; the factor may be followed by its 90 % range: approx:o200k_basex1.15[1.05-1.3].
   */
  count_method: string;
  /**
   * How the browser saw it.
   */
  source: "live" | "dom";
  /**
   * full when nothing earlier of the conversation is missing in input_tokens, partial when something is; absent when it was not looked at.
   */
  context_known?: "full" | "partial";
  /**
   * What is uncertain about the counts; append-only. aborted: the answer was stopped, what streamed is counted. reasoning_estimated: reasoning_tokens were computed from thinking time or a summary. system_prompt_estimated: input_tokens include a prior for the site's own instructions. cache_estimated: cached_input_tokens were inferred. tool_calls, files: there were some, and what they put into the context is not counted. implausible: a rate no person or model has; a page may have invented it.
   *
   * @minItems 0
   * @maxItems 7
   */
  flags?: (
    | "aborted"
    | "reasoning_estimated"
    | "system_prompt_estimated"
    | "cache_estimated"
    | "tool_calls"
    | "files"
    | "implausible"
  )[];
}
/**
 * Asks for today's totals and the state of the companion. Answered by a StatusReply.
 */
export interface StatusRequest {
  type: "status";
  request_id: RequestId;
}
/**
 * Asks for the companion's window. Answered by a StatusReply.
 */
export interface OpenAppRequest {
  type: "open_app";
  request_id: RequestId;
}

/**
 * One framed message from the native host to the browser extension, protocol version 1.
 */
export type HostReply = AckReply | StatusReply | ErrorReply;

/**
 * Every named event is on disk: delete it from the outbox. Events that were already known are named too.
 */
export interface AckReply {
  type: "ack";
  request_id: string;
  ids: string[];
  estimates: EventEstimate[];
}
export interface EventEstimate {
  id: string;
  /**
   * The event's place in the ledger's order of arrival; of an event that was already known, the place it has there. Compare with StatusReply.matched_through_seq.
   */
  seq: number;
  energy_wh: Range;
  co2e_g: Range;
}
/**
 * A figure with its uncertainty: 5th percentile, median, 95th percentile.
 */
export interface Range {
  low: number;
  central: number;
  high: number;
}
export interface StatusReply {
  type: "status";
  request_id: string;
  protocol: number;
  host_version: string;
  /**
   * paused when the person paused counting in the companion.
   */
  counting: "on" | "paused";
  companion_running: boolean;
  today: Today;
  /**
   * Milliwatt-hours not yet matched on the chosen network.
   */
  due_mwh: number;
  /**
   * Milliwatt-hours retired on the chosen network.
   */
  matched_mwh: number;
  /**
   * Every event whose seq is not above this is covered by a final retirement on the chosen network; 0 when none is.
   */
  matched_through_seq: number;
  /**
   * Key of the chosen network; 'practice' certifies no renewable energy.
   */
  network: string;
  /**
   * Factor version behind the estimates.
   */
  factors: string;
}
/**
 * Totals since midnight in the person's time zone.
 */
export interface Today {
  answers: number;
  input_tokens: number;
  output_tokens: number;
  energy_wh: Range;
  co2e_g: Range;
}
/**
 * Nothing of the refused request was stored. Codes are append-only.
 */
export interface ErrorReply {
  type: "error";
  /**
   * Null when the request could not be read so far.
   */
  request_id: string | null;
  /**
   * 1 frame too large, 2 frame truncated, 3 not JSON, 4 unknown type, 5 schema violated, 6 protocol version not spoken, 7 ledger unreadable, 8 ledger newer than this host, 9 ledger busy, 10 ledger could not be written, 11 companion not found, 99 unexpected fault.
   */
  code: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 99;
  /**
   * One sentence for a person.
   */
  message: string;
  /**
   * The one event that was at fault, when there is one; send the others again without it.
   */
  event_id: string | null;
}
