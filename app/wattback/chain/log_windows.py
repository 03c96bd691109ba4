"""A long range of blocks in windows, because nodes refuse to search many blocks at once."""

from collections.abc import Iterator

WINDOW_BLOCKS = 5_000
"""What public nodes allow in one question, and most of them twice as much."""


def windows(first_block: int, last_block: int) -> Iterator[tuple[int, int]]:
    """First and last block of each window, the newest first: what is looked for is seldom old.

    Args:
        first_block: The oldest block to look at.
        last_block: The newest.
    """
    end = last_block
    while end >= first_block:
        start = max(first_block, end - WINDOW_BLOCKS + 1)
        yield start, end
        end = start - 1
