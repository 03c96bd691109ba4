"""The command line's whole way: record, preview, retire, list, export, verify; and what a person can do wrong on it."""

import io
import stat
from pathlib import Path

import pytest


@pytest.fixture
def matched(terminal, home):
    """A person who has retired certificates for half a kilowatt-hour, and the exported certificate."""
    assert terminal("wallet", "create", "--yes", "--json").status == 0
    assert terminal("record", "--kwh", "0.5", "--source", "home-server").status == 0
    done = terminal("offset", "--yes", "--json")
    assert done.status == 0, done.err
    file = home.parent / "certificate.json"
    assert terminal("export", done.document["id"], "--output", str(file)).status == 0
    return done.document, file


def test_whole_way(matched, terminal, home) -> None:
    certificate, file = matched
    assert certificate["amount_mwh"] == 500_000
    assert certificate["is_practice"] is True
    assert [each["id"] for each in terminal("certificates", "--json").document] == [certificate["id"]]
    verified = terminal("verify", str(file), "--json")
    assert verified.status == 0
    assert verified.document["verdict"] == "pass"
    assert {check["verdict"] for check in verified.document["checks"]} == {"pass"}
    status = terminal("status", "--json").document
    assert status["matched_mwh"] == 500_000
    # What is due now is the electricity of the retirement's own transaction, and it is no answer.
    assert (status["due_mwh"], status["due_answers"]) == (1, 0)
    assert status["today"]["answers"] == 0
    assert "practice: no renewable energy was certified" in file.read_text()

    # The ledger, the chain and the wallet are nobody else's to read.
    for private in ("ledger.sqlite3", "practice-chain.sqlite3", "wallet/keystore.json"):
        assert stat.S_IMODE((home / private).stat().st_mode) == 0o600, private

    # One byte of the amount: the field is named, the exit status says no.
    tampered = file.with_name("tampered.json")
    tampered.write_bytes(
        file.read_bytes().replace(b'"amountMilliwattHours": 500000', b'"amountMilliwattHours": 900000')
    )
    refused = terminal("verify", str(tampered))
    assert refused.status == 1
    assert "amountMilliwattHours" in refused.out

    # Somebody else, without this chain: nothing is wrong with the file, and nothing on the chain is confirmed.
    (home / "practice-chain.sqlite3").unlink()
    elsewhere = terminal("verify", str(file), "--json")
    verdicts = {check["name"]: check["verdict"] for check in elsewhere.document["checks"]}
    assert verdicts["signature"] == "pass"
    assert verdicts["retirement"] == "unknown"
    assert (elsewhere.status, elsewhere.document["verdict"]) == (1, "unknown")
    assert "not confirmed" in elsewhere.err


def test_one_answer_is_proven_without_the_others(matched, terminal, home) -> None:
    import sqlite3

    certificate, file = matched
    with sqlite3.connect(home / "ledger.sqlite3") as ledger:
        (event_id,) = ledger.execute("SELECT hex(id) FROM usage_event WHERE source = 'record'").fetchone()
    proof = home.parent / "proof.json"
    assert terminal("export", certificate["id"], "--answer", event_id, "--output", str(proof)).status == 0
    assert terminal("verify", str(proof), "--certificate", str(file)).status == 0
    alone = terminal("verify", str(proof))
    assert alone.status == 1
    assert "--certificate" in alone.err
    nobody = terminal("export", certificate["id"], "--answer", "0" * 32)
    assert (nobody.status, nobody.out) == (1, "")


