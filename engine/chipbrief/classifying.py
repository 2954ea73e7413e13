# SPDX-License-Identifier: Apache-2.0
"""The ``classify`` command: from words to numbers, and the control engine's answer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from chipbrief.errors import PickError
from chipbrief.gather import Library, choices
from chipbrief.gather.records import Chip
from chipbrief.judge.control import Law, classify
from chipbrief.judge.metrics import parameters_of
from chipbrief.judge.status import ControlStatus, Parameters
from chipbrief.pick import Choice, choose, parse_day


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a classification: a chip id or numbers, a destination, a headquarters and a day."""

    chip: str | None
    tpp: str | None
    density: str | None
    interconnect: str | None
    dram_bandwidth: str | None
    datacenter: str | None
    memory_bandwidth_density: str | None
    to: str
    headquarters: str | None
    as_of: str


def answer(question: Question, library: Library) -> ControlStatus:
    """Return the status. Raises ``PickError`` when a word is not understood."""
    countries = choices(library, ()).countries
    parameters, name = _subject(question, library)
    return classify(
        parameters,
        choose("country", question.to, countries),
        parse_day(question.as_of, last=True),
        Law.of(library),
        headquarters=choose("country", question.headquarters, countries) if question.headquarters else None,
        chip=name,
    )


def _subject(question: Question, library: Library) -> tuple[Parameters, str]:
    numbers = Parameters(
        tpp=_number("--tpp", question.tpp),
        performance_density=_number("--density", question.density),
        interconnect_gb_s=_number("--interconnect", question.interconnect),
        dram_bandwidth_gb_s=_number("--dram-bandwidth", question.dram_bandwidth),
        memory_bandwidth_density=_number("--memory-bandwidth-density", question.memory_bandwidth_density),
        datacenter=_yes("--datacenter", question.datacenter),
    )
    given = numbers != Parameters(datacenter=numbers.datacenter)
    if question.chip:
        if given or question.datacenter:
            raise PickError("Give either --chip or numbers, not both.")
        return _known_chip(question.chip, library)
    if not given:
        raise PickError("Give --chip, or --tpp, or --memory-bandwidth-density.")
    return numbers, "given by its numbers"


def _known_chip(word: str, library: Library) -> tuple[Parameters, str]:
    chips = library.all(Chip)
    key = choose("chip", word, tuple(Choice(chip.id, chip.name) for chip in chips))
    chip = library.get(Chip, key)
    return parameters_of(chip), chip.id


def _number(option: str, text: str | None) -> Decimal | None:
    if text is None:
        return None
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise PickError(f"{option}: '{text}' is not a number. Write 4800 or 5.92.") from None
    if not value.is_finite() or value < 0:
        raise PickError(f"{option}: '{text}' must be a number of zero or more.")
    return value


def _yes(option: str, text: str | None) -> bool:
    answers = {"yes": True, "no": False, None: True}
    if text not in answers:
        raise PickError(f"{option}: '{text}' is neither yes nor no.")
    return answers[text]
