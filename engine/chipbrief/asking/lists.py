# SPDX-License-Identifier: Apache-2.0
"""What the ``list`` command lists: one function a subject, each giving rows of plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chipbrief.gather import Library, choices
from chipbrief.gather.records import Chip, Rule, Source
from chipbrief.judge.windows import windows

Row = dict[str, str]


def rows_of(what: str, library: Library) -> tuple[Row, ...]:
    """Return the rows of one of ``LISTS``."""
    return tuple(LISTS[what](library))


def _countries(library: Library) -> list[Row]:
    return [{"code": c.key, "name": c.label, "role": c.group} for c in choices(library, ()).countries]


def _classes(library: Library) -> list[Row]:
    chips = library.all(Chip)
    return [
        {
            "class": c.key,
            "label": c.label,
            "chips": str(sum(chip.chip_class == c.key for chip in chips)),
            "help": c.help,
        }
        for c in choices(library, ()).chip_classes
    ]


def _formats(library: Library) -> list[Row]:
    from chipbrief.compose import open_formats
    from chipbrief.paths import shipped

    formats = open_formats(shipped("templates")).values()
    return [
        {"format": f.id, "title": f.title, "version": f.version, "description": f.description}
        for f in formats
    ]


def _chips(library: Library) -> list[Row]:
    return [
        {
            "chip": c.id,
            "name": c.name,
            "class": c.chip_class,
            "released": str(c.released or c.announced or ""),
        }
        for c in library.all(Chip)
    ]


def _rules(library: Library) -> list[Row]:
    return [_rule(rule) for rule in library.all(Rule)]


def _rule(rule: Rule) -> Row:
    return {
        "rule": rule.id,
        "title": rule.short_title,
        "from": str(rule.effective or rule.published or ""),
        "citation": rule.citation,
        "status": rule.status,
    }


def _windows(library: Library) -> list[Row]:
    return [
        {
            "window": window.id,
            "from": window.start.isoformat(),
            "to": window.end.isoformat(),
            "rule": window.rule.short_title if window.rule else "",
        }
        for window in windows(library)
    ]


def _sources(library: Library) -> list[Row]:
    return [_source(source) for source in library.sources.values()]


def _source(source: Source) -> Row:
    return {
        "source": source.id,
        "title": source.title,
        "issued": str(source.issued or ""),
        "quality": source.quality,
        "status": source.status,
    }


def _datasets(library: Library) -> list[Row]:
    from chipbrief.gather.library import DATASETS

    return [{"dataset": name, "records": str(len(library.all(DATASETS[name])))} for name in library.datasets]


LISTS: Mapping[str, Callable[[Library], list[Row]]] = {
    "countries": _countries,
    "classes": _classes,
    "formats": _formats,
    "chips": _chips,
    "rules": _rules,
    "windows": _windows,
    "sources": _sources,
    "datasets": _datasets,
}
