"""The person's own `networks.json`: more networks, other nodes, our own contracts at any address.

The file is the person's, as the ledger is: whoever can write it as the same user can also name a contract. So
what it names is shown by `wattback network show`, its contracts are pinned on first use, and the caps hold for
them as for all others.
"""

import json
import os
from dataclasses import replace
from typing import Any

from wattback import paths
from wattback.chain.errors import NetworkFileInvalid
from wattback.chain.network_file import (
    FORMAT,
    MAX_FILE_BYTES,
    Addition,
    NetworkEntry,
    is_rpc_address,
    parse_networks,
)
from wattback.files import write_file

_read: dict[str, tuple[tuple[int, int, int], dict[str, NetworkEntry]]] = {}


def all_networks(shipped: dict[str, NetworkEntry]) -> dict[str, NetworkEntry]:
    """The shipped networks with the person's additions, then the person's own.

    Read again only when the file changed.

    Raises:
        NetworkFileInvalid: The file has a mistake.
    """
    path = paths.networks_path()
    try:
        state = os.stat(path)
    except OSError:
        return shipped
    stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
    if path not in _read or _read[path][0] != stamp:
        _read[path] = (stamp, _merged(shipped, _content(path), path))
    return _read[path][1]


def add_networks(shipped: dict[str, NetworkEntry], file_path: str) -> tuple[str, ...]:
    """Takes what another file describes into the person's own.

    A network that the person's file already has is replaced.

    Returns:
        The keys that were added or changed.

    Raises:
        NetworkFileInvalid: Either file has a mistake.
        FileUnusable: The person's file cannot be written.
    """
    all_networks(shipped)
    content = _content(file_path)
    _merged(shipped, content, file_path)
    added = json.loads(content)["networks"]
    document = _document()
    for key, found in added.items():
        # A network that ships is only added to, so what was added before stays.
        before = document["networks"].get(key, {}) if key in shipped else {}
        document["networks"][key] = {**before, **found}
    _store(shipped, document)
    return tuple(added)


def set_rpc_urls(shipped: dict[str, NetworkEntry], key: str, urls: tuple[str, ...]) -> None:
    """Asks these nodes from now on; none brings back the shipped ones.

    Raises:
        NetworkFileInvalid: An address is neither https nor on this machine, or the file has a mistake.
        FileUnusable: The person's file cannot be written.
    """
    if not all(is_rpc_address(url) for url in urls):
        raise NetworkFileInvalid(
            "An RPC address", "it must be https, or http on this machine, without a user name"
        )
    all_networks(shipped)
    document = _document()
    found = document["networks"].setdefault(key, {})
    if urls:
        found["rpc_urls"] = list(urls)
    elif key in shipped:
        found.pop("rpc_urls", None)
    else:
        raise NetworkFileInvalid("An RPC address", "a network of your own needs at least one")
    if not found:
        del document["networks"][key]
    _store(shipped, document)


def _merged(shipped: dict[str, NetworkEntry], content: bytes, where: str) -> dict[str, NetworkEntry]:
    # Late: its hash function takes a moment to load, and most people have no such file.
    from eth_utils.address import to_checksum_address

    found = parse_networks(content, where, frozenset(shipped), to_checksum_address)
    merged = dict(shipped)
    for key, own in found.items():
        if isinstance(own, Addition):
            if shipped[key].network.is_practice and own.rpc_urls:
                raise NetworkFileInvalid(
                    where, f"networks.{key}.rpc_urls: the practice network is on this machine"
                )
            merged[key] = _added_to(shipped[key], own)
        else:
            if own.network.is_practice:
                raise NetworkFileInvalid(
                    where, f"networks.{key}.is_practice: there is one practice network already"
                )
            merged[key] = own
    chain_ids = [each.network.chain_id for each in merged.values()]
    for key in found:
        if chain_ids.count(merged[key].network.chain_id) > 1:
            raise NetworkFileInvalid(where, f"networks.{key}.chain_id: another network has it too")
        _require_tokens(merged[key], where)
    return merged


def _added_to(base: NetworkEntry, own: Addition) -> NetworkEntry:
    return replace(
        base,
        network=replace(base.network, rpc_urls=own.rpc_urls or base.network.rpc_urls),
        payment_tokens=(*base.payment_tokens, *own.payment_tokens),
        markets=(*base.markets, *own.markets),
    )


def _require_tokens(entry: NetworkEntry, where: str) -> None:
    listed = {token.address for token in entry.payment_tokens}
    for place, market in enumerate(entry.markets):
        # A desk that sells no more takes no payment either.
        paid_in = None if getattr(market, "superseded", False) else getattr(market, "payment_erc20", None)
        if paid_in is not None and paid_in not in listed:
            at = f"networks.{entry.network.key}.markets[{place}].payment_erc20"
            raise NetworkFileInvalid(where, f"{at}: payment_tokens does not list this token")


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise NetworkFileInvalid(path, f"it cannot be read ({error.strerror})") from error


def _document() -> dict[str, Any]:
    path = paths.networks_path()
    if not os.path.exists(path):
        return {"format": FORMAT, "networks": {}}
    document: dict[str, Any] = json.loads(_content(path))
    return document


def _store(shipped: dict[str, NetworkEntry], document: dict[str, Any]) -> None:
    content = (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
    _merged(shipped, content, paths.networks_path())
    paths.data_dir()
    # Written by way of a private temporary file, so keys in RPC addresses stay the person's.
    write_file(paths.networks_path(), content)
