# SPDX-License-Identifier: Apache-2.0
"""What two briefs were made from, and in what that differs. Only the worker runs this."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import PurePosixPath
from typing import Any

from chipbrief.comparison.facts import Facts, Row
from chipbrief.comparison.values import Input, SourceChange
from chipbrief.language import Prose, Quoted
from chipbrief.language.notices import joined, notice

#: Datasets that hold the law; what they say is a rule, all else is data.
RULES = frozenset({"rules", "scopes", "thresholds", "country_groups", "license_policies", "entity_listings"})
_NAMES = 5
_SHORT = 120  # letters of a cell or title
_PICK = {
    "country": notice("country"),
    "chip_class": notice("chip class"),
    "start": notice("start"),
    "end": notice("end"),
    "as_of": notice("as-of date"),
    "hindsight": notice("hindsight"),
    "chip": notice("chip"),
    "format": notice("format"),
}
#: Parts of the pick that are ids: the dataset that has them, and its column of names.
_NAMED = {
    "country": ("countries", "name"),
    "chip_class": ("chip_classes", "label"),
    "chip": ("chips", "name"),
}
_LANGUAGES = {"": notice("English"), "en": notice("English"), "fr": notice("French")}
#: The looks: what each is called, and its values in words where they are none.
_EDITION = {
    "language": (notice("language"), _LANGUAGES),
    "paper": (notice("paper size"), {"": notice("that of the format")}),
    "citations": (notice("style of citation"), {}),
}


def inputs_of(a: Facts, b: Facts) -> tuple[Input, ...]:
    """Return everything that the two were made from and that differs."""
    return (*_pick(a, b), *_data(a, b), *_template(a, b), *_text(a, b), *engine_inputs(a, b))


def pick_changes(a: Facts, b: Facts) -> Iterator[tuple[str, str, str]]:
    """Yield the name and both values of each part of the pick that differs."""
    for field in fields(a.pick):
        old, new = (str(getattr(side.pick, field.name)) for side in (a, b))
        if old != new:
            yield _PICK[field.name], _named(a, field.name), _named(b, field.name)


def _named(side: Facts, field: str) -> str:
    """Return a part of the pick as a reader knows it: a thing by its name, as far as the brief carries it."""
    value = str(getattr(side.pick, field))
    if field == "format":
        return side.title
    if field == "hindsight":
        return notice("yes") if side.pick.hindsight else notice("no")
    dataset, column = _NAMED.get(field, ("", ""))
    name = _short(side.tables.get(dataset, {}).get(value, {}).get(column, value))
    return Quoted(value) if name == value else Prose(name)


def _pick(a: Facts, b: Facts) -> Iterator[Input]:
    for name, old, new in pick_changes(a, b):
        yield Input("pick", name, old, new)


def _data(a: Facts, b: Facts) -> Iterator[Input]:
    old, new = a.pack, b.pack
    if old != new:
        yield Input("data", notice("data pack"), old, new)
    for kind in ("rule", "data"):
        for dataset in changed_tables(kind, a, b):
            rows = [side.tables.get(dataset, {}) for side in (a, b)]
            yield Input(kind, dataset.replace("_", " "), *_rows_in_words(*rows))


def changed_tables(kind: str, a: Facts, b: Facts) -> tuple[str, ...]:
    """Return the datasets of the law (``rule``), or all others (``data``), whose rows differ.

    Only those that both carry count: a format carries what it needs.
    """
    names = [name for name in a.tables if name in b.tables and (name in RULES) == (kind == "rule")]
    return tuple(name for name in names if a.tables[name] != b.tables[name])


def _rows_in_words(old: Mapping[str, Row], new: Mapping[str, Row]) -> tuple[str, str]:
    """Return what stands only in the one, and only in the other; rows that changed are told in the second."""
    dropped = [key for key in old if key not in new]
    added = [key for key in new if key not in old]
    changed = [
        notice("{key} ({change})", key=key, change=row_change(old[key], new[key]))
        for key in old
        if key in new and old[key] != new[key]
    ]
    first = _listed(notice("without a match"), dropped)
    parts = (_listed(notice("new"), added), _listed(notice("changed"), changed))
    return first, joined(part for part in parts if part)


def row_change(old: Row, new: Row) -> str:
    """Return which cells of a row differ, in words."""
    cells = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    sides = [(key, _short(old.get(key)), _short(new.get(key))) for key in cells[:_NAMES]]
    return joined((notice("{key}: {old} → {new}", key=key, old=a, new=b) for key, a, b in sides), ", ")


def _listed(what: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    told = {"count": len(names), "what": what, "names": joined(names[:_NAMES], ", ")}
    if len(names) > _NAMES:
        return notice("{count} {what}: {names} and {more} more", more=len(names) - _NAMES, **told)
    return notice("{count} {what}: {names}", **told)


def _template(a: Facts, b: Facts) -> Iterator[Input]:
    if a.template != b.template:
        yield Input("template", notice("format"), a.template, b.template)
    files = dict.fromkeys((*a.template_files, *b.template_files))
    changed = [path for path in files if a.template_files.get(path) != b.template_files.get(path)]
    if a.edition.language != b.edition.language:
        # Each carries the catalogs of its own language.
        changed = [path for path in changed if "locale" not in PurePosixPath(path).parts]
    if changed and a.pick.format == b.pick.format:
        yield Input("template", notice("files of the format"), "", _listed(notice("changed"), changed))


def _text(a: Facts, b: Facts) -> Iterator[Input]:
    for field, (name, words) in _EDITION.items():
        old, new = (str(getattr(side.edition, field)) for side in (a, b))
        if old != new:
            yield Input(field, name, *(words.get(value, value) for value in (old, new)))
    for key in sorted({*a.edition.text, *b.edition.text}):
        words = [side.edition.text.get(key, "") for side in (a, b)]
        if words[0] != words[1]:
            yield Input("text", key.replace("_", " "), *map(_short, words))
    if a.edition.logo != b.edition.logo:
        yield Input("logo", notice("logo"), "", notice("another picture"))


def engine_inputs(a: Facts, b: Facts) -> Iterator[Input]:
    """Yield the versions that differ: of Chipbrief, and of the libraries that shape the file."""
    sides = [{"Chipbrief": side.manifest.get("engine"), **_libraries(side)} for side in (a, b)]
    for name in dict.fromkeys((*sides[0], *sides[1])):
        old, new = (str(side.get(name) or "") for side in sides)
        if old != new:
            yield Input("engine", name, old, new)


def _libraries(side: Facts) -> Mapping[str, Any]:
    found = side.manifest.get("libraries")
    return found if isinstance(found, Mapping) else {}


def source_changes(a: Facts, b: Facts) -> Iterator[SourceChange]:
    """Yield the sources that only one of the two cites, and those whose entry in the register differs."""
    for key in dict.fromkeys((*a.cited, *b.cited)):
        old, new = a.cited.get(key), b.cited.get(key)
        title = _short((new or old or {}).get("title"))
        if old is None or new is None:
            yield SourceChange(key, title, notice("added") if old is None else notice("dropped"))
        elif old != new:
            cells = [name for name in dict.fromkeys((*old, *new)) if old.get(name) != new.get(name)]
            yield SourceChange(key, title, notice("changed"), ", ".join(cells))


def _short(value: object) -> str:
    text = " ".join(str("" if value is None else value).split())
    if len(text) <= _SHORT:
        return text or notice("nothing")
    words = text.rfind(" ", _SHORT // 2, _SHORT + 1)
    return f"{text[: words if words > 0 else _SHORT]}…"
