"""Collects every text the window shows and compiles the translations: `make translations`.

Qt's own lupdate finds the calls of `tr` and `mark`; the titles of errors, which are class attributes far below the
window, are handed to it in a file made for that. What a translator wrote stays; what is no longer said goes.

Usage: update.py [--check]    with --check nothing is written; exit status 1 when something would be
"""

import ast
import filecmp
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app" / "wattback"
TRANSLATIONS = APP / "translations"
LANGUAGES = ("de", "es", "fr", "ja", "zh")
TOOLS = Path(sys.executable).parent


def main(arguments: list[str]) -> int:
    """Update the files, or compare them with what an update would make."""
    with tempfile.TemporaryDirectory(prefix="wattback-translations-") as folder:
        work = Path(folder)
        for file in TRANSLATIONS.glob("wattback_*.ts"):
            shutil.copyfile(file, work / file.name)
        titles = work / "error_titles.py"
        titles.write_text("".join(f"tr({title!r})\n" for title in error_titles()), encoding="utf-8")
        sources = sorted(
            str(path) for path in (*APP.glob("*.py"), *APP.glob("desktop/**/*.py"), *APP.glob("behind/*.py"))
        )
        made = []
        for language in LANGUAGES:
            texts, compiled = work / f"wattback_{language}.ts", work / f"wattback_{language}.qm"
            _run(
                *("pyside6-lupdate", *sources, str(titles), "-ts", str(texts), "-no-obsolete"),
                *("-locations", "none", "-source-language", "en", "-target-language", language),
                *("-tr-function-alias", "tr+=mark"),
            )
            _run("pyside6-lrelease", "-silent", "-nounfinished", str(texts), "-qm", str(compiled))
            made += [texts, compiled]
        if "--check" in arguments:
            stale = [each.name for each in made if not _same(each, TRANSLATIONS / each.name)]
            if stale:
                print(f"not up to date: {', '.join(stale)}; run `make translations`", file=sys.stderr)
            return 1 if stale else 0
        TRANSLATIONS.mkdir(exist_ok=True)
        for each in made:
            shutil.copyfile(each, TRANSLATIONS / each.name)
    return 0


def error_titles() -> list[str]:
    """The titles of all errors a person may be shown."""
    titles = set()
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                for line in node.body:
                    if (
                        isinstance(line, ast.Assign)
                        and [ast.unparse(target) for target in line.targets] == ["title"]
                        and isinstance(line.value, ast.Constant)
                        and isinstance(line.value.value, str)
                    ):
                        titles.add(line.value.value)
    return sorted(titles)


def _same(made: Path, there: Path) -> bool:
    return there.exists() and filecmp.cmp(made, there, shallow=False)


def _run(tool: str, *arguments: str) -> None:
    done = subprocess.run([TOOLS / tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
