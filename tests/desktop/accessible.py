"""What every screen owes to people who use no mouse, hear it, or see little: names, Tab, contrast."""

from collections import Counter

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox, QAbstractSpinBox, QPlainTextEdit)
_INSIDE = (QComboBox, QAbstractSpinBox, QAbstractItemView)
_MOST_STEPS = 400
_SAMPLED_WIDTH = 60


def controls(screen: QWidget) -> list[QWidget]:
    """Everything on a screen that a person can act on now."""
    return [
        each
        for each in screen.findChildren(QWidget)
        if (isinstance(each, CONTROLS) or each.property("role") == "chart")
        and each.isVisible()
        and each.isEnabled()
        # The window behind an open dialog belongs to that dialog's parent, not to what is looked at.
        and each.window() is screen
        and not isinstance(each, QHeaderView)
        and not _is_part_of_a_control(each)
    ]


def _is_part_of_a_control(widget: QWidget) -> bool:
    """Qt's own parts: a box's line edit, a table's corner, a list that opens."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, _INSIDE):
            return True
        parent = parent.parentWidget()
    return False


def unnamed(screen: QWidget) -> list[str]:
    """Controls and bars of progress that a screen reader has no words for."""
    bars = [
        each for each in screen.findChildren(QProgressBar) if each.isVisible() and each.window() is screen
    ]
    return [
        each.objectName() or repr(each) for each in (*controls(screen), *bars) if not each.accessibleName()
    ]


def reached_by_tab(qtbot: QtBot, screen: QWidget) -> set[QObject]:
    """What gets the focus when Tab is pressed again and again."""
    reached: set[QObject] = set()
    screen.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    for _ in range(_MOST_STEPS):
        qtbot.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            if focused in reached:
                break
            reached.add(focused)
    return reached


def missed_by_tab(qtbot: QtBot, screen: QWidget) -> list[str]:
    """Controls that Tab never reaches.

    Of buttons that exclude each other Tab reaches one, and the arrow keys the others.
    """
    reached = reached_by_tab(qtbot, screen)
    groups = {
        each.group() for each in reached if isinstance(each, QAbstractButton) and each.group() is not None
    }
    return [
        each.objectName() or repr(each)
        for each in controls(screen)
        if each not in reached
        and not any(child in reached for child in each.findChildren(QWidget))
        and not (isinstance(each, QAbstractButton) and each.group() in groups)
    ]


def too_faint(screen: QWidget, at_least: float = 4.5) -> list[str]:
    """Texts whose contrast with what is really drawn behind them is below WCAG's bound; disabled ones are exempt."""
    picture = screen.grab().toImage()
    faint = []
    for each in screen.findChildren(QWidget):
        is_text = isinstance(each, QLabel | QAbstractButton | QLineEdit | QComboBox | QPlainTextEdit)
        if not is_text or not each.isVisible() or not each.isEnabled() or each.window() is not screen:
            continue
        text = each.text() if isinstance(each, QLabel | QAbstractButton | QLineEdit) else "text"
        inside = QRect(each.mapTo(screen, QPoint(0, 0)), each.size()).intersected(screen.rect())
        hidden = each.visibleRegion().isEmpty() or inside.width() < 4 or inside.height() < 4
        if not text.strip() or hidden:
            continue
        found = contrast(each.palette().color(each.foregroundRole()), _ground(picture, inside))
        if found < at_least:
            faint.append(f"{each.objectName() or type(each).__name__} {text[:40]!r}: {found:.1f}")
    return faint


def _ground(picture: QImage, inside: QRect) -> QColor:
    """The colour there is most of in a part of a picture: letters cover less than what is behind them."""
    ratio = picture.devicePixelRatio()
    step = max(1, inside.width() // _SAMPLED_WIDTH)
    seen = Counter(
        picture.pixel(round(x * ratio), round(y * ratio))
        for y in range(inside.top() + 1, inside.bottom(), 2)
        for x in range(inside.left() + 1, inside.right(), step)
    )
    return QColor(seen.most_common(1)[0][0])


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
