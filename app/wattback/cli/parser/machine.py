"""Commands for this machine: the companion, the browsers, settings."""

import argparse

from wattback.cli.parser.command import Subparsers, command


def add_machine(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Run, host, doctor and settings."""
    run = command(
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
    command(actions, "install", "register with every browser found", "machine", "host_install")
    command(actions, "uninstall", "remove the registration", "machine", "host_uninstall")
    command(actions, "status", "which browsers are linked", "machine", "host_status")

    command(commands, "doctor", "say in words what is missing", "machine", "doctor")

    settings = commands.add_parser(
        "settings", help="read and change settings", description="Read and change settings."
    )
    verbs = settings.add_subparsers(title="actions", metavar="ACTION", required=True)
    get = command(verbs, "get", "print one setting, or all", "settings", "get")
    get.add_argument("key", nargs="?", metavar="KEY", help="for example offset.mode; all when left out")
    put = command(
        verbs, "set", "change one setting; more money asks for the password", "settings", "put", json=False
    )
    put.add_argument("key", metavar="KEY", help="one that `wattback settings get` lists")
    put.add_argument("value", metavar="VALUE", help="as JSON, or plain text")


def add_service(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """The companion as a service, and shell completion."""
    service = commands.add_parser(
        "service",
        help="the companion without a window, as a service of your session",
        description="The companion without a window, as a systemd user unit or a launchd agent.",
    )
    actions = service.add_subparsers(title="actions", metavar="ACTION", required=True)
    command(actions, "install", "start it now and with every session", "service", "install", json=False)
    command(actions, "uninstall", "stop it and leave nothing behind", "service", "uninstall", json=False)
    command(actions, "status", "whether it is installed and running", "service", "status")

    completion = command(
        commands, "completion", "print what a shell needs to complete", "completion", "completion", json=False
    )
    completion.add_argument(
        "shell",
        choices=["bash", "zsh", "fish", "tcsh", "powershell"],
        help="for example: wattback completion bash > ~/.local/share/bash-completion/completions/wattback",
    )
