"""Every choice there is, with what it may be."""

from dataclasses import dataclass
from typing import Protocol

from wattback.ledger.setting_table import Setting, SettingValue


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One choice as it stands."""

    key: str
    value: SettingValue
    setting: Setting


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """A network one can retire on.

    Attributes:
        key: Its key in the settings.
        name: For people.
        is_practice: What it certifies is worthless: the practice network, and every test network.
        nodes: What the nodes asked are called in front of people: their addresses may hold keys.
        markets: Kinds of markets on it.
        payment_symbol: What certificates are paid in.
        asks_nodes: False for the practice network, which is on this machine.
    """

    key: str
    name: str
    is_practice: bool
    nodes: tuple[str, ...]
    markets: tuple[str, ...]
    payment_symbol: str
    asks_nodes: bool = True


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One thing that `doctor` looked at: whether it is well, what was found, and what to do about it, or nothing."""

    subject: str
    is_well: bool
    text: str
    remedy: str


@dataclass(frozen=True, slots=True)
class About:
    """What runs here.

    Attributes:
        version: Of Wattback.
        factors: Version of the tables behind the estimates.
        data_folder: Where everything is kept.
        licence: SPDX identifier.
    """

    version: str
    factors: str
    data_folder: str
    licence: str


class SettingsServices(Protocol):
    """Reading choices; `Services.set_setting` changes one."""

    def all(self) -> tuple[SettingLine, ...]:
        """Every setting, in the order of the table."""
        ...

    def networks(self) -> tuple[NetworkLine, ...]:
        """Every network."""
        ...

    def zones(self) -> tuple[tuple[str, str], ...]:
        """Grid zones: code and name in words."""
        ...

    def choose_nodes(self, network_key: str, rpc_urls: tuple[str, ...]) -> None:
        """Use these nodes for a network, the preferred first; none: those that shipped."""
        ...

    def forget_password(self) -> None:
        """Take the wallet's password out of the system keyring, for remembering was switched off."""
        ...

    def keep_grid_key(self, key: str) -> None:
        """Hand the key for Electricity Maps to the system keyring; an empty one forgets what was kept."""
        ...

    def about(self) -> About:
        """What runs here."""
        ...

    def checks(self) -> tuple[CheckLine, ...]:
        """Look at everything between the browsers and the ledger, by using it. Takes a second or more."""
        ...
