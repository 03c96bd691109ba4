"""Damaged, cut off, foreign and hostile files: the place is named, nothing imported, nothing wasted."""

import json
import os
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from exports_made import (
    NOW_MS,
    ImportIt,
    Totals,
    claude_chat,
    claude_message,
    conversation,
    message,
    plain_chat,
    write_json,
    write_zip,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimator, use_of
from wattback.imports import json_elements, source
from wattback.imports.errors import Damaged, ImportFailed, TooLarge, Unreadable
from wattback.imports.importing import import_history
from wattback.imports.tokens import TokenCounting
from wattback.ledger.connection import open_ledger

ESTIMATOR = Estimator()
CHATS = [plain_chat(number) for number in range(6)]
JSON = json.dumps(CHATS, ensure_ascii=False).encode()


def zipped(folder: Path) -> bytes:
    return write_zip(folder / "made.zip", {"conversations.json": CHATS}, names=["chat.html"]).read_bytes()


def attempt(folder: Path, name: str, content: bytes, kind: str | None = "chatgpt") -> tuple[int, str]:
    """Events in a fresh ledger after importing a file, and the message when there was one."""
    path, file = folder / name, folder / "ledger.sqlite3"
    path.write_bytes(content)
    for left in folder.glob("ledger.sqlite3*"):
        left.unlink()
    ledger = open_ledger(str(file))
    try:
        import_history(
            ledger,
            str(path),
            kind=kind,
            estimate=lambda event: ESTIMATOR.estimate(use_of(event), event.at_ms),
            now_ms=NOW_MS,
        )
        said = ""
    except ImportFailed as error:
        said = str(error)
    (count,) = ledger.execute("SELECT count(*) FROM usage_event").fetchone()
    ledger.close()
    return count, said


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(length=st.integers(0, len(JSON) - 1))
def test_cut_off_anywhere_nothing_is_imported(folder: Path, length: int) -> None:
    count, said = attempt(folder, "conversations.json", JSON[:length])
    assert count == 0
    assert "conversations.json" in said
    assert "Nothing was imported." in said


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_zip_cut_off_anywhere_imports_nothing(folder: Path, data: st.DataObject) -> None:
    whole = zipped(folder)
    length = data.draw(st.integers(0, len(whole) - 1))
    count, said = attempt(folder, "export.zip", whole[:length])
    assert count == 0
    assert "export.zip" in said
    assert "Nothing was imported." in said


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_changed_bytes_import_everything_countable_or_nothing(folder: Path, data: st.DataObject) -> None:
    whole = bytearray(zipped(folder) if data.draw(st.booleans()) else JSON)
    name = "export.zip" if whole.startswith(b"PK") else "conversations.json"
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=3)):
        whole[at] = data.draw(st.integers(0, 255))
    count, said = attempt(folder, name, bytes(whole), None)
    # A changed letter of a text is a text; a changed name may take one answer away. Never is it half of the file.
    assert (count == 0) == bool(said) or count >= 15
    assert not said or "Nothing was imported." in said


NAMES = [
    "id",
    "parent",
    "message",
    "author",
    "role",
    "content",
    "parts",
    "content_type",
    "metadata",
    "mapping",
    "create_time",
    "chat_messages",
    "uuid",
    "sender",
    "text",
    "created_at",
    "safeHtmlItem",
    "html",
    "header",
    "time",
    "title",
    "products",
]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
)
JUNK = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=30,
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from(["chatgpt", "claude", "gemini-takeout"]), junk=JUNK, data=st.data())
def test_what_stands_where_nobody_expects_it_is_left_out(
    folder: Path, kind: str, junk: Any, data: st.DataObject
) -> None:
    documents: dict[str, dict[str, Any]] = {
        "chatgpt": plain_chat(),
        "claude": claude_chat(claude_message("q", "human", "Hi"), claude_message("a", "assistant", "Hello")),
        "gemini-takeout": {
            "header": "Gemini Apps",
            "title": "Prompted hi",
            "time": "2026-01-02T03:04:05.678Z",
            "products": ["Gemini Apps"],
            "safeHtmlItem": [{"html": "<p>Hello</p>"}],
        },
    }
    good = documents[kind]
    places = list(paths(good))
    bad = replaced(good, data.draw(st.sampled_from(places)), junk)
    # The good one behind it makes the file recognisable and has to count whatever stands before it.
    content = json.dumps([bad, good]).encode()
    count, said = attempt(folder, "export.json", content, kind)
    assert said == ""
    assert count >= 1


