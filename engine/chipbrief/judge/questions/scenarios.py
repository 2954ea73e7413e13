# SPDX-License-Identifier: Apache-2.0
"""The world of 2030 under stated assumptions: a small yearly model, drawn many times from its parameters.

Unipolar, bipolar and multipolar are regions of the outcome (see ``region``), not labels put on by hand. The
model is no forecast: it says what follows if the parameters hold for five years.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from chipbrief.gather import Evidence
from chipbrief.gather.records import Source
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, register, sources_of
from chipbrief.judge.questions.estimating import interval
from chipbrief.judge.questions.scenario_given import (
    ID,
    Given,
    central,
    draw_all,
    parameters,
    records_of,
)
from chipbrief.judge.questions.scenario_model import (
    BLOCS,
    IN_SENTENCE,
    LAST,
    REGIONS,
    project,
    region_of,
    shares_by_year,
)
from chipbrief.judge.questions.scenario_series import fan, tornado
from chipbrief.judge.questions.study import DRAWS, Study, exact, too_thin
from chipbrief.judge.words import confidence
from chipbrief.language import listed, said

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_LAST = str(LAST)  # a year has no thousands separator
BOUNDS = said(
    "unipolar: the largest share is half or more and twice the second; bipolar: else, "
    "and two hold three quarters; multipolar: all else"
)
FIXED = said("The U.S. share decides the region and has no range in the data, so no likelihood is given.")
MODEL = said(
    "A model, no forecast: growth holds for five years, chips are never retired, policy does not change."
)


def study(evidence: Evidence) -> Study:
    """Return the probability of each region, China's share in 2030, and what it is most sensitive to."""
    given, lacking = parameters(evidence)
    if lacking:
        why = said(
            "Parameters not known by {as_of}: {join}.",
            as_of=evidence.pick.as_of,
            join=listed(slot.means for slot in lacking),
        )
        settle = said("A later as-of date would settle it; no value is put in their place.")
        thin = too_thin(
            f"{ID}.region", said("Is the world of 2030 unipolar, bipolar or multipolar?"), "", why, settle
        )
        return Study(ID, (thin,), (), (why,))
    paths = shares_by_year(draw_all(given))
    sources = register(evidence)
    findings = (
        *_regions(paths[LAST], given, sources),
        *_share_findings(paths[LAST], given, sources),
        _central(given),
        _least(given),
        *_stock_shares(given),
        *(_given(item) for item in given),
    )
    return Study(ID, findings, (fan(paths, given), tornado(given)))


def _trust(given: tuple[Given, ...], sources: Mapping[str, Source]) -> str:
    records = records_of(given)
    sure = confidence(records, (sources[k] for k in sources_of(records) if k in sources), model_based=True)
    return said("{level} ({basis})", level=sure.level, basis=sure.basis)


def _regions(
    parts: tuple[Numbers, ...], given: tuple[Given, ...], sources: Mapping[str, Source]
) -> tuple[Finding, ...]:
    import numpy as np

    where = region_of(parts)
    records, trust = records_of(given), _trust(given, sources)
    return tuple(
        Finding(
            id=f"{ID}.region.{name}",
            question=said(
                "In what part of the draws is effective compute {name} in {last}?", name=name, last=_LAST
            ),
            value=exact(float(np.mean(where == place))),
            unit=said("(share of the draws, 0 to 1)"),
            formula=BOUNDS,
            inputs=inputs_of("scenario_parameters", records),
            source_ids=sources_of(records),
            method=said("{draws} seeded draws of the parameters, independent of each other", draws=DRAWS),
            caveats=(
                MODEL,
                FIXED,
                said("The rest of the world counts as one bloc."),
                *memory_caveats(records),
            ),
            confidence=trust,
        )
        for place, name in enumerate(REGIONS)
    )


