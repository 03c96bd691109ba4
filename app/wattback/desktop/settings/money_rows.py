"""Choices about certificates and about how much money may go. No Qt in here."""

from wattback.desktop.look.language import mark
from wattback.desktop.settings.rows import Control, Group, Row

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
