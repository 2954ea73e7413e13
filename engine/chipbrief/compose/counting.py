# SPDX-License-Identifier: Apache-2.0
"""What is counted, as it stands behind its number: one chip, two chips."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from chipbrief.compose.wording_data import in_words
from chipbrief.language import Counted, Said, said

#: One of what is counted, by the key of many.
_ONE: Mapping[str, str] = MappingProxyType({
    "B300-equivalents": said("B300-equivalent"),
    "GPUs": said("GPU"),
    "H100-equivalents": said("H100-equivalent"),
    "HBM stacks": said("HBM stack"),
    "NVIDIA accelerators": said("NVIDIA accelerator"),
    "cards": said("card"),
    "cases": said("case"),
    "chips": said("chip"),
    "chips per year": said("chip per year"),
    "clusters": said("cluster"),
    "companies": said("company"),
    "dies": said("die"),
    "models": said("model"),
    "months": said("month"),
    "percentage points": said("percentage point"),
    "servers": said("server"),
    "stacks": said("stack"),
    "systems": said("system"),
    "times": said("time"),
    "wafers per month": said("wafer per month"),
    "years": said("year"),
})


def counted(unit: str, *numbers: Decimal) -> str:
    """Return a unit, a key or a text, as it stands behind numbers: the greatest decides.

    >>> counted("chips", Decimal(1)), counted("chips", Decimal(1), Decimal(3)), counted("MW", Decimal(1))
    ('chip', 'chips', 'MW')
    """
    many = unit if isinstance(unit, Said) else in_words(unit)
    if unit not in _ONE or not numbers:
        return many
    return said("{unit}", unit=Counted(max(map(abs, numbers)), _ONE[unit], many))


def singular(unit: str) -> str:
    """Return what one of it is called, as any process can say it again.

    >>> singular("cases"), singular("MW")
    ('case', 'MW')
    """
    return _ONE.get(unit, unit)
