# SPDX-License-Identifier: Apache-2.0
"""The explored model for the window: parameters with range and sources, the picture, the result in words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chipbrief.frozen import frozen
from chipbrief_gui.data.citing import Citing
from chipbrief_gui.data.report import Section, capital, section
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.translations.translator import language
from chipbrief_gui.words import say, tell

if TYPE_CHECKING:
    from chipbrief.judge.questions.scenario_exploring import Explored
    from chipbrief.judge.questions.scenario_given import Given


@frozen
class Parameter:
    """A parameter as the data have it; ``low`` and ``high`` are None where they give no range."""

    key: str
    name: str
    unit: str
    central: Decimal
    low: Decimal | None
    high: Decimal | None
    notes: tuple[Section, ...]

    @property
    def given(self) -> str:
        """The range of the data in words."""
        if self.low is None or self.high is None:
            return say("scenarios.one", central=_short(self.central), unit=self.unit)
        ends = {"low": _short(self.low), "high": _short(self.high)}
        return say("scenarios.range", central=_short(self.central), unit=self.unit, **ends)


@frozen
class ShownModel:
    """What the window shows of one exploration; ``png`` is the fan, sharp at twice its size."""

    parameters: tuple[Parameter, ...]
    png: bytes
    result: tuple[Section, ...]


def explored(values: Mapping[str, Decimal], opened: Opened) -> ShownModel:
    """Return what follows from ``values``. Raises ``PickError``."""
    from chipbrief.asking.scenarios import evidence_for, picture
    from chipbrief.judge.questions.scenario_exploring import explore

    library: Any = opened.workshop.library
    drawer = opened.workshop.typesetter
    found = explore(evidence_for(library), values)
    cite = Citing(library)
    format = next(iter(opened.workshop.formats.values()))
    svg = picture(found, format, language(), drawer.picture)
    parameters = tuple(_parameter(item, cite) for item in found.given)
    return ShownModel(parameters, drawer.paint(svg), _result(found))


def value_at(low: Decimal, high: Decimal, part: Decimal) -> Decimal:
    """Return the value that lies ``part`` (0 to 1) of the way from ``low`` to ``high``, with few digits.

    >>> value_at(Decimal("0.372677996"), Decimal(3), Decimal("0.5"))
    Decimal('1.686')
    """
    value = Decimal(f"{low + (high - low) * part:.4g}").normalize()
    return Decimal(f"{max(low, min(high, value)):f}")


def value_words(parameter: Parameter, value: Decimal | None) -> str:
    """Return in words what a parameter is set to, or that it is as the data have it."""
    if value is not None:
        told = say("scenarios.value", value=_short(value), unit=parameter.unit)
        return say("scenarios.set", value=told, given=parameter.given)
    key = "scenarios.fixed" if parameter.low is None or parameter.high is None else "scenarios.as_given"
    return say(key, value=parameter.given)


def _parameter(item: Given, cite: Citing) -> Parameter:
    name = tell(item.slot.means)
    ids = tuple(dict.fromkeys(key for row in item.records for key in row.source_ids))
    return Parameter(
        key=item.slot.key,
        name=name,
        unit=tell(item.slot.unit),
        central=item.range.central or Decimal(0),
        low=item.range.low,
        high=item.range.high,
        notes=(
            *section(say("scenarios.basis", name=name), *(row.basis for row in item.records)),
            *section(say("scenarios.sources", name=name), *cite.sources(ids)),
        ),
    )


def _result(found: Explored) -> tuple[Section, ...]:
    shares = (
        say("scenarios.share", bloc=tell(bloc), median=median, low=low, high=high)
        for bloc, it in found.shares.items()
        for median, low, high in [map(_told, (it.median, it.low, it.high))]
    )
    regions = (
        say("scenarios.region", region=capital(tell(name)), part=_told(part * 100))
        for name, part in found.regions.items()
    )
    return section(say("scenarios.result"), *shares, *regions)


def _told(value: Decimal) -> str:
    """Return a number of the result with the digits that the picture and a brief have."""
    from chipbrief.compose.studies import ABOUT_DIGITS, significant

    return language().number(significant(value, ABOUT_DIGITS) or Decimal(0))


def _short(value: Decimal) -> str:
    """Return a number in plain digits, thousands separated, with four significant digits at most."""
    return language().number(Decimal(f"{value:.4g}"))
