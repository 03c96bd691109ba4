"""The answers of a period as a CSV file. No Qt in here."""

import csv
import io
import tempfile
from datetime import UTC, datetime

from wattback.desktop.services.usage import AnswerLine, UsageFilter, UsageServices
from wattback.files import write_from
from wattback.periods import Period

_PAGE = 1000
_COLUMNS = (
    "event_id",
    "at",
    "site",
    "model",
    "input_tokens",
    "output_tokens",
    *(f"energy_{bound}_wh" for bound in ("low", "central", "high")),
    *(f"co2e_{bound}_g" for bound in ("low", "central", "high")),
    *(f"water_{bound}_ml" for bound in ("low", "central", "high")),
    "matched",
    "doubts",
)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def write_answers_csv(usage: UsageServices, path: str, period: Period, wanted: UsageFilter) -> int:
    """Write every answer of a period, newest first, whole or not at all; returns how many.

    Figures are full ones with a point, times RFC 3339 in UTC, so that every program reads them alike. Reads page by
    page.

    Args:
        usage: Use over time.
        path: A file the person named; one that is there is replaced.
        period: Which time.
        wanted: Which answers.

    Raises:
        FileUnusable: It could not be written; nothing was changed.
    """
    answers, cursor = 0, None
    with tempfile.TemporaryFile() as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow(_COLUMNS)
        while True:
            page = usage.answers(period.start_ms, period.end_ms, wanted, limit=_PAGE, cursor=cursor)
            writer.writerows(_row(line) for line in page.lines)
            answers, cursor = answers + len(page.lines), page.next_cursor
            if cursor is None:
                break
        text.flush()
        file.seek(0)
        write_from(path, file)
    return answers


def _row(line: AnswerLine) -> tuple[object, ...]:
    water = line.water_ml
    return (
        line.event_id,
        datetime.fromtimestamp(line.at_ms / 1000, tz=UTC)
        .isoformat(timespec="milliseconds")
        .replace("+00:00", "Z"),
        _plain(line.site),
        _plain(line.model),
        line.input_tokens,
        line.output_tokens,
        *(line.energy_wh.low, line.energy_wh.central, line.energy_wh.high),
        *(line.co2e_g.low, line.co2e_g.central, line.co2e_g.high),
        *((None, None, None) if water is None else (water.low, water.central, water.high)),
        "yes" if line.is_matched else "no",
        "; ".join(line.doubts),
    )


def _plain(name: str) -> str:
    """A name that a site invented must not become a formula in a spreadsheet."""
    return f"'{name}" if name.startswith(_FORMULAS) else name
