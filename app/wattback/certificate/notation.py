"""How numbers, times and bytes are written in a certificate: each in exactly one way, and never as a float.

Energy is counted in whole nanowatt-hours (nWh), the unit of receipts, and emissions in whole nanograms (ng);
both are written with thousands of their unit as decimal text, so 1,340,000 nWh read `0.00000134` kWh.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from decimal import Decimal, localcontext

MILLI_PER_KILO = 6
NANO_PER_KILO = 12


def decimal_text(units: int, decimals: int) -> str:
    """A whole number of small units as a decimal of a larger one, without trailing zeros or an exponent.

    Args:
        units: Not negative.
        decimals: Powers of ten between the two units.
    """
    digits = str(units).rjust(decimals + 1, "0")
    whole, fraction = digits[: len(digits) - decimals], digits[len(digits) - decimals :].rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


def decimal_units(text: str, decimals: int) -> int:
    """The inverse of `decimal_text`.

    Raises:
        ValueError: The text has more decimals than the unit.
    """
    whole, _, fraction = text.partition(".")
    if len(fraction) > decimals:
        raise ValueError(f"{text} has more than {decimals} decimals")
    return int(whole + fraction.ljust(decimals, "0"))


def float_text(value: float) -> str:
    """The shortest decimal that reads back as this float, without an exponent."""
    return _plain(Decimal(repr(value)))


def product_text(factor: float, count: int, decimals: int) -> str:
    """`factor * count / 10**decimals`, exact in decimal arithmetic."""
    with localcontext() as context:
        context.prec = 80
        return _plain((Decimal(repr(factor)) * count).scaleb(-decimals))


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def utc_text(epoch_s: int) -> str:
    """RFC 3339 in UTC with whole seconds, such as `2026-11-22T10:13:57Z`.

    Raises:
        ValueError: After the year 9999.
    """
    try:
        return datetime.fromtimestamp(epoch_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, OSError) as error:
        raise ValueError(f"{epoch_s} s is no date") from error


def utc_ms_text(epoch_ms: int) -> str:
    """RFC 3339 in UTC with milliseconds."""
    return f"{utc_text(epoch_ms // 1000)[:-1]}.{epoch_ms % 1000:03}Z"


def utc_seconds(text: str) -> int:
    """The inverse of `utc_text`.

    Raises:
        ValueError: No such date.
    """
    return int(datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp())


def utc_ms(text: str) -> int:
    """The inverse of `utc_ms_text`.

    Raises:
        ValueError: No such date.
    """
    return utc_seconds(text[:-5] + "Z") * 1000 + int(text[-4:-1])


def hex_text(data: bytes) -> str:
    """Lower case, after `0x`."""
    return "0x" + data.hex()


def hex_bytes(text: str) -> bytes:
    """The inverse of `hex_text`.

    Raises:
        ValueError: Not hexadecimal.
    """
    return bytes.fromhex(text.removeprefix("0x"))


def multibase(data: bytes) -> str:
    """Base64url without padding after `u`, one of the two forms W3C Data Integrity has for a `proofValue`."""
    return "u" + urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def multibase_bytes(text: str) -> bytes:
    """The inverse of `multibase`.

    Raises:
        ValueError: Not the one text `multibase` writes for some bytes.
    """
    body = text[1:]
    data = urlsafe_b64decode(body + "=" * (-len(body) % 4))
    if multibase(data) != text:
        raise ValueError("not base64url in its one canonical form")
    return data
