"""What is due, what a retirement would do, and the limits it keeps to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OffsetPreview:
    """What "Offset now" would do. Nothing has been signed. Texts are ready for people.

    Attributes:
        amount_mwh: Milliwatt-hours that would be retired.
        answers: Answers covered.
        coverage: "upper end of the estimate" or another, in words.
        price_text: Price in the payment token, for example "0.00002 pUSD".
        fee_text: Highest network fee.
        balance_text: What the wallet holds.
        caps: Lines such as ("per day", "0.00002 of 2.00 pUSD").
        instrument_text: What would be retired, in one sentence.
        network_name: For people.
        is_practice: True when nothing real is certified.
        password_needed: False when the person chose to keep the unlock secret in the system keyring.
        refusal: Why it can't be done now, or None.
        automatic_text: What automatic mode makes of it, or why it waits; empty when nothing is due.
        outlook: When the next retirement is likely, in a sentence.
    """

    amount_mwh: int
    answers: int
    coverage: str
    price_text: str
    fee_text: str
    balance_text: str
    caps: tuple[tuple[str, str], ...]
    instrument_text: str
    network_name: str
    is_practice: bool
    password_needed: bool
    refusal: str | None
    automatic_text: str = ""
    outlook: str = ""


@dataclass(frozen=True, slots=True)
class Payments:
    """The brake and the limits, in words.

    Attributes:
        stopped: The person pulled the brake.
        mode: `manual`, `ask` or `automatic`.
        caps: Lines such as ("in 24 hours", "0.00002 pUSD of 2.00 pUSD").
        price_ceiling_text: Most a megawatt-hour may cost.
        fee_ceiling_text: Most one network fee may be.
        fee_share_text: Largest fee as a share of the price.
        outlook: When the next retirement is likely, in a sentence.
    """

    stopped: bool
    mode: str
    caps: tuple[tuple[str, str], ...]
    price_ceiling_text: str
    fee_ceiling_text: str
    fee_share_text: str
    outlook: str


@dataclass(frozen=True, slots=True)
class PolicyNotice:
    """What the person should hear of.

    Attributes:
        kind: `ask`, enough is due and the person wants to be asked; or `wait`, automatic mode waits too long.
        title: A few words.
        text: Why, and what helps.
    """

    kind: str
    title: str
    text: str
