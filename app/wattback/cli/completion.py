"""`completion`: what a shell needs to complete commands and options."""

import argparse


def completion(arguments: argparse.Namespace) -> int:
    """Print the completion script of one shell."""
    import shtab

    from wattback.cli.parser import build_parser

    print(shtab.complete(build_parser(), arguments.shell))
    return 0
