# SPDX-License-Identifier: Apache-2.0
"""The model of 2030 with values of one's own: what follows if a parameter is something else.

It answers a question of the reader and is no finding: no brief prints it, and the data stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from chipbrief.errors import PickError
from chipbrief.gather import Evidence
from chipbrief.judge.questions.estimating import Interval, Range, interval
from chipbrief.judge.questions.scenario_given import Given, draw_all, parameters
from chipbrief.judge.questions.scenario_model import BLOCS, LAST, REGIONS, region_of, shares_by_year
from chipbrief.judge.questions.scenario_series import fan
from chipbrief.judge.questions.study import Series, exact
from chipbrief.language import listed
from chipbrief.language.notices import notice

_PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Explored:
    """What the model gives: ``fan`` by year, shares and parts of the draws in each region in 2030.

    ``given`` are the parameters as the data have them, ``assumed`` the values put in their place, by key.
    """

    given: tuple[Given, ...]
    assumed: Mapping[str, Decimal]
    fan: Series
    shares: Mapping[str, Interval]
    regions: Mapping[str, Decimal]

    @property
    def outside(self) -> tuple[str, ...]:
        """The keys of values that lie outside the range of the data, or have no range to lie in."""
        return tuple(
            item.slot.key
            for item in self.given
            if item.slot.key in self.assumed and not _inside(self.assumed[item.slot.key], item.range)
        )


def explore(evidence: Evidence, assumed: Mapping[str, Decimal]) -> Explored:
    """Return what follows with ``assumed`` values; each replaces the whole range of its parameter.

    The other parameters are drawn from their ranges, with the draws that a brief has. Raises ``PickError``
    for a key or value that cannot be, and when a parameter is not known by the as-of date.
    """
    import numpy as np

    given, lacking = parameters(evidence)
    if lacking:
        names = listed((slot.means for slot in lacking), ", ")
        raise PickError(
            notice(
                "Not known by {as_of}: {names}. Choose a later as-of date.",
                as_of=evidence.pick.as_of,
                names=names,
            )
        )
    _check(assumed, given)
    values = tuple(_with(item, assumed) for item in given)
    paths = shares_by_year(draw_all(values))
    places = region_of(paths[LAST])
    return Explored(
        given=given,
        assumed=assumed,
        fan=fan(paths, values),
        shares={str(bloc): interval(100 * part) for bloc, part in zip(BLOCS, paths[LAST], strict=True)},
        regions={name: exact(float(np.mean(places == at))) for at, name in enumerate(REGIONS)},
    )


def _with(item: Given, assumed: Mapping[str, Decimal]) -> Given:
    value = assumed.get(item.slot.key)
    return item if value is None else Given(item.slot, Range(None, value, None), item.records)


def _inside(value: Decimal, known: Range) -> bool:
    if known.low is None or known.high is None:
        return False
    return known.low <= value <= known.high


def _check(assumed: Mapping[str, Decimal], given: tuple[Given, ...]) -> None:
    slots = {item.slot.key: item for item in given}
    for key, value in assumed.items():
        if key not in slots:
            raise PickError(
                notice(
                    "There is no parameter “{key}”. Allowed: {names}.", key=key[:40], names=", ".join(slots)
                )
            )
        most = 100 if slots[key].slot.unit == _PERCENT else None
        if value <= 0 or (most and value > most):
            upto = notice(" and at most {most}", most=most) if most else ""
            raise PickError(
                notice(
                    "{key}: {value} cannot be. It must be more than 0{upto}.", key=key, value=value, upto=upto
                )
            )
    parts = [assumed.get(key, slots[key].range.central or Decimal(0)) for key in ("us_share", "china_share")]
    if sum(parts) > 100:
        raise PickError(
            notice("The shares of the United States and China make {sum} percent together.", sum=sum(parts))
        )
