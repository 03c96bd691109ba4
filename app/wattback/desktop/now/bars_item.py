"""Draws the bars: each group's matched part solid, its due part light and outlined, and the range over them.

Everything is drawn in one call from arrays and lies on whole pixels, so that thousands of rectangles take a few
milliseconds and the gaps between the bars are even.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLine, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsObject

from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.now.local_steps import HOUR_MS
from wattback.desktop.now.series import OTHERS, Column
from wattback.desktop.services.usage import Split

# Hours since 2000: small numbers keep their precision through Qt's transformations.
_ORIGIN_MS = 946_684_800_000
_OUTLINE_FROM_PX, _WHISKER_FROM_PX, _WIDE_FROM_PX = 6, 9, 24
_WIDEST_CAP_PX, _WIDEST_BAR_PX = 5, 72
_BAND_ALPHA, _TODAY_ALPHA, _MARK_ALPHA = 70, 16, 24
_DUE_SHARE = 0.42
_TODAY_TEXT_PX = 6
# So that the highest label of the axis is not cut off.
ROOM_ABOVE = 1.04


def to_x(at_ms: float) -> float:
    """An instant's place on the chart's horizontal axis."""
    return (at_ms - _ORIGIN_MS) / HOUR_MS


def to_ms(x: float) -> float:
    """The instant at a place."""
    return x * HOUR_MS + _ORIGIN_MS


@dataclass(frozen=True, slots=True)
class GroupColours:
    """How one group's matched and due parts are filled; `solid` outlines the due part."""

    solid: QColor
    light: QColor


def group_colours(theme: Theme, split: Split) -> tuple[GroupColours, ...]:
    """By place, and what is none of the groups at the end; a single one where nothing is taken apart."""
    if split is Split.NONE:
        return (GroupColours(QColor(theme.matched), QColor(theme.due_fill)),)
    surface = QColor(theme.surface)
    return tuple(
        GroupColours(QColor(each), _mixed(QColor(each), surface, _DUE_SHARE)) for each in theme.series
    )


