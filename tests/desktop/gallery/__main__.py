"""Every screen and state, in two languages, light and dark, at 1x and 2x, as pictures to look at.

    python tests/desktop/gallery OUTDIR [--scenes now,offsets] [--only PART_OF_A_NAME] [--sets en-1x,de-2x]

Each language and scale is a process of its own, with a desktop of its own; two run at a time. A scene that fails is
told and the others go on; the exit status is 1 then.
"""

import argparse
import subprocess
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE.parent))

_SETS = ("en-1x", "de-1x", "en-2x", "de-2x")
_AT_A_TIME = 2
_SHEET_OF = 12


def main() -> int:
    """Take all pictures, or those of one set."""
    arguments = _arguments()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.child:
        return _take(arguments)
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        statuses = list(pool.map(lambda name: _start(name, arguments), arguments.sets.split(",")))
    taken = len(list(arguments.folder.glob("*/[0-9]*.png")))
    print(f"{taken} pictures in {arguments.folder}; sheet-*.png in each folder shows many at once")
    return max(statuses)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only pictures with this in their name")
    parser.add_argument("--scenes", default="", help="only these kinds of scenes, such as now,first_minute")
    parser.add_argument("--sets", default=",".join(_SETS), help="which sets, with commas between")
    parser.add_argument("--child", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def _start(name: str, arguments: argparse.Namespace) -> int:
    command = [sys.executable, str(_HERE), str(arguments.folder.resolve()), "--child", name]
    chosen = ["--only", arguments.only, "--scenes", arguments.scenes]
    return subprocess.call(["dbus-run-session", "--", *command, *chosen])


def _take(arguments: argparse.Namespace) -> int:
    from session import desktop_session

    language, scale = arguments.child.split("-")
    with desktop_session(int(scale.removesuffix("x"))):
        failed = _take_both_themes(language, scale, arguments)
    return int(failed > 0)


def _take_both_themes(language: str, scale: str, arguments: argparse.Namespace) -> int:
    # Qt reads the display and the scale when it is loaded.
    from camera import Camera
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QWidget
    from scenes import SCENES

    from wattback.desktop.look.theme import DARK, LIGHT

    app = QApplication(["wattback"])
    app.setQuitOnLastWindowClosed(False)
    app.setDesktopFileName("wattback")
    # Without something behind the windows, the server would leave closed ones on the screen.
    backdrop = QWidget()
    backdrop.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDesktop)
    backdrop.setObjectName("backdrop")
    backdrop.setStyleSheet("background: #5d7382")
    backdrop.setGeometry(app.primaryScreen().geometry())
    backdrop.show()
    failed = 0
    raised: list[type[BaseException]] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What is raised inside of a slot ends no scene, and is a failure all the same."""
        raised.append(kind)
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = note
    for theme in (LIGHT, DARK):
        into = arguments.folder / f"{language}-{theme.name}-{scale}"
        into.mkdir(exist_ok=True)
        camera = Camera(app, into, theme, language, only=arguments.only)
        for scene in (each for each in SCENES if _is_chosen(each, arguments.scenes)):
            try:
                scene(camera)
            except Exception:
                failed += 1
                print(f"{into.name}: {scene.__name__} failed", file=sys.stderr)
                traceback.print_exc()
        _sheets(into, scale)
    backdrop.close()
    return failed + len(raised)


def _is_chosen(scene: Callable[..., None], kinds: str) -> bool:
    return not kinds or scene.__module__.removeprefix("scenes_") in kinds.split(",")


def _sheets(folder: Path, scale: str) -> None:
    for old in folder.glob("sheet-*.png"):
        old.unlink()
    pictures = sorted(folder.glob("[0-9]*.png"))
    for start in range(0, len(pictures), _SHEET_OF):
        some = [str(each) for each in pictures[start : start + _SHEET_OF]]
        montage = [
            "montage",
            "-label",
            "%t",
            *some,
            "-resize",
            "500x440",
            "-geometry",
            "500x440+6+6",
            "-tile",
            "4x",
        ]
        subprocess.run([*montage, str(folder / f"sheet-{start // _SHEET_OF + 1}.png")], check=True)


if __name__ == "__main__":
    sys.exit(main())
