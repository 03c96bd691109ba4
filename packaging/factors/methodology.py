"""Writes the tables of METHODOLOGY.md from the factor files, from `<!-- table: name -->` to `<!-- end -->`.

Every figure in that text comes from here; `--check` exits with 1 when the text and the files disagree.
"""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

from factor_tables import (
    catalogue_table,
    class_table,
    context_line,
    embodied_line,
    fit_table,
    grid_summary,
    hidden_table,
    prior_table,
    site_table,
    source_table,
    subregion_table,
    water_table,
)
from score_tables import (
    everyday_table,
    family_table,
    founding_line,
    missed_list,
    peer_table,
    published_line,
    published_table,
)

from wattback.footprint import Estimator

METHODOLOGY_FILE = Path(__file__).resolve().parents[2] / "METHODOLOGY.md"


def tables() -> dict[str, Callable[[], str]]:
    """Every table by the name it has in the text."""
    estimator = Estimator()
    factors = estimator.factors
    energy = factors.energy
    return {
        "version": lambda: (
            f"Factor version: `{factors.version}`, {energy['samples']:,} samples, seed {energy['seed']}."
        ),
        "fit": lambda: fit_table(energy),
        "priors": lambda: prior_table(energy),
        "classes": lambda: class_table(factors),
        "catalogue": lambda: catalogue_table(factors),
        "hidden": lambda: hidden_table(energy),
        "context": lambda: context_line(energy),
        "sites": lambda: site_table(energy, estimator),
        "grid": lambda: grid_summary(estimator),
        "subregions": lambda: subregion_table(estimator),
        "water": lambda: water_table(energy),
        "embodied": lambda: embodied_line(energy),
        "families": family_table,
        "peers": peer_table,
        "published": lambda: published_table(estimator),
        "published-sums": lambda: published_line(estimator),
        "missed": lambda: missed_list(estimator),
        "founding": lambda: founding_line(estimator),
        "everyday": everyday_table,
        "sources": lambda: source_table(factors),
    }


def fill(text: str) -> str:
    """The text with every table made anew.

    Raises:
        KeyError: The text asks for a table that does not exist.
        ValueError: A table is missing from the text.
    """
    makers = tables()
    wanted: list[str] = []

    def replace(match: re.Match[str]) -> str:
        wanted.append(match[1])
        return f"<!-- table: {match[1]} -->\n{makers[match[1]]()}\n<!-- end -->"

    filled = re.sub(r"<!-- table: ([a-z-]+) -->\n.*?<!-- end -->", replace, text, flags=re.DOTALL)
    if set(wanted) != set(makers):
        raise ValueError(f"METHODOLOGY.md lacks the tables {sorted(set(makers) - set(wanted))}")
    return filled


def main() -> int:
    """Writes the tables, or compares them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed text instead of writing it"
    )
    text = METHODOLOGY_FILE.read_text(encoding="utf-8")
    filled = fill(text)
    if parser.parse_args().check:
        if filled != text:
            print("METHODOLOGY.md differs from the factor files; run packaging/factors/methodology.py")
            return 1
        return 0
    METHODOLOGY_FILE.write_text(filled, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
