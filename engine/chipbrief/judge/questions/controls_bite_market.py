# SPDX-License-Identifier: Apache-2.0
"""The market under the rules: which data-center chips are on sale on a day, and on what terms for a buyer.

The control engine is asked once for each chip, for an export to a country where the buyer also has its
headquarters; it answers for the days on which the law turns and no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from chipbrief.gather.answers import UNITED_STATES
from chipbrief.gather.records import Chip, Rule
from chipbrief.judge.chips import EXCEPTED
from chipbrief.judge.control import Law
from chipbrief.judge.finding import inputs_of
from chipbrief.judge.history import Step, status_over_time
from chipbrief.judge.metrics import parameters_of
from chipbrief.judge.questions.chip_generations import MEASURES as SHEET_MEASURES
from chipbrief.judge.questions.chip_generations import SRAM, Measure
from chipbrief.judge.questions.study import exact
from chipbrief.judge.status import LayerStatus
from chipbrief.language import said

ID = "controls-bite"
LEGAL = said(
    "What the rules allow; it says nothing of supply, of the buyer’s own government, or of smuggling."
)
SOLD = said(
    "Data-center chips for sale, with a release date; chips kept for own clouds and SRAM machines are out."
)
LISTED = said("Holds for a buyer on no list; parties on the Entity List could buy less.")
PRICES = said("Prices are list, quoted and estimated ones of different years.")
FREE, NOTICE, REVIEWED = "free", "notice", "reviewed"
UNPUBLISHED, UNDECIDED, CLOSED = "unpublished", "undecided", "closed"
_EXCEPTIONS = ("nac_notification", "license_exception_hbm")  # with a notice, or terms of their own
_OPEN_REVIEWS = ("case_by_case", "presumption_of_approval")
OWN_USE = "hyperscaler-asic"  # chips that their makers rent out but do not sell


def _tpp_per_usd(chip: Chip) -> Decimal | None:
    power = SHEET_MEASURES[0].of(chip)
    return power / chip.price_usd if power and chip.price_usd else None


MEASURES: tuple[Measure, ...] = (
    *SHEET_MEASURES[:2],
    Measure("price-performance", said("TPP per dollar"), said("TOPS × bits per USD"), _tpp_per_usd),
)


@dataclass(frozen=True, slots=True)
class Level:
    """Terms of access, each with those before it; ``hopeful`` adds what is open or was not published."""

    key: str
    says: str
    terms: frozenset[str]
    hopeful: frozenset[str]


def _level(key: str, says: str, terms: tuple[str, ...], more: tuple[str, ...] = ()) -> Level:
    return Level(key, says, frozenset(terms), frozenset((*terms, UNDECIDED, *more)))


LEVELS = (
    _level(FREE, said("without a license or notice"), (FREE,)),
    _level(NOTICE, said("without a license, some after a notice to the agency"), (FREE, NOTICE)),
    _level(
        REVIEWED,
        said("at best with a license for which no denial is presumed"),
        (FREE, NOTICE, REVIEWED),
        (UNPUBLISHED,),
    ),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A chip on sale: surely from ``sure``, the last day its release may mean, perhaps from ``maybe``.

    ``steps`` are its statuses for the buyer; they are empty for a chip of no U.S. vendor.
    """

    chip: Chip
    sure: date
    maybe: date
    steps: tuple[Step, ...]
    values: Mapping[str, Decimal]

    def at(self, day: date) -> LayerStatus | None:
        """Return the status on a day, None when the engine was not asked for it."""
        return next((step.status for step in self.steps if step.start <= day <= step.end), None)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is on sale on a day: each offer of a U.S. vendor with its terms, and all offers of the world.

    ``ranked`` gives by measure those of the world that have the figure, the best first, with their terms.
    """

    day: date
    terms: tuple[tuple[Offer, str], ...]
    world: tuple[Offer, ...]
    ranked: Mapping[str, tuple[tuple[Offer, str | None], ...]]

    def frontier(self, measure: Measure) -> Offer | None:
        """Return the best chip that was surely on sale anywhere in the world."""
        return next((o for o, _term in self.ranked[measure.key] if o.sure <= self.day), None)

    def best(self, measure: Measure, level: Level) -> Offer | None:
        """Return the best chip of a U.S. vendor that the buyer could surely buy on such terms."""
        ranked = self.ranked[measure.key]
        return next((o for o, term in ranked if term in level.terms and o.sure <= self.day), None)

    def hoped(self, measure: Measure, level: Level) -> Offer | None:
        """Return the best that it may have been: vague releases early, open statuses in its favor."""
        return next((o for o, term in self.ranked[measure.key] if term in level.hopeful), None)


def term_of(status: LayerStatus) -> str:
    """Return the terms that a status means for a buyer."""
    if status.controlled is None:
        return UNDECIDED
    if not status.controlled or status.outcome == EXCEPTED:
        return FREE
    if status.outcome in _EXCEPTIONS:
        return NOTICE
    if status.license_policy in _OPEN_REVIEWS:
        return REVIEWED
    return UNPUBLISHED if status.license_policy == "unknown" else CLOSED


def offers(chips: Iterable[Chip], country: str, law: Law, begin: date, end: date) -> tuple[Offer, ...]:
    """Return the data-center chips for sale by ``end``, with the statuses of the U.S. ones from ``begin``."""
    return tuple(
        Offer(
            chip, day.last, day.first, _steps(chip, country, law, max(begin, day.first), end), _values(chip)
        )
        for chip in chips
        if chip.marketed_for_datacenter
        and chip.chip_class != OWN_USE
        and chip.memory_type != SRAM
        and (day := chip.released) is not None
        and day.first <= end
    )


def shelf(market: tuple[Offer, ...], day: date) -> Shelf:
    """Return what is on sale on a day."""
    world = tuple(offer for offer in market if offer.maybe <= day)
    return put_up(day, tuple(_terms(world, day)), world)


def put_up(day: date, terms: tuple[tuple[Offer, str], ...], world: tuple[Offer, ...]) -> Shelf:
    """Return the shelf of a day with such terms."""
    asked: Mapping[str, str] = {offer.chip.id: term for offer, term in terms}
    ranked = {
        measure.key: tuple((offer, asked.get(offer.chip.id)) for offer in _ranked(world, measure))
        for measure in MEASURES
    }
    return Shelf(day, terms, world, MappingProxyType(ranked))


@dataclass(frozen=True, slots=True)
class Share:
    """The best chip open to the buyer over the world's best, in percent; ``high`` is the hopeful reading."""

    value: Decimal
    high: Decimal
    best: Offer | None
    frontier: Offer

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips that it is computed from."""
        best = (self.best.chip,) if self.best else ()
        return tuple(dict.fromkeys((*best, self.frontier.chip)))

    @property
    def name(self) -> str:
        """The name of the best chip open to the buyer."""
        return self.best.chip.name if self.best else "none"


def share(found: Shelf, measure: Measure, level: Level) -> Share | None:
    """Return the share open on a day, or None when no chip on sale has the figure."""
    frontier = found.frontier(measure)
    if frontier is None:
        return None
    best, hoped = found.best(measure, level), found.hoped(measure, level)
    top = frontier.values[measure.key]
    percent, high = (
        exact(float(min(100, 100 * offer.values[measure.key] / top))) if offer else Decimal(0)
        for offer in (best, hoped)
    )
    return Share(percent, max(percent, high), best, frontier)


def _terms(world: tuple[Offer, ...], day: date) -> Iterator[tuple[Offer, str]]:
    for offer in world:
        if (status := offer.at(day)) is not None:
            yield offer, term_of(status)


def _steps(chip: Chip, country: str, law: Law, begin: date, end: date) -> tuple[Step, ...]:
    if chip.vendor_country != UNITED_STATES:
        return ()
    return status_over_time(parameters_of(chip), country, law, begin, end, headquarters=country)


def _values(chip: Chip) -> Mapping[str, Decimal]:
    found = ((measure.key, measure.of(chip)) for measure in MEASURES)
    return MappingProxyType({key: value for key, value in found if value is not None})


def _ranked(found: Iterable[Offer], measure: Measure) -> list[Offer]:
    """Return the offers that have the figure, the best first, of equal ones the older."""
    key = measure.key
    return sorted(
        (offer for offer in found if key in offer.values),
        key=lambda offer: (offer.values[key], -offer.sure.toordinal(), offer.chip.id),
        reverse=True,
    )


def doubts(measure: Measure) -> tuple[str, ...]:
    """Return what to doubt in any share of a measure."""
    return (LEGAL, SOLD, LISTED, *((PRICES,) if measure is MEASURES[-1] else ()))


def bite_inputs(chips: Iterable[Chip], rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return chips and rules as the inputs of a finding."""
    return (*inputs_of("chips", chips), *inputs_of("rules", rules))
