"""Figures as a person types them and as they are stored: units, millionths, shares. No Qt in here."""

import re
from decimal import Decimal, InvalidOperation

from wattback.desktop.look.language import current, localized, tr
from wattback.desktop.settings.rows import Control, Row
from wattback.ledger.setting_table import Setting, SettingValue

_SCALES = {
    Control.MONEY: Decimal(1_000_000),
    Control.MONEY_PER_MEGAWATT_HOUR: Decimal(1_000_000),
    Control.SHARE: Decimal("0.01"),
}
"""How many of the stored unit one of the shown unit is."""


class NotAnAmount(ValueError):
    """A text is no figure in the language in use; the message says so to the person."""


def shown(row: Row, value: SettingValue) -> str:
    """A stored figure in the shown unit, exactly and without trailing zeros; empty when nothing is chosen."""
    if value is None or isinstance(value, bool | str):
        return ""
    figure = Decimal(str(value)) / _SCALES.get(row.control, Decimal(1))
    text = f"{figure:,f}"
    return localized(text.rstrip("0").rstrip(".") if "." in text else text)


def typed(row: Row, setting: Setting, text: str) -> SettingValue:
    """What a typed figure is stored as.

    Args:
        row: Whose figure.
        setting: What it may be.
        text: As the language in use writes figures; empty for nothing chosen.

    Raises:
        NotAnAmount: It is no figure, out of bounds, or finer than can be stored; says which.
    """
    text = text.strip().replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    if not text:
        if setting.optional:
            return None
        raise NotAnAmount(tr("Type a figure."))
    scale = _SCALES.get(row.control, Decimal(1))
    value = _decimal(text) * scale
    if not Decimal(str(setting.minimum)) <= value <= Decimal(str(setting.maximum)):
        least, most = (
            localized(f"{(Decimal(str(bound)) / scale).normalize():,f}")
            for bound in (setting.minimum, setting.maximum)
        )
        raise NotAnAmount(tr("It can be from {least} to {most}.").format(least=least, most=most))
    if setting.kind != "integer":
        return float(value)
    if value != value.to_integral_value():
        if row.control in (Control.MONEY, Control.MONEY_PER_MEGAWATT_HOUR):
            raise NotAnAmount(tr("Six decimal places are the finest."))
        raise NotAnAmount(tr("It must be a whole number."))
    return int(value)


def _decimal(text: str) -> Decimal:
    """Reads thousands only where they are groups of three: `0,5` must not become 5 where a comma groups."""
    separator = current().group_separator
    point, group = re.escape(current().decimal_point), re.escape(separator if separator.strip() else " ")
    grouped = rf"\d{{1,3}}(?:{group}\d{{3}})+(?:{point}\d+)?"
    if not re.fullmatch(rf"{grouped}|\d+(?:{point}\d*)?|{point}\d+", text):
        example = localized("1,234.5")
        raise NotAnAmount(tr("That is no figure; write it like {example}.").format(example=example))
    plain = re.sub(group, "", text).replace(current().decimal_point, ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        raise NotAnAmount(tr("That is no figure.")) from None
