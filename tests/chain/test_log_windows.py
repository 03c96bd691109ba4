"""Every block is looked at once, the newest first, and never too many at a time."""

from hypothesis import given
from hypothesis import strategies as st

from wattback.chain.log_windows import WINDOW_BLOCKS, windows


@given(st.integers(0, 10**8), st.integers(-1, 60_000))
def test_windows_cover_a_range_once_and_newest_first(first: int, more: int) -> None:
    last = first + more
    found = list(windows(first, last))
    assert sum(end - start + 1 for start, end in found) == max(0, more + 1)
    assert all(0 < end - start + 1 <= WINDOW_BLOCKS for start, end in found)
    assert [start for start, _ in found] == [end + 1 for _, end in found[1:]] + ([first] if found else [])
