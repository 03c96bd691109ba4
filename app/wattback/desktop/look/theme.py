"""Two palettes of our own, light and dark, following the system. Colours live here and nowhere else."""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

# Drawn in each theme's own colours, because a style sheet cannot colour them.
_SIGNS = Path(__file__).with_name("signs")


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour on the screen, as `#rrggbb`, named by what it is for.

    `series` are the chart's groups, which differ in lightness too, and at the end what is none of them.
    """

    name: str
    window: str
    surface: str
    surface_hover: str
    border: str
    control_border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    matched: str
    due: str
    due_fill: str
    whisker: str
    gridline: str
    selection: str
    on_selection: str
    danger: str
    danger_surface: str
    practice_surface: str
    practice_border: str
    practice_text: str
    series: tuple[str, ...]


LIGHT = Theme(
    name="light",
    window="#f4f6f4",
    surface="#ffffff",
    surface_hover="#eef2ef",
    border="#dde3de",
    control_border="#7f8b83",
    text="#18201b",
    muted="#56625a",
    accent="#17744a",
    accent_hover="#105c3a",
    on_accent="#ffffff",
    matched="#1d8a58",
    due="#a86a08",
    due_fill="#f3d9a4",
    whisker="#4d5952",
    gridline="#e6ebe7",
    selection="#d5ecdf",
    on_selection="#10291c",
    danger="#b3261e",
    danger_surface="#fdeceb",
    practice_surface="#ffe9b3",
    practice_border="#d99a00",
    practice_text="#4d3300",
    series=("#0b7248", "#4d82e9", "#732c93", "#b36613", "#1c3867", "#b7466f", "#89938c"),
)

DARK = Theme(
    name="dark",
    window="#131715",
    surface="#1c221f",
    surface_hover="#262e2a",
    border="#2f3833",
    control_border="#76837b",
    text="#e8eeea",
    muted="#a4b0a8",
    accent="#58c892",
    accent_hover="#7ad9ab",
    on_accent="#06190f",
    matched="#4fbf89",
    due="#e5ae4f",
    due_fill="#5c4519",
    whisker="#b4c0b8",
    gridline="#2a332e",
    selection="#23503a",
    on_selection="#eefaf3",
    danger="#ff9a90",
    danger_surface="#3d1b19",
    practice_surface="#4a3500",
    practice_border="#c78f10",
    practice_text="#ffe3a3",
    series=("#72d0a3", "#487ad7", "#bf8ce5", "#f4c977", "#d4e3ff", "#da6991", "#a7b2ab"),
)

# QBalloonTip is Qt's own notification where the desktop has none; its ground is a fixed light yellow.
_STYLESHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[role="page"] { background: $window; }
QScrollArea, QWidget[role="plain"] { background: transparent; border: none; }
QBalloonTip QLabel { color: #18201b; }
QToolTip { color: $text; background: $surface; border: 1px solid $border; padding: 4px; }

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[role="practice"] { background: $practice_surface; border: 1px solid $practice_border;
  border-radius: 10px; }
QFrame[role="practice"] QLabel { color: $practice_text; }
QFrame[role="failure"] { background: $danger_surface; border: 1px solid $danger; border-radius: 10px; }
QFrame[role="failure"] QLabel { color: $text; }
QFrame[role="failure"] QLabel[role="heading"] { color: $danger; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="badge"] { color: $practice_text; background: $practice_surface;
  border: 1px solid $practice_border;
  border-radius: 4px; padding: 1px 6px; }
QLabel[role="word"] { background: $surface; border: 1px solid $border; border-radius: 6px;
  padding: 8px 10px; }

QPushButton { background: $surface; border: 1px solid $control_border; border-radius: 6px;
  padding: 6px 14px; }
QPushButton:hover { background: $surface_hover; }
QPushButton:pressed { background: $selection; color: $on_selection; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $muted; background: $window; border-color: $border; }
QPushButton[role="primary"] { background: $accent; border: 1px solid $accent; color: $on_accent;
  font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $window; border: 1px solid $border; color: $muted; }
QPushButton[role="segment"] { border-radius: 0; border: 1px solid $control_border; padding: 4px 12px;
  margin-left: -1px; }
QPushButton[role="segment"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px;
  margin-left: 0; }
QPushButton[role="segment"][place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[role="segment"]:checked { background: $selection; color: $on_selection; }
QPushButton[role="segment"]:focus { border: 2px solid $accent; padding: 3px 11px; }
QPushButton[role="quiet"] { border-color: $border; padding: 4px 12px; }
QPushButton[role="quiet"]:checked { background: $selection; color: $on_selection; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 3px 11px; }

QFrame[role="navigation"] { background: $surface; border: none; border-right: 1px solid $border; }
QToolButton[role="navigate"] { background: transparent; border: 2px solid transparent; border-radius: 8px;
  padding: 7px 8px; color: $text; }
QToolButton[role="navigate"]:hover { background: $surface_hover; }
QToolButton[role="navigate"]:checked { background: $selection; color: $on_selection; font-weight: 600; }
QToolButton[role="navigate"]:focus { border: 2px solid $accent; }

QLineEdit, QPlainTextEdit { background: $surface; border: 1px solid $control_border; border-radius: 6px;
  padding: 6px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 5px 7px; }

QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QComboBox, QDateEdit { background: $surface; border: 1px solid $control_border; border-radius: 6px;
  padding: 6px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QComboBox:focus { border: 2px solid $accent; padding: 5px 7px; }
QDateEdit { padding: 4px 8px; }
QDateEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
QComboBox[role="compact"] { padding: 2px 8px; }
QComboBox[role="compact"]:focus { padding: 1px 7px; }
QComboBox:disabled, QDateEdit:disabled, QLineEdit:disabled { color: $muted; background: $window;
  border-color: $border; }
QComboBox QAbstractItemView, QListView[role="completions"] { background: $surface; border: 1px solid $border;
  selection-background-color: $selection; selection-color: $on_selection; outline: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QDateEdit QLineEdit, QDateEdit QLineEdit:focus { border: none;
  padding: 0; background: transparent; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $surface_hover; }
QCalendarWidget QTableView::item { padding: 0; border: none; }
QCalendarWidget QToolButton { background: $surface; border: 2px solid transparent; border-radius: 6px;
  padding: 4px 8px; }
QCalendarWidget QToolButton:hover { background: $surface_hover; }
QCalendarWidget QToolButton:focus { border: 2px solid $accent; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$signs/down-$name.svg"); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 3px 4px; border: 2px solid transparent; border-radius: 6px;
  outline: none; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $control_border;
  background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$signs/tick-$name.svg"); }
QRadioButton::indicator { border-radius: 9px; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid $accent; border-radius: 9px; }
QFrame[role="line"] { background: $gridline; border: none; max-height: 1px; min-height: 1px; }

QTableView, QListView[role="answers"] { background: transparent; border: 1px solid transparent;
  border-radius: 6px; outline: none; selection-background-color: $selection; selection-color: $on_selection; }
QTableView:focus, QListView[role="answers"]:focus { border: 1px solid $accent; }
QTableView::item { padding: 4px 8px; border: none; border-bottom: 1px solid $gridline; }
QTableView::item:selected { background: $selection; color: $on_selection; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 4px 11px; }

QProgressBar { background: $due_fill; border: 1px solid $due; border-radius: 5px; max-height: 8px;
  min-height: 8px; }
QProgressBar::chunk { background: $matched; border-radius: 4px; }
QProgressBar[role="budget"] { background: $gridline; border: 1px solid $border; }
QProgressBar[role="budgetNear"], QProgressBar[role="budgetOver"] { background: $gridline; border: 1px solid $due; }
QProgressBar[role="budgetNear"]::chunk, QProgressBar[role="budgetOver"]::chunk { background: $due; }
QProgressBar[role="busy"] { background: $gridline; border: 1px solid $border; }
QProgressBar[role="busy"]::chunk { background: $accent; }

QWidget[role="chart"] { border: 2px solid transparent; border-radius: 6px; }
QWidget[role="chart"]:focus { border: 2px solid $accent; }
QStatusBar { background: $window; border-top: 1px solid $border; }
QStatusBar::item { border: none; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $control_border; border-radius: 3px; min-height: 32px;
  margin: 2px 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $control_border; border-radius: 3px; min-width: 32px;
  margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $on_selection; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
""")


