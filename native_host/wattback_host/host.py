"""The native host's loop: frames in, frames out, until the browser closes the pipe."""

from __future__ import annotations

import gc
import os
import sys

from wattback import paths
from wattback_host.conversation import Conversation
from wattback_host.faults import FRAME_TOO_LARGE, FRAME_TRUNCATED, UNEXPECTED, Refusal
from wattback_host.framing import read_frame, write_frame
from wattback_host.host_log import log
from wattback_host.replies import error

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import BinaryIO


def main() -> int:
    """Serve the browser on standard input and output.

    Nothing but frames reaches the browser: whatever else is printed to standard output goes to standard error.

    A signal that ends the process needs no handler: what was acknowledged is on disk, and what was not is sent again.

    Returns:
        Exit status: 0 when the browser closed the pipe, 1 when it broke the framing.
    """
    requests = open(0, "rb", closefd=False)  # noqa: SIM115 - open as long as the process
    replies = open(os.dup(1), "wb")  # noqa: SIM115
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(requests.fileno(), os.O_BINARY)
        msvcrt.setmode(replies.fileno(), os.O_BINARY)
    # A request makes some thousand objects and no reference cycles: looking for cycles after every 700 is in vain.
    gc.set_threshold(50_000)
    conversation = Conversation()
    try:
        return serve(requests, replies, conversation)
    except (BrokenPipeError, KeyboardInterrupt):
        return 0
    finally:
        conversation.close()


def serve(requests: BinaryIO, replies: BinaryIO, conversation: Conversation) -> int:
    """Answer every frame of `requests` until it ends; see `main`."""
    while True:
        try:
            payload = read_frame(requests)
            if payload is None:
                return 0
            reply = conversation.reply(payload)
        except Refusal as refusal:
            cause = refusal.__cause__
            log(paths.host_log_path(), refusal.code, type(cause).__name__ if cause else "")
            if refusal.code == UNEXPECTED and cause:
                print(f"wattback host: {type(cause).__name__}", file=sys.stderr)
            write_frame(replies, error(refusal))
            if refusal.code in (FRAME_TOO_LARGE, FRAME_TRUNCATED):
                return 1
        else:
            write_frame(replies, reply)
