"""The chart as a file: its figures as CSV, itself as PNG or SVG."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from wattback.desktop.look import wording
from wattback.desktop.look.theme import Theme
from wattback.desktop.now import chart_words
from wattback.desktop.now.chart_legend import SIGN_PX, LegendEntry, paint_sign
from wattback.desktop.now.series import Column, due_wh
from wattback.desktop.now.usage_chart import UsageChart
from wattback.desktop.services.usage import Split, Step

_PNG_SCALE = 2
_MARGIN, _GAP, _LINE_GAP, _SIGN_GAP, _ENTRY_GAP = 20, 10, 4, 6, 18
_TITLE_SCALE = 1.2
_HEADER = (
    *("start_utc", "end_utc", "start_local", "step", "group", "answers", "records"),
    *("input_tokens", "output_tokens", "energy_low_wh", "energy_central_wh", "energy_high_wh"),
    *("matched_wh", "due_wh", "co2e_location_low_g", "co2e_location_central_g", "co2e_location_high_g"),
)


def csv_bytes(columns: Sequence[Column], step: Step, split: Split, groups: Sequence[str]) -> bytes:
    """The bars' figures in full, UTF-8, units in the header, one line a bar or one a group in it.

    Names and numbers are the same in every language, so that other programs read them.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_HEADER)
    for column in columns:
        for part in column.parts:
            totals = column.totals if split is Split.NONE else part.totals
            energy, co2e = totals.energy_wh, totals.co2e_g
            writer.writerow(
                (
                    *(_utc(column.start_ms), _utc(column.end_ms)),
                    *(wording.local(column.start_ms).isoformat(), str(step)),
                    "" if split is Split.NONE else _plain(chart_words.group_name(part.group, groups, split)),
                    *(totals.answers, totals.records, totals.input_tokens, totals.output_tokens),
                    *(energy.low, energy.central, energy.high, totals.matched_energy_wh, due_wh(totals)),
                    *(co2e.low, co2e.central, co2e.high),
                )
            )
    return text.getvalue().encode()


def png_image(chart: UsageChart, title: str, legend: Sequence[LegendEntry], theme: Theme) -> QImage:
    """The chart with its title and legend, at twice the size on the screen."""
    size = _size(chart, legend)
    image = QImage(size * _PNG_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_PNG_SCALE)
    with QPainter(image) as painter:
        _paint(painter, size, chart, title, legend, theme)
    return image


def png_bytes(image: QImage) -> bytes:
    """The picture as a PNG. Takes a while; call it from a worker thread."""
    return _written(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def svg_bytes(chart: UsageChart, title: str, legend: Sequence[LegendEntry], theme: Theme) -> bytes:
    """The chart with its title and legend as shapes and text."""
    size = _size(chart, legend)

    def draw(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(QRect(0, 0, size.width(), size.height()))
        generator.setTitle(title)
        # At its own resolution a font of so many points would be as many pixels.
        generator.setResolution(chart.logicalDpiX())
        with QPainter(generator) as painter:
            _paint(painter, size, chart, title, legend, theme)

    return _written(draw)


def _size(chart: UsageChart, legend: Sequence[LegendEntry]) -> QSize:
    line = chart.fontMetrics().height()
    below = len(_legend_lines(chart, legend)) * (line + _LINE_GAP)
    return QSize(chart.width() + 2 * _MARGIN, chart.height() + 2 * (_MARGIN + _GAP) + line + below)


def _legend_lines(chart: UsageChart, legend: Sequence[LegendEntry]) -> list[list[tuple[int, LegendEntry]]]:
    """The entries with their places from the left, on as many lines as it takes."""
    lines: list[list[tuple[int, LegendEntry]]] = [[]]
    x = 0
    for entry in legend:
        width = SIGN_PX + _SIGN_GAP + chart.fontMetrics().horizontalAdvance(entry.text)
        if lines[-1] and x + width > chart.width():
            lines.append([])
            x = 0
        lines[-1].append((x, entry))
        x += width + _ENTRY_GAP
    return lines


def _paint(
    painter: QPainter, size: QSize, chart: UsageChart, title: str, legend: Sequence[LegendEntry], theme: Theme
) -> None:
    line = chart.fontMetrics().height()
    whole = QRect(0, 0, size.width(), size.height())
    painter.fillRect(whole, QColor(theme.surface))
    inside = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    plain = QFont(chart.font())
    heading = QFont(plain)
    heading.setPointSizeF(heading.pointSizeF() * _TITLE_SCALE)
    heading.setWeight(QFont.Weight.DemiBold)
    painter.setFont(heading)
    painter.setPen(QColor(theme.text))
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
    painter.setFont(plain)
    target = QRectF(inside.x(), inside.y() + line + _GAP, chart.width(), chart.height())
    chart.plot.render(painter, target, chart.plot.viewport().rect())
    y = round(target.bottom()) + _GAP
    for entries in _legend_lines(chart, legend):
        for place, entry in entries:
            x = inside.x() + place
            paint_sign(painter, entry, QRect(x, y + (line - SIGN_PX) // 2, SIGN_PX, SIGN_PX))
            painter.setPen(QColor(theme.muted))
            painter.drawText(x + SIGN_PX + _SIGN_GAP, y + chart.fontMetrics().ascent(), entry.text)
        y += line + _LINE_GAP


def _written(draw: Callable[[QBuffer], object]) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(buffer)
    buffer.close()
    return bytes(content.data())


def _utc(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).isoformat()


def _plain(name: str) -> str:
    """Without what a spreadsheet would take for a formula: a model's name comes from a web page."""
    return f"'{name}" if name[:1] in ("=", "+", "-", "@", "\t", "\r") else name
