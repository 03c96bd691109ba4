"""A card with the choices of one group."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wattback.desktop.look import elements


class GroupCard(QWidget):
    """A heading over rows, with a thin line between them; it hides with the last row that a search leaves out."""

    def __init__(self, name: str, title: str, rows: Sequence[QWidget]) -> None:
        super().__init__()
        frame, inside = elements.card(f"{name}Group")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(title, f"{name}GroupTitle", wraps=True))
        self._rows: list[tuple[QWidget, QFrame]] = []
        for row in rows:
            line = QFrame()
            line.setProperty("role", "line")
            inside.addWidget(line)
            inside.addWidget(row)
            self._rows.append((row, line))
        self._show_lines()

    def show_rows(self, wanted: Sequence[QWidget]) -> bool:
        """Show only these of its rows; returns whether any is left."""
        for row, _ in self._rows:
            row.setVisible(row in wanted)
        self._show_lines()
        is_any = any(row in wanted for row, _ in self._rows)
        self.setVisible(is_any)
        return is_any

    def _show_lines(self) -> None:
        is_first = True
        for row, line in self._rows:
            line.setVisible(not row.isHidden() and not is_first)
            is_first = is_first and row.isHidden()
