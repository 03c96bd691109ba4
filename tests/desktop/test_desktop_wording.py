"""Numbers and times as people read them."""

import time
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.desktop.look import wording
from wattback.desktop.services.snapshot import FactorChange
from wattback.footprint import Range

_ENERGY_WH = {"mWh": 1e-3, "Wh": 1.0, "kWh": 1e3, "MWh": 1e6}


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("energy_wh", "text"),
    [
        (Range(0.13, 0.41, 1.63), "0.41 Wh (0.13–1.6)"),
        (Range(4.1, 12.34, 38.0), "12 Wh (4.1–38)"),
        (Range(0.0, 0.0, 0.0), "0 Wh"),
        (Range(500.0, 500.0, 500.0), "500 Wh"),
        (Range(0.01, 0.042, 0.12), "42 mWh (10–120)"),
        (Range(300.0, 999.6, 3100.0), "1.0 kWh (0.30–3.1)"),
        (Range(1.2e6, 2.5e6, 7.9e6), "2.5 MWh (1.2–7.9)"),
    ],
)
def test_energy_with_its_range(energy_wh: Range, text: str) -> None:
    assert str(wording.energy_figure(energy_wh)) == text


def test_the_large_figure_has_one_more_digit() -> None:
    figure = wording.energy_figure(Range(4.1, 12.34, 38.4), digits=3)
    assert (figure.central, figure.unit, figure.spread) == ("12.3", "Wh", "4.1–38")


def test_emissions() -> None:
    assert str(wording.co2e_figure(Range(1.1, 3.4, 10.6))) == "3.4 g CO₂e (1.1–11)"
    assert str(wording.co2e_figure(Range(0.02, 0.05, 0.16))) == "50 mg CO₂e (20–160)"


@pytest.mark.parametrize(
    ("mwh", "text"),
    [
        (0, "0 mWh"),
        (5, "5 mWh"),
        (150, "0.15 Wh"),
        (12_345, "12.345 Wh"),
        (1_500_000, "1.5 kWh"),
        (1_234_567_891, "1,234.567891 kWh"),
    ],
)
def test_certificate_amounts_are_exact(mwh: int, text: str) -> None:
    assert wording.certificate_amount(mwh) == text


@given(st.integers(0, 10**15))
def test_no_milliwatt_hour_is_lost_in_an_amount(mwh: int) -> None:
    number, unit = wording.certificate_amount(mwh).split()
    whole, _, fraction = number.replace(",", "").partition(".")
    decimals = {"mWh": 0, "Wh": 3, "kWh": 6}[unit]
    assert int(whole + fraction.ljust(decimals, "0")) == mwh


@given(st.floats(1e-6, 1e9), st.integers(2, 4))
def test_an_estimate_is_rounded_by_less_than_its_last_digit(wh: float, digits: int) -> None:
    number, unit = wording.energy(wh, digits).split()
    shown_wh = float(number.replace(",", "")) * _ENERGY_WH[unit]
    assert shown_wh == pytest.approx(wh, rel=0.51 * 10 ** (1 - digits))
    assert len(number.replace(",", "").replace(".", "").strip("0")) <= digits


@pytest.mark.usefixtures("berlin")
def test_times_are_local_and_dates_spelled_out() -> None:
    late_in_utc = 1_795_389_000_000  # 2026-11-22T23:10:00Z, already the 23rd in Berlin
    assert wording.moment(late_in_utc) == "23 Nov 2026, 00:10"
    day_ms = 86_400_000
    assert wording.period(late_in_utc, late_in_utc + 60_000) == "23 Nov 2026"
    assert wording.period(late_in_utc - 5 * day_ms, late_in_utc) == "18–23 Nov 2026"
    assert wording.period(late_in_utc - 30 * day_ms, late_in_utc) == "24 Oct – 23 Nov 2026"
    assert wording.period(late_in_utc - 365 * day_ms, late_in_utc) == "23 Nov 2025 – 23 Nov 2026"
    assert wording.recently(late_in_utc, wording.local(late_in_utc).date()) == "00:10"
    assert wording.recently(late_in_utc - day_ms, wording.local(late_in_utc).date()) == "22 Nov, 00:10"


def test_counts_agree_with_their_noun() -> None:
    assert [wording.count(number, "answer") for number in (0, 1, 2000)] == [
        "0 answers",
        "1 answer",
        "2,000 answers",
    ]


def test_batch_states_are_words() -> None:
    assert wording.batch_state("broadcast") == "sent, waiting for the network"
    assert wording.batch_state("something new") == "something new"


@pytest.mark.parametrize(
    ("month", "before", "after", "text"),
    [
        ("2026-03", 100.0, 88.0, "March looks 12 % lower under 2026.12 than under 2026.11."),
        ("2025-10", 100.0, 88.0, "October 2025 looks 12 % lower under 2026.12 than under 2026.11."),
        ("2026-11", 100.0, 112.4, "November looks 12 % higher under 2026.12 than under 2026.11."),
        ("2026-11", 1.0, 35.0, "November looks 3,400 % higher under 2026.12 than under 2026.11."),
        ("2026-11", 100.0, 100.49, "November looks the same under 2026.12 as under 2026.11."),
        ("2026-11", 100.0, 99.51, "November looks the same under 2026.12 as under 2026.11."),
        ("2026-11", 100.0, 100.5, "November looks 1 % higher under 2026.12 than under 2026.11."),
        ("2026-11", 100.0, 99.5, "November looks 1 % lower under 2026.12 than under 2026.11."),
        ("2026-11", 100.0, 0.01, "November looks over 99 % lower under 2026.12 than under 2026.11."),
        ("2026-11", 0.0, 0.0, "November looks the same under 2026.12 as under 2026.11."),
        (
            "2026-11",
            0.0,
            5.0,
            "November looks higher under 2026.12 than under 2026.11, where it was nothing.",
        ),
    ],
)
def test_what_newer_factors_made_of_a_month(month: str, before: float, after: float, text: str) -> None:
    change = FactorChange(month, "factors-2026.11", "factors-2026.12", 7, before, after, before, after)
    assert wording.factor_change(change, date(2026, 12, 1)) == text


def test_tables_that_changed_under_one_version_are_told_apart() -> None:
    change = FactorChange("2026-03", "factors-2026.12", "factors-2026.12", 7, 100.0, 50.0, 40.0, 20.0)
    assert wording.factor_change(change, date(2026, 12, 1)) == (
        "March looks 50 % lower under 2026.12 as it is now than under 2026.12 as it was."
    )


@pytest.mark.parametrize(
    ("energy_after_wh", "co2e_after_g", "text"),
    [
        (103.0, 52.4, "March looks 3 % higher under 2026.12 than under 2026.11; its emissions 31 % higher."),
        (100.0, 36.0, "March looks the same under 2026.12 as under 2026.11; its emissions 10 % lower."),
        (103.0, 41.2, "March looks 3 % higher under 2026.12 than under 2026.11."),
        (112.0, 40.0, "March looks 12 % higher under 2026.12 than under 2026.11; its emissions the same."),
    ],
)
def test_emissions_that_moved_otherwise_are_told(
    energy_after_wh: float, co2e_after_g: float, text: str
) -> None:
    change = FactorChange(
        "2026-03", "factors-2026.11", "factors-2026.12", 7, 100.0, energy_after_wh, 40.0, co2e_after_g
    )
    assert wording.factor_change(change, date(2026, 12, 1)) == text
