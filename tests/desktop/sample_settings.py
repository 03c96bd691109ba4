"""Choices, networks, zones and explanations in memory, for tests of the pages Settings and History."""

from wattback.desktop.services.answers import Explanation, ExplanationLine
from wattback.desktop.services.notices import Notice
from wattback.desktop.services.settings import About, CheckLine, NetworkLine, SettingLine
from wattback.ledger.setting_table import SETTINGS, SettingValue

NETWORKS = (
    NetworkLine("practice", "Practice network", True, (), ("desk", "vault"), "pUSD", asks_nodes=False),
    NetworkLine("polygon", "Polygon", False, ("publicnode.com", "drpc.org"), ("arkreen",), "USDC"),
    NetworkLine("celo", "Celo", False, ("celo.org",), ("arkreen",), "USDC"),
    NetworkLine("own", "A network of the laboratory with a rather long name", False, (), ("desk",), "LABUSD"),
)
ZONES = (
    ("world", "World"),
    ("FRA", "France"),
    ("DEU", "Germany"),
    ("GBR", "United Kingdom"),
    ("USA", "United States"),
    ("US-CAMX", "United States, California and northwestern Mexico (WECC California)"),
)
CHECKS = (
    CheckLine(
        "ledger", True, "The ledger at /home/sample/wattback/ledger.sqlite3 is sound and can be written.", ""
    ),
    CheckLine("firefox", False, "Firefox is not linked.", "Run `wattback host install`."),
)
EXPLANATION = Explanation(
    lines=(
        ExplanationLine("model", "gpt-5 read as GPT-5 (exact), class frontier-moe", "Wattback's catalogue"),
        ExplanationLine(
            "fresh input tokens", "1,204 x 0.008 / 0.03 / 0.1 Wh per 1,000 = 0.01 / 0.04 / 0.12 Wh", "fit"
        ),
        ExplanationLine("visible tokens", "812 x 0.1 / 0.4 / 1.3 Wh per 1,000 = 0.08 / 0.32 / 1.1 Wh", "fit"),
        ExplanationLine("electricity at the meter", "0.1 / 0.41 / 1.3 Wh", ""),
    ),
    notes=("Reasoning that was not shown is estimated.",),
    counted_with="2026.1, measured",
    explained_with="2026.1, measured",
    is_same=True,
)


class SampleSettings:
    """Every choice at its default until it is changed."""

    def __init__(self) -> None:
        self.values: dict[str, SettingValue] = {key: setting.default for key, setting in SETTINGS.items()}
        self.failure: Exception | None = None
        self.nodes_failure: Exception | None = None
        self.chosen_nodes: list[tuple[str, tuple[str, ...]]] = []
        self.forgotten = 0
        self.grid_keys: list[str] = []
        self.found: tuple[CheckLine, ...] = CHECKS

    def all(self) -> tuple[SettingLine, ...]:
        if self.failure is not None:
            raise self.failure
        return tuple(SettingLine(key, self.values[key], setting) for key, setting in SETTINGS.items())

    def networks(self) -> tuple[NetworkLine, ...]:
        return NETWORKS

    def zones(self) -> tuple[tuple[str, str], ...]:
        return ZONES

    def choose_nodes(self, network_key: str, rpc_urls: tuple[str, ...]) -> None:
        if self.nodes_failure is not None:
            raise self.nodes_failure
        self.chosen_nodes.append((network_key, rpc_urls))

    def forget_password(self) -> None:
        self.forgotten += 1

    def keep_grid_key(self, key: str) -> None:
        if self.nodes_failure is not None:
            raise self.nodes_failure
        self.grid_keys.append(key)

    def about(self) -> About:
        return About("0.9.0", "2026.12", "/home/sample/.local/share/wattback", "Apache-2.0")

    def checks(self) -> tuple[CheckLine, ...]:
        return self.found


class SampleAnswers:
    """Explains every answer the same way."""

    def __init__(self) -> None:
        self.explanation: Explanation | Exception = EXPLANATION
        self.asked: list[str] = []

    def explain(self, event_id: str) -> Explanation:
        self.asked.append(event_id)
        if isinstance(self.explanation, Exception):
            raise self.explanation
        return self.explanation


class SampleNotices:
    """Hands each notice out once."""

    def __init__(self) -> None:
        self.waiting: tuple[Notice, ...] = ()

    def due_notices(self, now_ms: int) -> tuple[Notice, ...]:
        assert now_ms > 0
        due, self.waiting = self.waiting, ()
        return due
