"""Every choice as it stands, the networks and zones there are to choose from, and what runs here."""

from wattback import __version__, paths
from wattback.desktop.services.settings import About, CheckLine, NetworkLine, SettingLine
from wattback.ledger.setting_table import SETTINGS
from wattback.ledger.settings import all_settings
from wattback.wiring import keystore, ledger

_LICENCE = "Apache-2.0"


class Choices:
    """Implements `SettingsServices` for this ledger."""

    def all(self) -> tuple[SettingLine, ...]:
        """Every setting, in the order of the table.

        Raises:
            LedgerError: The ledger cannot be read.
        """
        with ledger() as connection:
            values = all_settings(connection)
        return tuple(SettingLine(key, values[key], setting) for key, setting in SETTINGS.items())

    def networks(self) -> tuple[NetworkLine, ...]:
        """Every network, the shipped ones first.

        Raises:
            NetworkFileInvalid: The person's own file of networks has a mistake.
        """
        from wattback.chain.networks import entry, network_keys
        from wattback.chain.rpc import rpc_urls_of
        from wattback.chain.rpc_endpoint import name_of

        return tuple(
            NetworkLine(
                key=found.network.key,
                name=found.network.name,
                is_practice=found.network.certifies_nothing,
                nodes=()
                if found.network.is_practice
                else tuple(name_of(url) for url in rpc_urls_of(found.network)),
                markets=tuple(dict.fromkeys(market.kind for market in found.markets)),
                payment_symbol=found.network.payment_symbol,
                asks_nodes=not found.network.is_practice,
            )
            for found in map(entry, network_keys())
        )

    def zones(self) -> tuple[tuple[str, str], ...]:
        """Grid zones, the world first and the others by name: code and name."""
        from wattback.footprint import load_factors
        from wattback.footprint.grid import Grid

        world, *others = Grid(load_factors().grid).zones()
        return ((world.zone, world.name), *sorted(((each.zone, each.name) for each in others), key=_by_name))

    def choose_nodes(self, network_key: str, rpc_urls: tuple[str, ...]) -> None:
        """Ask these nodes of a network, the preferred first; none brings back the shipped ones.

        Raises:
            UnknownNetwork: There is no such network.
            NetworkFileInvalid: An address is neither https nor on this machine, or the file has a mistake.
            FileUnusable: The person's file cannot be written.
        """
        from wattback.chain.networks import SHIPPED, require_known
        from wattback.chain.user_networks import set_rpc_urls

        require_known(network_key)
        set_rpc_urls(SHIPPED, network_key, rpc_urls)

    def forget_password(self) -> None:
        """Take the wallet's password out of the system keyring; nothing happens where none is kept.

        Raises:
            KeyringUnusable: There is no keyring that keeps secrets, or it stayed locked.
        """
        from wattback.wallet.unlocking import forget

        if keystore().exists():
            forget(keystore().address())

    def keep_grid_key(self, key: str) -> None:
        """Hand the key for Electricity Maps to the system keyring; an empty one forgets what was kept.

        Raises:
            KeyUnusable: It can't be a key.
            KeyringProblem: There is no keyring that keeps secrets, or it stayed locked.
        """
        from wattback.live_grid.key import forget_key, store_key

        if key.strip():
            store_key(key)
        else:
            forget_key()

    def about(self) -> About:
        """What runs here."""
        from wattback.footprint import load_factors

        return About(__version__, load_factors().version, paths.data_dir(), _LICENCE)

    def checks(self) -> tuple[CheckLine, ...]:
        """What `wattback doctor` finds. Takes a second or more."""
        from wattback_host.doctor import diagnose

        return tuple(CheckLine(each.subject, each.ok, each.text, each.remedy) for each in diagnose())


def _by_name(zone: tuple[str, str]) -> str:
    return zone[1].casefold()
