# SPDX-License-Identifier: Apache-2.0
"""Which chips of the class are caught: then (the window's first day) and now (the as-of date)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.known import known_from
from chipbrief.gather.records import Chip
from chipbrief.judge.control import HOME, Law, classify
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, register, sources_of
from chipbrief.judge.metrics import parameters_of
from chipbrief.judge.status import ControlStatus, Parameters
from chipbrief.language import said, said_of

CHINA = "CHN"
#: Outcomes for which a license exception can take the place of the license: after notification, or without.
NOTIFIED, EXCEPTED = "nac_notification", "aca"


@dataclass(frozen=True, slots=True)
class JudgedChip:
    """A chip, the numbers the rules test, and its status then and now.

    ``then`` is None when the chip was not yet known on the window's first day, or when no rule text of
    the data pack reaches back so far; ``no_then`` says which. ``chinese_buyer`` is its
    status now where the buyer, at the same destination, has its headquarters in China.
    """

    chip: Chip
    parameters: Parameters
    then: ControlStatus | None
    now: ControlStatus
    no_then: str = ""
    chinese_buyer: ControlStatus | None = None

    @property
    def caught(self) -> bool | None:
        """Whether the chip needs authorization now; None when an unknown number decides."""
        return self.now.enforced.controlled

    @property
    def codified_only(self) -> bool:
        """Whether the codified text alone, which is not enforced so, asks for authorization now."""
        return self.caught is False and self.now.codified.controlled is True

    @property
    def caught_for_chinese(self) -> bool:
        """Whether the chip needs authorization now only where the buyer has its headquarters in China."""
        return self.chinese_buyer is not None and self.chinese_buyer.enforced.controlled is True


def judge_chips(evidence: Evidence, law: Law) -> tuple[JudgedChip, ...]:
    """Classify each chip of the pick's class for the pick's country, ordered by TPP (unknown last)."""
    judged = tuple(_judge(chip, evidence, law) for chip in evidence.all(Chip))
    return tuple(sorted(judged, key=_by_tpp))


def _judge(chip: Chip, evidence: Evidence, law: Law) -> JudgedChip:
    pick = evidence.pick
    parameters = parameters_of(chip)
    known = known_from(chip, register(evidence))

    def status(day: date, headquarters: str | None = None) -> ControlStatus:
        return classify(parameters, pick.country, day, law, headquarters, chip=chip.name)

    covered = law.first is not None and law.first <= pick.start
    then = status(pick.start) if covered and known is not None and known <= pick.start else None
    now = status(pick.as_of)
    free = now.enforced.controlled is False and pick.country != HOME
    bought = status(pick.as_of, CHINA) if free else None
    return JudgedChip(chip, parameters, then, now, "" if then else _why(covered), bought)


def _why(covered: bool) -> str:
    return said("Not yet known") if covered else said("Before the first rule text of the data pack")


def _by_tpp(judged: JudgedChip) -> tuple[bool, Decimal, str]:
    tpp = judged.parameters.tpp
    return (tpp is None, -(tpp or Decimal(0)), judged.chip.name)


def chip_findings(judged: tuple[JudgedChip, ...]) -> tuple[Finding, ...]:
    """Return how many chips of the class are caught now, and each chip's TPP and performance density."""
    chips = tuple(item.chip for item in judged)
    decided = tuple(item for item in judged if item.caught is not None)
    caught = sum(item.caught is True for item in decided)
    count = Finding(
        id="chips-caught",
        question=said("How many chips of the class come under a license requirement on the as-of date?"),
        value=Decimal(caught) if decided else None,
        unit=said_of(
            len(decided), "(the status of one chip is known)", "of {count} chips whose status is known"
        ),
        formula=said(
            "count of chips whose enforced status is controlled on the as-of date, those included for which "
            "a license exception can take the place of the license"
        ),
        inputs=inputs_of("chips", (item.chip for item in decided)),
        source_ids=sources_of(chips),
        caveats=memory_caveats(chips),
    )
    return (
        count,
        *_exceptions(judged),
        *_codified(judged),
        *_chinese_buyers(judged),
        *(finding for item in judged for finding in _metric_findings(item)),
    )


