# SPDX-License-Identifier: Apache-2.0
"""From words to the control engine's answers: for one day, over time, and for a class of chips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chipbrief.asking.numbers import number_in
from chipbrief.errors import PickError
from chipbrief.gather import Library, choices
from chipbrief.gather.records import Chip, EntityListing, Hbm
from chipbrief.judge.control import Law, classify
from chipbrief.judge.control_law import LAYERS
from chipbrief.judge.control_listing import find_end_user
from chipbrief.judge.history import Change, Step, layers_over_time, status_over_time, what_changed
from chipbrief.judge.metrics import memory_parameters, parameters_of
from chipbrief.judge.status import ControlStatus, Parameters
from chipbrief.language import said
from chipbrief.language.notices import notice
from chipbrief.pick import Choice, choose, make_pick, parse_day


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a classification: a chip id or numbers, who it goes to, and a day."""

    chip: str | None
    tpp: str | None
    density: str | None
    interconnect: str | None
    dram_bandwidth: str | None
    datacenter: str | None
    memory_bandwidth_density: str | None
    transistors: str | None
    to: str
    headquarters: str | None
    as_of: str
    end_user: str | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """The words for one chip over time; without days from the first rule to the date of the data pack."""

    chip: str
    to: str
    start: str | None
    until: str | None
    headquarters: str | None
    layer: str


@dataclass(frozen=True, slots=True)
class Span:
    """The words for a class of chips between two days."""

    country: str
    chip_class: str
    start: str
    end: str
    layer: str


def answer(question: Question, library: Library) -> ControlStatus:
    """Return the status. Raises ``PickError`` when a word is not understood."""
    parameters, name = _subject(question, library)
    day = parse_day(question.as_of, last=True)
    named = question.end_user
    return classify(
        parameters,
        _country(question.to, library),
        day,
        Law.of(library),
        headquarters=_country(question.headquarters, library) if question.headquarters else None,
        chip=name,
        end_user=find_end_user(named, day, library.all(EntityListing)) if named else None,
    )


def through_time(question: Question, library: Library) -> Mapping[str, tuple[Step, ...]]:
    """Return the statuses of a question in each layer of law, from the first rule to the date of the pack.

    Its own day is left aside, and so is the end user. Raises ``PickError`` or ``RuleError``.
    """
    law = Law.of(library)
    parameters, _name = _subject(question, library)
    seat = _country(question.headquarters, library) if question.headquarters else None
    last = date.fromisoformat(library.version)
    return layers_over_time(
        parameters, _country(question.to, library), law, law.first or date.min, last, seat
    )


def course(words: Course, library: Library) -> tuple[Step, ...]:
    """Return the statuses over time. Raises ``PickError`` or ``RuleError``."""
    law = Law.of(library)
    parameters, _name = _known_chip(words.chip, library)
    first = parse_day(words.start, last=False) if words.start else law.first or date.min
    last = parse_day(words.until, last=True) if words.until else date.fromisoformat(library.version)
    if first > last:
        raise PickError(
            notice(
                "The time ends ({last}) before it starts ({first}). Swap the two dates.",
                last=last,
                first=first,
            )
        )
    seat = _country(words.headquarters, library) if words.headquarters else None
    to, layer = _country(words.to, library), _layer(words.layer)
    return status_over_time(parameters, to, law, first, last, seat, layer)


def changed(words: Span, library: Library) -> tuple[Change, ...]:
    """Return the chips of the class whose status changed. Raises ``PickError`` or ``RuleError``."""
    pick = make_pick(
        choices(library),
        country=words.country,
        chip_class=words.chip_class,
        start=words.start,
        end=words.end,
    )
    chips = (chip for chip in library.all(Chip) if chip.chip_class == pick.chip_class)
    pairs = ((chip.name, parameters_of(chip)) for chip in chips)
    law, layer = Law.of(library), _layer(words.layer)
    return what_changed(pairs, pick.country, law, pick.start, pick.end, layer)


def _country(word: str, library: Library) -> str:
    return choose(notice("country"), word, choices(library).countries)


def _layer(word: str) -> str:
    if word not in LAYERS:
        raise PickError(
            notice("--layer: “{word}” is neither {names}.", word=word, names=" nor ".join(LAYERS))
        )
    return word


def _subject(question: Question, library: Library) -> tuple[Parameters, str]:
    numbers = Parameters(
        tpp=_number("--tpp", question.tpp),
        performance_density=_number("--density", question.density),
        interconnect_gb_s=_number("--interconnect", question.interconnect),
        dram_bandwidth_gb_s=_number("--dram-bandwidth", question.dram_bandwidth),
        memory_bandwidth_density=_number("--memory-bandwidth-density", question.memory_bandwidth_density),
        transistors_billion=_number("--transistors", question.transistors),
        datacenter=_yes("--datacenter", question.datacenter),
    )
    things = _things(numbers)
    if question.chip:
        if things or question.datacenter:
            raise PickError(notice("Give either --chip or numbers, not both."))
        return _known_chip(question.chip, library)
    if not things:
        raise PickError(notice("Give --chip, or --tpp, or --memory-bandwidth-density, or --transistors."))
    if things > 1:
        raise PickError(
            notice(
                "--memory-bandwidth-density is of memory and --transistors of a foundry’s die: give one of "
                "them alone, or the numbers of a chip without them."
            )
        )
    return numbers, said("given by its numbers")


def _things(numbers: Parameters) -> int:
    """Return how many kinds of item the numbers describe: a chip, memory, a foundry's die."""
    chip = replace(numbers, memory_bandwidth_density=None, transistors_billion=None)
    others = (numbers.memory_bandwidth_density, numbers.transistors_billion)
    return (chip != Parameters(datacenter=numbers.datacenter)) + sum(number is not None for number in others)


def _known_chip(word: str, library: Library) -> tuple[Parameters, str]:
    """Return the numbers of a chip, or of a kind of memory, by its id or name."""
    things = {thing.id: thing for thing in (*library.all(Chip), *library.all(Hbm))}
    key = choose(notice("chip"), word, tuple(Choice(thing.id, thing.name) for thing in things.values()))
    thing = things[key]
    return (parameters_of(thing) if isinstance(thing, Chip) else memory_parameters(thing)), thing.id


def _number(option: str, text: str | None) -> Decimal | None:
    if text is None:
        return None
    value = number_in(text)
    if value is None:
        raise PickError(
            notice("{option}: “{text}” is not a number. Write 4800 or 5.92.", option=option, text=text[:60])
        )
    if value < 0:
        raise PickError(
            notice("{option}: “{text}” must be a number of zero or more.", option=option, text=text)
        )
    return value


def _yes(option: str, text: str | None) -> bool:
    answers = {"yes": True, "no": False, None: True}
    if text not in answers:
        raise PickError(notice("{option}: “{text}” is neither yes nor no.", option=option, text=text))
    return answers[text]
