"""What a choice is called in front of people and how it is made. No Qt in here."""

from dataclasses import dataclass
from enum import StrEnum

from wattback.ledger.setting_table import SettingValue


class Control(StrEnum):
    """How a choice is made."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    SHARE = "share"
    MONEY = "money"
    MONEY_PER_MEGAWATT_HOUR = "money per megawatt-hour"
    TEXT = "text"
    ZONE = "zone"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Row:
    """One choice. Its texts are English and are handed to `tr` when they are shown.

    Attributes:
        key: Of the setting.
        title: A few words.
        help: One or two sentences on what it does.
        control: How it is made.
        choices: Each value it may have with its word, for `CHOICE`.
        unit: Behind a number.
        if_none: What it means when nothing is chosen, for choices that may be empty.
    """

    key: str
    title: str
    help: str
    control: Control
    choices: tuple[tuple[SettingValue, str], ...] = ()
    unit: str = ""
    if_none: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Choices that belong together."""

    name: str
    title: str
    rows: tuple[Row, ...]
