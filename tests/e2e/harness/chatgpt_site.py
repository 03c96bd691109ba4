"""ChatGPT's server: prompts in, delta streams out, old conversations, resumption, and the hand-off to a WebSocket."""

import json
import threading
import uuid
from dataclasses import dataclass, field
from typing import Any

from harness.chatgpt_stream import Answer, Message, conversation_document, stream
from harness.delivery import Pace, deliver
from harness.pages import HEADERS, send_file
from harness.proxy import Request, Wire
from harness.scripted_host import ScriptedHost
from harness.websocket import ServerSocket, SocketGone

HOST = "chatgpt.com"
SOCKET_HOST = "ws.chatgpt.com"
STREAM = HEADERS | {"Content-Type": "text/event-stream; charset=utf-8"}
JSON = HEADERS | {"Content-Type": "application/json"}


@dataclass(slots=True)
class Delivery(Pace):
    """How one answer reaches the page.

    Attributes:
        answer: What is said.
        handed_off: The POST's stream only says where the answer is: on the WebSocket.
    """

    answer: Answer
    handed_off: bool = field(default=False, kw_only=True)
    # The real site leaves the body open.
    ends: bool = field(default=False, kw_only=True)


class ChatGptSite:
    """What chatgpt.com and ws.chatgpt.com answer.

    Attributes:
        prompts: Bodies of the prompts the page sent.
        scripted: For what a test plans request by request; its plans come first. Its plain page is `/plain`.
    """

    def __init__(self) -> None:
        self.prompts: list[dict[str, Any]] = []
        self.scripted = ScriptedHost(HOST)
        self._planned: dict[str, list[Delivery]] = {}
        self._conversations: dict[str, list[Message]] = {}
        self._streams: dict[str, tuple[bytes, Delivery]] = {}
        self._topics: dict[str, tuple[bytes, Delivery]] = {}
        self._lock = threading.Lock()

    def will_answer(self, prompt: str, *deliveries: Delivery) -> None:
        """Plans the answers to a prompt: the first time it is sent, the second time, and so on."""
        self._planned[prompt] = list(deliveries)

    def has_conversation(self, *messages: Message) -> str:
        """Stores an old conversation and returns its id; its page is `/c/<id>`."""
        conversation_id = str(uuid.uuid4())
        self._conversations[conversation_id] = list(messages)
        return conversation_id

    def release_all(self) -> None:
        """Lets every held stream go on."""
        for deliveries in self._planned.values():
            for delivery in deliveries:
                delivery.release.set()
        for _, delivery in self._streams.values():
            delivery.release.set()

    def answer(self, request: Request, wire: Wire) -> None:
        """Answers one request of the page."""
        path = request.path.partition("?")[0]
        if self.scripted.plans(request) or path == "/plain":
            self.scripted.answer(request, wire)
        elif request.headers.get("upgrade", "").lower() == "websocket":
            self._serve_socket(wire.upgrade(request))
        elif path.startswith("/backend-api/conversation/"):
            found = self._conversation(path.rpartition("/")[2])
            wire.send(200 if found else 404, json.dumps(found).encode(), JSON)
        elif path == "/backend-api/f/conversation/prepare":
            wire.send(200, b'{"status":"ok","conduit_token":"local"}', JSON)
        elif path == "/backend-api/f/conversation":
            self._stream(wire, *self._begin_turn(json.loads(request.body)))
        elif path == "/backend-api/f/conversation/resume":
            self._stream(wire, *self._resume_turn(json.loads(request.body)))
        elif path == "/" or path.startswith("/c/"):
            send_file(wire, "index.html")
        elif request.method == "GET":
            send_file(wire, path.removeprefix("/assets/"))
        else:
            wire.send(404, b"{}", JSON)

    def _conversation(self, conversation_id: str) -> dict[str, Any] | None:
        with self._lock:
            messages = self._conversations.get(conversation_id)
            return None if messages is None else conversation_document(conversation_id, messages)

    def _begin_turn(self, body: dict[str, Any]) -> tuple[bytes, Delivery]:
        with self._lock:
            self.prompts.append(body)
            sent = body["messages"][-1]
            prompt = Message("user", sent["content"]["parts"][0], sent["id"])
            delivery = self._planned[prompt.text].pop(0)
            conversation_id = body.get("conversation_id") or str(uuid.uuid4())
            known = self._conversations.setdefault(conversation_id, [])
            if prompt.id not in [m.id for m in known]:
                known.append(prompt)
            context = known[: [m.id for m in known].index(prompt.id) + 1]
            events = stream(delivery.answer, conversation_id, context, delivery.seed)
            self._conversations[conversation_id] = [*context, delivery.answer.message()]
            self._streams[conversation_id] = events, delivery
            if not delivery.handed_off:
                return events, delivery
            exchange_id = str(uuid.uuid4())
            topic = f"conversation-turn-{exchange_id}"
            self._topics[topic] = events, delivery
            return _hand_off(conversation_id, exchange_id, topic), Delivery(delivery.answer)

    def _resume_turn(self, body: dict[str, Any]) -> tuple[bytes, Delivery]:
        """The conversation's last stream from an event on, unbroken this time."""
        events, delivery = self._streams[body["conversation_id"]]
        parts = events.split(b"\n\n")[int(body["offset"]) :]
        return b"\n\n".join(parts), Delivery(delivery.answer, pace_s=delivery.pace_s, seed=delivery.seed + 1)

    def _stream(self, wire: Wire, events: bytes, delivery: Delivery) -> None:
        wire.begin(200, STREAM)
        deliver(wire, events, delivery)

    def _serve_socket(self, page: ServerSocket) -> None:
        """Sends what a page subscribes to: each item a slice of the same event stream, some of them twice."""
        try:
            while True:
                for command in json.loads(page.receive(60)):
                    topic = command["command"].get("topic_id", "")
                    page.send(json.dumps([{"type": "reply", "id": command["id"], "reply": {"type": "ok"}}]))
                    if topic in self._topics:
                        self._publish(page, topic, *self._topics[topic])
        except (SocketGone, TimeoutError):
            return

    def _publish(self, page: ServerSocket, topic: str, events: bytes, delivery: Delivery) -> None:
        parts = [part + b"\n\n" for part in events.split(b"\n\n") if part]
        hold = None if delivery.hold_at is None else int(len(parts) * delivery.hold_at)
        for number, part in enumerate(parts):
            if number == hold:
                delivery.held.set()
                delivery.release.wait(60)
            item = {
                "type": "message",
                "topic_id": topic,
                "payload": {
                    "type": "conversation-turn-stream",
                    "payload": {
                        "type": "stream-item",
                        "conversation_id": "",
                        "stream_item_id": f"{number:06d}",
                        "encoded_item": part.decode(),
                    },
                },
            }
            for _ in range(2 if number % 5 == 0 else 1):
                page.send(json.dumps([item]))


def _hand_off(conversation_id: str, exchange_id: str, topic: str) -> bytes:
    """The POST's whole stream when the answer goes on elsewhere."""
    notices = [
        {"type": "resume_conversation_token", "token": "local", "conversation_id": conversation_id},
        {
            "type": "stream_handoff",
            "conversation_id": conversation_id,
            "turn_exchange_id": exchange_id,
            "options": [
                {"type": "resume_sse_endpoint"},
                {"type": "subscribe_ws_topic", "topic_id": topic},
            ],
        },
    ]
    events = ['event: delta_encoding\ndata: "v1"\n\n', *(f"data: {json.dumps(n)}\n\n" for n in notices)]
    return "".join([*events, "data: [DONE]\n\n"]).encode()
