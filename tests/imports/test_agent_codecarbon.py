"""CodeCarbon's meter: what it recorded is recorded once, whatever it was appended to."""

from pathlib import Path

import pytest

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.codecarbon import CodeCarbonEmissions
from wattback.imports.errors import Damaged
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting

EMISSIONS = Path(__file__).parent / "agents" / "codecarbon" / "emissions.csv"
RUN = "5b0d0d6b-8d5e-4a0e-8f0a-00000000000"


def read(path: Path) -> tuple[dict[str, ImportedUse], list[LeftOut]]:
    with Source(str(path)) as source:
        found = list(CodeCarbonEmissions().read(source, TokenCounting()))
    uses = [each for each in found if isinstance(each, ImportedUse)]
    assert len({use.message_id for use in uses}) == len(uses)
    return {use.message_id: use for use in uses}, [each for each in found if isinstance(each, LeftOut)]


def energy(path: Path) -> dict[str, float | None]:
    return {key: use.recorded_energy_wh for key, use in read(path)[0].items()}


def test_each_row_adds_what_its_run_used_since_the_row_before() -> None:
    uses, left = read(EMISSIONS)
    assert energy(EMISSIONS) == {
        f"{RUN}1/2026-03-01T10:00:00": pytest.approx(1.94),
        f"{RUN}1/2026-03-01T10:01:00": pytest.approx(1.94),
        f"{RUN}3/2026-03-02T10:02:00": pytest.approx(0.5),
    }
    assert left == [LeftOut("emissions.csv, line 4", "`energy_consumed` is no amount of electricity")]
    assert {(use.site, use.output_tokens, use.model_raw) for use in uses.values()} == {("codecarbon", 0, "")}


def test_times_without_a_zone_are_this_machines() -> None:
    import datetime

    use = read(EMISSIONS)[0][f"{RUN}1/2026-03-01T10:00:00"]
    assert datetime.datetime.fromtimestamp(use.at_ms / 1000).isoformat() == "2026-03-01T10:00:00"  # noqa: DTZ006


def test_a_longer_file_has_the_same_rows_and_more(tmp_path: Path) -> None:
    text = EMISSIONS.read_text()
    longer = tmp_path / "emissions.csv"
    longer.write_text(
        text + text.splitlines()[2].replace("10:01:00", "10:03:00").replace("0.00388", "0.00488") + "\n"
    )
    added = {key: value for key, value in energy(longer).items() if key not in energy(EMISSIONS)}
    assert added == {f"{RUN}1/2026-03-01T10:03:00": pytest.approx(1.0)}
    assert energy(longer) | energy(EMISSIONS) == energy(longer)


def test_a_meter_that_fell_was_started_anew(tmp_path: Path) -> None:
    path = tmp_path / "emissions.csv"
    path.write_text(
        "timestamp,run_id,energy_consumed\n2026-03-01T10:00:00,r,0.002\n2026-03-01T11:00:00,r,0.001\n"
    )
    assert list(energy(path).values()) == [pytest.approx(2.0), pytest.approx(1.0)]


def test_a_file_without_runs_and_with_zones_and_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes(
        b"\xef\xbb\xbftimestamp,project_name,emissions,energy_consumed\r\n2021-03-01T10:00:00+00:00,p,1,0.002\r\n"
    )
    (use,) = read(path)[0].values()
    assert use.at_ms == 1614592800000
    assert use.recorded_energy_wh == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2026-03-01T10:00:00,r,-1", "`energy_consumed` is no amount"),
        ("2026-03-01T10:00:00,r,nan", "`energy_consumed` is no amount"),
        ("2026-03-01T10:00:00,r,1e300", "`energy_consumed` is no amount"),
        ("2026-03-01T10:00:00,r", "`energy_consumed` is no amount"),
        ("yesterday,r,0.1", "`timestamp` is no time"),
        ("2026-03-01T10:00:00,r,0.1,5,6", "it has 5 columns, and the first line names 3"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_the_others_count(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "emissions.csv"
    path.write_text(f"timestamp,run_id,energy_consumed\n{row}\n2026-03-01T11:00:00,q,0.002\n")
    uses, left = read(path)
    assert len(uses) == 1
    assert [each.place for each in left] == ["emissions.csv, line 2"]
    assert left[0].reason.startswith(reason)


def test_a_row_that_is_still_being_written_waits(tmp_path: Path) -> None:
    path = tmp_path / "emissions.csv"
    path.write_text(EMISSIONS.read_text()[:-60])
    uses, left = read(path)
    assert len(uses) == 2
    assert len(left) == 1


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "emissions.csv"
    path.write_text("a,b\n1,2\n")
    with Source(str(path)) as source:
        assert not CodeCarbonEmissions().recognises(source)
    with pytest.raises(Damaged, match="does not name the columns timestamp and energy_consumed"):
        read(path)
    with Source(str(EMISSIONS)) as source:
        assert CodeCarbonEmissions().recognises(source)
