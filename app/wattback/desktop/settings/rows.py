"""What each choice is called in front of people, in which group it stands and how it is made. No Qt in here."""

from dataclasses import dataclass
from enum import StrEnum

from wattback.desktop.look.language import mark
from wattback.ledger.setting_table import SettingValue


class Control(StrEnum):
    """How a choice is made."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    SHARE = "share"
    MONEY = "money"
    MONEY_PER_MEGAWATT_HOUR = "money per megawatt-hour"
    TEXT = "text"
    ZONE = "zone"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Row:
    """One choice. Its texts are English and are handed to `tr` when they are shown.

    Attributes:
        key: Of the setting.
        title: A few words.
        help: One or two sentences on what it does.
        control: How it is made.
        choices: Each value it may have with its word, for `CHOICE`.
        unit: Behind a number.
        if_none: What it means when nothing is chosen, for choices that may be empty.
    """

    key: str
    title: str
    help: str
    control: Control
    choices: tuple[tuple[SettingValue, str], ...] = ()
    unit: str = ""
    if_none: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Choices that belong together."""

    name: str
    title: str
    rows: tuple[Row, ...]


GENERAL = Group(
    "general",
    mark("General"),
    (
        Row(
            "language",
            mark("Language"),
            mark("Of the window. Figures and dates follow it."),
            Control.CHOICE,
            (
                ("system", mark("As the desktop")),
                ("en", "English"),
                ("de", "Deutsch"),
                ("fr", "Français"),
                ("es", "Español"),
                ("zh", "简体中文"),
                ("ja", "日本語"),
            ),
        ),
        Row(
            "appearance",
            mark("Appearance"),
            mark("Light, dark, or what the desktop says."),
            Control.CHOICE,
            (("system", mark("As the desktop")), ("light", mark("Light")), ("dark", mark("Dark"))),
        ),
        Row(
            "counting.paused",
            mark("Pause counting"),
            mark(
                "While it is on, the browsers are asked not to count, and what is not counted is not made up later."
            ),
            Control.SWITCH,
        ),
    ),
)

COUNTING = Group(
    "counting",
    mark("Counting and place"),
    (
        Row(
            "footprint.zone",
            mark("Where the computers run"),
            mark("The grid behind the emissions. Providers rarely say where an answer is computed."),
            Control.ZONE,
            if_none=mark("Each provider's usual market"),
        ),
        Row(
            "footprint.factor_g_per_kwh",
            mark("Emissions per kilowatt-hour"),
            mark("A figure of your own, in place of the grid's."),
            Control.NUMBER,
            unit=mark("g CO₂e/kWh"),
            if_none=mark("The grid's figure"),
        ),
        Row(
            "grid.live",
            mark("Live grid"),
            mark(
                "A service that is asked for the grid's figure of the hour. It learns your zone, and nothing else."
            ),
            Control.CHOICE,
            (
                ("off", mark("Off: yearly averages")),
                ("uk-carbon-intensity", mark("Carbon Intensity API (Great Britain)")),
                ("electricity-maps", "Electricity Maps"),
            ),
        ),
        Row(
            "grid.electricity_maps_zone",
            mark("Zone at Electricity Maps"),
            mark("Its own name of your zone, such as US-CAL-CISO."),
            Control.TEXT,
            if_none=mark("The country of your zone"),
        ),
        Row(
            "grid.live_url",
            mark("Address of the live service"),
            mark("For a proxy of your own. It must be https, or on this machine."),
            Control.TEXT,
            if_none=mark("The service's own"),
        ),
        Row(
            "footprint.method",
            mark("How energy is estimated"),
            mark(
                "Measured: from measurements, with a range. The founding example takes 100 Wh per 1,000 tokens."
            ),
            Control.CHOICE,
            (("measured", mark("Measured")), ("arkreen-example", mark("Founding example"))),
        ),
        Row(
            "imports.watch",
            mark("Watch coding agents' logs"),
            mark(
                "The logs of coding agents on this machine are read every minute. Counts are kept, texts are not."
            ),
            Control.SWITCH,
        ),
    ),
)

BUDGET = Group(
    "budget",
    mark("Budget"),
    (
        Row(
            "budget.period",
            mark("Budget for"),
            mark("The span that your budget of electricity is for."),
            Control.CHOICE,
            (
                ("off", mark("No budget")),
                ("day", mark("Each day")),
                ("week", mark("Each week")),
                ("month", mark("Each month")),
            ),
        ),
        Row(
            "budget.energy_wh",
            mark("Budget of electricity"),
            mark("By the central estimate. Going over it stops nothing."),
            Control.NUMBER,
            unit="Wh",
            if_none=mark("None"),
        ),
    ),
)

