"""Which nodes of a network are asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import mark, tr
from wattback.desktop.services.settings import NetworkLine

_TITLE = mark("Nodes")
_HELP = mark(
    "With two or more, what they tell is compared before anything counts as final. Addresses may hold keys of yours, "
    "so only the names of their hosts are shown."
)
_FIELD_LINES = 3


class NodesRow(QWidget):
    """A network, the nodes it asks, and a field for others.

    Signals:
        wanted: Key of a network, and addresses, the preferred first; none brings back those that came with Wattback.
    """

    wanted = Signal(str, tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("row nodes")
        self._networks: tuple[NetworkLine, ...] = ()
        self._choice = ChoiceBox("nodesNetwork", tr("Network whose nodes are shown"))
        self._choice.currentIndexChanged.connect(self._show_chosen)
        self._nodes = elements.label("", name="nodesNow", wraps=True)
        self._field = QPlainTextEdit()
        self._field.setObjectName("nodesField")
        self._field.setAccessibleName(tr("Addresses of nodes, one a line"))
        self._field.setPlaceholderText(tr("One https address a line; they take the place of those above."))
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(_FIELD_LINES * self._field.fontMetrics().lineSpacing() + 26)
        self._use = elements.button(tr("Use these nodes"), "nodesUseButton")
        self._use.setEnabled(False)
        self._field.textChanged.connect(lambda: self._use.setEnabled(bool(self._typed())))
        self._use.clicked.connect(lambda: self.wanted.emit(self._choice.currentData(), self._typed()))
        self._shipped = elements.button(
            tr("Use the usual ones"),
            "nodesShippedButton",
            "quiet",
            explains=tr("Those that came with Wattback"),
        )
        self._shipped.clicked.connect(lambda: self.wanted.emit(self._choice.currentData(), ()))
        self._problem = elements.label("", "danger", "problem nodes", wraps=True)
        self._problem.hide()

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(elements.label(tr(_TITLE)))
        column.addWidget(elements.label(tr(_HELP), "muted", wraps=True))
        column.addWidget(self._choice)
        column.addWidget(self._nodes)
        column.addWidget(self._field)
        buttons = QWidget()
        flow = FlowLayout(elements.SPACE, 8)
        buttons.setLayout(flow)
        for each in (self._use, self._shipped):
            flow.addWidget(each)
        column.addWidget(buttons)
        column.addWidget(self._problem)

    def show_networks(self, networks: tuple[NetworkLine, ...]) -> None:
        """Offer every network that asks nodes at all; the practice network is on this machine."""
        chosen = self._choice.currentData()
        self._networks = tuple(each for each in networks if each.asks_nodes)
        self._choice.blockSignals(True)
        self._choice.clear()
        for each in self._networks:
            self._choice.addItem(each.name, each.key)
        self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)))
        self._choice.blockSignals(False)
        self._field.clear()
        self._show_chosen()

    def show_problem(self, text: str) -> None:
        """Say why the nodes can't be used; what was typed stays."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def matches(self, wanted: str) -> bool:
        """Whether the row is about a text, in the language in use or in English."""
        names = " ".join(f"{each.name} {each.key}" for each in self._networks)
        about = " ".join((_TITLE, _HELP, tr(_TITLE), tr(_HELP), "rpc network", names)).casefold()
        return all(word in about for word in wanted.casefold().split())

    def _typed(self) -> tuple[str, ...]:
        return tuple(self._field.toPlainText().split())

    def _show_chosen(self) -> None:
        self.show_problem("")
        chosen = next((each for each in self._networks if each.key == self._choice.currentData()), None)
        nodes = ", ".join(chosen.nodes) if chosen is not None else ""
        self._nodes.setText(
            tr("Asks: {nodes}").format(nodes=nodes)
            if nodes
            else tr("No node is known; nothing can be asked.")
        )
