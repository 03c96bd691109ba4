"""Arkreen's fee on an offset, and how much has to be handed in so that a given amount is retired after it."""

BASIS_POINTS = 10_000
MAX_FEE_BASIS_POINTS = 2_000
"""A market that keeps more than a fifth is not dealt with."""


def retired_of(gross_mwh: int, fee_basis_points: int) -> int:
    """What is retired of `gross_mwh`: gross - floor(gross · fee / 10000), as the token reckons."""
    return gross_mwh - gross_mwh * fee_basis_points // BASIS_POINTS


def gross_of(amount_mwh: int, fee_basis_points: int) -> int:
    """The least that retires exactly `amount_mwh` and never needs a unit more than itself.

    Where one certificate is enough, the token reckons the fee anew, floor(retired · fee / (10000 - fee)), which can be
    one unit more than it was; the builder, who holds exactly the gross amount, then fails. One unit more helps, and
    retires the same.

    Args:
        amount_mwh: To be retired, positive.
        fee_basis_points: 0 to `MAX_FEE_BASIS_POINTS`.
    """
    kept = BASIS_POINTS - fee_basis_points
    gross_mwh = (amount_mwh - 1) * BASIS_POINTS // kept + 1
    fee_anew_mwh = amount_mwh * fee_basis_points // kept
    return gross_mwh if amount_mwh + fee_anew_mwh <= gross_mwh else gross_mwh + 1