class BarsItem(QGraphicsObject):
    """All bars of the chart, as one item of its scene."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._split = Split.NONE
        self._area = QRectF()
        self._mark: tuple[float, float] | None = None
        self._today: tuple[float, float] | None = None
        self.show_columns((), Split.NONE)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self._colours = group_colours(theme, self._split)
        self.update()

    def set_area(self, area: QRectF) -> None:
        """What of the axes is in view."""
        self.prepareGeometryChange()
        self._area = area

    def set_mark(self, start_ms: float, end_ms: float) -> None:
        """Lay a band behind the bar that is pointed at; none when it has no width."""
        self._mark = (to_x(start_ms), to_x(end_ms)) if end_ms > start_ms else None
        self.update()

    def set_today(self, start_ms: float, end_ms: float) -> None:
        """Lay a faint band behind today; none when it has no width."""
        self._today = (to_x(start_ms), to_x(end_ms)) if end_ms > start_ms else None
        self.update()

    def show_columns(self, columns: Sequence[Column], split: Split) -> None:
        """Draw these, in order of time."""
        self._split = split
        self._colours = group_colours(self._theme, split)
        groups = 1 if split is Split.NONE else OTHERS + 1
        bounds = [(to_x(each.start_ms), to_x(each.end_ms)) for each in columns]
        ranges = [(each.totals.energy_wh.low, each.totals.energy_wh.high) for each in columns]
        parts = np.zeros((len(columns), 2 * groups))
        for row, column in enumerate(columns):
            for part in column.parts:
                central = part.totals.energy_wh.central
                matched = min(central, part.totals.matched_energy_wh)
                parts[row, 2 * part.group] = matched
                parts[row, 2 * part.group + 1] = central - matched
        self._starts, self._ends = np.array(bounds).reshape(-1, 2).T
        self._lows, self._highs = np.array(ranges).reshape(-1, 2).T
        self._edges = np.concatenate((np.zeros((len(columns), 1)), parts.cumsum(axis=1)), axis=1)
        self.update()

    def highest_wh(self, start_ms: float, end_ms: float) -> float:
        """The highest upper bound between the two instants."""
        some = self._between(to_x(start_ms), to_x(end_ms))
        return float(self._highs[some].max(initial=0.0))

    def boundingRect(self) -> QRectF:
        """What is in view."""
        return self._area

    def paint(self, painter: QPainter, *_unused: object) -> None:
        """Draw what is in view."""
        to_pixel = painter.worldTransform()
        left, right = self._area.left(), self._area.right()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        across = (to_pixel.m11(), to_pixel.dx())
        up = (to_pixel.m22(), to_pixel.dy())
        edges = sorted(round(up[0] * y + up[1]) for y in (self._area.top(), self._area.bottom()))
        painter.setClipRect(
            QRect(
                round(across[0] * left + across[1]),
                edges[0],
                round(across[0] * (right - left)) + 1,
                edges[1] - edges[0] + 1,
            )
        )
        self._paint_bands(painter, across, edges)
        some = self._between(left, right)
        if some.stop > some.start:
            self._paint_bars(painter, some, across, up)
        painter.restore()

    def _between(self, left: float, right: float) -> slice:
        return slice(
            int(np.searchsorted(self._ends, left, "right")), int(np.searchsorted(self._starts, right, "left"))
        )

    def _paint_bands(self, painter: QPainter, across: tuple[float, float], edges: list[int]) -> None:
        for band, name, alpha in (
            (self._today, self._theme.accent, _TODAY_ALPHA),
            (self._mark, self._theme.text, _MARK_ALPHA),
        ):
            if band is None:
                continue
            # The lines of the grid are seen through it.
            colour = QColor(name)
            colour.setAlpha(alpha)
            first, last = (round(across[0] * x + across[1]) for x in band)
            painter.fillRect(QRect(first, edges[0], last - first, edges[1] - edges[0]), colour)
            if band is self._today:
                text = tr("Today")
                metrics = painter.fontMetrics()
                # At the visible end of the band, for its beginning may be far to the left.
                shown = max(first, round(across[0] * self._area.left() + across[1]))
                end = min(last, round(across[0] * self._area.right() + across[1]))
                if metrics.horizontalAdvance(text) + 2 * _TODAY_TEXT_PX <= end - shown:
                    painter.setPen(QColor(self._theme.muted))
                    # Below the highest line of the grid.
                    top = edges[0] + round((edges[1] - edges[0]) * (1 - 1 / ROOM_ABOVE))
                    painter.drawText(shown + _TODAY_TEXT_PX, top + metrics.ascent() + 3, text)

    def _paint_bars(
        self, painter: QPainter, some: slice, across: tuple[float, float], up: tuple[float, float]
    ) -> None:
        firsts, lasts = (
            np.rint(across[0] * each[some] + across[1]).astype(int) for each in (self._starts, self._ends)
        )
        slots = lasts - firsts
        usual = int(np.median(slots))
        widths = np.maximum(1, np.minimum(_WIDEST_BAR_PX, slots - _gap_px(usual)))
        lefts = firsts + (slots - widths) // 2
        heights = np.rint(up[0] * self._edges[some] + up[1]).astype(int)
        for place, colours in enumerate(self._colours):
            for at, fill in ((2 * place, colours.solid), (2 * place + 1, colours.light)):
                bottoms, tops = heights[:, at], heights[:, at + 1]
                places = np.stack((lefts, tops, widths, bottoms - tops), axis=1)[bottoms > tops]
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill)
                painter.drawRects(_rectangles(places))
                if fill is colours.light and usual >= _OUTLINE_FROM_PX:
                    painter.setPen(_outline(colours.solid, self._split, self._theme))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    # An outline is drawn on the right and lower edge's pixels too, and needs some room.
                    painter.drawRects(_rectangles(places[places[:, 3] > 1] - (0, 0, 1, 1)))
        lows, highs = (np.rint(up[0] * each[some] + up[1]).astype(int) for each in (self._lows, self._highs))
        if usual >= _WHISKER_FROM_PX:
            self._paint_whiskers(painter, lefts, widths, lows, highs)
        else:
            self._paint_band(painter, firsts, slots, lows, highs)

    def _paint_whiskers(
        self, painter: QPainter, lefts: np.ndarray, widths: np.ndarray, lows: np.ndarray, highs: np.ndarray
    ) -> None:
        middles = lefts + widths // 2
        caps = np.minimum(_WIDEST_CAP_PX, widths // 4)
        lines: list[QLine] = []
        for x, cap, low, high in zip(
            middles.tolist(), caps.tolist(), lows.tolist(), highs.tolist(), strict=True
        ):
            if low > high:
                lines.append(QLine(x, low, x, high))
                lines.append(QLine(x - cap, low, x + cap, low))
                lines.append(QLine(x - cap, high, x + cap, high))
        painter.setPen(QColor(self._theme.whisker))
        painter.drawLines(lines)

    def _paint_band(
        self, painter: QPainter, firsts: np.ndarray, slots: np.ndarray, lows: np.ndarray, highs: np.ndarray
    ) -> None:
        colour = QColor(self._theme.whisker)
        colour.setAlpha(_BAND_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(
            [
                QRect(x, high, width, low - high)
                for x, width, low, high in zip(
                    firsts.tolist(), slots.tolist(), lows.tolist(), highs.tolist(), strict=True
                )
                if low > high
            ]
        )


def _rectangles(places: np.ndarray) -> list[QRect]:
    return [QRect(*place) for place in places.tolist()]


def _gap_px(slot_px: int) -> int:
    if slot_px >= _WIDE_FROM_PX:
        return slot_px * 3 // 10
    return max(1, slot_px // 5) if slot_px > 2 else 0


def _outline(solid: QColor, split: Split, theme: Theme) -> QColor:
    """What is not taken apart has its own colour for what is due."""
    return QColor(theme.due) if split is Split.NONE else solid


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of one and the rest of the other."""
    rest = 1 - share
    return QColor.fromRgbF(
        share * one.redF() + rest * other.redF(),
        share * one.greenF() + rest * other.greenF(),
        share * one.blueF() + rest * other.blueF(),
    )
