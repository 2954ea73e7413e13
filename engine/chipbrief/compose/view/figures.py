# SPDX-License-Identifier: Apache-2.0
"""Figures: what a chart draws, and what its title can say."""

from __future__ import annotations

from datetime import date

from chipbrief.compose.view.base import DataTable, shown
from chipbrief.frozen import frozen


@frozen
class FigureView:
    """A figure: the chart of the same name in the format's or the shared `charts/` folder, and its data."""

    name: str = shown("Name of the chart specification, `charts/<name>.vl.json`")
    data: tuple[DataTable, ...] = shown("Named data tables that the chart draws; the first is the main one")
    source_ids: tuple[str, ...] = shown("Sources of the data, for the source line")
    caveats: tuple[str, ...] = shown("Caveats that must stand under the figure")
    empty: bool = shown("True when there is nothing to draw; the gap is printed instead")


@frozen
class TimelineFigure(FigureView):
    """The control timeline, and what its title can say."""

    count: int = shown("How many rules, letters, statements and bills fall in the window")
    earlier: int = shown("How many on chips were in force when the window opened")
    earlier_drawn: int = shown("How many of those are drawn, from the first day of the window")
    last: date = shown("The last day that is drawn")
    not_enforced: tuple[str, ...] = shown("Names of those that stand in the text on the last day, unapplied")
    unresolved: tuple[str, ...] = shown("Names of those of which it is not known whether or when they ended")
    ended: tuple[str, ...] = shown("Names of those that began and ended in the window")
    proposed: tuple[str, ...] = shown("Names of what was only announced, proposed or withdrawn")


@frozen
class ThresholdsFigure(FigureView):
    """Chips against the thresholds, and what its title can say."""

    decided: int = shown("How many chips of the class have a status that follows from known numbers")
    caught: int = shown("How many of them come under a license requirement on the as-of date")
    by_letter: int = shown("How many of those because of a letter to the maker, whatever the regions say")
    drawn: int = shown("How many chips are drawn")
    axis: str = shown("Measured upward: performance_density, or interconnect_gb_s by the rules of 2022")
    reaches: bool = shown("True when the rules of 3A090 reach the country")
    regions: tuple[str, ...] = shown("The paragraphs whose regions are shaded, with their limits")


@frozen
class StripsFigure(FigureView):
    """Status over time, one strip a chip, and what its title can say."""

    count: int = shown("How many chips are drawn")
    total: int = shown("How many chips of the class were known by the as-of date")
    changed: int = shown("How many of all chips changed their outcome in the time that is drawn")
    first: date = shown("First day drawn: that of the first control, or of the window if it begins earlier")
    last: date = shown("Last day drawn: the as-of date")
    turns: tuple[str, ...] = shown("What changed outcomes, oldest first: rules and days")
    letters: tuple[str, ...] = shown("Their letters in the chart, in the same order")
    most: int = shown("How many chips changed in the month that changed most")
    most_day: date | None = shown("The day of it on which most changed; None when nothing did")
    most_rules: str = shown("The rules that changed them in that month; empty when nothing changed")
    differs: tuple[str, ...] = shown(
        "Names of chips of which the regulations said otherwise than was enforced"
    )


@frozen
class RoutesFigure(FigureView):
    """The routes of reported diversion cases, and what its title can say."""

    count: int = shown("How many cases of the window have the country on their route, none counted twice")
    proven: int = shown("How many of them were admitted or ended in a penalty")
    alleged: int = shown("How many are allegations")
    reported: int = shown("How many are reported without alleging a breach")
    passes: int = shown("In how many the country is a place of transit")
    ends: int = shown("In how many the country is the destination")
    through: tuple[str, ...] = shown("The other places of transit with most cases; empty when there is none")
    through_count: int = shown("How many cases passed through each of them")
    unknown: int = shown("In how many only one place is reported")
    texts: tuple[str, ...] = shown(
        "Each route that is drawn, in words, with its cases and how far they are proven"
    )


@frozen
class PlacesFigure(FigureView):
    """A map of destinations, and what its title can say."""

    count: int = shown("How many destinations are drawn, the United States left out")
    chips: int = shown("How many chips of the class were asked about")
    controlled: int = shown("In how many destinations at least one chip needs a license or notification")
    denied: int = shown("In how many of them some applications face a presumption of denial")
    category: str = shown(
        "How the country is treated: denied, licensed, notified, exempt, free, unknown or home"
    )
    word: str = shown("That treatment in words; empty when the country has no tile")
    alike: int = shown("How many destinations are treated so, the country among them")
    caught: int = shown("How many of the chips need a license or notification in the country")
    texts: tuple[str, ...] = shown("The destinations by treatment, without those that need no license")


@frozen
class CoverageFigure(FigureView):
    """What the data pack holds for the pick, and what the title can say."""

    records: int = shown("How many records are counted, those about several years once")
    kinds: int = shown("How many kinds of records the format asks for")
    missing: tuple[str, ...] = shown("The kinds of which there is no record")
    holes: int = shown("How many years of kinds have no record, in the window")
    texts: tuple[str, ...] = shown("Each kind that is held with its number of records")


@frozen
class StudyFigure(FigureView):
    """A figure of a question, and the findings that it shows."""

    states: tuple[str, ...] = shown("Ids of the findings that it shows, the chief one first")
    subjects: tuple[str, ...] = shown(
        "What each of them is about: a benchmark, a model, a year; may be empty"
    )


@frozen
class Figures:
    """The figures that a format lists (`figures` in template.toml); the others are None."""

    timeline: TimelineFigure | None = shown("Rules that touch the country, by date of effect")
    thresholds: ThresholdsFigure | None = shown("Chips of the class against the thresholds of the as-of date")
    estimates: FigureView | None = shown("Estimates of chips, with ranges, by who and when")
    status_strips: StripsFigure | None = shown("Status of each chip over time, by the enforced rules")
    routes: RoutesFigure | None = shown("Routes of the diversion cases of the window")
    places: PlacesFigure | None = shown("Destinations by what the rules ask of the class there")
    coverage: CoverageFigure | None = shown("Records by kind and year, missing ones as gaps")
