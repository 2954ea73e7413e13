# SPDX-License-Identifier: Apache-2.0
"""How concentrated compute, investment and models are among blocs: one pole, two, or many.

Measures are never mixed: each has its own shares, and plans are kept apart from money spent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import Compute, Investment, Model, Record
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.study import Series, Study, exact, too_thin
from chipbrief.language import all_of, said

ID = "poles"
SAMPLE = "gpu_cluster_h100e_in_sample"
OTHER = "Other"
#: The blocs, in the order in which they are shown; whoever is not named is in ``OTHER``.
BLOCS: Mapping[str, tuple[str, ...]] = {
    "United States": ("USA",),
    "China": ("CHN", "HKG", "MAC"),
    "European Union": (
        "EUU", "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN",
        "IRL", "ITA", "LVA", "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE",
    ),
    "Gulf": ("ARE", "SAU", "QAT", "KWT", "BHR", "OMN"),
    "Japan": ("JPN",),
    "South Korea": ("KOR",),
    "United Kingdom": ("GBR",),
    "India": ("IND",),
    "Canada": ("CAN",),
}  # fmt: skip
BLOC_OF = {place: bloc for bloc, places in BLOCS.items() for place in places}
#: What is asked of each measure, as heads of a table.
EQUAL_POLES = said("Equal poles as concentrated")
TWO_LARGEST = said("The two largest blocs together")
FEWEST = 3  # blocs that a measure needs
#: What the strategy of the debate would be measured by, and what the data pack lacks for it.
GAPS = (
    (
        "talent",
        said("Where do AI researchers train and work?"),
        said("Researchers by country of study and work"),
    ),
    ("alliances", said("How far do allies’ controls align?"), said("Dated export rules of allies")),
    (
        "data",
        said("Who holds which data for training?"),
        said("Measures of data held or licensed, by country"),
    ),
)


@dataclass(frozen=True, slots=True)
class Shares:
    """One measure: its key, what is shared out, its unit, the amounts by bloc, and their records."""

    key: str
    what: str
    unit: str
    amounts: Mapping[str, Decimal]
    dataset: str
    records: tuple[Record, ...]
    doubt: str

    @property
    def total(self) -> Decimal:
        """Return the sum over the blocs."""
        return sum(self.amounts.values(), Decimal(0))

    def share(self, bloc: str) -> Decimal:
        """Return a bloc's share, between 0 and 1."""
        return self.amounts.get(bloc, Decimal(0)) / self.total


def study(evidence: Evidence) -> Study:
    """Return the shares and the concentration of each measure, and what no data measures."""
    found = tuple(
        shares
        for shares in (*_compute(evidence), *_models(evidence), *_investment(evidence))
        if shares.total and len(shares.amounts) >= FEWEST
    )
    findings = tuple(
        item for shares in found for item in (_herfindahl(shares), _two(shares), *_parts(shares))
    )
    lacking = tuple(
        too_thin(
            f"{ID}.{key}",
            asks,
            "",
            said("The data pack has no dataset on it."),
            said("{data} would settle it.", data=data),
        )
        for key, asks, data in GAPS
    )
    thin = () if found else (said("No measure has records of three blocs known by the as-of date."),)
    return Study(ID, (*findings, *lacking), (_shares(found),), thin)


def bloc_of(place: str) -> str:
    """Return the bloc of a country or area."""
    return BLOC_OF.get(place, OTHER)