def paths(value: Any, before: tuple[Any, ...] = ()) -> Any:
    yield before
    if isinstance(value, dict):
        for key, each in value.items():
            yield from paths(each, (*before, key))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from paths(each, (*before, at))


def replaced(value: Any, path: tuple[Any, ...], by: Any) -> Any:
    if not path:
        return by
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], by)
    return copy


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'[{"mapping": {}}, {"mapping"', "conversation 2, byte 29: the file ends here, in the middle"),
        (b'[{"mapping": {}} {"mapping": {}}]', "conversation 1, byte 18: a comma is missing"),
        (b'[{"mapping": {}}', "the file ends here"),
        (b'[{"mapping": {}}] []', "something follows after the end of the list"),
        (b'[{"mapping": NaN}]', "NaN is no number that JSON has"),
        (b'[{"mapping": {}}, {"a": -Infinity}]', "-Infinity is no number that JSON has"),
        (b'[{"mapping": ' + b"[" * 100_000, "it is nested deeper than any chat"),
        (b'[{"mapping": ' + b'{"a":' * 100_000, "it is nested deeper than any chat"),
        (b'[{"mapping": {"a": ' + b"9" * 10_000 + b"}}]", "a number has more digits than any chat needs"),
        (b'[{"mapping": {}, "title": "\xff\xfe"}]', "byte 28: it is not written in UTF-8"),
        (b'[{"mapping": {}, "title": "a\x00b"}]', "this is no JSON"),
        ('[{"mapping": {}}]'.encode("utf-16"), "it is written in UTF-16, and histories are read in UTF-8"),
        ('[{"mapping": {}}]'.encode("utf-32"), "it is written in UTF-32, and histories are read in UTF-8"),
    ],
)  # fmt: skip
def test_damage_is_named_with_its_place(tmp_path: Path, content: bytes, says: str) -> None:
    count, said = attempt(tmp_path, "conversations.json", content)
    assert count == 0
    assert "conversations.json" in said
    assert says in said
    assert "Nothing was imported." in said


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert attempt(tmp_path, "conversations.json", b"\xef\xbb\xbf" + JSON) == (18, "")


def test_half_surrogates_are_counted_as_the_sign_for_what_is_no_character(tmp_path: Path) -> None:
    chat = conversation(
        message("q", "user", "a\ud83d b"), message("a", "assistant", "\udc00 fine \ud83d\ude00", parent="q")
    )
    assert attempt(tmp_path, "conversations.json", json.dumps([chat]).encode()) == (1, "")
    assert TokenCounting().measure("a\ud83d b") == TokenCounting().measure("a\ufffd b")


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, import_it: ImportIt, totals: Totals) -> None:
    path = tmp_path / "export.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made,
        made.open("conversations.json", "w") as file,
    ):
        file.write(b'[{"mapping": {"')
        for _ in range(source.BOMB_FROM_BYTES // 2**20 + 1):
            file.write(b"a" * 2**20)
    before = totals()
    with pytest.raises(TooLarge, match=r"export.zip, conversations.json: .* which looks like a zip bomb"):
        import_it(path, "chatgpt")
    assert totals() == before


def test_a_zip_that_lies_about_its_size_gives_no_more_than_it_says(tmp_path: Path) -> None:
    """The size in the directory is what is read, and the check sum then tells."""
    content = bytearray(zipped(tmp_path))
    at = content.index(b"PK\x01\x02")
    struct.pack_into("<I", content, at + 24, 100)
    count, said = attempt(tmp_path, "export.zip", bytes(content))
    assert count == 0
    assert "Nothing was imported." in said


def test_an_encrypted_zip_says_what_to_do(tmp_path: Path) -> None:
    content = bytearray(zipped(tmp_path))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    count, said = attempt(tmp_path, "export.zip", bytes(content))
    assert count == 0
    assert "encrypted with a password" in said
    assert "Unpack the zip yourself" in said


def test_names_that_are_empty_or_no_text(tmp_path: Path) -> None:
    """Found by changing bytes at random: Python's `zipfile` fails on both in its own way."""
    empty = zipped(tmp_path).replace(b"chat.html", b"\x00hat.html")
    assert attempt(tmp_path, "export.zip", empty) == (18, "")
    path = tmp_path / "made.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("ü/conversations.json", JSON)
    name = "ü/conversations.json".encode()
    broken = path.read_bytes().replace(name, b"\xff\xff" + name[2:], 1)
    count, said = attempt(tmp_path, "export.zip", broken, None)
    assert count == 0
    assert "Nothing was imported." in said


def test_names_in_a_zip_lead_nowhere(tmp_path: Path) -> None:
    names = ("../../conversations.json", "/etc/conversations-001.json", "x\x1b[31m\n/conversations-002.json")
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, JSON)
        link = zipfile.ZipInfo("conversations.json")
        link.external_attr = 0o120777 << 16
        made.writestr(link, "/etc/passwd")
        made.writestr("inner.zip", zipped(tmp_path))
    before = sorted(each.name for each in tmp_path.iterdir())
    assert attempt(tmp_path, "export.zip", path.read_bytes())[0] == 18
    after = {each.name for each in tmp_path.iterdir() if not each.name.startswith("ledger")}
    assert after == set(before)
    with source.Source(str(path)) as opened:
        assert all(member.name.isprintable() for member in opened.members)
        assert "conversations.json" not in {member.name for member in opened.members}


