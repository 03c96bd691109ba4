"""Every choice in the order of the page. No Qt in here."""

from wattback.desktop.look.language import mark
from wattback.desktop.settings.money_rows import LIMITS, OFFSETS
from wattback.desktop.settings.rows import Control, Group, Row

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
