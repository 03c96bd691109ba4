"""Cards in one column or in two, as the width allows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements


class TwoColumns(QWidget):
    """Two columns beside each other, each as high as its own cards; or one, in the order of the cards."""

    def __init__(self, cards: Sequence[tuple[QWidget, bool]], shares: tuple[int, int] = (1, 1)) -> None:
        """Put everything in one column.

        Args:
            cards: Each card, and whether it stands in the second column where there are two.
            shares: How the width is divided between two columns.
        """
        super().__init__()
        self._cards, self._shares = tuple(cards), shares
        self._beside = QHBoxLayout(self)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(elements.SPACE)
            column.addStretch(1)
            self._beside.addLayout(column)
        self.count = 0
        self.arrange(1)

    def arrange(self, columns: int) -> None:
        """Use one column or two."""
        if columns == self.count:
            return
        self.count = columns
        left, right = self._columns
        for card, is_beside in self._cards:
            # By `removeWidget`: an item that was taken out lives on, and sizes of the next are then never forgotten.
            left.removeWidget(card)
            right.removeWidget(card)
            column = right if columns == 2 and is_beside else left
            column.insertWidget(column.count() - 1, card)
        # An empty column would keep its share, and the gap before it.
        self._beside.setSpacing(elements.SPACE if columns == 2 else 0)
        self._beside.setStretch(0, self._shares[0])
        self._beside.setStretch(1, self._shares[1] if columns == 2 else 0)
