"""The few building blocks every screen is made of, so that all of them look and read the same."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

SPACE = 12
MARGIN = 18
_FIGURE_SCALE = 2.3
_HEADING_SCALE = 1.12
_ROW_PADDING = 14
_COLUMN_CHARACTERS = 12


def card(name: str, role: str = "card") -> tuple[QFrame, QVBoxLayout]:
    """A bordered surface with a vertical layout inside."""
    frame = QFrame()
    frame.setObjectName(name)
    frame.setProperty("role", role)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 4)
    layout.setSpacing(SPACE)
    return frame, layout


def label(text: str = "", role: str = "", name: str = "", *, wraps: bool = False) -> QLabel:
    """Plain text; `role` is `muted`, `danger`, `badge`, `heading` or empty. Never interpreted as markup."""
    widget = QLabel(text)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setObjectName(name)
    if role:
        widget.setProperty("role", role)
    if wraps:
        _wrap(widget)
    return widget


def heading(text: str, name: str = "", *, wraps: bool = False) -> QLabel:
    """The title of a card."""
    widget = label(text, "heading", name)
    font = widget.font()
    font.setPointSizeF(font.pointSizeF() * _HEADING_SCALE)
    font.setWeight(font.Weight.DemiBold)
    widget.setFont(font)
    if wraps:
        _wrap(widget)
    return widget


def _wrap(widget: QLabel) -> None:
    widget.setWordWrap(True)
    # A long line must not dictate the window's width; its height follows from the width it is given.
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    widget.setSizePolicy(policy)


def figure(name: str, scale: float = _FIGURE_SCALE) -> QLabel:
    """A large number."""
    widget = label("–", name=name)
    font = widget.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setWeight(font.Weight.DemiBold)
    widget.setFont(font)
    return widget


def button(text: str, name: str, role: str = "", *, explains: str = "") -> QPushButton:
    """A button reachable by Tab; `explains` is what a screen reader says beyond the text."""
    widget = QPushButton(text)
    widget.setObjectName(name)
    if role:
        widget.setProperty("role", role)
    widget.setAccessibleName(text.replace("&", "").rstrip("….") or name)
    widget.setAccessibleDescription(explains)
    if explains:
        widget.setToolTip(explains)
    widget.setAutoDefault(False)
    return widget


def busy_bar(name: str) -> QProgressBar:
    """Something is under way and nobody knows for how long."""
    bar = QProgressBar()
    bar.setObjectName(name)
    bar.setProperty("role", "busy")
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName("Working")
    return bar


class _Table(QTableWidget):
    """A list gets what height is left over and asks for no more than its least: no page scrolls for its sake."""

    def sizeHint(self) -> QSize:
        """As high as it must be."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


def table(name: str, accessible_name: str, columns: tuple[str, ...], stretched: int) -> QTableWidget:
    """A read-only list of rows; `stretched` is the column that takes what is left over."""
    widget = _Table(0, len(columns))
    widget.setObjectName(name)
    widget.setAccessibleName(accessible_name)
    widget.setHorizontalHeaderLabels(columns)
    widget.setShowGrid(False)
    widget.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    widget.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    widget.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    # Tab must leave the table, not walk through its cells; the arrow keys do that.
    widget.setTabKeyNavigation(False)
    widget.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
    widget.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
    rows = widget.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(widget.fontMetrics().height() + _ROW_PADDING)
    header = widget.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(_COLUMN_CHARACTERS * widget.fontMetrics().averageCharWidth())
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    for column in range(len(columns)):
        item = widget.horizontalHeaderItem(column)
        if item is not None:
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return widget


def set_rows(widget: QTableWidget, rows: list[tuple[str, ...]]) -> None:
    """Replace a table's text, keeping selection and scroll position where they are."""
    widget.setRowCount(len(rows))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            item = widget.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                widget.setItem(row, column, item)
            if item.text() != text:
                item.setText(text)
                item.setToolTip(text)


class Pages(QWidget):
    """One of several pages, as high as that page needs; a `QStackedWidget` is as high as its highest."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pages = pages
        for page in pages:
            layout.addWidget(page)
            page.setVisible(page is pages[0])
        self._current = pages[0]

    def current(self) -> QWidget:
        """The page shown."""
        return self._current

    def show_page(self, wanted: QWidget) -> None:
        """Show this one instead."""
        self._current = wanted
        for page in self._pages:
            page.setVisible(page is wanted)


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as its text needs at its width."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        width = max(dialog.minimumWidth(), dialog.width() if dialog.isVisible() else 0)
        dialog.resize(width, max(layout.totalHeightForWidth(width), dialog.minimumHeight()))


def restyle(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
