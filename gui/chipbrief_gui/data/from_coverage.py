# SPDX-License-Identifier: Apache-2.0
"""The engine's coverage of a pick as a report: one row per dataset, the gaps, and the caveats in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chipbrief.pick import Choice, Pick
from chipbrief_gui.data.report import Report, Row, Section, section
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.words import count, say, tell

if TYPE_CHECKING:
    from chipbrief.gather.coverage import Cover


def coverage_report(pick: Pick, opened: Opened) -> Report:
    """Return what the open data pack holds and lacks for ``pick``. Raises ``DataError``."""
    from chipbrief.gather.coverage import coverage

    library: Any = opened.workshop.library
    found, sentences = coverage(pick, library), _sentences(library)
    gaps = [*found.gaps, *(gap for cover in found.covers for gap in cover.gaps)]
    return Report(
        heading=_heading(pick, opened),
        rows=tuple(_row(cover, sentences) for cover in found.covers),
        notes=(
            *section(say("coverage.missing"), *(gap.text for gap in gaps)),
            *section(say("coverage.caveats"), *_all_caveats(found.covers, sentences)),
        ),
    )


def label_of(key: str, choices: tuple[Choice, ...]) -> str:
    """Return the label of the choice ``key``, or the key itself if it is none of them."""
    return next((choice.label for choice in choices if choice.key == key), key)


def _heading(pick: Pick, opened: Opened) -> str:
    return say(
        "coverage.heading",
        country=label_of(pick.country, opened.choices.countries),
        chips=label_of(pick.chip_class, opened.choices.chip_classes),
        start=pick.start,
        end=pick.end,
        as_of=pick.as_of,
        pack=opened.version,
    )


def _sentences(library: Any) -> dict[str, str]:
    from chipbrief.gather.records import Caveat

    return {caveat.id: tell(caveat.sentence) for caveat in library.all(Caveat)}


def _row(cover: Cover, sentences: dict[str, str]) -> Row:
    from chipbrief.gather.titles import title_of

    title = tell(title_of(cover.dataset))
    counts = (cover.records, cover.of_country, cover.sources)
    marks = (cover.undated, cover.later, cover.memory)
    return Row(
        cells=(title, *counts, cover.first, cover.last, *marks),
        tip=tell(cover.says),
        key=cover.dataset,
        notes=(
            Section(title, (tell(cover.says),)),
            *section(say("coverage.missing"), *(gap.text for gap in cover.gaps)),
            *section(say("coverage.caveats"), *(_caveat(pair, sentences) for pair in cover.caveats)),
        ),
    )


def _all_caveats(covers: tuple[Cover, ...], sentences: dict[str, str]) -> tuple[str, ...]:
    totals: dict[str, int] = {}
    for code, number in (pair for cover in covers for pair in cover.caveats):
        totals[code] = totals.get(code, 0) + number
    return tuple(_caveat(pair, sentences) for pair in sorted(totals.items(), key=lambda pair: -pair[1]))


def _caveat(pair: tuple[str, int], sentences: dict[str, str]) -> str:
    code, number = pair
    return f"{sentences.get(code, '')} ({code}: {count('coverage.records', number)})".strip()
