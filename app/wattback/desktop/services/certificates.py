"""Certificates, as the window lists, shows and checks them."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CertificateSummary:
    """One line of the list of certificates.

    Attributes:
        id: Certificate id.
        created_at_ms: UTC epoch milliseconds.
        amount_mwh: Milliwatt-hours retired.
        answers: Answers covered.
        period_start_ms: First answer covered.
        period_end_ms: Last answer covered.
        network_name: For people.
        is_practice: True when nothing real is certified.
    """

    id: str
    created_at_ms: int
    amount_mwh: int
    answers: int
    period_start_ms: int
    period_end_ms: int
    network_name: str
    is_practice: bool


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of a verification: `verdict` is `pass`, `fail` or `unknown`."""

    name: str
    verdict: str
    text: str


@dataclass(frozen=True, slots=True)
class CertificateDetail:
    """A certificate as the preview shows it: texts for people, in groups of label and value.

    Attributes:
        summary: Its line in the list.
        claim: The sentence it makes.
        groups: Title and rows of (label, value): consumption, instrument, retirement.
        checks: Same market, vintage and the like, as they were when it was made.
        explorer_url: The transaction on the network's explorer; empty where there is none.
    """

    summary: CertificateSummary
    claim: str
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    checks: tuple[CheckResult, ...]
    explorer_url: str


class CertificateServices(Protocol):
    """Certificates to look at, to hand on and to check."""

    def detail(self, certificate_id: str) -> CertificateDetail:
        """Everything on one certificate."""
        ...

    def export(self, certificate_id: str, path: str, form: str) -> None:
        """Write a certificate; `form` is `json` or `pdf`. A file that is there is replaced, whole or not at all."""
        ...

    def verify(self, path: str) -> tuple[CheckResult, ...]:
        """Re-derive a certificate (JSON or PDF) from the chain.

        Raises:
            WattbackError: The file cannot be read.
        """
        ...

    def statement_years(self) -> tuple[int, ...]:
        """Years with retirements, newest first."""
        ...

    def export_statement(self, year: int, path: str, form: str) -> None:
        """Write the annual statement; `form` is `pdf`, `csv` or `json`."""
        ...
