# SPDX-License-Identifier: Apache-2.0
"""From words to the model of 2030: ``growth=2.5`` instead of the range of the data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from chipbrief.asking.numbers import number_in
from chipbrief.compose import Format, charts
from chipbrief.compose.charts.standalone import standalone
from chipbrief.compose.formats import SHARED
from chipbrief.compose.view import DataTable
from chipbrief.drawing import DrawOne, drawn
from chipbrief.errors import PickError
from chipbrief.gather import Evidence, Library, choices, gather
from chipbrief.judge.questions.scenario_exploring import Explored, explore
from chipbrief.judge.questions.study import DRAWS
from chipbrief.language import ENGLISH, Language, listed, said
from chipbrief.language.notices import notice
from chipbrief.pick import make_pick, parse_day

NEEDS = ("scenario_parameters",)
_SPEC = f"{SHARED}/charts/scenarios-fan.vl.json"
_SOURCE = said("Source: Chipbrief, scenario parameters and a model with stated parameters. No forecast.")
_AS_GIVEN = said("All parameters as the data have them.")


def evidence_for(library: Library, as_of: str = "") -> Evidence:
    """Return what is known of the parameters on a day; by default that of the data pack."""
    day = parse_day(as_of, last=True) if as_of.strip() else date.fromisoformat(library.version)
    known = choices(library)
    pick = make_pick(known, country="CHN", chip_class=known.chip_classes[0].key, start=str(day), end=str(day))
    return gather(replace(pick, as_of=day), library, NEEDS)


def values_of(words: Iterable[str]) -> Mapping[str, Decimal]:
    """Return the values of ``name=number`` by name. Raises ``PickError`` for what is neither."""
    return dict(map(_value, words))


def explored(library: Library, words: Iterable[str] = (), as_of: str = "") -> Explored:
    """Return what the model gives with the values in ``words``. Raises ``PickError``."""
    return explore(evidence_for(library, as_of), values_of(words))


def picture(found: Explored, format: Format, language: Language = ENGLISH, draw: DrawOne = drawn) -> bytes:
    """Return the fan as SVG that stands alone, in the house style of ``format``, its words in ``language``.

    ``draw`` makes the picture, by default in this process.
    """
    table = DataTable(found.fan.name, found.fan.title, found.fan.columns, found.fan.rows)
    spec = json.loads(format.text(_SPEC))
    svg = charts.plot(spec, (table,), format, "explored-fan", language, draw)
    return standalone(svg, *map(language.say, (_title(found), _subtitle(found), _SOURCE)))


def _title(found: Explored) -> str:
    china, america = (f"{found.shares[bloc].median:.3g}" for bloc in ("China", "United States"))
    return said(
        "Share of effective compute by bloc: in 2030 China {china} percent, the United States {america}",
        china=Decimal(china),
        america=Decimal(america),
    )


def _subtitle(found: Explored) -> str:
    names = [
        said(
            "{what} {value} {unit}",
            what=item.slot.means,
            value=found.assumed[item.slot.key],
            unit=item.slot.unit,
        )
        for item in found.given
        if item.slot.key in found.assumed
    ]
    return said(
        "Percent by year; line: median, dark: middle half, pale: 90 percent of {draws} draws. {told}",
        draws=DRAWS,
        told=said("Values of your own: {values}.", values=listed(names)) if names else _AS_GIVEN,
    )


def _value(word: str) -> tuple[str, Decimal]:
    name, _sign, text = word.partition("=")
    value = number_in(text)
    if value is None:
        raise PickError(
            notice("Cannot read “{word}”. Write a parameter, =, and a number: growth=2.5.", word=word[:60])
        )
    return name.strip(), value
