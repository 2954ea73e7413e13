# SPDX-License-Identifier: Apache-2.0
"""Numbers in the words of a question."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(
    r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})?(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?"
)
#: Powers of ten beyond which a number is of no chip and no model, and would overflow what is made of it.
_LEAST, _MOST = -12, 15


def number_in(text: str) -> Decimal | None:
    """Return the number that a text is; None for none, and for one that nothing here can be.

    Commas stand between thousands alone: what a French hand writes, 5,92, is no number, and not 592.

    >>> number_in("4,800"), number_in("5.92"), number_in("5,92")
    (Decimal('4800'), Decimal('5.92'), None)
    """
    text = text.strip()
    if not _NUMBER.fullmatch(text) or not any(sign.isdigit() for sign in re.split("[eE]", text)[0]):
        return None
    value = Decimal(text.replace(",", ""))
    return value if not value or _LEAST <= value.adjusted() <= _MOST else None