def stylesheet(theme: Theme) -> str:
    """The whole application's style sheet in these colours."""
    colours = {name: getattr(theme, name) for name in Theme.__slots__}
    return _STYLESHEET.substitute(colours, signs=_SIGNS.as_posix())


def palette(theme: Theme) -> QPalette:
    """What the style sheet does not reach: placeholders, links, disabled text, dialogs of Qt's own."""
    colours = QPalette()
    role = QPalette.ColorRole
    for of, value in (
        (role.Window, theme.window),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.surface_hover),
        (role.Button, theme.surface),
        (role.ToolTipBase, theme.surface),
        (role.WindowText, theme.text),
        (role.Text, theme.text),
        (role.ButtonText, theme.text),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Accent, theme.accent),
    ):
        colours.setColor(of, QColor(value))
    for of in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, of, QColor(theme.muted))
    return colours


class ThemeFollower(QObject):
    """Applies the theme the system asks for, now and whenever it changes.

    Signals:
        changed: The `Theme` now in force.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.theme = LIGHT
        # Plain X11 desktops tell no scheme; the palette Qt made from their settings does.
        given = app.palette()
        self._looks_dark = given.windowText().color().lightness() > given.window().color().lightness()
        self._choice = "system"
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow)
        self.follow()

    def choose(self, appearance: str) -> None:
        """Follow the `system`, or be `light` or `dark` whatever it says."""
        self._choice = appearance
        self.follow()

    def follow(self) -> None:
        """Do as the person chose, or as the system says."""
        if self._choice in ("light", "dark"):
            self.apply(DARK if self._choice == "dark" else LIGHT)
            return
        scheme = QGuiApplication.styleHints().colorScheme()
        unknown = scheme == Qt.ColorScheme.Unknown
        self.apply(DARK if scheme == Qt.ColorScheme.Dark or (unknown and self._looks_dark) else LIGHT)

    def apply(self, theme: Theme) -> None:
        """Use this theme until the system changes its mind."""
        self.theme = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(stylesheet(theme))
        self.changed.emit(theme)