def _exceptions(judged: tuple[JudgedChip, ...]) -> tuple[Finding, ...]:
    """Return for how many of the caught chips a license exception can take the place of the license."""
    told = (
        ("notified", NOTIFIED, said("For how many is a license exception enough after notification?")),
        ("excepted", EXCEPTED, said("For how many is a license exception enough without notification?")),
    )
    found = (
        (key, says, tuple(item for item in judged if item.now.enforced.outcome == outcome))
        for key, outcome, says in told
    )
    return tuple(
        Finding(
            id=f"chips-{key}",
            question=says,
            value=Decimal(len(items)),
            unit="chips",
            formula=said("count of chips with that outcome of the enforced rules on the as-of date"),
            inputs=inputs_of("chips", (item.chip for item in items)),
            source_ids=_texts_and_chips((item.now for item in items), items),
            caveats=memory_caveats(tuple(item.chip for item in items)),
        )
        for key, says, items in found
        if items
    )


def _codified(judged: tuple[JudgedChip, ...]) -> tuple[Finding, ...]:
    """Return how many more chips the codified text alone catches; nothing where none."""
    more = tuple(item for item in judged if item.codified_only)
    if not more:
        return ()
    chips = tuple(item.chip for item in more)
    texts = (key for item in more for key in item.now.codified.source_ids)
    return (
        Finding(
            id="chips-codified-only",
            question=said("How many more chips come under a license requirement by the codified text alone?"),
            value=Decimal(len(more)),
            unit="chips",
            formula=said("count of chips that the codified text controls and the enforced rules do not"),
            inputs=inputs_of("chips", chips),
            source_ids=tuple(dict.fromkeys((*texts, *sources_of(chips)))),
            caveats=memory_caveats(chips),
        ),
    )


def _texts_and_chips(statuses: Iterable[ControlStatus], items: tuple[JudgedChip, ...]) -> tuple[str, ...]:
    """Return the sources of the texts that decide, then those of the chips."""
    texts = (key for status in statuses for key in status.enforced.source_ids)
    return tuple(dict.fromkeys((*texts, *sources_of(item.chip for item in items))))


def _chinese_buyers(judged: tuple[JudgedChip, ...]) -> tuple[Finding, ...]:
    """Return how many more chips need authorization for a buyer of China; nothing where none does."""
    more = tuple(item for item in judged if item.caught_for_chinese)
    if not more:
        return ()
    chips = tuple(item.chip for item in more)
    return (
        Finding(
            id="chips-caught-chinese-buyer",
            question=said(
                "How many chips that come under no license requirement there come under one where the buyer "
                "has its headquarters in China?"
            ),
            value=Decimal(len(more)),
            unit="chips",
            formula=said("count of chips whose enforced status is controlled for such a buyer alone"),
            inputs=inputs_of("chips", chips),
            source_ids=_texts_and_chips((item.chinese_buyer for item in more if item.chinese_buyer), more),
            caveats=memory_caveats(chips),
        ),
    )


def _metric_findings(item: JudgedChip) -> tuple[Finding, ...]:
    rows = (
        ("tpp", item.parameters.tpp, "TPP", said("max over precisions of dense TOPS or TFLOPS × bit length")),
        (
            "density",
            item.parameters.performance_density,
            said("TPP per mm²"),
            said("TPP / non-planar logic die area in mm²"),
        ),
    )
    return tuple(
        Finding(
            id=f"{key}-{item.chip.id}",
            question=said("{unit} of {name}", unit=unit, name=item.chip.name),
            value=value,
            unit=unit,
            formula=formula,
            inputs=(f"chips/{item.chip.id}",),
            source_ids=item.chip.source_ids,
            caveats=()
            if item.chip.density_stated
            else (said("Dense or sparse not stated: an upper bound."),),
        )
        for key, value, unit, formula in rows
        if value is not None
    )
