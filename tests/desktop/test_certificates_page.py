"""The page Certificates: found again, shown as the paper says it, saved, summed up, and checked by anybody."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.certificates.page import CertificatesPage
from wattback.desktop.certificates.verification_dialog import VerificationDialog
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.theme import ThemeFollower
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.page import PageContext
from wattback.desktop.services.certificates import CheckResult
from wattback.desktop.wallet.qr_view import QrView
from wattback.errors import WattbackError

from .conftest import destroy, sample_certificate

_Child = TypeVar("_Child", bound=QWidget)
MakePage = Callable[..., CertificatesPage]
DAY_MS = 86_400_000


class PaperGoneError(WattbackError):
    title = "The certificate can't be read"


@pytest.fixture
def make_page(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting, themes: ThemeFollower
) -> Iterator[MakePage]:
    made: list[CertificatesPage] = []

    def make(width: int = 1100) -> CertificatesPage:
        page = CertificatesPage(PageContext(services, background, offsetting, themes.theme))
        made.append(page)
        page.resize(width, 900)
        page.show()
        page.show_snapshot(services.current)
        page.came_to_front()
        return page

    yield make
    for each in made:
        destroy(each)


@pytest.fixture
def page(qtbot: QtBot, make_page: MakePage) -> CertificatesPage:
    page = make_page()
    qtbot.waitUntil(lambda: _text(page, "certificateClaim") != "")
    return page


def _part(inside: QWidget, kind: type[_Child], name: str) -> _Child:
    found = inside.findChild(kind, name)
    assert found is not None, name
    return found


def _text(inside: QWidget, name: str) -> str:
    shown = [each for each in inside.findChildren(QLabel, name) if each.isVisibleTo(inside)]
    return shown[0].text() if shown else ""


def _press(inside: QWidget, name: str) -> None:
    button = _part(inside, QPushButton, name)
    assert button.isEnabled()
    button.click()


def _choose(page: QWidget, dialog_name: str, path: Path) -> None:
    dialog = _part(page, QFileDialog, dialog_name)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_before_the_first_there_is_a_word_and_still_files_can_be_checked(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.all_certificates = ()
    services.documents.years = ()
    page = make_page()
    qtbot.waitUntil(lambda: _text(page, "noCertificates").startswith("None yet."))
    assert not _part(page, QWidget, "certificateCard").isVisible()
    assert not _part(page, QWidget, "statementCard").isVisible()
    assert _part(page, QPushButton, "verifyFileButton").isVisible()


def test_years_and_networks_narrow_the_list(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    services.all_certificates = tuple(
        replace(
            sample_certificate(1, is_practice=number % 2 == 0),
            id=f"wb-{number}",
            period_end_ms=sample_certificate(1).period_end_ms - number * 200 * DAY_MS,
        )
        for number in range(6)
    )
    page = make_page()
    table = _part(page, QTableWidget, "certificatesTable")
    qtbot.waitUntil(lambda: table.rowCount() == 6)
    years, networks = _part(page, ChoiceBox, "yearFilter"), _part(page, ChoiceBox, "networkFilter")
    assert years.itemText(0) == "All years"
    networks.setCurrentText("Practice network")
    assert table.rowCount() == 3
    networks.setCurrentIndex(0)
    years.setCurrentIndex(1)
    assert 0 < table.rowCount() < 6
    # What is new does not throw the choice away.
    services.all_certificates = (*services.all_certificates, sample_certificate(2))
    page.came_to_front()
    qtbot.waitUntil(lambda: table.rowCount() > 0)
    assert years.currentIndex() == 1


def test_one_network_and_year_leave_nothing_to_choose(page: CertificatesPage) -> None:
    assert not _part(page, ChoiceBox, "yearFilter").isVisible()
    assert not _part(page, ChoiceBox, "networkFilter").isVisible()


def test_the_chosen_one_is_shown_as_its_paper_says_it(page: CertificatesPage) -> None:
    shown = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    for expected in ("Consumption", "Instrument", "Retirement", "23.4 Wh (11.9–38.2 Wh)", "I-REC(E)"):
        assert expected in shown
    assert _text(page, "certificateVerdict0") == "? unknown"
    assert _text(page, "certificateVerdict1") == "✓ pass"


def test_practice_is_said_loudly(page: CertificatesPage) -> None:
    assert _text(page, "practiceWarning") == "Practice – no renewable energy is certified"
    assert not _part(page, QrView, "explorerCode").isVisible()
    assert not _part(page, QPushButton, "explorerButton").isVisible()


def test_a_real_one_has_the_code_of_its_page(
    qtbot: QtBot, services: Any, make_page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(QUrl(url).toString()) or True
    )
    services.all_certificates = (sample_certificate(1, is_practice=False),)
    services.documents.explorer_url = "https://explorer.example/tx/0x01"
    page = make_page()
    qtbot.waitUntil(lambda: _part(page, QrView, "explorerCode").isVisible(), timeout=15_000)
    assert _part(page, QrView, "explorerCode").accessibleDescription() == "https://explorer.example/tx/0x01"
    assert _text(page, "practiceWarning") == ""
    _press(page, "explorerButton")
    assert opened == ["https://explorer.example/tx/0x01"]


def test_a_certificate_that_cannot_be_read_says_so_in_its_card(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.documents.failure = PaperGoneError("It is damaged. The retirement is on the chain all the same.")
    page = make_page()
    qtbot.waitUntil(lambda: "It is damaged." in _text(page, "certificateFailure"))
    services.documents.failure = None
    _press(page, "certificateAgain")
    qtbot.waitUntil(lambda: _text(page, "certificateClaim") != "")


@pytest.mark.parametrize(
    ("name", "form"), [("mine.pdf", "pdf"), ("mine.json", "json"), ("MINE.JSON", "json")]
)
def test_it_is_saved_as_the_file_is_called(
    qtbot: QtBot, page: CertificatesPage, services: Any, tmp_path: Path, name: str, form: str
) -> None:
    _press(page, "exportButton")
    _choose(page, "exportDialog", tmp_path / name)
    qtbot.waitUntil(lambda: _text(page, "savedNote").startswith("Saved as"))
    assert f"export {form}" in services.documents.calls
    assert (tmp_path / name).read_text() == '{"id": "wb-0002-7f3a"}'


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, page: CertificatesPage, services: Any, tmp_path: Path
) -> None:
    services.documents.failure = PaperGoneError("The folder may not be written. Nothing was changed.")
    _press(page, "exportButton")
    _choose(page, "exportDialog", tmp_path / "mine.pdf")
    qtbot.waitUntil(lambda: "may not be written" in _text(page, "savedNote"))


@pytest.mark.parametrize("form", ["pdf", "csv", "json"])
def test_a_year_is_stated_in_three_forms(
    qtbot: QtBot, page: CertificatesPage, services: Any, tmp_path: Path, form: str
) -> None:
    qtbot.waitUntil(_part(page, QWidget, "statementCard").isVisible)
    _part(page, ChoiceBox, "statementYear").setCurrentText("2025")
    _press(page, f"statement_{form}")
    _choose(page, "statementDialog", tmp_path / f"year.{form}")
    qtbot.waitUntil(lambda: (tmp_path / f"year.{form}").exists())
    assert f"export_statement 2025 {form}" in services.documents.calls


def test_a_dropped_file_is_checked_with_words_and_signs(
    qtbot: QtBot, page: CertificatesPage, services: Any, tmp_path: Path
) -> None:
    services.documents.checks = (
        CheckResult("Amount", "fail", "The chain has 5 mWh, the file says 6."),
        CheckResult("Registry", "unknown", "There is none to ask."),
        CheckResult("Signature", "pass", "As it should be."),
    )
    file = tmp_path / "theirs.pdf"
    file.write_text("x")
    page.verify_file(str(file))
    (dialog,) = page.findChildren(VerificationDialog)
    qtbot.waitUntil(lambda: _text(dialog, "verificationTitle") == "This certificate does not hold")
    assert [_text(dialog, f"verdict{row}") for row in range(3)] == ["✗ fail", "? unknown", "✓ pass"]
    assert _part(dialog, QLabel, "verdict0").accessibleName() == "Amount: ✗ fail"
    assert _text(dialog, "verificationName") == "theirs.pdf"
    dialog.close()


def test_a_file_that_is_none_says_so(qtbot: QtBot, page: CertificatesPage, services: Any) -> None:
    services.documents.checks = PaperGoneError("This is no certificate.")
    _press(page, "verifyFileButton")
    _choose(page, "verifyFileDialog", Path("/tmp/picture.pdf"))
    (dialog,) = page.findChildren(VerificationDialog)
    qtbot.waitUntil(lambda: _text(dialog, "verificationFailure") == "This is no certificate.")
    dialog.close()


def test_the_chosen_one_is_checked_from_its_file_alone(
    qtbot: QtBot, page: CertificatesPage, services: Any
) -> None:
    _press(page, "verifyButton")
    (dialog,) = page.findChildren(VerificationDialog)
    qtbot.waitUntil(lambda: "1 of 5 checks" in _text(dialog, "verificationTitle"))
    assert services.documents.calls[-2:] == ["export json", "verify"]
    dialog.close()


@pytest.mark.parametrize("width", [420, 700, 1000, 1500])
def test_it_fits_every_width(qtbot: QtBot, services: Any, make_page: MakePage, width: int) -> None:
    services.all_certificates = tuple(
        replace(sample_certificate(1 + n % 2), id=f"wb-{n}", network_name="A network with a long name indeed")
        for n in range(400)
    )
    page = make_page(width)
    qtbot.waitUntil(lambda: _part(page, QTableWidget, "certificatesTable").rowCount() == 400)
    qtbot.waitUntil(lambda: _text(page, "certificateClaim") != "")
    assert page.minimumSizeHint().width() <= width
    for kind in (QPushButton, QTableWidget, ChoiceBox):
        for each in page.findChildren(kind):
            assert each.accessibleName(), each.objectName()