def test_a_pipe_or_a_missing_file_is_told_at_once(tmp_path: Path, import_it: ImportIt) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(Unreadable, match=r"pipe\.json cannot be read: it is neither a file nor a folder"):
        import_it(tmp_path / "pipe.json")
    with pytest.raises(Unreadable, match=r"gone\.json cannot be read: No such file"):
        import_it(tmp_path / "gone.json")


def test_links_in_a_folder_are_not_followed(tmp_path: Path, import_it: ImportIt) -> None:
    outside = write_json(tmp_path / "conversations.json", CHATS)
    chosen = tmp_path / "chosen"
    (chosen / "deep").mkdir(parents=True)
    (chosen / "conversations.json").symlink_to(outside)
    (chosen / "deep" / "up").symlink_to(tmp_path)
    os.mkfifo(chosen / "conversations-000.json")
    with pytest.raises(ImportFailed, match="chosen does not look like"):
        import_it(chosen)


def test_one_chat_beyond_all_bounds_is_refused(
    tmp_path: Path, import_it: ImportIt, totals: Totals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_elements, "MAX_ELEMENT_CHARS", 3 * 2**20)
    chats = [plain_chat(), conversation(message("a", "assistant", "x" * 8 * 2**20))]
    before = totals()
    with pytest.raises(TooLarge, match="conversation 2: it has more than 3,145,728 characters"):
        import_it(write_json(tmp_path / "conversations.json", chats))
    assert totals() == before


def test_endless_words_and_white_space_are_counted(tmp_path: Path, import_it: ImportIt) -> None:
    texts = ["a" * 10**6, " " * 10**6, "\u2003" * 10**6 + "x", "\n" * 10**6, "中" * 10**5, "a\u0301" * 10**5]
    chats = [conversation(message(f"m{at}", "assistant", text)) for at, text in enumerate(texts)]
    assert import_it(write_json(tmp_path / "conversations.json", chats)).new == len(texts)


def test_cuts_of_long_texts_do_not_change_the_count() -> None:
    counting = TokenCounting()
    text = "Ferns grow in shade, 123 of them.\n\n    def moss(x):\n\treturn x * 4.5  # dünn\n" * 40_000
    assert counting.measure(text) == len(counting._encode(text))


def test_ten_thousand_turns_deep(tmp_path: Path, import_it: ImportIt) -> None:
    result = import_it(write_json(tmp_path / "conversations.json", [plain_chat(0, 10_000)]))
    assert result.new == 10_000


def test_a_member_that_is_damaged_inside_a_zip(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "e.zip", {"conversations.json": JSON, "conversations-001.json": JSON[:-5]})
    count, said = attempt(tmp_path, "export.zip", path.read_bytes())
    assert count == 0
    assert "export.zip, conversations-001.json, conversation 6" in said


def test_errors_are_for_people() -> None:
    error = Damaged("a.json, byte 7", "this is no JSON")
    assert str(error) == (
        "a.json, byte 7: this is no JSON. Nothing was imported. Download the export again, then import that file."
    )
