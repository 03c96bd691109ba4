"""The receipts tree is RFC 6962's, streams, and proves one answer without showing another."""

import tracemalloc
from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.certificate.receipts import (
    EMPTY_ROOT,
    inclusion_proof,
    leaf_bytes,
    leaf_hash,
    merkle_root,
    verify_inclusion,
)

# The reference tree of certificate-transparency (cpp/merkletree/merkle_tree_test.cc): its leaves, the root
# after each of them, and audit paths as (index, leaves in the tree, path).
CT_LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
CT_PATHS = [
    (0, 1, []),
    (
        0,
        8,
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        5,
        8,
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
        1,
        5,
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
]

trees = st.lists(st.binary(max_size=40), min_size=1, max_size=70)


def root_as_the_rfc_defines_it(leaves: list[bytes]) -> bytes:
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    left, right = root_as_the_rfc_defines_it(leaves[:split]), root_as_the_rfc_defines_it(leaves[split:])
    return sha256(b"\x01" + left + right).digest()


def test_roots_of_the_certificate_transparency_reference_tree() -> None:
    assert merkle_root([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert merkle_root([]) == EMPTY_ROOT
    assert [merkle_root(CT_LEAVES[:count]).hex() for count in range(1, 9)] == CT_ROOTS


@pytest.mark.parametrize(("index", "count", "path"), CT_PATHS)
def test_paths_of_the_certificate_transparency_reference_tree(
    index: int, count: int, path: list[str]
) -> None:
    proof = inclusion_proof(CT_LEAVES[:count], index)
    assert [sibling.hex() for sibling in proof] == path
    assert verify_inclusion(CT_LEAVES[index], index, count, proof, bytes.fromhex(CT_ROOTS[count - 1]))


@given(trees)
def test_the_streamed_root_is_the_recursive_definition(leaves: list[bytes]) -> None:
    assert merkle_root(iter(leaves)) == root_as_the_rfc_defines_it(leaves)


@given(trees, st.data())
def test_every_leaf_is_provable_and_only_at_its_own_place(leaves: list[bytes], data: st.DataObject) -> None:
    count, root = len(leaves), merkle_root(leaves)
    index = data.draw(st.integers(0, count - 1))
    proof = inclusion_proof(iter(leaves), index)
    assert len(proof) <= count.bit_length()
    assert verify_inclusion(leaves[index], index, count, proof, root)
    elsewhere = data.draw(st.integers(-2, count + 2).filter(lambda other: other != index))
    if not 0 <= elsewhere < count or leaves[elsewhere] != leaves[index]:
        assert not verify_inclusion(leaves[index], elsewhere, count, proof, root)


@given(trees, st.data())
def test_a_proof_with_anything_changed_proves_nothing(leaves: list[bytes], data: st.DataObject) -> None:
    count, root = len(leaves), merkle_root(leaves)
    index = data.draw(st.integers(0, count - 1))
    leaf, proof = leaves[index], inclusion_proof(leaves, index)
    assert not verify_inclusion(leaf + b"\x00", index, count, proof, root)
    assert not verify_inclusion(leaf, index, count, proof, bytes(32))
    assert not verify_inclusion(leaf, index, count, (*proof, bytes(32)), root)
    assert not verify_inclusion(leaf, index, count, (*proof, b"short"), root)
    if proof:
        assert not verify_inclusion(leaf, index, count, proof[:-1], root)
        step = data.draw(st.integers(0, len(proof) - 1))
        flipped = bytes((proof[step][0] ^ 1,)) + proof[step][1:]
        assert not verify_inclusion(leaf, index, count, (*proof[:step], flipped, *proof[step + 1 :]), root)


def test_an_inner_node_is_never_a_leaf() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert merkle_root([left + right]) != merkle_root([b"a", b"b"])


def test_a_root_over_many_receipts_needs_no_memory_for_them() -> None:
    def receipts() -> Iterator[bytes]:
        for number in range(20_000):
            yield leaf_bytes(number.to_bytes(16, "big"), 1_793_000_000_000 + number, number)

    tracemalloc.start()
    inclusion_proof(receipts(), 12_345)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 64 * 1024  # the hashes alone would be 640 kB


def test_no_proof_for_a_leaf_that_is_not_there() -> None:
    for index in (-1, 3):
        with pytest.raises(IndexError, match="of 3"):
            inclusion_proof([b"a", b"b", b"c"], index)


def test_a_receipt_is_these_33_bytes() -> None:
    event_id = bytes.fromhex("019a1f2e3d4c7b5a8f6e7d6c5b4a3928")
    assert leaf_bytes(event_id, 0x01A1_8C5F_9683, 0x4FDE_C700).hex() == (
        "01" + "019a1f2e3d4c7b5a8f6e7d6c5b4a3928" + "000001a18c5f9683" + "000000004fdec700"
    )


@given(st.binary(min_size=16, max_size=16), st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1))
def test_different_answers_have_different_receipts(event_id: bytes, at_ms: int, energy_nwh: int) -> None:
    leaf = leaf_bytes(event_id, at_ms, energy_nwh)
    assert len(leaf) == 33
    assert (leaf[1:17], int.from_bytes(leaf[17:25], "big"), int.from_bytes(leaf[25:], "big")) == (
        event_id,
        at_ms,
        energy_nwh,
    )


@pytest.mark.parametrize(
    ("event_id", "at_ms", "energy_nwh"),
    [(b"short", 0, 0), (bytes(17), 0, 0), (bytes(16), -1, 0), (bytes(16), 0, -1), (bytes(16), 0, 2**64)],
)
def test_what_does_not_fit_a_receipt_is_refused(event_id: bytes, at_ms: int, energy_nwh: int) -> None:
    with pytest.raises(ValueError, match=r"16 bytes|64-bit"):
        leaf_bytes(event_id, at_ms, energy_nwh)
