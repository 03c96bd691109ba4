"""The JSON of what the host sends: see `protocol/reply.schema.json`."""

from __future__ import annotations

import json

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wattback.footprint import Range
    from wattback.ledger.rollups import Totals
    from wattback_host.faults import Refusal

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False).encode

# An acknowledgement is written out by hand: the encoder would take as long as checking the whole request. Nine digits
# are more than an estimate has, and cost half of what all seventeen do.
_ESTIMATE = (
    '{"id":"%s","seq":%d,"energy_wh":{"low":%.9g,"central":%.9g,"high":%.9g},'
    '"co2e_g":{"low":%.9g,"central":%.9g,"high":%.9g}}'
)


def ack(request_id: str, ids: Sequence[str], figures: Sequence[tuple[int, Range, Range]]) -> bytes:
    """An acknowledgement: all these events are on disk.

    Args:
        request_id: Repeated from the request; like the ids of a form that needs no escaping.
        ids: The events' ids.
        figures: For each of them its place in the order of arrival, its energy (Wh) and its emissions (gCO2e), finite.
    """
    estimates = ",".join(
        [
            _ESTIMATE % (event_id, seq, wh.low, wh.central, wh.high, g.low, g.central, g.high)
            for event_id, (seq, wh, g) in zip(ids, figures, strict=True)
        ]
    )
    named = '","'.join(ids)
    return (
        f'{{"type":"ack","request_id":"{request_id}","ids":["{named}"],"estimates":[{estimates}]}}'
    ).encode()


def status(
    request_id: str,
    *,
    protocol: int,
    host_version: str,
    counting: str,
    companion_running: bool,
    today: Totals,
    due_mwh: int,
    matched_mwh: int,
    matched_through_seq: int,
    network: str,
    factors: str,
) -> bytes:
    """Today's totals and the state of the companion, as the schema describes them."""
    return _encode(
        {
            "type": "status",
            "request_id": request_id,
            "protocol": protocol,
            "host_version": host_version,
            "counting": counting,
            "companion_running": companion_running,
            "today": {
                "answers": today.answers,
                "input_tokens": today.input_tokens,
                "output_tokens": today.output_tokens,
                "energy_wh": _range(today.energy_wh),
                "co2e_g": _range(today.co2e_g),
            },
            "due_mwh": due_mwh,
            "matched_mwh": matched_mwh,
            "matched_through_seq": matched_through_seq,
            "network": network,
            "factors": factors,
        }
    ).encode()


def error(refusal: Refusal) -> bytes:
    """Why nothing of a request was stored."""
    return _encode(
        {
            "type": "error",
            "request_id": refusal.request_id,
            "code": refusal.code,
            "message": refusal.message,
            "event_id": refusal.event_id,
        }
    ).encode()


def _range(figure: Range) -> dict[str, float]:
    return {"low": figure.low, "central": figure.central, "high": figure.high}
