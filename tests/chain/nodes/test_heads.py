"""A node whose newest block is old, or from the future, does not serve; a wrong clock makes no node unfit."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.chain.clock import chain_time_s, require_clock
from wattback.chain.errors import ClockDisagrees
from wattback.chain.networks import network
from wattback.chain.retirement import Network
from wattback.chain.rpc import connect
from wattback.chain.rpc_heads import unfit_heads
from wattback.chain.rpc_pool import RpcPool

Start = Callable[..., Any]
NOW_S = 1_800_000_000.0


def test_a_stale_node_does_not_serve(fake_node: Start, polygon: Network) -> None:
    stale = fake_node(head_age_s=3600, answers={"eth_blockNumber": "0x1"})
    good = fake_node(answers={"eth_blockNumber": "0x2"})
    pool = RpcPool(polygon, [stale.url, good.url])
    assert pool.ask("eth_blockNumber", [])["result"] == "0x2"
    (aside,) = pool.asides
    assert "its newest block is 3,60" in aside.reason
    good.status = 500
    with pytest.raises(Exception, match="3,60"):
        pool.ask("eth_blockNumber", [])
    assert "eth_blockNumber" not in stale.methods(), "better no answer than an old one"


def test_a_stale_node_is_not_asked_for_its_opinion(fake_node: Start, polygon: Network) -> None:
    stale, good = fake_node(head_age_s=3600), fake_node(answers={"eth_blockNumber": "0x2"})
    told = list(RpcPool(polygon, [stale.url, good.url]).ask_each("eth_blockNumber", []).values())
    assert "s old" in str(told[0])
    assert told[1] == {"jsonrpc": "2.0", "id": told[1]["id"], "result": "0x2"}  # type: ignore[index]
    assert "eth_blockNumber" not in stale.methods()


def test_a_node_from_the_future_does_not_serve(fake_node: Start, polygon: Network) -> None:
    early = fake_node(head_age_s=-7200, answers={"eth_blockNumber": "0x1"})
    good = fake_node(answers={"eth_blockNumber": "0x2"})
    assert RpcPool(polygon, [early.url, good.url]).ask("eth_blockNumber", [])["result"] == "0x2"


def test_a_chain_that_stands_still_still_answers(fake_node: Start, polygon: Network) -> None:
    nodes = [fake_node(head_age_s=9000, answers={"eth_blockNumber": "0x1"}) for _ in range(2)]
    assert RpcPool(polygon, [node.url for node in nodes]).ask("eth_blockNumber", [])["result"] == "0x1"


@pytest.mark.parametrize(
    ("ages_s", "unfit"),
    [
        ([0, 0, 0], set()),
        ([0, 100, 0], set()),
        ([0, 200, 0], {1}),
        ([0, -1000, 0], {1}),
        ([-800, 0], set()),
        ([90_000, 90_000, 100_000], {2}),  # the clock is a day ahead: they are compared among themselves
        ([-90_000, -90_010, -90_000], set()),
        ([500, 600], set()),
        ([0], set()),
    ],
)
def test_ages_that_make_a_node_unfit(ages_s: list[float], unfit: set[int]) -> None:
    times_s = {place: NOW_S - age_s for place, age_s in enumerate(ages_s)}
    assert set(unfit_heads(times_s, NOW_S, 2.0)) == unfit


@given(
    st.dictionaries(st.integers(0, 9), st.floats(-1e12, 1e12), max_size=8),
    st.floats(0, 4e9),
    st.floats(0.1, 60),
)
def test_never_all_of_them(times_s: dict[int, float], clock_s: float, block_time_s: float) -> None:
    unfit = unfit_heads(times_s, clock_s, block_time_s)
    assert set(unfit) < set(times_s) or not times_s


@given(st.lists(st.floats(-120, 120), min_size=2, max_size=6), st.floats(-1e8, 1e8))
def test_honest_nodes_are_fit_whatever_the_clock_says(ages_s: list[float], clock_error_s: float) -> None:
    """Unless the clock is between a few minutes and a quarter of an hour off: then it looks like a stale node."""
    times_s = {place: NOW_S - age_s / 2 for place, age_s in enumerate(ages_s)}
    if 60 < abs(clock_error_s) < 1020:
        clock_error_s = 0
    assert unfit_heads(times_s, NOW_S + clock_error_s, 2.0) == {}


@pytest.mark.parametrize(
    ("apart_s", "words"),
    [(7300, "2.0 hours ahead of"), (-7300, "2.0 hours behind"), (40 * 86_400, "40 days ahead of")],
)
def test_clock_and_chain_hours_apart_is_said(polygon: Network, apart_s: int, words: str) -> None:
    with pytest.raises(ClockDisagrees, match=words):
        require_clock(polygon, int(NOW_S), (int(NOW_S) + apart_s) * 1000)


@given(st.integers(-7200, 7200))
def test_two_hours_are_allowed(apart_s: int) -> None:
    require_clock(network("polygon"), int(NOW_S), (int(NOW_S) + apart_s) * 1000)


def test_the_practice_chain_may_be_of_any_age() -> None:
    require_clock(network("practice"), 0, int(NOW_S) * 1000)


def test_the_chains_time_is_its_newest_blocks(fake_node: Start, polygon: Network) -> None:
    node = fake_node(answers={"eth_getBlockByNumber": {"number": "0x1", "timestamp": "0x6a000000"}})
    assert chain_time_s(connect(polygon, node.url)) == 0x6A000000
