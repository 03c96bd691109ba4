"""Receipts: one leaf an answer, one Merkle root a batch (RFC 6962 section 2.1, SHA-256).

The root goes on chain with the retirement. Later one answer can be shown to be covered without showing any
other: a proof holds only hashes, and a leaf can't be guessed from its hash, because the event id
in it, a UUIDv7, carries 74 random bits.

A receipt, version 1, is 33 bytes, all integers big-endian and unsigned:

    offset  length  content
         0       1  version, 0x01
         1      16  event id
        17       8  end of the answer, UTC epoch milliseconds
        25       8  electricity covered, nanowatt-hours
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

RECEIPT_VERSION = 1
EMPTY_ROOT = sha256(b"").digest()

_LEAF = b"\x00"
_NODE = b"\x01"
_UINT64_MAX = 2**64 - 1


def leaf_bytes(event_id: bytes, at_ms: int, energy_nwh: int) -> bytes:
    """The receipt of one answer.

    Args:
        event_id: 16 bytes, a UUIDv7.
        at_ms: When the answer ended, UTC epoch milliseconds.
        energy_nwh: Electricity covered for it, nanowatt-hours.

    Returns:
        33 bytes, laid out as in the module's text.

    Raises:
        ValueError: The id is not 16 bytes long, or a number is negative or needs more than 64 bits.
    """
    if len(event_id) != 16:
        raise ValueError(f"an event id has 16 bytes, not {len(event_id)}")
    if not (0 <= at_ms <= _UINT64_MAX and 0 <= energy_nwh <= _UINT64_MAX):
        raise ValueError("times and energies of receipts are unsigned 64-bit integers")
    return b"".join(
        (bytes((RECEIPT_VERSION,)), event_id, at_ms.to_bytes(8, "big"), energy_nwh.to_bytes(8, "big"))
    )


def leaf_hash(leaf: bytes) -> bytes:
    """SHA-256 of 0x00 and the leaf; the prefix keeps leaves and nodes apart."""
    return sha256(_LEAF + leaf).digest()


def merkle_root(leaves: Iterable[bytes]) -> bytes:
    """Root over the leaves in their order, in one pass and with O(log n) hashes in memory.

    Args:
        leaves: Any iterable, also a database cursor; read once.

    Returns:
        32 bytes. Of no leaves at all: `EMPTY_ROOT`, as the RFC has it.
    """
    return _root_and_path(leaves, None)[0]


def inclusion_proof(leaves: Iterable[bytes], index: int) -> tuple[bytes, ...]:
    """The audit path of one leaf (RFC 6962 section 2.1.1), in one pass and with O(log n) hashes in memory.

    Args:
        leaves: All leaves, in the order the root was made from.
        index: Position of the leaf, from 0.

    Returns:
        Sibling hashes from the leaf up to the root; empty for a tree of one leaf.

    Raises:
        IndexError: There is no leaf at that position.
    """
    _, path, count = _root_and_path(leaves, index)
    if not 0 <= index < count:
        raise IndexError(f"no receipt at position {index} of {count}")
    return path


def verify_inclusion(leaf: bytes, index: int, count: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the leaf stands at this position in a tree of this many leaves with this root.

    The algorithm of RFC 9162 section 2.1.3.2. A wrong proof, whatever its length or contents, is False and
    never an exception.

    Args:
        leaf: Receipt as made by `leaf_bytes`.
        index: Position of the leaf, from 0.
        count: Leaves in the tree.
        proof: Sibling hashes from the leaf up.
        root: 32 bytes, expected root.
    """
    if not 0 <= index < count or any(len(sibling) != 32 for sibling in proof):
        return False
    node, last, digest = index, count - 1, leaf_hash(leaf)
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            digest = _node_hash(sibling, digest)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            digest = _node_hash(digest, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and digest == root


def _node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(_NODE + left + right).digest()


def _root_and_path(leaves: Iterable[bytes], index: int | None) -> tuple[bytes, tuple[bytes, ...], int]:
    # Complete subtrees from left to right as (size, holds the leaf asked for, hash). Equal sizes join at
    # once, like the carries of a binary counter, so that there are never more than log2(n) + 1; what is left
    # at the end joins from the right.
    subtrees: list[tuple[int, bool, bytes]] = []
    path: list[bytes] = []

    def join_last_two() -> None:
        right_size, right_holds, right = subtrees.pop()
        left_size, left_holds, left = subtrees.pop()
        if left_holds:
            path.append(right)
        elif right_holds:
            path.append(left)
        subtrees.append((left_size + right_size, left_holds or right_holds, _node_hash(left, right)))

    count = 0
    for leaf in leaves:
        subtrees.append((1, count == index, leaf_hash(leaf)))
        count += 1
        while len(subtrees) > 1 and subtrees[-1][0] == subtrees[-2][0]:
            join_last_two()
    while len(subtrees) > 1:
        join_last_two()
    root = subtrees[0][2] if subtrees else EMPTY_ROOT
    return root, tuple(path), count
