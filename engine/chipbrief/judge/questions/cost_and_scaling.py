# SPDX-License-Identifier: Apache-2.0
"""Did DeepSeek break the trend of training compute and cost? Each model against a line fitted before it.

Compute and cost grow by a factor a year, so both are read on a log scale: a Theil-Sen line through models
released before the tested one, and how far above or below its prediction band the model lies.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import log10

from chipbrief.gather import Evidence
from chipbrief.gather.records import CostTrend, Model
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.cost_lines import FEWEST, MEASURES, Measure, axes, fitted, without_each, years
from chipbrief.judge.questions.estimating import Z90, Line, slope_interval
from chipbrief.judge.questions.study import Cell, Series, Study, ends, exact, generator, too_thin
from chipbrief.language import Pattern, Scientific, listed, said, said_of

ID = "cost-and-scaling"
TESTED = ("deepseek-v3", "deepseek-r1", "deepseek-v4-pro")
ON_CURVE = Pattern(
    "In {noun}, {model} lay on the curve of earlier models: {number} standard deviations from the trend "
    "(negative: below), inside the 90 percent band"
)
OFF_CURVE = Pattern(
    "In {noun}, {model} lay outside the 90 percent band of earlier models: {number} standard deviations "
    "from the trend (negative: below)"
)
BELOW_CURVE = Pattern(
    "In {noun}, {model} lay below the 90 percent band of earlier models: {size} standard deviations under "
    "the trend"
)
ABOVE_CURVE = Pattern(
    "In {noun}, {model} lay above the 90 percent band of earlier models: {size} standard deviations over "
    "the trend"
)
NOTABLE = said(
    "The models are notable ones that Epoch AI lists, not a sample; small and secret runs are missing."
)


def study(evidence: Evidence) -> Study:
    """Return where the tested models fall on each trend, the trends, and what others published."""
    end = evidence.pick.last_known
    models = tuple(
        sorted(
            (model for model in evidence.all(Model) if model.released.last <= end),
            key=lambda model: (model.released.last, model.id),
        )
    )
    findings = tuple(finding for measure in MEASURES for finding in _findings(measure, models))
    trends = evidence.all(CostTrend)
    thin = () if models else (said("No model with compute or cost was known by {end}.", end=end),)
    series = tuple(_points(measure, models) for measure in MEASURES)
    return Study(ID, (*findings, *_published(trends)), (*series, _factors(trends)), thin)


def _findings(measure: Measure, models: tuple[Model, ...]) -> tuple[Finding, ...]:
    tested = (model for model in models if model.id in TESTED and measure.of(model) is not None)
    return (_growth(measure, models), *(_placed(measure, model, models) for model in tested))


def _placed(measure: Measure, model: Model, models: tuple[Model, ...]) -> Finding:
    """Return by how many sigmas a model lies above the line of the models before it."""
    key = f"{ID}.{measure.key}.{model.id}"
    question = said(
        "Was {model} on the expected curve of {noun}, or a break from it?",
        model=model.name,
        noun=measure.noun,
    )
    line, used = fitted(measure, models, model.released.last)
    value = measure.of(model)
    unit = said("standard deviations (negative: below the trend)")
    if line is None or value is None:
        why = said(
            "Too few models of the four years before it have a {noun}: {count}.",
            count=len(used),
            noun=measure.noun,
        )
        return too_thin(
            key, question, unit, why, said("At least {fewest} would settle it.", fewest=FEWEST), (model,)
        )
    sigmas = _sigmas(line, model, value)
    others = [_sigmas(left, model, value) for left in without_each(measure, used)]
    middle, half = line.at(years(model.released.last)), Z90 * line.band(years(model.released.last))
    verdict = said("inside") if abs(sigmas) <= Z90 else said("below") if sigmas < 0 else said("above")
    reach = (min(sigmas, *others), max(sigmas, *others))
    band = said(
        "{part} to {part_2} {unit}",
        part=Scientific(10 ** (middle - half), 2),
        part_2=Scientific(10 ** (middle + half), 2),
        unit=measure.unit,
    )
    records = (model, *used)
    return Finding(
        id=key,
        question=question,
        statement=_told(sigmas, reach).format(model=model.name, noun=measure.noun),
        value=exact(sigmas),
        unit=said("{unit}: {verdict} the 90 percent band", unit=unit, verdict=verdict),
        low=exact(reach[0]),
        high=exact(reach[1]),
        formula=said(
            "(log10 {value} less the line) / standard deviation of a new model; the band is {band}",
            value=Scientific(float(value), 3),
            band=band,
        ),
        inputs=inputs_of("models", records),
        source_ids=sources_of(records),
        method=said(
            "Theil-Sen line through {count} models of the four years before it; the range is "
            "what leaving out any one of them gives",
            count=len(used),
        ),
        caveats=(measure.doubt, NOTABLE, *memory_caveats(records)),
    )


def _told(sigmas: float, reach: tuple[float, float]) -> Pattern:
    """Return how a distance from the line is told: which way only where its range does not hold zero."""
    if abs(sigmas) <= Z90:
        return ON_CURVE
    if reach[0] < 0 < reach[1]:
        return OFF_CURVE
    return BELOW_CURVE if sigmas < 0 else ABOVE_CURVE


def _sigmas(line: Line, model: Model, value: Decimal) -> float:
    return line.sigmas(years(model.released.last), log10(value)) or 0.0


def _growth(measure: Measure, models: tuple[Model, ...]) -> Finding:
    used = tuple(model for model in models if measure.of(model))
    key = f"{ID}.{measure.key}.growth"
    question = said("By what factor a year does {noun} of models grow?", noun=measure.noun)
    x, y = axes(measure, used)
    if len(used) < FEWEST:
        why = said("Too few models have a {noun}: {count}.", count=len(used), noun=measure.noun)
        return too_thin(
            key,
            question,
            said("times per year"),
            why,
            said("At least {fewest} would settle it.", fewest=FEWEST),
            used,
        )
    found = slope_interval(x, y, generator(ID, measure.key), draws=300)
    return Finding(
        id=key,
        question=question,
        value=exact(10 ** float(found.median)),
        unit=said("times per year"),
        low=exact(10 ** float(found.low)),
        high=exact(10 ** float(found.high)),
        formula=said("10 to the slope of log10 of {noun} over years", noun=measure.noun),
        inputs=inputs_of("models", used),
        source_ids=sources_of(used),
        method=said(
            "Theil-Sen line through {count} models; 90 percent interval from seeded resamples of them",
            count=len(used),
        ),
        caveats=(measure.doubt, NOTABLE, *memory_caveats(used)),
    )


def _published(rows: tuple[CostTrend, ...]) -> tuple[Finding, ...]:
    """Return the published factors of algorithmic efficiency side by side."""
    found = [row for row in rows if row.kind == "algorithmic_efficiency"]
    key = f"{ID}.efficiency"
    question = said("By what factor a year does the compute for a fixed capability fall?")
    if not found:
        why = said("No published estimate was known by the as-of date.")
        return (
            too_thin(key, question, said("times per year"), why, said("A newer as-of date would settle it.")),
        )
    return (
        Finding(
            id=key,
            question=question,
            statement=said(
                "On how fast the compute for a fixed capability falls, others have published {value}"
            ),
            value=said_of(len(found), "one estimate", "{count} estimates"),
            unit=said("times per year, least and most named"),
            low=min(ends(found)),
            high=max(ends(found)),
            formula=said("least and greatest of the lows, central values and highs that the estimates name"),
            inputs=inputs_of("cost_trends", found),
            source_ids=sources_of(found),
            method=said("Estimates by {by}", by=listed(dict.fromkeys(row.estimated_by for row in found))),
            caveats=(said("What is held fixed differs between them; they are not averaged."),),
        ),
    )


def _points(measure: Measure, models: tuple[Model, ...]) -> Series:
    """Return the models and, on 41 days, the band fitted before the first tested model."""
    tested = next((model for model in models if model.id in TESTED and measure.of(model)), None)
    day = tested.released.last if tested else date.max
    line, used = fitted(measure, models, day)
    shown = tuple(model for model in models if measure.of(model))
    judged = [model for model in shown if model.id in TESTED]
    rows: list[tuple[Cell, ...]] = [_point(measure, model, line) for model in shown]
    name = tested.name if tested else said("any tested model")
    title = said("Models by {noun} ({unit})", noun=measure.noun, unit=measure.unit)
    if line is not None and used:
        title = said(
            "Models by {noun} ({unit}), and the 90 percent band before {name}",
            noun=measure.noun,
            unit=measure.unit,
            name=name,
        )
        first, last = used[0].released.last.toordinal(), shown[-1].released.last.toordinal()
        days = [date.fromordinal(first + (last - first) * step // 40) for step in range(41)]
        rows += [(moment, "", "band", "", *_band_on(line, moment)) for moment in days]
    return Series(
        name=f"{ID}-{measure.key}",
        title=title,
        columns=("day", "model", "kind", "basis", "value", "low", "high"),
        rows=tuple(rows),
        inputs=inputs_of("models", shown),
        source_ids=sources_of(shown),
        states=(*(f"{ID}.{measure.key}.{model.id}" for model in judged), f"{ID}.{measure.key}.growth"),
        subjects=(*(model.name for model in judged), measure.noun),
    )


def _point(measure: Measure, model: Model, line: Line | None) -> tuple[Cell, ...]:
    """Return a model's row; one that is tested has the ends of the band on its day."""
    day, tested = model.released.last, model.id in TESTED
    ends = _band_on(line, day)[1:] if tested and line is not None else (None, None)
    return (day, model.name, _side(model), measure.rests_on(model), measure.of(model), *ends)


def _band_on(line: Line, day: date) -> tuple[Decimal, Decimal, Decimal]:
    """Return the line and the ends of its 90 percent band on a day."""
    middle, half = line.at(years(day)), Z90 * line.band(years(day))
    return exact(10**middle), exact(10 ** (middle - half)), exact(10 ** (middle + half))


def _side(model: Model) -> str:
    if model.id in TESTED:
        return "tested"
    return {"USA": said("United States"), "CHN": "China"}.get(model.country, "other")


def _factors(rows: tuple[CostTrend, ...]) -> Series:
    shown = sorted(rows, key=lambda row: (row.kind, row.id))
    return Series(
        name=f"{ID}-factors",
        title=said("Published factors per year of efficiency, cost, price, compute and hardware"),
        columns=("quantity", "kind", "low", "central", "high", "period", "estimated_by"),
        rows=tuple(
            (row.quantity, row.kind, row.low, row.central, row.high, row.period, row.estimated_by)
            for row in shown
        ),
        inputs=inputs_of("cost_trends", shown),
        source_ids=sources_of(shown),
    )