def _share_findings(
    parts: tuple[Numbers, ...], given: tuple[Given, ...], sources: Mapping[str, Source]
) -> tuple[Finding, ...]:
    records = records_of(given)
    return tuple(
        Finding(
            id=f"{ID}.share.{bloc.lower().replace(' ', '-')}",
            question=said(
                "What share of effective compute does the model give {bloc} in {last}?",
                bloc=IN_SENTENCE[bloc],
                last=_LAST,
            ),
            statement=said(
                "For {last} the model gives {bloc} {value} of effective compute",
                bloc=IN_SENTENCE[bloc],
                last=_LAST,
            ),
            value=(spread := interval(100 * drawn_)).median,
            unit="percent",
            low=spread.low,
            high=spread.high,
            formula=said("compute times algorithmic efficiency, over the sum of three blocs"),
            inputs=inputs_of("scenario_parameters", records),
            source_ids=sources_of(records),
            method=said(
                "Median and 90 percent interval of {draws} seeded draws of the parameters", draws=DRAWS
            ),
            caveats=(MODEL, *memory_caveats(records)),
        )
        for bloc, drawn_ in zip(BLOCS, parts, strict=True)
    )


def _central(given: tuple[Given, ...]) -> Finding:
    outcome, records = project(central(given)), records_of(given)
    shares = zip(BLOCS, outcome.shares[LAST], strict=True)
    return Finding(
        id=f"{ID}.central",
        question=said("What follows in {last} if every parameter has its central value?", last=_LAST),
        statement=said("With every parameter at its central value, {last} is {value}", last=_LAST),
        value=outcome.region,
        unit=said("({shares})", shares=listed((_share(*pair) for pair in shares), ", ")),
        formula=said("the yearly model, once"),
        inputs=inputs_of("scenario_parameters", records),
        source_ids=sources_of(records),
        caveats=(MODEL, *memory_caveats(records)),
    )


def _share(bloc: str, share: Decimal) -> str:
    return said("{bloc} {share}%", bloc=IN_SENTENCE[bloc], share=exact(float(100 * share), 3))


def _least(given: tuple[Given, ...]) -> Finding:
    """Return the least U.S. share, in whole percent, with which the central outcome is unipolar."""
    middle, records = central(given), records_of(given)
    least: Decimal | None = None
    for part in range(int(100 - middle["china_share"]), 0, -1):
        outcome = project({**middle, "us_share": Decimal(part)})
        if outcome.region != REGIONS[0] or outcome.shares[LAST][0] < max(outcome.shares[LAST]):
            break
        least = Decimal(part)
    question = said(
        "From which U.S. share on is the central outcome of {last} unipolar around the United States?",
        last=_LAST,
    )
    if least is None:
        why = said("No share that China leaves makes it so.")
        return too_thin(f"{ID}.least", question, "percent", why, said("Other parameters would."), records)
    return Finding(
        id=f"{ID}.least",
        question=question,
        statement=said(
            "The central outcome of {last} is unipolar around the United States where its share is at least "
            "{value}",
            last=_LAST,
        ),
        value=least,
        unit=said("percent of compute in 2025 and of what is added"),
        formula=said("the least whole percent with which the model, other parameters central, ends unipolar"),
        inputs=inputs_of("scenario_parameters", records),
        source_ids=sources_of(records),
        caveats=(MODEL, *memory_caveats(records)),
    )


def _stock_shares(given: tuple[Given, ...]) -> tuple[Finding, ...]:
    """Return the shares of compute itself, which no lag in algorithms weighs."""
    outcome = project({**central(given), "lag": Decimal(0)})
    records = records_of(tuple(item for item in given if item.slot.key not in ("lag", "efficiency")))
    return tuple(
        Finding(
            id=f"{ID}.compute.{bloc.lower().replace(' ', '-')}",
            question=said(
                "What share of compute, algorithms aside, does the model give {bloc} in {last}?",
                bloc=IN_SENTENCE[bloc],
                last=_LAST,
            ),
            value=exact(float(100 * share)),
            unit="percent",
            formula=said("the yearly model with central values and no lag"),
            inputs=inputs_of("scenario_parameters", records),
            source_ids=sources_of(records),
            caveats=(MODEL, *memory_caveats(records)),
        )
        for bloc, share in zip(BLOCS, outcome.shares[LAST], strict=True)
    )


def _given(item: Given) -> Finding:
    return Finding(
        id=f"{ID}.parameter.{item.slot.key}",
        question=item.slot.means,
        value=item.range.central,
        unit=item.slot.unit,
        low=item.range.low,
        high=item.range.high,
        formula=said("as given")
        if len(item.records) == 1
        else said("the first row over the second, ends apart"),
        inputs=inputs_of("scenario_parameters", item.records),
        source_ids=sources_of(item.records),
        method=listed(record.basis for record in item.records),
        caveats=memory_caveats(item.records),
    )
