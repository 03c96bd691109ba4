"""Every command and its options. The functions behind them are imported when called, so that `--help` is quick."""

import argparse
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from importlib import import_module

from wattback import __version__
from wattback.usage.flags import CONTEXT_FULL, CONTEXT_PARTIAL, FLAGS

Command = Callable[[argparse.Namespace], int]


def build_parser() -> argparse.ArgumentParser:
    """The parser of `wattback`; each command leaves its function in `command`."""
    parser = argparse.ArgumentParser(
        prog="wattback",
        description="What your AI chats cost in electricity, and proof that it was matched.",
    )
    parser.add_argument("--version", action="version", version=f"wattback {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_footprint(commands)
    _add_retirement(commands)
    _add_payments(commands)
    _add_wallet(commands)
    _add_machine(commands)
    _add_grid(commands)
    _add_recompute(commands)
    _add_network(commands)
    _add_carbon(commands)
    _add_badge(commands)
    return parser


_Subparsers = argparse._SubParsersAction  # the only name argparse gives this type


def _later(module: str, function: str) -> Command:
    def call(arguments: argparse.Namespace) -> int:
        command: Command = getattr(import_module(f"wattback.cli.{module}"), function)
        return command(arguments)

    return call


def _command(
    commands: "_Subparsers[argparse.ArgumentParser]",
    name: str,
    summary: str,
    module: str,
    function: str,
    *,
    json: bool = True,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
    parser.set_defaults(command=_later(module, function))
    if json:
        parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _count(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = -1
    if value < 0:
        raise argparse.ArgumentTypeError(f"must be a whole number, 0 or more, not {text!r}")
    return value


def _year(text: str) -> int:
    if not (len(text) == 4 and text.isascii() and text.isdigit() and text > "1970"):
        raise argparse.ArgumentTypeError(f"must be a year such as 2026, not {text!r}")
    return int(text)


def _positive(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"must be a number above 0, not {text!r}")
    return value


def _add_footprint(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    estimate = _command(
        commands, "estimate", "estimate the electricity and emissions of one answer", "footprint", "estimate"
    )
    estimate.add_argument("--model", required=True, metavar="M", help="model as the site or API names it")
    estimate.add_argument(
        "--input", type=_count, default=0, metavar="N", help="tokens of the whole context sent"
    )
    estimate.add_argument("--output", type=_count, default=0, metavar="N", help="tokens of the answer")
    estimate.add_argument(
        "--cached", type=_count, default=0, metavar="N", help="input tokens from a prompt cache"
    )
    estimate.add_argument(
        "--reasoning", type=_count, metavar="N", help="hidden reasoning tokens, when reported"
    )
    grid = estimate.add_mutually_exclusive_group()
    grid.add_argument("--zone", metavar="Z", help="grid: an ISO country code or 'world'")
    grid.add_argument(
        "--factor", type=_positive, metavar="G_PER_KWH", help="your own grid factor, gCO2e per kWh"
    )
    estimate.add_argument(
        "--method", default="measured", metavar="NAME", help="measured (default) or arkreen-example"
    )
    estimate.add_argument(
        "--site",
        default="",
        metavar="S",
        help="site it was asked on, such as chatgpt: tells who runs the model",
    )
    estimate.add_argument(
        "--images-in", type=_count, default=0, metavar="N", help="images in the prompt, beyond --input"
    )
    estimate.add_argument("--images-out", type=_count, default=0, metavar="N", help="images generated")
    estimate.add_argument(
        "--explain", action="store_true", help="print the chain of this estimate line by line, with sources"
    )

    estimate.add_argument(
        "--counted", default="", metavar="HOW", help="how, for example 'approx:o200k_basex1.2[1.08-1.5]'"
    )
    estimate.add_argument(
        "--context", choices=[CONTEXT_FULL, CONTEXT_PARTIAL], help="whether the whole context is in --input"
    )
    estimate.add_argument(
        "--flag",
        action="append",
        default=[],
        choices=FLAGS,
        metavar="NAME",
        help=f"what is uncertain about the counts: {', '.join(FLAGS)}",
    )

    _command(commands, "status", "today's figures, what is due and what is matched", "footprint", "status")

    answers = _command(
        commands, "answers", "the last answers, with what is uncertain about them", "answers", "answers"
    )
    answers.add_argument("--last", type=_count, default=20, metavar="N", help="how many (default: 20)")

    record = _command(
        commands, "record", "record electricity that was measured elsewhere", "footprint", "record"
    )
    record.add_argument("--source", required=True, metavar="S", help="what it was, for example 'home-server'")
    record.add_argument("--kwh", type=_positive, metavar="X", help="kilowatt-hours; or instead:")
    record.add_argument("--hours", type=_positive, metavar="H", help="how long it ran, with --watts")
    record.add_argument("--watts", type=_positive, metavar="W", help="the power it drew, with --hours")
    record.add_argument(
        "--units", metavar="'N NAME'", help="what was made with it, for example '1,000 samples'"
    )
    place = record.add_mutually_exclusive_group()
    place.add_argument("--zone", metavar="Z", help="grid of this record: an ISO country code or 'world'")
    place.add_argument(
        "--factor", type=_positive, metavar="G_PER_KWH", help="grid factor of this record, gCO2e per kWh"
    )
    record.set_defaults(usage_error=record.error)

    _command(commands, "records", "sums of what was recorded, with its intensity", "footprint", "records")


def _add_retirement(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    offset = _command(
        commands, "offset", "match what is due with renewable energy certificates", "retirement", "offset"
    )
    consent = offset.add_mutually_exclusive_group()
    consent.add_argument("--dry-run", action="store_true", help="show what would happen; sign nothing")
    consent.add_argument("--yes", action="store_true", help="do it without asking")

    _command(commands, "certificates", "list your certificates", "retirement", "certificates")

    export = _command(commands, "export", "write a certificate to a file", "retirement", "export", json=False)
    export.add_argument("id", metavar="ID", help="certificate id, or the start of it")
    export.add_argument(
        "--format", choices=["json", "pdf"], default="json", help="json (default), or a page with it inside"
    )
    export.add_argument("--output", metavar="FILE", help="file to write; standard output when left out")
    export.add_argument(
        "--answer", metavar="EVENT_ID", help="instead, the proof that this one answer is covered"
    )
    export.set_defaults(usage_error=export.error)

    statement = _command(
        commands, "statement", "sum up a year's retirements", "retirement", "statement", json=False
    )
    statement.add_argument("year", type=_year, metavar="YEAR", help="such as 2026; in UTC")
    statement.add_argument(
        "--format",
        choices=["pdf", "csv", "json"],
        default="json",
        help="json (default), pdf, or csv for accountants",
    )
    statement.add_argument("--output", metavar="FILE", help="file to write; standard output when left out")
    statement.set_defaults(usage_error=statement.error)

    verify = _command(
        commands,
        "verify",
        "check a certificate, or the proof of one answer, against the chain",
        "retirement",
        "verify",
    )
    verify.add_argument(
        "file", metavar="FILE", help="the certificate (JSON or PDF), or the proof of one answer"
    )
    verify.add_argument(
        "--certificate", metavar="FILE", help="the certificate that an answer's proof belongs to"
    )
    verify.add_argument(
        "--rpc",
        metavar="URL",
        help="node to ask (default: WATTBACK_RPC_URL, then this machine's practice chain)",
    )


def _add_payments(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    payments = commands.add_parser(
        "payments", help="stop or allow all payments", description="Stop or allow all payments."
    )
    actions = payments.add_subparsers(title="actions", metavar="ACTION", required=True)
    _command(actions, "stop", "sign nothing that pays, from now on", "payments", "stop", json=False)
    _command(actions, "allow", "go on; asks for the wallet's password", "payments", "allow", json=False)
    _command(actions, "status", "brake, caps and what is likely next", "payments", "status")
    _command(
        *(actions, "cancel", "take back a retirement the network has not taken up", "under_way", "cancel"),
        json=False,
    )
    _command(actions, "offer", "prepare what is due for a wallet elsewhere to sign", "under_way", "offer")
    unknown = _command(
        *(
            actions,
            "unknown",
            "retirements of this wallet that this ledger does not know",
            "under_way",
            "unknown",
        )
    )
    decision = unknown.add_mutually_exclusive_group()
    decision.add_argument("--ours", action="store_true", help="they matched answers that are counted here")
    decision.add_argument("--ignore", action="store_true", help="they matched others")


def _add_wallet(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    wallet = commands.add_parser("wallet", help="your own wallet", description="Your own wallet.")
    actions = wallet.add_subparsers(title="actions", metavar="ACTION", required=True)
    create = _command(actions, "create", "make a wallet; shows the recovery words once", "wallet", "create")
    create.add_argument(
        "--yes", action="store_true", help="do not ask for the words again (unattended use, practice network)"
    )
    _add_naming(create)
    restore = _command(actions, "import", "bring an account along", "wallet", "restore")
    restore.add_argument(
        "kind",
        choices=["words", "key", "keystore"],
        help="recovery words, a private key, or another program's keystore file",
    )
    restore.add_argument(
        "file", nargs="?", metavar="FILE", help="read from this file instead of asking (a keystore: always)"
    )
    restore.add_argument(
        "--index",
        type=_count,
        default=0,
        metavar="N",
        help="which account of the words (default: 0, the first)",
    )
    _add_naming(restore)
    export = _command(
        actions,
        "export",
        "copy the encrypted keystore, or show the private key",
        "wallet",
        "export",
        json=False,
    )
    export.add_argument("file", nargs="?", metavar="FILE", help="file to write")
    export.add_argument(
        "--key", action="store_true", help="print the private key instead; asks for the password"
    )
    _add_which(export)
    backup = _command(
        actions, "backup", "copy the keystore and prove that the copy opens", "wallet", "backup", json=False
    )
    backup.add_argument("file", nargs="?", metavar="FILE", help="file to write")
    backup.add_argument(
        "--words", action="store_true", help="instead, check the recovery words you wrote down"
    )
    _add_which(backup)
    password = _command(
        actions, "password", "change an account's password", "wallet", "change_password", json=False
    )
    password.add_argument(
        "--new-password-file", metavar="FILE", help="take the new one from a file only you can read"
    )
    _add_which(password)

    _command(actions, "accounts", "list the accounts", "wallet_accounts", "accounts")
    use = _command(actions, "use", "choose the account that pays", "wallet_accounts", "use")
    use.add_argument("which", metavar="ACCOUNT", help="its name or address")
    name = _command(actions, "name", "call an account something", "wallet_accounts", "name", json=False)
    name.add_argument("which", metavar="ACCOUNT", help="its name or address")
    name.add_argument("name", metavar="NAME", help="the new name")
    watch = _command(actions, "watch", "add an account whose key is elsewhere", "wallet_accounts", "watch")
    watch.add_argument("address", metavar="ADDRESS", help="0x and 40 digits")
    watch.add_argument("--name", default="", metavar="NAME", help="what to call it")
    _add_which(_command(actions, "address", "print the address", "wallet_accounts", "address"))
    _command(actions, "lock", "lock the wallet everywhere", "wallet_accounts", "lock", json=False)
    _command(
        actions, "forget", "take the password out of the keyring", "wallet_accounts", "forget", json=False
    )

    _command(actions, "balance", "what the wallet holds on the chosen network", "wallet_money", "balance")
    receive = _command(
        actions, "receive", "the address to be paid at, as a QR code", "wallet_money", "receive"
    )
    receive.add_argument("--qr", metavar="FILE", help="write the code to a .png or .svg file instead")
    send = _command(
        actions, "send", "send money to an address; asks for the password", "wallet_money", "send"
    )
    send.add_argument("to", metavar="ADDRESS", help="who gets it: 0x and 40 digits")
    send.add_argument("amount", metavar="AMOUNT", help="such as 12.5, or 'all'")
    send.add_argument(
        "asset", nargs="?", metavar="SYMBOL", help="coin or token (default: the network's coin)"
    )
    asked = send.add_mutually_exclusive_group()
    asked.add_argument("--dry-run", action="store_true", help="show what would be sent; sign nothing")
    asked.add_argument("--yes", action="store_true", help="do not ask; the password is read all the same")
    _command(actions, "cancel", "take back transfers that are in no block yet", "wallet_money", "cancel")


def _add_naming(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--add", action="store_true", help="beside the accounts there are")
    parser.add_argument("--name", default="", metavar="NAME", help="what to call the account")


def _add_which(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--account", metavar="ACCOUNT", help="name or address (default: the one that pays)")


def _add_machine(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    run = _command(
        commands, "run", "start the companion with its window and tray icon", "machine", "run", json=False
    )
    run.add_argument(
        "--headless", action="store_true", help="no window: match automatically when the policy says so"
    )
    run.add_argument("--hidden", action="store_true", help="start in the tray")

    host = commands.add_parser(
        "host", help="the browsers' link to Wattback", description="The browsers' link to Wattback."
    )
    actions = host.add_subparsers(title="actions", metavar="ACTION", required=True)
    _command(actions, "install", "register with every browser found", "machine", "host_install")
    _command(actions, "uninstall", "remove the registration", "machine", "host_uninstall")
    _command(actions, "status", "which browsers are linked", "machine", "host_status")

    _command(commands, "doctor", "say in words what is missing", "machine", "doctor")

    settings = commands.add_parser(
        "settings", help="read and change settings", description="Read and change settings."
    )
    verbs = settings.add_subparsers(title="actions", metavar="ACTION", required=True)
    get = _command(verbs, "get", "print one setting, or all", "settings", "get")
    get.add_argument("key", nargs="?", metavar="KEY", help="for example offset.mode; all when left out")
    put = _command(
        verbs, "set", "change one setting; more money asks for the password", "settings", "put", json=False
    )
    put.add_argument("key", metavar="KEY", help="one that `wattback settings get` lists")
    put.add_argument("value", metavar="VALUE", help="as JSON, or plain text")


def _add_grid(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    grid = commands.add_parser(
        "grid", help="live intensity of your zone's grid", description="Live intensity of your zone's grid."
    )
    actions = grid.add_subparsers(title="actions", metavar="ACTION", required=True)
    _command(actions, "status", "what is chosen, the last figure and its age", "grid", "status")
    _command(actions, "refresh", "ask the chosen service now", "grid", "refresh")
    key = _command(
        actions, "key", "store the Electricity Maps key in the system keyring", "grid", "key", json=False
    )
    key.add_argument("--forget", action="store_true", help="remove it from the keyring instead")


def _add_recompute(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    _command(
        commands,
        "recompute",
        "estimate again what was counted with other factors; what a retirement covers stays",
        "recompute",
        "recompute",
    )


def _add_network(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    network = commands.add_parser(
        "network",
        help="networks, their nodes and the contracts on them",
        description="Networks, their nodes and the contracts on them.",
    )
    actions = network.add_subparsers(title="actions", metavar="ACTION", required=True)
    _command(actions, "list", "every network one can retire on", "network", "list_networks")
    show = _command(actions, "show", "what is known about one network", "network", "show")
    show.add_argument("key", metavar="KEY", help="one that `wattback network list` names")
    add = _command(actions, "add", "take networks and deployments from a file", "network", "add", json=False)
    add.add_argument(
        "file", metavar="FILE", help="of the same form as the networks.json that comes with Wattback"
    )
    rpc = _command(actions, "rpc", "choose the nodes of a network", "network", "rpc", json=False)
    rpc.add_argument("key", metavar="KEY", help="one that `wattback network list` names")
    rpc.add_argument(
        "url",
        nargs="*",
        metavar="URL",
        help="addresses of nodes, the preferred first; - reads them from standard input; none: those that shipped",
    )
    pins = _command(actions, "pins", "contracts whose code is pinned, and changes of it", "network", "pins")
    pins.add_argument("key", nargs="?", metavar="KEY", help="one network only")
    accept = _command(
        actions,
        "accept-code",
        "accept the changed code of a network's contracts",
        "network",
        "accept_code",
        json=False,
    )
    accept.add_argument("key", metavar="KEY", help="the network")
    accept.add_argument("--yes", action="store_true", help="without asking")


def _add_carbon(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    carbon = commands.add_parser(
        "carbon",
        help="carbon credits, beside the electricity",
        description="Carbon credits, retired by hand; they subtract nothing from what electricity emitted.",
    )
    actions = carbon.add_subparsers(title="actions", metavar="ACTION", required=True)
    quote = _command(actions, "quote", "what an amount would take; signs nothing", "carbon", "quote")
    retire = _command(actions, "retire", "retire carbon credits", "carbon", "retire")
    for each in (quote, retire):
        amount = each.add_mutually_exclusive_group(required=True)
        amount.add_argument("--grams", type=_count, metavar="G", help="how much, in whole grams of CO2e")
        amount.add_argument("--kg", type=_grams_of_kilograms, metavar="KG", help="how much, in kilograms")
        each.add_argument("--market", choices=["klima", "toucan"], help="klima takes money, toucan credits")
        each.add_argument("--network", metavar="KEY", help="another network than the chosen one")
        each.add_argument(
            "--certificate", action="store_true", help="toucan: mint its public certificate too"
        )
    retire.add_argument("--message", metavar="TEXT", help="goes with the retirement, for everybody to read")
    retire.add_argument("--yes", action="store_true", help="do not ask")
    _command(actions, "list", "what was retired", "carbon", "list_retired")


def _add_badge(commands: "_Subparsers[argparse.ArgumentParser]") -> None:
    badge = commands.add_parser(
        "badge",
        help="Arkreen's public badge over your retirements",
        description="Arkreen's badge over the retirements of a month or a year; all of it is public for ever.",
    )
    actions = badge.add_subparsers(title="actions", metavar="ACTION", required=True)
    _command(actions, "status", "what is due and what was made", "badge", "status")
    make = _command(actions, "make", "make the badge that is due", "badge", "make")
    make.add_argument("--yes", action="store_true", help="do not ask")
    _command(actions, "check", "read every badge again and compare it", "badge", "check")


def _grams_of_kilograms(text: str) -> int:
    try:
        grams = Decimal(text) * 1000
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from None
    if not grams.is_finite() or grams != grams.to_integral_value() or not 0 <= grams <= 10**12:
        raise argparse.ArgumentTypeError("carbon is counted in whole grams: at most three places")
    return int(grams)
