"""Answers whose tokens are easy to miscount."""

PLAIN = """A kilowatt-hour is the energy of one kilowatt for one hour. A kettle needs about 0.1 kWh to boil a
litre of water; a phone's battery holds roughly 0.015 kWh.

In short:

1. power is a rate,
2. energy is an amount.
"""
CODE = '''Here is a small program:

```python
import math


def energy_wh(power_w: float, seconds: float) -> float:
    """Energy in watt-hours."""
    return power_w * seconds / 3600


if __name__ == "__main__":
\tprint(f"{energy_wh(1000, 3.6):.3f} Wh")   # 1.000 Wh
```
\r\nIt prints `1.000 Wh`.\n   \n\n  Trailing  spaces   '''
CJK = (
    "电力的单位是千瓦时。1千瓦时等于3.6兆焦耳。日本語では「キロワット時」、"
    "한국어로는 킬로와트시라고 합니다。再生可能エネルギー⚡️証書。"
)
EMOJI = "Thanks 👩‍🔬👨‍👩‍👧‍👦 for the 🏳️‍🌈 and the 👍🏽! Flags: 🇸🇮🇳🇬🇯🇵. Old ones: ☀︎ ☂️ ♻️ — and 𝔹𝕠𝕝𝕕 𝕞𝕒𝕥𝕙 𝛼𝛽𝛾 𐍈."
COMBINING = (
    "Cafe\u0301, nai\u0308ve, Z\u0351\u036b\u0343a\u0300\u0316lgo\u0321\u033e, \u0928\u092e\u0938\u094d\u0924"
    "\u0947, ตัวอย่าง, שָׁלוֹם, \u202eright-to-left\u202c."
)
SPECIAL = (
    "The marker <|endoftext|> is text here, and so are <|im_start|>system<|im_end|> and <|endofprompt|>."
)
MARKUP = (
    '{"data": "[DONE]"}\n\ndata: [DONE]\n\nevent: delta\ndata: {"v":"no"}\n\n\\u00e9 \\n </script> & "quotes"'
)
LONG = "".join(f"{n}. {PLAIN}{EMOJI}\n{CODE}\n" for n in range(1, 9))

TRICKY = {
    "plain": PLAIN,
    "code": CODE,
    "cjk": CJK,
    "emoji": EMOJI,
    "combining": COMBINING,
    "special-token-text": SPECIAL,
    "looks-like-the-stream": MARKUP,
    "long": LONG,
}