def test_dry_run_signs_nothing(terminal, home) -> None:
    terminal("wallet", "create", "--yes")
    terminal("record", "--kwh", "0.001", "--source", "lamp")
    preview = terminal("offset", "--dry-run", "--json")
    assert preview.status == 0
    assert preview.document["amount_mwh"] == 1000
    assert preview.document["refusal"] is None
    assert terminal("certificates", "--json").document == []
    assert terminal("status", "--json").document["due_mwh"] == 1000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("offset", "--dry-run"), "no wallet yet"),
        (("export", "abc"), "no certificate"),
        (("verify", "missing.json"), "could not be read"),
        (("record", "--kwh", "1", "--source", "No Such Name!"), "Nothing was recorded"),
        (("settings", "set", "offset.mode", "reckless"), "manual or ask or automatic"),
        (("settings", "get", "no.such.key"), "no.such.key"),
        (("estimate", "--model", "gpt-4o", "--output", "5", "--zone", "Atlantis"), "Atlantis"),
        (("estimate", "--model", "gpt-4o", "--input", "1", "--cached", "2"), "cached_input_tokens"),
        (("estimate", "--model", "gpt-4o", "--method", "guess"), "arkreen-example"),
        (("wallet", "address"), "no wallet yet"),
        (("wallet", "import", "words", "missing.txt"), "could not be read"),
    ],
)
def test_refusals_are_one_line_that_says_what_to_do(terminal, arguments: tuple[str, ...], said: str) -> None:
    refused = terminal(*arguments)
    assert refused.status == 1
    assert said in refused.err
    assert refused.err.startswith("wattback: ")
    assert len(refused.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("no-such-command",),
        ("estimate",),
        ("estimate", "--model", "m", "--output", "-1"),
        ("estimate", "--model", "m", "--zone", "USA", "--factor", "5"),
        ("record", "--kwh", "0", "--source", "x"),
        ("record", "--kwh", "nan", "--source", "x"),
        ("offset", "--dry-run", "--yes"),
    ],
)
def test_wrong_usage_is_status_2(terminal, arguments: tuple[str, ...]) -> None:
    assert terminal(*arguments).status == 2


def test_offset_without_consent_signs_nothing(terminal, home, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal("wallet", "create", "--yes")
    terminal("record", "--kwh", "0.5", "--source", "home-server")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    refused = terminal("offset")
    assert refused.status == 1
    assert "Nothing was signed" in refused.err
    assert terminal("status", "--json").document["due_mwh"] == 500_000


def test_a_cap_refuses_and_what_is_due_stays_due(terminal) -> None:
    terminal("wallet", "create", "--yes")
    terminal("record", "--kwh", "0.5", "--source", "home-server")
    terminal("settings", "set", "caps.per_transaction_micro", "1")
    refused = terminal("offset", "--yes")
    assert refused.status == 1
    assert "cap" in refused.err
    assert terminal("status", "--json").document["due_mwh"] == 500_000
    terminal("settings", "set", "caps.per_transaction_micro", "1000000")
    assert terminal("offset", "--yes").status == 0


def test_wrong_password_signs_nothing(terminal, home) -> None:
    terminal("wallet", "create", "--yes")
    terminal("record", "--kwh", "0.5", "--source", "home-server")
    (home.parent / "password").write_text("not the password\n")
    refused = terminal("offset", "--yes")
    assert refused.status == 1
    assert "password" in refused.err
    assert "not the password" not in refused.err
    assert terminal("status", "--json").document["due_mwh"] == 500_000


def test_a_wallet_is_never_overwritten(terminal, home: Path) -> None:
    first = terminal("wallet", "create", "--yes", "--json").document["address"]
    assert terminal("wallet", "create", "--yes").status == 1
    assert terminal("wallet", "address", "--json").document["address"] == first


def test_words_bring_the_wallet_back(terminal, home: Path) -> None:
    made = terminal("wallet", "create", "--yes")
    words = next(line.strip() for line in made.err.splitlines() if len(line.split()) == 12)
    (home / "wallet" / "keystore.json").unlink()
    written_down = home.parent / "words.txt"
    written_down.write_text(words.upper())
    assert terminal("wallet", "import", "words", str(written_down)).out == made.out


def test_an_unexpected_fault_is_told_in_words_and_kept_in_a_file(terminal, home, monkeypatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("wattback.cli.footprint.status", broken)
    failed = terminal("status")
    assert failed.status == 1
    assert "boom" not in failed.err
    assert "boom" in (home / "wattback.log").read_text()
    assert stat.S_IMODE((home / "wattback.log").stat().st_mode) == 0o600


def test_a_data_directory_that_cannot_be_used_is_named(terminal, tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "no folder"
    file.touch()
    monkeypatch.setenv("WATTBACK_HOME", str(file))
    refused = terminal("status")
    assert refused.status == 1
    assert str(file) in refused.err
    assert "WATTBACK_HOME" in refused.err


def test_a_short_password_is_refused_before_the_words_are_shown(terminal, home: Path) -> None:
    (home.parent / "password").write_text("short\n")
    refused = terminal("wallet", "create", "--yes")
    assert refused.status == 1
    assert "at least 8 characters" in refused.err
    assert len(refused.err.strip().splitlines()) == 1
