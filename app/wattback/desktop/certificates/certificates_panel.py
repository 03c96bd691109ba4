"""What was retired: one row a certificate, by year and network."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.card_states import CardStates
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.notices import PRACTICE_WARNING
from wattback.desktop.services.certificates import CertificateSummary
from wattback.desktop.services.companion import Services

_NETWORK_COLUMN = 2
_BADGE_MARGIN = 24
_WIDEST_FILTER = 260
_LEAST_ROWS, _MOST_ROWS = 1, 12


class CertificatesPanel(QWidget):
    """The list and its filters.

    Signals:
        chosen: The `CertificateSummary` of the row that is selected, or None.
    """

    chosen = Signal(object)

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        self._all: tuple[CertificateSummary, ...] = ()
        self._shown: tuple[CertificateSummary, ...] = ()
        self._is_filling = False
        self._wanted = ""
        frame, inside = elements.card("certificatesCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Certificates"), "certificatesTitle"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(elements.SPACE)
        self._none = elements.label(
            tr(
                "None yet. Each offset leaves one here, to show, to save and to check again. Anybody can check a saved "
                "one against the chain."
            ),
            "muted",
            "noCertificates",
            wraps=True,
        )
        column.addWidget(self._none)
        filters = FlowLayout(8, 8)
        self._year = _filter("yearFilter", tr("Year"))
        self._network = _filter("networkFilter", tr("Network"))
        for each in (self._year, self._network):
            each.currentIndexChanged.connect(self._filter)
            filters.addWidget(each)
        column.addLayout(filters)
        self._table = elements.table(
            "certificatesTable", tr("Certificates"), (tr("Amount"), tr("Period"), tr("Network")), 1
        )
        self._table.itemSelectionChanged.connect(self._selection_changed)
        column.addWidget(self._table)
        self._states = CardStates("certificates", tr("Reading your certificates…"), content)
        self._states.again_wanted.connect(self.reload)
        inside.addWidget(self._states)

    def reload(self) -> None:
        """Read the list again."""
        self._states.show_loading()
        self._background.run(self, self._services.certificates, self._show, self._states.show_failure)

    def selected(self) -> CertificateSummary | None:
        """The certificate whose row is selected."""
        rows = self._table.selectionModel().selectedRows()
        if rows and rows[0].row() < len(self._shown):
            return self._shown[rows[0].row()]
        return None

    def select(self, certificate_id: str) -> None:
        """Choose this certificate, now or once the list is read; the filters give way to it."""
        self._wanted = certificate_id
        if self._all:
            self._is_filling = True
            self._year.setCurrentIndex(0)
            self._network.setCurrentIndex(0)
            self._is_filling = False
            self._filter()

    def _show(self, certificates: tuple[CertificateSummary, ...]) -> None:
        self._all = certificates
        self._is_filling = True
        _fill(
            self._year,
            tr("All years"),
            sorted({str(_year(each)) for each in certificates}, reverse=True),
        )
        _fill(self._network, tr("All networks"), sorted({each.network_name for each in certificates}))
        self._is_filling = False
        self._none.setVisible(not certificates)
        self._table.setVisible(bool(certificates))
        self._states.show_content()
        self._filter()

    def _filter(self) -> None:
        if self._is_filling:
            return
        selected = self.selected()
        kept = self._wanted or (selected.id if selected is not None else "")
        year, network = self._year.currentData(), self._network.currentData()
        self._shown = tuple(
            each
            for each in self._all
            if year in ("", str(_year(each))) and network in ("", each.network_name)
        )
        elements.set_rows(self._table, [_row(each) for each in self._shown])
        for row, each in enumerate(self._shown):
            self._show_badge(row, each.is_practice)
        rows = min(max(len(self._shown), _LEAST_ROWS), _MOST_ROWS)
        height = self._table.verticalHeader().defaultSectionSize() * rows
        self._table.setFixedHeight(height + self._table.horizontalHeader().sizeHint().height() + 4)
        same = [row for row, each in enumerate(self._shown) if each.id == kept]
        if same:
            self._wanted = ""
        if self._shown:
            self._table.selectRow(same[0] if same else 0)
        self._selection_changed()

    def _selection_changed(self) -> None:
        self.chosen.emit(self.selected())

    def _show_badge(self, row: int, is_practice: bool) -> None:
        self._table.removeCellWidget(row, _NETWORK_COLUMN)
        item = self._table.item(row, _NETWORK_COLUMN)
        if is_practice and item is not None:
            badge = elements.label(tr("PRACTICE"), "badge", f"practiceBadge{row}")
            badge.setToolTip(tr(PRACTICE_WARNING))
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._table.setCellWidget(row, _NETWORK_COLUMN, badge)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr(PRACTICE_WARNING))
            # Only in its place does the badge have the style sheet's padding.
            badge.ensurePolished()
            item.setSizeHint(badge.sizeHint() + QSize(_BADGE_MARGIN, 0))


def _filter(name: str, accessible_name: str) -> ChoiceBox:
    made = ChoiceBox(name, accessible_name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    made.setMaximumWidth(_WIDEST_FILTER)
    return made


def _fill(combo: QComboBox, everything: str, values: list[str]) -> None:
    """Offer these, keep the choice where it is still among them, and hide what leaves no choice."""
    kept = combo.currentData()
    combo.clear()
    combo.addItem(everything, "")
    for value in values:
        combo.addItem(value, value)
    combo.setCurrentIndex(max(0, combo.findData(kept)) if kept else 0)
    combo.setVisible(len(values) > 1)


def _year(certificate: CertificateSummary) -> int:
    return wording.local(certificate.period_end_ms).year


def _row(certificate: CertificateSummary) -> tuple[str, ...]:
    return (
        wording.certificate_amount(certificate.amount_mwh),
        wording.period(certificate.period_start_ms, certificate.period_end_ms),
        # The badge stands in the place of the name, for a practice network's name says nothing more.
        "" if certificate.is_practice else certificate.network_name,
    )
