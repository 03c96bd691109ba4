"""What an estimate assumed, in sentences for people: the right one, and no other."""

import pytest

READ = {
    "not in the catalogue: the range spans all": [("never-heard-of", ""), ("", "")],
    "its size was read from its name": [("bar-70b", "")],
    "The site named no particular model": [("", "chatgpt"), ("", "openwebui")],
    "The site named a mode, not a model": [("auto", "chatgpt"), ("Fast", "gemini")],
    "The name may stand for several models": [("qwen3", ""), ("llama", ""), ("gpt-7", "chatgpt")],
    "The maker publishes no size": [("gpt-4o", ""), ("claude-opus-4-5", "claude"), ("Sol", "chatgpt")],
}


@pytest.mark.parametrize(
    ("words", "model", "site"), [(words, *named) for words, names in READ.items() for named in names]
)
def test_how_the_name_was_read_is_said_once(estimator, use, words, model, site) -> None:
    notes = estimator.estimate(use(model, site, output_tokens=1)).notes
    assert [each for each in READ if any(each in note for note in notes)] == [words]
    assert sum(words in note for note in notes) == 1


@pytest.mark.parametrize("model", ["llama-3.1-8b", "qwen3-32b", "deepseek-v3"])
def test_of_a_published_size_nothing_is_said(estimator, use, model) -> None:
    notes = estimator.estimate(use(model, "", output_tokens=1, reasoning_tokens=0)).notes
    assert len(notes) == 1


@pytest.mark.parametrize("model", ["gpt-4o", "o3", "never-heard-of", "bar-70b"])
def test_the_grid_comes_first_and_every_note_is_a_sentence(estimator, use, model) -> None:
    notes = estimator.estimate(use(model, "", output_tokens=1, images_in=1, images_out=1)).notes
    assert notes[0].startswith("Grid: ")
    assert len(set(notes)) == len(notes)
    for note in notes:
        assert note[0].isupper(), note
        assert note.endswith("."), note


def test_recorded_electricity_says_what_was_computed(estimator) -> None:
    assert estimator.recorded(1).notes == (
        "Electricity recorded elsewhere; only its emissions were computed.",
    )


def test_a_relative_is_named(estimator, use) -> None:
    notes = estimator.estimate(use("gpt-5.5-something", "chatgpt", output_tokens=1)).notes
    assert "The model is not in the catalogue: it was taken for its relative GPT-5.5." in notes


def test_where_nobody_knows_who_runs_it_that_is_said(estimator, use) -> None:
    local = estimator.estimate(use("gemma3:27b", "ollama", output_tokens=1))
    assert any("perhaps your own machine" in note and "wattback record" in note for note in local.notes)
    assert local.market_based_g is None
    hosted = estimator.estimate(use("claude-sonnet-4-5", "poe", output_tokens=1))
    assert not any("perhaps your own machine" in note for note in hosted.notes)


@pytest.mark.parametrize(
    ("model", "kind"),
    [
        ("whisper-1", "speech"),
        ("gpt-4o-mini-tts", "speech"),
        ("sora-2", "video"),
        ("dall-e-3", "images"),
        ("text-embedding-3-large", "embeddings"),
    ],
)
def test_what_is_no_chat_is_said_not_to_be_estimated(estimator, use, model, kind) -> None:
    notes = estimator.estimate(use(model, "", output_tokens=1)).notes
    assert (
        f"This looks like a model for {kind}: only its tokens were counted, {kind} is not estimated." in notes
    )
    assert not any(
        "This looks like" in note for note in estimator.estimate(use("gpt-4o", "", output_tokens=1)).notes
    )
