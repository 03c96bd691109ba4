"""Whatever is in the way: words that a person can act on, nothing signed, nothing lost, and later it works.

One row for each situation, arranged with the real engine, guard, wallet file, ledger and contracts on a real node.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from anvil import Anvil
from faulty_node import Fault, FaultyNode, Weather
from rpc_proxy import RpcProxy
from scenes import PASSWORD, ArkreenScene, DeskScene, Scene, VaultScene

from wattback.chain.arkreen.errors import AccountDelegated, AllowanceMissing, MarketDiffers
from wattback.chain.errors import (
    ClockDisagrees,
    ContractChanged,
    FeeAboveCeiling,
    InsufficientFunds,
    MarketPaused,
    NetworkUnreachable,
    NoContract,
    NodesDisagree,
    OutOfStock,
    PriceMoved,
    WrongNetwork,
)
from wattback.chain.practice_market import deployer
from wattback.chain.vault_errors import VaultLimitReached
from wattback.errors import WattbackError
from wattback.ledger.filelock import FileLock
from wattback.offset.errors import AnotherOffsetRunning, NotEnoughMoney
from wattback.wallet.errors import (
    CapExceeded,
    PaymentsStopped,
    PriceAboveCeiling,
    WalletDamaged,
    WrongPassword,
)

Mend = Callable[[], object]
HOUR_MS = 3_600_000


@dataclass(frozen=True)
class Row:
    """One situation.

    Attributes:
        name: What is wrong.
        arrange: Makes it so; returns what puts it right.
        error: What the person is told, as a class.
        words: What the message must say: what happened, that nothing was lost, what to do.
        signs: What may have been signed all the same, harmless by itself.
    """

    name: str
    arrange: Callable[[Any], Mend]
    error: type[WattbackError]
    words: tuple[str, ...]
    signs: tuple[str, ...] = ()


# ----------------------------------------------------------------------------------------------- arranged at our desk
def _wrong_password(scene: Scene) -> Mend:
    scene.typed = "incorrect horse battery"
    return lambda: setattr(scene, "typed", PASSWORD)


def _damaged_wallet(scene: Scene) -> Mend:
    path = Path(scene.keystore.path)
    document = path.read_bytes()
    path.write_bytes(document[: len(document) // 2])
    return lambda: path.write_bytes(document)


def _node_of_another_chain(scene: DeskScene) -> Mend:
    other, before = scene.closing.enter_context(Anvil(chain_id=31_999)), scene.rpc_urls
    scene.rpc_urls = [other.url]
    return lambda: setattr(scene, "rpc_urls", before)


def _login_page(scene: DeskScene) -> Mend:
    scene.proxy.node.weather = Weather(rate=1.0, sending_rate=1.0, faults=(Fault.PORTAL,))
    return scene.calm


def _nobody_there(scene: DeskScene) -> Mend:
    before = scene.rpc_urls
    scene.rpc_urls = ["http://127.0.0.1:9"]
    return lambda: setattr(scene, "rpc_urls", before)


def _no_money(scene: DeskScene) -> Mend:
    token, to = scene.contracts.payment_erc20, "0x000000000000000000000000000000000000dEaD"
    held = int(scene.anvil.rpc("eth_call", _balance_of(scene), "latest"), 16)
    scene.anvil.rpc("anvil_setBalance", to, hex(10**21))
    scene.calls(scene.account, token, "PracticeDollar", "transfer", to, held)
    return lambda: scene.calls(to, token, "PracticeDollar", "transfer", scene.account, held)


def _balance_of(scene: DeskScene) -> dict[str, str]:
    return {"to": scene.contracts.payment_erc20, "data": "0x70a08231" + scene.account[2:].rjust(64, "0")}


def _no_coin(scene: DeskScene) -> Mend:
    scene.anvil.rpc("anvil_setBalance", scene.account, hex(10**9))
    return lambda: scene.anvil.rpc("anvil_setBalance", scene.account, hex(10**21))


def _paused(scene: DeskScene) -> Mend:
    scene.owner_calls("pause")
    return lambda: scene.owner_calls("unpause")


CERTIFICATES = (1, 2)


def _nothing_left(scene: DeskScene) -> Mend:
    """The owner takes nearly all of both batches of certificates out of the desk."""
    to, undo = deployer().address, scene.anvil.rpc("evm_snapshot")
    for certificate in CERTIFICATES:
        stock = 10**12
        scene.owner_calls("withdrawStock", certificate, to, stock - 1)
    return lambda: scene.anvil.rpc("evm_revert", undo)


def _price_jumps(scene: DeskScene) -> Mend:
    def rise() -> None:
        for certificate in CERTIFICATES:
            scene.owner_calls("postPrice", certificate, 40_000_000)

    def put_right() -> None:
        scene.before_build = lambda: None
        for certificate in CERTIFICATES:
            scene.owner_calls("postPrice", certificate, 4_000_000)

    scene.before_build = rise
    return put_right


def _no_contract(scene: DeskScene) -> Mend:
    return _other_code(scene, "0x")


def _changed_contract(scene: DeskScene) -> Mend:
    scene.run()  # the first use pins it
    scene.answer()
    return _other_code(scene, "0x60006000fd")


def _other_code(scene: DeskScene, code: str) -> Mend:
    honest = scene.anvil.rpc("eth_getCode", scene.contracts.desk, "latest")
    scene.anvil.rpc("anvil_setCode", scene.contracts.desk, code)
    scene.anvil.mine()
    return lambda: scene.anvil.rpc("anvil_setCode", scene.contracts.desk, honest)


def _clock(hours: int) -> Callable[[DeskScene], Mend]:
    def arrange(scene: DeskScene) -> Mend:
        scene.ahead_ms = hours * HOUR_MS
        return lambda: setattr(scene, "ahead_ms", 0)

    return arrange


def _dear_network(scene: Scene) -> Mend:
    scene.max_fee_wei, before = 1_000, scene.max_fee_wei
    return lambda: setattr(scene, "max_fee_wei", before)


def _setting(key: str, value: Any, mended: Any) -> Callable[[Scene], Mend]:
    def arrange(scene: Scene) -> Mend:
        scene.setting(key, value)
        return lambda: scene.setting(key, mended)

    return arrange


def _another_companion(scene: Scene) -> Mend:
    lock = FileLock(str(scene.folder / "offset.lock"))
    assert lock.acquire()
    return lock.release


def _a_node_that_hides_it(scene: DeskScene) -> Mend:
    """Two nodes are asked; the second one knows nothing of what the first one mined."""
    liar = scene.closing.enter_context(RpcProxy(scene.anvil.url, FaultyNode()))
    liar.node.hide(10**6)
    scene.rpc_urls = [scene.proxy.url, liar.url]
    return lambda: liar.node.hide(0)


AT_THE_DESK = [
    Row("wrong password", _wrong_password, WrongPassword, ("does not open", "Nothing was", "recovery words")),
    Row("keystore damaged", _damaged_wallet, WalletDamaged, ("cannot be read", "left as it is", "backup")),
    Row(
        "node of another chain",
        _node_of_another_chain,
        WrongNetwork,
        ("answers for chain 31999", "Nothing was sent", "correct the RPC address"),
    ),
    Row(
        "login page instead of a node",
        _login_page,
        NetworkUnreachable,
        ("did not answer", "Nothing was lost", "check the internet connection"),
    ),
    Row(
        "nobody at the address",
        _nobody_there,
        NetworkUnreachable,
        ("did not answer", "Nothing was lost", "check the internet connection"),
    ),
    Row(
        "no money",
        _no_money,
        NotEnoughMoney,
        ("holds 0.00 pUSD", "Nothing was signed", "Send some to the wallet"),
    ),
    Row(
        "no coin for the fee",
        _no_coin,
        NotEnoughMoney,
        ("network fee needs", "0.000000001 PLAY", "Nothing was signed", "Send some to the wallet"),
    ),
    Row("market paused", _paused, MarketPaused, ("stopped sales", "Nothing was bought", "tries again later")),
    Row(
        "out of stock",
        _nothing_left,
        OutOfStock,
        ("left in one batch of certificates", "Nothing was bought", "wait for new stock"),
    ),
    Row(
        "price jump",
        _price_jumps,
        PriceMoved,
        ("rose after it was quoted", "Nothing was bought", "ask for a new quote"),
    ),
    Row(
        "no contract at the address",
        _no_contract,
        NoContract,
        ("there is no contract", "Nothing was signed", "Check the address"),
    ),
    Row(
        "changed contract",
        _changed_contract,
        ContractChanged,
        ("the code of", "nothing is signed", "wattback network accept-code practice"),
    ),
    Row(
        "clock three hours ahead",
        _clock(3),
        ClockDisagrees,
        ("hours ahead of", "nothing was signed", "Correct the clock"),
    ),
    Row(
        "clock three hours behind",
        _clock(-3),
        ClockDisagrees,
        ("hours behind", "nothing was signed", "Correct the clock"),
    ),
    Row(
        "clock two days ahead",
        _clock(48),
        ClockDisagrees,
        ("hours ahead of", "nothing was signed", "Correct the clock"),
    ),
    Row(
        "fee above the ceiling",
        _dear_network,
        FeeAboveCeiling,
        ("network fee", "Nothing was signed", "fees.ceiling_micro"),
    ),
    Row(
        "cap of a retirement",
        _setting("caps.per_transaction_micro", 0, 10**6),
        CapExceeded,
        ("your cap is 0.00 pUSD", "Nothing was signed", "caps.per_transaction_micro"),
    ),
    Row(
        "cap of a day",
        _setting("caps.per_day_micro", 0, 2 * 10**6),
        CapExceeded,
        ("in 24 hours", "Nothing was signed", "Wait, or raise the cap"),
    ),
    Row(
        "price above the ceiling",
        _setting("offset.price_ceiling_micro_per_megawatt_hour", 10**6, 5 * 10**7),
        PriceAboveCeiling,
        ("for a megawatt-hour", "Nothing was signed", "Wait for a better price"),
    ),
    Row(
        "brake on",
        _setting("payments.stopped", True, False),
        PaymentsStopped,
        ("You stopped all payments", "Nothing was signed", "wattback payments allow"),
    ),
    Row(
        "another companion",
        _another_companion,
        AnotherOffsetRunning,
        ("Another Wattback", "nothing was spent", "Wait until it has finished"),
    ),
    Row(
        "nodes that disagree",
        _a_node_that_hides_it,
        NodesDisagree,
        ("different things", "nothing is sent a second time", "wattback network rpc"),
        signs=("retire",),
    ),
]


# -------------------------------------------------------------------------------------------------- arranged at Arkreen
def _arkreen(spoil: Callable[[ArkreenScene], object], mend: Callable[[ArkreenScene], object]) -> Any:
    def arrange(scene: ArkreenScene) -> Mend:
        spoil(scene)
        return lambda: mend(scene)

    return arrange


def _before_build(spoil: Callable[[ArkreenScene], object], mend: Callable[[ArkreenScene], object]) -> Any:
    """It happens after the price was read and the approval mined, in the last moment before the signature."""

    def arrange(scene: ArkreenScene) -> Mend:
        scene.before_build = lambda: spoil(scene)

        def put_right() -> None:
            scene.before_build = lambda: None
            mend(scene)

        return put_right

    return arrange


KWH = 10**6
AT_ARKREEN = [
    Row(
        "out of stock",
        _arkreen(
            lambda s: s.market.owner_calls("bank", "removeART", s.market.deployment.art, 1005 * KWH),
            lambda s: s.market.owner_calls("bank", "depositART", s.market.deployment.art, 1005 * KWH),
        ),
        OutOfStock,
        ("has 0 kWh left", "Nothing was bought", "wait for new stock"),
    ),
    Row(
        "market paused",
        _arkreen(
            lambda s: s.market.owner_calls("registry", "pause"),
            lambda s: s.market.owner_calls("registry", "unpause"),
        ),
        MarketPaused,
        ("stopped sales", "Nothing was bought", "tries again later"),
    ),
    Row(
        "price jump",
        _before_build(lambda s: s.market.post_price(20 * 10**6), lambda s: s.market.post_price(10 * 10**6)),
        PriceMoved,
        ("rose after it was quoted", "Nothing was bought", "new quote"),
        signs=("approve",),
    ),
    Row(
        "insufficient allowance",
        _before_build(
            lambda s: s.as_person("payment", "approve", s.market.deployment.builder, 0), lambda _s: None
        ),
        AllowanceMissing,
        ("may take 0", "Nothing was bought", "tries again"),
        signs=("approve",),
    ),
    Row(
        "a token with other decimals",
        _arkreen(
            lambda s: s.changes.update(payment_decimals=18), lambda s: s.changes.pop("payment_decimals")
        ),
        MarketDiffers,
        ("USDC.e has 6 decimals, not 18", "Nothing was signed", "wait for a Wattback"),
    ),
    Row(
        "account delegated by EIP-7702",
        _arkreen(
            lambda s: s.node("anvil_setCode", s.account, "0xef0100" + "ab" * 20),
            lambda s: s.node("anvil_setCode", s.account, "0x"),
        ),
        AccountDelegated,
        ("EIP-7702", "Nothing was signed", "use another account"),
    ),
    Row(
        "no coin for the fee",
        _arkreen(
            lambda s: s.node("anvil_setBalance", s.account, hex(10**9)),
            lambda s: s.node("anvil_setBalance", s.account, hex(10**21)),
        ),
        NotEnoughMoney,
        ("network fee needs", "Nothing was signed", "Send some to the wallet"),
    ),
    Row(
        "no money in the last moment",
        _before_build(
            lambda s: s.as_person("payment", "transfer", s.market.owner, s.market.money()),
            lambda s: s.market.owner_calls("payment", "mint", s.account, 10**9),
        ),
        InsufficientFunds,
        ("has 0 USDC.e", "Nothing was bought", "add money"),
        signs=("approve",),
    ),
    Row(
        "cap of a retirement",
        _setting("caps.per_transaction_micro", 0, 10**6),
        CapExceeded,
        ("your cap is 0.00 USDC.e", "Nothing was signed", "caps.per_transaction_micro"),
    ),
    Row(
        "fee above the ceiling",
        _dear_network,
        FeeAboveCeiling,
        ("network fee", "Nothing was signed", "fees.ceiling_micro"),
    ),
]


def require_told_and_unharmed(scene: Scene, row: Row) -> None:
    """What holds for every row of the table."""
    scene.answer()
    mend = row.arrange(scene)
    due_mwh, nonce, before = scene.due_mwh(), scene.nonce(), len(scene.batches())
    retired, signed = scene.retired_mwh(), scene.signed()
    with pytest.raises(WattbackError) as told:
        scene.run()
    text = str(told.value)
    assert type(told.value) is row.error, text
    assert [words for words in row.words if words not in text] == [], text
    assert "\n" not in text
    assert told.value.title
    assert PASSWORD not in text

    new = scene.signed()[len(signed) :]
    assert set(new) <= set(row.signs)
    if "retire" not in row.signs:
        assert scene.retired_mwh() == retired
        assert scene.due_mwh() == due_mwh
        assert scene.nonce() - nonce <= len(new) + (row.name in _MOVED_BY_THE_PERSON)
        for batch in scene.batches()[: len(scene.batches()) - before]:
            assert batch.state == "abandoned"
            assert batch.reason == text
            assert batch.raw_transaction is None

    mend()
    final = scene.run()
    assert final.state == "final"
    assert final.retired_mwh == due_mwh
    assert scene.retired_mwh() == [*retired, due_mwh], "matched exactly once"


_MOVED_BY_THE_PERSON = {"insufficient allowance", "no money in the last moment"}


@pytest.mark.parametrize("row", AT_THE_DESK, ids=[row.name for row in AT_THE_DESK])
def test_at_our_desk(row: Row, desk_scene: DeskScene) -> None:
    require_told_and_unharmed(desk_scene, row)


@pytest.mark.parametrize("row", AT_ARKREEN, ids=[row.name for row in AT_ARKREEN])
def test_at_arkreen(row: Row, arkreen_scene: ArkreenScene) -> None:
    require_told_and_unharmed(arkreen_scene, row)


def _vault_without_room(scene: VaultScene) -> Mend:
    scene.owner_sets_limits(0, 0, 0, 10**7)
    return lambda: scene.owner_sets_limits(0, 10**6, 10**7, 10**7)


def test_at_a_vault_whose_caps_are_reached(vault_scene: VaultScene) -> None:
    words = ("cap in 24 hours", "Nothing was signed", "Only the vault's owner")
    require_told_and_unharmed(
        vault_scene, Row("vault's caps reached", _vault_without_room, VaultLimitReached, words)
    )


def _stop_payments(terminal: Any, home: Path) -> Mend:
    del home
    assert terminal("payments", "stop").status == 0
    return lambda: terminal("payments", "allow")


def _forget_password(terminal: Any, home: Path) -> Mend:
    del terminal
    path = home.parent / "password"
    right = path.read_text()
    path.write_text("incorrect horse battery\n")
    return lambda: path.write_text(right)


def _let_others_read_it(terminal: Any, home: Path) -> Mend:
    del terminal
    path = home.parent / "password"
    path.chmod(0o644)
    return lambda: path.chmod(0o600)


def _damage_the_wallet(terminal: Any, home: Path) -> Mend:
    del terminal
    (path,) = home.rglob("keystore.json")
    document = path.read_bytes()
    path.write_bytes(document[:40])
    return lambda: path.write_bytes(document)


def _cap_of_nothing(terminal: Any, home: Path) -> Mend:
    del home
    assert terminal("settings", "set", "caps.per_transaction_micro", "0").status == 0
    return lambda: terminal("settings", "set", "caps.per_transaction_micro", "1000000")


@pytest.mark.parametrize(
    ("arrange", "words"),
    [
        (_forget_password, ("This password does not open the wallet", "Nothing was", "recovery words")),
        (_let_others_read_it, ("may be read or changed by others", "was not used", "chmod 600")),
        (_damage_the_wallet, ("cannot be read", "left as it is", "backup")),
        (_stop_payments, ("You stopped all payments", "Nothing was signed", "wattback payments allow")),
        (_cap_of_nothing, ("your cap is 0.00 pUSD", "Nothing was signed", "caps.per_transaction_micro")),
    ],
)
def test_at_the_terminal(
    arrange: Callable[[Any, Path], Mend], words: tuple[str, ...], terminal: Any, home: Path
) -> None:
    assert terminal("wallet", "create", "--yes", "--json").status == 0
    assert terminal("record", "--kwh", "0.05", "--source", "lamp").status == 0
    mend = arrange(terminal, home)
    refused = terminal("offset", "--yes")
    assert refused.status == 1
    assert [each for each in words if each not in refused.err] == [], refused.err
    assert "horse" not in refused.err + refused.out
    mend()
    assert terminal("certificates", "--json").document == []
    assert terminal("offset", "--yes").status == 0
    (certificate,) = terminal("certificates", "--json").document
    assert certificate
