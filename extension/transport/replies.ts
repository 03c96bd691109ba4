/** Reading what the host says. A message of another shape is no reply: null. */
import { isObject, objectAt } from "../sites/json";
import type { AckReply, ErrorReply, HostReply, StatusReply } from "./protocol.generated";

export function readReply(message: unknown): HostReply | null {
  if (!isObject(message)) return null;
  switch (message["type"]) {
    case "ack":
      return isAck(message) ? message : null;
    case "status":
      return isStatus(message) ? message : null;
    case "error":
      return isError(message) ? message : null;
    default:
      return null;
  }
}

function isAck(message: object): message is AckReply {
  const { request_id, ids, estimates } = message as Partial<Record<keyof AckReply, unknown>>;
  const texts = Array.isArray(ids) && ids.every((id) => typeof id === "string");
  return typeof request_id === "string" && texts && Array.isArray(estimates) && estimates.every(isEstimate);
}

function isEstimate(value: unknown): boolean {
  if (!isObject(value) || typeof value["id"] !== "string") return false;
  return Number.isSafeInteger(value["seq"]) && isRange(value["energy_wh"]) && isRange(value["co2e_g"]);
}

function isStatus(message: { [key: string]: unknown }): message is { [key: string]: unknown } & StatusReply {
  const today = objectAt(message, "today");
  return (
    typeof message["request_id"] === "string" &&
    (message["counting"] === "on" || message["counting"] === "paused") &&
    typeof message["companion_running"] === "boolean" &&
    typeof today["answers"] === "number" &&
    Number.isSafeInteger(message["matched_through_seq"]) &&
    isRange(today["energy_wh"]) &&
    isRange(today["co2e_g"])
  );
}

function isRange(value: unknown): boolean {
  return isObject(value) && ["low", "central", "high"].every((key) => Number.isFinite(value[key]));
}

function isError(message: object): message is ErrorReply {
  const {
    request_id,
    code,
    message: sentence,
    event_id,
  } = message as Partial<Record<keyof ErrorReply, unknown>>;
  return (
    (request_id === null || typeof request_id === "string") &&
    typeof code === "number" &&
    typeof sentence === "string" &&
    (event_id === null || typeof event_id === "string")
  );
}
