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
    """A network one can retire on: its key, its name, whether what it certifies is worthless, its nodes."""

    key: str
    name: str
    is_practice: bool
    rpc_urls: tuple[str, ...]
    markets: tuple[str, ...]


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
