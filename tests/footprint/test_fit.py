"""The fit: how well it foretells families it never saw, and that it finds what it should."""

import dataclasses

import numpy as np
import pytest


@pytest.fixture(scope="module")
def fit(script):
    return script("fit")


@pytest.fixture(scope="module")
def runs(script):
    return script("measurements").measured_runs()


@pytest.fixture(scope="module")
def foretold(fit, runs):
    return fit.leave_one_family_out(runs)


def test_a_family_left_out_is_foretold_within_the_bars(fit, foretold) -> None:
    closeness = fit.closeness(foretold.ratios)
    assert 0.9 <= closeness.median_ratio <= 1.1
    assert closeness.median_abs_factor <= 1.20
    assert closeness.within_2x >= 0.94


def test_the_foretold_interval_holds_as_many_as_it_says(foretold) -> None:
    assert 0.85 <= foretold.inside.mean() <= 0.95


def test_every_run_is_foretold_once(runs, foretold) -> None:
    assert len(foretold.ratios) == len(foretold.inside) == len(runs) == 328
    assert (foretold.ratios > 0).all()


def test_the_committed_coefficients_are_this_fit(fit, runs, estimator) -> None:
    committed = estimator.factors.energy["fit"]
    assert fit.fit_runs(runs) == {name: committed[name] for name in fit.COEFFICIENTS}


def test_the_doubt_about_a_new_model_is_the_miss_of_families(fit, foretold, estimator) -> None:
    sigma = np.sqrt(np.mean(np.log(foretold.ratios) ** 2))
    assert estimator.factors.energy["fit"]["residual_sigma"] == pytest.approx(sigma, rel=1e-3)


KNOWN = {
    "active": 0.004,
    "batch_sharing": 0.15,
    "weights": 0.006,
    "weights_exponent": 1.05,
    "batch_exponent": 0.45,
    "constant": 0.05,
    "b200_factor": 0.75,
}


def synthetic(fit, runs, noise: float) -> list:
    """The measured configurations, but with the joules of known coefficients."""
    wobble = np.exp(noise * np.random.default_rng(1).standard_normal(len(runs)))
    joules = fit.predict(KNOWN, runs) * wobble
    return [
        dataclasses.replace(run, joules_per_output_token=float(each))
        for run, each in zip(runs, joules, strict=True)
    ]


def test_the_fit_recovers_known_coefficients(fit, runs) -> None:
    assert fit.fit_runs(synthetic(fit, runs, noise=0.0)) == pytest.approx(KNOWN, rel=0.01)


def test_noise_moves_what_it_foretells_by_little(fit, runs) -> None:
    noisy = fit.fit_runs(synthetic(fit, runs, noise=0.1))
    assert fit.predict(noisy, runs) == pytest.approx(fit.predict(KNOWN, runs), rel=0.1)


def test_a_few_wild_servers_do_not_lead(fit, runs) -> None:
    spoilt = [
        dataclasses.replace(
            run, joules_per_output_token=run.joules_per_output_token * (20 if number % 40 == 0 else 1)
        )
        for number, run in enumerate(synthetic(fit, runs, noise=0.0))
    ]
    assert fit.predict(fit.fit_runs(spoilt), runs) == pytest.approx(fit.predict(KNOWN, runs), rel=0.1)


def test_the_form_by_hand(fit) -> None:
    """8B dense in 8 bits at a batch of 32: 0.032 J of work, 0.0375 of reading, then moving, and 0.05 whatever it is."""
    joules = fit.joules_per_output_token(KNOWN, *map(np.array, (8.0, 8.0, 8.0, 32.0)))
    assert joules == pytest.approx(0.032 + 0.15 * 8 / 32 + 0.006 * 8**1.05 / 32**0.45 + 0.05)


def test_a_mixture_reads_the_share_of_its_weights_that_the_batch_touches(fit) -> None:
    """A quarter active, a batch of two: 1 - 0.75**2 of 100 GB, shared by two."""
    only_reading = {**KNOWN, "active": 0.0, "weights": 0.0, "constant": 0.0}
    joules = fit.joules_per_output_token(only_reading, *map(np.array, (25.0, 100.0, 100.0, 2.0)))
    assert joules == pytest.approx(0.15 * 100 * (1 - 0.75**2) / 2)


def test_no_model_is_in_two_families_and_no_family_is_alone(runs) -> None:
    families: dict[str, set[str]] = {}
    for run in runs:
        families.setdefault(run.model, set()).add(run.family)
    assert len(families) == 18
    assert {len(each) for each in families.values()} == {1}
    assert len({run.family for run in runs}) == 6


def test_a_model_of_an_unknown_family_is_refused(script) -> None:
    with pytest.raises(KeyError, match="Brand New 7B"):
        script("measurements")._family("Brand New 7B")


def test_closeness_by_hand(fit) -> None:
    closeness = fit.closeness(np.array([0.5, 1.0, 1.25, 4.0]))
    assert closeness.median_ratio == pytest.approx(1.125)
    assert closeness.median_abs_factor == pytest.approx((1.25 + 2.0) / 2)
    assert closeness.within_2x == 0.5