OFFSETS = Group(
    "offsets",
    mark("Offsets"),
    (
        Row(
            "offset.mode",
            mark("When certificates are retired"),
            mark("By itself happens within your limits only, and needs the wallet's password once."),
            Control.CHOICE,
            (
                ("manual", mark("When I say so")),
                ("ask", mark("Ask me when enough is due")),
                ("automatic", mark("By itself")),
            ),
        ),
        Row(
            "offset.coverage",
            mark("What is matched"),
            mark("The upper end is enough as far as the estimates hold. The middle may be too little."),
            Control.CHOICE,
            (
                ("high", mark("Upper end of the estimate")),
                ("central", mark("Middle of the estimate")),
                ("low", mark("Lower end of the estimate")),
            ),
        ),
        Row(
            "offset.threshold_wh",
            mark("Enough is due from"),
            mark(
                "From here on it is asked or retired. On real networks the fee is worth it from some 1,000 Wh."
            ),
            Control.NUMBER,
            unit="Wh",
        ),
        Row(
            "offset.max_age_days",
            mark("Wait at most"),
            mark("After so long it is retired below that amount too, if the fee is a small enough share."),
            Control.NUMBER,
            unit=mark("days"),
        ),
        Row(
            "offset.fee_share_max",
            mark("Largest fee"),
            mark(
                "The network's fee as a share of the certificates' price, where you are not asked each time."
            ),
            Control.SHARE,
        ),
        Row(
            "network",
            mark("Network"),
            mark("Where certificates are retired. On the practice network they are worthless."),
            Control.NETWORK,
        ),
        Row(
            "offset.market",
            mark("Market"),
            mark("Who sells the certificates on the network."),
            Control.CHOICE,
            (
                (None, mark("The network's preferred one")),
                ("desk", mark("Desk")),
                ("vault", mark("Own vault")),
                ("arkreen", "Arkreen"),
            ),
        ),
        Row(
            "vault.address",
            mark("Own vault"),
            mark("Address of your vault's contract, for the market of that name."),
            Control.TEXT,
            if_none=mark("None"),
        ),
        Row(
            "arkreen.bulk_wh",
            mark("Buy ahead on Arkreen"),
            mark("So much is bought at once, which saves fees. 0 buys with each retirement."),
            Control.NUMBER,
            unit="Wh",
        ),
        Row(
            "arkreen.badge",
            mark("Arkreen's badge"),
            mark("A public page over your retirements. It costs a fee and proves nothing more."),
            Control.CHOICE,
            (("off", mark("Never")), ("monthly", mark("Each month")), ("yearly", mark("Each year"))),
        ),
    ),
)

LIMITS = Group(
    "limits",
    mark("Limits"),
    (
        Row(
            "payments.stopped",
            mark("Stop all payments"),
            mark("The brake: nothing that pays is signed. Releasing it needs the wallet's password."),
            Control.SWITCH,
        ),
        Row(
            "caps.per_transaction_micro",
            mark("At most for one retirement"),
            mark("More needs the wallet's password, less does not."),
            Control.MONEY,
        ),
        Row(
            "caps.per_day_micro",
            mark("At most in 24 hours"),
            mark("More needs the wallet's password, less does not."),
            Control.MONEY,
        ),
        Row(
            "caps.per_month_micro",
            mark("At most in 31 days"),
            mark("More needs the wallet's password, less does not."),
            Control.MONEY,
        ),
        Row(
            "offset.price_ceiling_micro_per_megawatt_hour",
            mark("Highest price of certificates"),
            mark("Dearer ones are not bought. More needs the wallet's password."),
            Control.MONEY_PER_MEGAWATT_HOUR,
        ),
        Row(
            "fees.ceiling_micro",
            mark("Highest network fee"),
            mark("For one transaction. More needs the wallet's password."),
            Control.MONEY,
        ),
        Row(
            "fees.native_price",
            mark("Price of the network's coin"),
            mark(
                "What the coin that pays fees costs in the payment token. A figure of your own needs the password."
            ),
            Control.NUMBER,
            if_none=mark("The network's price feed"),
        ),
    ),
)

WALLET = Group(
    "wallet",
    mark("Wallet"),
    (
        Row(
            "wallet.lock_after_minutes",
            mark("Lock after"),
            mark(
                "Idle minutes after which a wallet unlocked in the window is locked. 0 locks it after each use."
            ),
            Control.NUMBER,
            unit=mark("minutes"),
        ),
        Row(
            "wallet.remember_unlock",
            mark("Keep the password in the system keyring"),
            mark(
                "Convenient, and every program of yours can then read it. Switched off, it is taken out again."
            ),
            Control.SWITCH,
        ),
    ),
)

NOTIFICATIONS = Group(
    "notifications",
    mark("Notifications"),
    (
        Row(
            "notifications.retired",
            mark("A retirement"),
            mark("When certificates were retired."),
            Control.SWITCH,
        ),
        Row("notifications.failed", mark("A failure"), mark("When something needs you."), Control.SWITCH),
        Row(
            "notifications.low_balance",
            mark("Low balance"),
            mark("When the wallet holds too little for the next retirement."),
            Control.SWITCH,
        ),
        Row(
            "notifications.cap_reached",
            mark("A limit is reached"),
            mark("When one of your limits keeps a retirement waiting."),
            Control.SWITCH,
        ),
        Row(
            "notifications.drift",
            mark("A site changed"),
            mark("When a chat site changed, so that its answers may be counted less exactly."),
            Control.SWITCH,
        ),
        Row(
            "notifications.budget",
            mark("Budget"),
            mark("When your budget is nearly or wholly used, once for each."),
            Control.SWITCH,
        ),
        Row(
            "notifications.weekly",
            mark("Your week"),
            mark("On Monday, the week before summed up."),
            Control.SWITCH,
        ),
    ),
)

GROUPS = (GENERAL, COUNTING, BUDGET, OFFSETS, LIMITS, WALLET, NOTIFICATIONS)
"""Every group in the order of the page; together they have a row for each setting."""
