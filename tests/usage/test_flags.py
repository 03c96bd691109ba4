"""Flags of an answer's counts: the same on the wire, in the ledger and in words."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wattback_host
from wattback.usage import flags
from wattback.usage.flags import FLAGS, in_words, mask_of, names_of

SCHEMA = Path(wattback_host.__file__).parent / "protocol" / "request.schema.json"


def test_the_schema_names_the_same_flags_in_the_same_order() -> None:
    properties = json.loads(SCHEMA.read_text())["$defs"]["UsageEvent"]["properties"]
    assert tuple(properties["flags"]["items"]["enum"]) == FLAGS
    assert properties["flags"]["maxItems"] == len(FLAGS)
    assert properties["context_known"]["enum"] == [flags.CONTEXT_FULL, flags.CONTEXT_PARTIAL]


def test_bits_are_where_ledgers_have_them() -> None:
    """Append-only: an answer stored today must read the same in years."""
    assert [mask_of([name]) for name in FLAGS] == [1, 2, 4, 8, 16, 32, 64]
    assert mask_of(["implausible", "aborted"]) == flags.IMPLAUSIBLE | flags.ABORTED == 65


@given(st.lists(st.sampled_from(FLAGS), unique=True))
def test_a_mask_holds_its_names(names: list[str]) -> None:
    assert sorted(names_of(mask_of(names))) == sorted(names)
    assert len(in_words(None, mask_of(names))) == len(names)


def test_bits_of_a_later_version_are_passed_over() -> None:
    assert names_of(1 | 1 << 40) == ["aborted"]
    assert in_words("full", 1 << 40) == ()


@pytest.mark.parametrize(
    ("context_known", "names", "words"),
    [
        (None, [], ()),
        ("full", [], ()),
        ("partial", [], ("context partly unknown",)),
        ("full", ["aborted"], ("stopped early",)),
        (
            None,
            ["implausible", "reasoning_estimated"],
            ("reasoning estimated from thinking time or a summary", "looks invented"),
        ),
        ("partial", ["files", "tool_calls"], (
            "context partly unknown", "results of tools not counted", "attached files not counted",
        )),
    ],
)  # fmt: skip
def test_people_are_told_in_words(
    context_known: str | None, names: list[str], words: tuple[str, ...]
) -> None:
    assert in_words(context_known, mask_of(names)) == words
