"""In-memory certificates as files, and one to look at."""

from collections.abc import Callable
from pathlib import Path

from wattback.desktop.services.certificates import CertificateDetail, CertificateSummary, CheckResult

CLAIM = (
    "38.214 Wh of electricity, estimated for 74 answers of AI chats from 3 to 24 November 2026 at the upper end of the "
    "estimate, are matched by retired renewable energy certificates."
)


def sample_detail(summary: CertificateSummary, explorer_url: str = "") -> CertificateDetail:
    return CertificateDetail(
        summary=summary,
        claim="Practice: no renewable energy was certified. " + CLAIM if summary.is_practice else CLAIM,
        groups=(
            (
                "Consumption",
                (
                    ("Electricity", "23.4 Wh (11.9–38.2 Wh)"),
                    ("Emissions, location-based", "9.4 g CO₂e (4.1–16 g)"),
                    ("Covers", "the upper end of the estimate"),
                ),
            ),
            (
                "Instrument",
                (
                    ("Standard", "I-REC(E)"),
                    (
                        "Device",
                        "Solar park of a rather long name in the province of Badajoz, Spain, second section",
                    ),
                    ("Produced", "1 October 2026 – 31 October 2026"),
                ),
            ),
            (
                "Retirement",
                (
                    ("Transaction", "0x3f1c8a52f0d9b7e4c6a1580d2e93b4f7a6c5d8e9102b3c4d5e6f708192a3b4c5"),
                    ("Beneficiary", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
                ),
            ),
        ),
        checks=(
            CheckResult("Same market", "unknown", "It is not known where the computers stand."),
            CheckResult("Vintage", "pass", "Produced within a year of the use."),
        ),
        explorer_url=explorer_url,
    )


class SampleDocuments:
    """Everything in memory; `summaries` is what the list shows."""

    def __init__(
        self, summaries: Callable[[], tuple[CertificateSummary, ...]], checks: tuple[CheckResult, ...]
    ) -> None:
        self._summaries = summaries
        self.checks: tuple[CheckResult, ...] | Exception = checks
        self.failure: Exception | None = None
        self.years: tuple[int, ...] = (2026, 2025)
        self.explorer_url = ""
        self.calls: list[str] = []

    def detail(self, certificate_id: str) -> CertificateDetail:
        self.calls.append(f"detail {certificate_id}")
        if self.failure is not None:
            raise self.failure
        wanted = next(each for each in self._summaries() if each.id == certificate_id)
        return sample_detail(wanted, "" if wanted.is_practice else self.explorer_url)

    def export(self, certificate_id: str, path: str, form: str) -> None:
        self.calls.append(f"export {form}")
        if self.failure is not None:
            raise self.failure
        Path(path).write_text(f'{{"id": "{certificate_id}"}}', encoding="utf-8")

    def verify(self, path: str) -> tuple[CheckResult, ...]:
        self.calls.append("verify")
        if isinstance(self.checks, Exception):
            raise self.checks
        assert Path(path).read_text(encoding="utf-8")
        return self.checks

    def statement_years(self) -> tuple[int, ...]:
        return self.years

    def export_statement(self, year: int, path: str, form: str) -> None:
        self.calls.append(f"export_statement {year} {form}")
        if self.failure is not None:
            raise self.failure
        Path(path).write_text("statement", encoding="utf-8")
