"""The companion's automatic step at its awkward moments: a locked wallet, a retirement under way elsewhere."""

import os
from pathlib import Path
from typing import Any

import pytest

from wattback import paths, wiring
from wattback.companion import Companion
from wattback.ledger.filelock import FileLock
from wattback.ledger.settings import set_setting
from wattback.wallet.keystore import Keystore
from wattback.wallet.words import new_words
from wattback.wiring import ledger

PASSWORD = "correct horse battery"


@pytest.fixture
def companion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Companion:
    """A person with a wallet and something due, whose password is known to nobody but them."""
    for name in [name for name in os.environ if name.startswith("WATTBACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    Keystore(paths.wallet_dir(), scrypt_n=2).create(new_words(), PASSWORD)
    made = Companion()
    made.record_energy(5.0, "home-server")
    return made


def killed_after_signing(companion: Companion, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    def kill(*_arguments: object) -> Any:
        raise Killed

    with monkeypatch.context() as until_then:
        until_then.setattr("wattback.offset.engine.finish", kill)
        with pytest.raises(Killed):
            companion.offset_now(PASSWORD, lambda _text: None)


def test_a_retirement_finished_while_the_wallet_is_locked_waits_for_its_certificate(
    companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_after_signing(companion, monkeypatch)
    wiring.unlock_session().lock()
    assert companion.snapshot(1).open_batch_state == "signed"
    assert companion.automatic_step() is None
    assert companion.snapshot(1).open_batch_state is None
    assert companion.snapshot(1).matched_mwh == 5000
    assert companion.certificates() == ()
    assert companion.automatic_step() is None
    companion.offset_now(PASSWORD, lambda _text: None)
    assert [each.amount_mwh for each in companion.certificates()] == [1, 5000]


def test_with_the_password_at_hand_the_next_start_makes_the_missing_certificate(
    companion: Companion, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    killed_after_signing(companion, monkeypatch)
    file = tmp_path / "password"
    file.touch(mode=0o600)
    file.write_text(PASSWORD)
    monkeypatch.setenv("WATTBACK_PASSWORD_FILE", str(file))
    made = companion.automatic_step()
    assert made is not None
    assert made.amount_mwh == 5000
    assert companion.certificates() == (made,)


@pytest.mark.parametrize("mode", ["manual", "automatic"])
def test_another_process_retiring_at_this_moment_is_no_failure(
    companion: Companion, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    with ledger() as connection:
        set_setting(connection, "offset.mode", mode)
    killed_after_signing(companion, monkeypatch)
    other = FileLock(paths.offset_lock_path())
    assert other.acquire()
    try:
        assert companion.automatic_step() is None
    finally:
        other.release()
    assert companion.snapshot(1).open_batch_state == "signed"
