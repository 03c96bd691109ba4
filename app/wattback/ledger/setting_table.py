"""Every choice a person has: its key, its default and what it may be."""

from wattback.record import record

SettingValue = str | int | float | bool | None


@record(frozen=True, slots=True)
class Setting:
    """One choice.

    Attributes:
        default: What holds until the person chooses.
        kind: `text`, `integer`, `number` or `flag`.
        help: One sentence for the person.
        allowed: The texts it may be; empty when any is.
        minimum: Smallest number.
        maximum: Largest number; for a text its length.
        optional: Whether it may be null.
    """

    default: SettingValue
    kind: str
    help: str
    allowed: tuple[str, ...] = ()
    minimum: float = 0
    maximum: float = 2**53
    optional: bool = False


SETTINGS: dict[str, Setting] = {
    "footprint.method": Setting(
        "measured", "text", "How energy is estimated.", allowed=("measured", "arkreen-example")
    ),
    "footprint.zone": Setting(
        None,
        "text",
        "Grid zone of the data centre, such as USA or FRA; null takes the provider's usual market.",
        maximum=32,
        optional=True,
    ),
    "footprint.factor_g_per_kwh": Setting(
        None,
        "number",
        "A grid intensity of your own in gCO2e per kWh; null takes the zone's.",
        maximum=10_000,
        optional=True,
    ),
    "grid.live": Setting(
        "off",
        "text",
        "A service that is asked for the chosen zone's intensity of the hour, in place of the yearly average.",
        allowed=("off", "uk-carbon-intensity", "electricity-maps"),
    ),
    "grid.electricity_maps_zone": Setting(
        None,
        "text",
        "Electricity Maps' own name of your zone, such as US-CAL-CISO; null takes footprint.zone's country.",
        maximum=32,
        optional=True,
    ),
    "grid.live_url": Setting(
        None,
        "text",
        "Another base address of the live service, for a proxy of your own; null takes the service's.",
        maximum=256,
        optional=True,
    ),
    "network": Setting(
        "practice", "text", "Where certificates are retired; `wattback network list` names them.", maximum=32
    ),
    "offset.market": Setting(
        None,
        "text",
        "Kind of market on the network; null takes its preferred one.",
        allowed=("desk", "vault", "arkreen"),
        optional=True,
    ),
    "arkreen.bulk_wh": Setting(
        0,
        "integer",
        "Watt-hours of certificates bought at once, ahead of need, on Arkreen; 0 buys with each retirement.",
        maximum=1_000_000_000,
    ),
    "arkreen.badge": Setting(
        "off",
        "text",
        "How often Arkreen's public badge is made over the retirements since the last.",
        allowed=("off", "monthly", "yearly"),
    ),
    "vault.address": Setting(
        None,
        "text",
        "Your own vault's address, for the market vault; null when there is none.",
        maximum=42,
        optional=True,
    ),
    "offset.mode": Setting(
        "manual",
        "text",
        "Retire when you say so, ask you when enough is due, or retire by itself within the caps; the last needs the "
        "wallet's password.",
        allowed=("manual", "ask", "automatic"),
    ),
    "offset.coverage": Setting(
        "high",
        "text",
        "Whether the upper, the central or the lower estimate is matched.",
        allowed=("high", "central", "low"),
    ),
    "offset.threshold_wh": Setting(
        100.0,
        "number",
        "Watt-hours due (1,000 make a kWh) from which asking or retiring begins. On real networks the fee decides: "
        "it is worth it from some 1,000 to 20,000 Wh, and less waits until its fee is a small enough share.",
        minimum=0.001,
        maximum=1e9,
    ),
    "offset.max_age_days": Setting(
        31,
        "integer",
        "Days after which what is due is retired although the threshold is not reached, if its fee is a small enough "
        "share; until then cheaper hours are waited for.",
        minimum=1,
        maximum=3660,
    ),
    "offset.fee_share_max": Setting(
        0.10,
        "number",
        "Largest network fee, as a share of the certificates' price, that is paid without you saying so each time.",
        maximum=1,
    ),
    "offset.price_ceiling_micro_per_megawatt_hour": Setting(
        50_000_000,
        "integer",
        "Most that certificates may cost, in millionths of the payment token for a megawatt-hour.",
    ),
    "fees.ceiling_micro": Setting(
        100_000,
        "integer",
        "Most that one transaction's network fee may be, in millionths of the payment token.",
    ),
    "fees.native_price": Setting(
        None,
        "number",
        "What one of the coins that pay network fees costs in the payment token; null asks the network's price feed.",
        minimum=1e-9,
        maximum=1e9,
        optional=True,
    ),
    "caps.per_transaction_micro": Setting(
        1_000_000,
        "integer",
        "Most one retirement may cost, in millionths of the payment token; more needs the password.",
    ),
    "caps.per_day_micro": Setting(
        2_000_000,
        "integer",
        "Most that may be spent in 24 hours, in millionths of the payment token; more needs the password.",
    ),
    "caps.per_month_micro": Setting(
        10_000_000,
        "integer",
        "Most that may be spent in 31 days, in millionths of the payment token; more needs the password.",
    ),
    "payments.stopped": Setting(
        False,
        "flag",
        "Whether nothing may be signed that pays: the brake. Switching it off needs the wallet's password.",
    ),
    "counting.paused": Setting(False, "flag", "Whether the browsers are asked not to count."),
    "wallet.remember_unlock": Setting(
        False,
        "flag",
        "Whether the operating system's keyring keeps the wallet's password; every program of yours can then read it.",
    ),
    "wallet.lock_after_minutes": Setting(
        5,
        "integer",
        "Idle minutes after which a wallet unlocked in the window is locked again; 0 locks it after each use.",
        maximum=24 * 60,
    ),
    "notifications.retired": Setting(True, "flag", "Whether a retirement is announced."),
    "notifications.failed": Setting(True, "flag", "Whether a failure is announced."),
    "notifications.low_balance": Setting(
        True, "flag", "Whether it is announced that the wallet holds too little for the next retirement."
    ),
    "notifications.cap_reached": Setting(
        True, "flag", "Whether it is announced that a cap keeps a retirement waiting."
    ),
    "notifications.drift": Setting(
        True,
        "flag",
        "Whether it is announced that a chat site changed, so that its answers may not be counted.",
    ),
    "notifications.budget": Setting(
        True, "flag", "Whether it is announced that a budget of yours is nearly or wholly used."
    ),
    "notifications.weekly": Setting(True, "flag", "Whether each week is summed up on Monday."),
    "budget.period": Setting(
        "off",
        "text",
        "The period that your budget of electricity is for.",
        allowed=("off", "day", "week", "month"),
    ),
    "budget.energy_wh": Setting(
        None,
        "number",
        "Your budget of electricity for a period, in watt-hours, by the central estimate; null when there is none.",
        minimum=0.001,
        maximum=1e9,
        optional=True,
    ),
    "imports.watch": Setting(
        False, "flag", "Whether the logs of coding agents on this machine are read every minute and counted."
    ),
    "language": Setting(
        "system",
        "text",
        "The language of the window; system takes the desktop's.",
        allowed=("system", "en", "de", "fr", "es", "zh", "ja"),
    ),
    "appearance": Setting(
        "system", "text", "Whether the window is light or dark.", allowed=("system", "light", "dark")
    ),
}