def _grouped(rows: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    amounts: dict[str, Decimal] = {}
    for place, amount in rows:
        amounts[bloc_of(place)] = amounts.get(bloc_of(place), Decimal(0)) + amount
    return amounts


def _compute(evidence: Evidence) -> tuple[Shares, ...]:
    """Return compute in known clusters on the last day of each year that the window reaches."""
    start, end = evidence.pick.start, evidence.pick.last_known
    kept = [row for row in evidence.everywhere(Compute) if row.metric == SAMPLE]
    rows = [row for row in kept if start <= row.date.last <= end]
    last = {row.date.last.year: row.date.last for row in sorted(rows, key=lambda row: row.date.last)}
    return tuple(
        Shares(
            f"compute.{day}",
            said("AI compute in known clusters on {day}", day=day),
            "H100-equivalents",
            _grouped((row.area, row.value) for row in used),
            "compute_by_country",
            tuple(used),
            said("A sample of 10 to 20 percent of world capacity; Chinese systems are rounded."),
        )
        for day in last.values()
        if (used := [row for row in rows if row.date.last == day])
    )


def _models(evidence: Evidence) -> tuple[Shares, ...]:
    end, start = evidence.pick.last_known, evidence.pick.start
    rows = [model for model in evidence.all(Model) if start <= model.released.last <= end]
    return tuple(
        Shares(
            f"models.{year}",
            said("notable AI models released in {year} within the window", year=str(year)),
            "models",
            _grouped((model.country, Decimal(1)) for model in used),
            said("models"),
            tuple(used),
            said("Models of the data pack, which has those that the debate names; no census."),
        )
        for year in sorted({model.released.last.year for model in rows})
        if (used := [model for model in rows if model.released.last.year == year])
    )


def _investment(evidence: Evidence) -> tuple[Shares, ...]:
    """Return investment in dollars by status; rows within another, and without dollars, are left out."""
    rows = evidence.everywhere(Investment)
    ids = {row.id for row in rows}
    kept = [row for row in rows if row.amount_usd and row.part_of not in ids]
    return tuple(
        Shares(
            f"investment.{status}",
            said("investment ({status}), rows with dollars", status=status),
            "USD",
            _grouped((row.country, row.amount_usd or Decimal(0)) for row in used),
            "investment",
            tuple(used),
            said("Programs differ in years and purpose; rows without a dollar figure are left out."),
        )
        for status in sorted({row.status for row in kept})
        if (used := [row for row in kept if row.status == status])
    )


def _herfindahl(shares: Shares) -> Finding:
    index = sum((shares.share(bloc) ** 2 for bloc in shares.amounts), Decimal(0))
    return Finding(
        id=f"{ID}.poles.{shares.key}",
        question=said("How many equal poles would be as concentrated in {what}?", what=shares.what),
        value=exact(float(1 / index)),
        unit=said("effective poles"),
        formula=said("1 / Herfindahl index of shares by bloc = 1 / {exact}", exact=exact(float(index))),
        inputs=inputs_of(shares.dataset, shares.records),
        source_ids=sources_of(shares.records),
        caveats=(shares.doubt, *memory_caveats(shares.records)),
        row=shares.what,
        column=EQUAL_POLES,
    )


def _two(shares: Shares) -> Finding:
    ranked = sorted(shares.amounts, key=lambda bloc: (-shares.amounts[bloc], bloc))[:2]
    return Finding(
        id=f"{ID}.two.{shares.key}",
        question=said("What do the two largest blocs hold together of {what}?", what=shares.what),
        value=exact(float(100 * sum((shares.share(bloc) for bloc in ranked), Decimal(0)))),
        unit=said("percent ({blocs})", blocs=all_of(ranked)),
        formula=said("sum of the two greatest shares"),
        inputs=inputs_of(shares.dataset, shares.records),
        source_ids=sources_of(shares.records),
        caveats=(shares.doubt, *memory_caveats(shares.records)),
        row=shares.what,
        column=TWO_LARGEST,
    )


def _parts(shares: Shares) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            id=f"{ID}.share.{shares.key}.{bloc.lower().replace(' ', '-')}",
            question=said("What share of {what} was in the bloc {bloc}?", what=shares.what, bloc=bloc),
            value=exact(float(100 * shares.share(bloc))),
            unit="percent",
            formula=said(
                "{part} of {total} {unit}", part=shares.amounts[bloc], total=shares.total, unit=shares.unit
            ),
            inputs=inputs_of(shares.dataset, shares.records),
            source_ids=sources_of(shares.records),
            caveats=(shares.doubt, *memory_caveats(shares.records)),
            row=shares.what,
            column=bloc,
        )
        for bloc in (said("United States"), said("China"))
        if bloc in shares.amounts
    )


def _shares(found: tuple[Shares, ...]) -> Series:
    rows = tuple(
        (shares.key.replace(".", " "), shares.what, bloc, amount, exact(float(100 * shares.share(bloc))))
        for shares in found
        for bloc in (*BLOCS, OTHER)
        if (amount := shares.amounts.get(bloc)) is not None
    )
    return Series(
        name=f"{ID}-shares",
        title=said("Shares by bloc, one bar for each measure"),
        columns=("measure", "what", "bloc", "amount", "percent"),
        rows=rows,
        inputs=tuple(key for shares in found for key in inputs_of(shares.dataset, shares.records)),
        source_ids=sources_of(record for shares in found for record in shares.records),
        states=tuple(f"{ID}.two.{shares.key}" for shares in _newest(found)),
        subjects=tuple(shares.what for shares in _newest(found)),
    )


def _newest(found: tuple[Shares, ...]) -> list[Shares]:
    """Return the last of each kind of measure, in the order of the kinds."""
    return list({shares.dataset: shares for shares in found}.values())
