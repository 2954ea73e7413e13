# SPDX-License-Identifier: Apache-2.0
"""The plain values that panes show and emit."""

from __future__ import annotations

from chipbrief.frozen import frozen


@frozen
class PickWords:
    """The words of the pick pane as typed; ``chip_class`` and ``format`` are keys of the choices."""

    country: str = ""
    chip_class: str = "dc-training-gpu"
    start: str = "2022-10-01"
    end: str = "2025-02-12"
    as_of: str = ""
    format: str = "policy-brief"
    hindsight: bool = False
    chip: str = ""


EXAMPLE = PickWords(country="China")


@frozen
class ProblemRow:
    """One problem as the strip shows it; ``severity`` is ``error`` or ``warning``.

    ``page`` counts from 1, ``box`` is the rectangle on it in points: left, top, width, height. ``field`` is
    where the author can mend it, ``word`` what is wrong there, ``fix`` what Fix would do there. ``found`` is
    the engine's problem.
    """

    severity: str
    code: str
    message: str
    hint: str
    place: str
    page: int = 0
    box: tuple[float, float, float, float] | None = None
    field: str = ""
    word: str = ""
    fix: str = ""
    found: object = None


@frozen
class CourseWords:
    """The words for a chip over time; ``headquarters`` may be empty."""

    chip: str
    to: str
    headquarters: str
    layer: str


@frozen
class SpanWords:
    """The words for a class of chips between two days."""

    country: str
    chip_class: str
    start: str
    end: str
    layer: str


@frozen
class QuestionWords:
    """The words of a classification; what is empty is not known. A chip, or numbers, not both."""

    chip: str = ""
    tpp: str = ""
    density: str = ""
    interconnect: str = ""
    dram_bandwidth: str = ""
    datacenter: str = ""
    memory_bandwidth_density: str = ""
    transistors: str = ""
    to: str = ""
    headquarters: str = ""
    as_of: str = ""
    end_user: str = ""
