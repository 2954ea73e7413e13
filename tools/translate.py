# SPDX-License-Identifier: Apache-2.0
"""Bring the translations up to date with the texts of the engine, the data pack, the formats and the window.

``python tools/translate.py`` rewrites each ``locale/*.po`` of the templates and each ``.ts`` of the window:
new texts are added without a translation, texts that are gone are dropped, and what lacks a translation is
printed. With ``--check`` nothing is written, and it exits 1 when a file is stale or incomplete.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from document import CATALOGS, reference_texts
from linguist import state as window_state

from chipbrief.browse.dataset import REGISTER
from chipbrief.compose.charts import texts_of
from chipbrief.compose.quoting import is_worded
from chipbrief.gather import DATASETS, Library
from chipbrief.gather.hindsight import member_as_known, scope_as_known, tellings
from chipbrief.gather.records import ChipClass, Country, GroupMember, Record, Scope
from chipbrief.gather.titles import column_words
from chipbrief.language import SOURCE, Prose, has_words
from chipbrief_gui.translations.linguist import languages

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "templates"
ENGINE = ROOT / "engine" / "chipbrief"
SHARED = "_shared"
NOTICES = "_notices"
#: What the shipped data pack says of its datasets and columns; a window shows it.
OF_DATASETS = "_datasets"
#: The reference in the guide to templates, which document.py writes.
OF_GUIDE = CATALOGS.parent.name
#: Catalogs of the engine's own texts -> what it calls with such a text: one that a page may print, and one
#: for the person at work.
MAKERS = {
    SHARED: frozenset({"said", "Said", "Pattern", "said_of"}),
    NOTICES: frozenset({"notice", "notice_of"}),
}
#: Texts of the data pack that read as mere names, and are other ones in another language.
NAMED = (
    *(
        "A100 plus Hopper",
        "AI Compute Access Fund",
        "Alexandr Wang (Scale AI CEO)",
        "Brazilian AI Plan (PBIA)",
    ),
    *(
        "Canadian Sovereign AI Compute Strategy",
        "Data-center VEU",
        "December 2023 FAQs",
        "European Chips Act",
    ),
    *("European Commission", "GPUs", "Huawei Entity List", "Inference NPU.", "Inference-focused."),
    *(
        "JEDEC generation",
        "January 2025",
        "Launch MSRP (Epoch)",
        "Macau",
        "March 2026",
        "Minister, February 2026",
    ),
    *("Mostly Nvidia H200", "NVIDIA GPUs", "NVIDIA data-center GPUs", "NVIDIA Hopper (incl. H20 for China)"),
    *("No NVLink.", "October 2025", "Russia", "SMIC and TSMC", "South Korea total", "United Arab Emirates"),
    *(
        "Micron HBM3E 8-high 24 GB",
        "Micron HBM3E 12-high 36 GB",
        "Reports Bloomberg.",
        "World",
        "Year-end 2025",
        "analysts",
        "mid-2024",
        "planned",
    ),
)
#: Two forms in every language, the first for one thing alone: a text for one may leave its number out, and
#: French, which says *0 puce*, would have it stand for none as well.
PLURALS = "nplurals=2; plural=(n != 1);"
HEADER = "Texts of {name} in {language}. Written by tools/translate.py; translations are kept."
#: Header lines that would change with every run, or that nobody fills in.
DATED = (
    b"POT-Creation-Date",
    b"PO-Revision-Date",
    b"Generated-By",
    b"Project-Id-Version",
    b"Report-Msgid-Bugs-To",
    b"Last-Translator",
    b"Language-Team",
)
Key = str | tuple[str, ...]
#: Single words that charts print; other ones in their scales are keys or names.
_CHART_WORDS = frozenset(
    "to years China Gulf Japan India Canada Rest H100-equivalents other tested estimate".split()
)
_MARK = re.compile(r"\{\w+\}|%\(\w+\)s")


@dataclass(frozen=True, slots=True)
class State:
    """One catalog file: where it is, its new contents, and the texts without a sound translation."""

    path: Path
    data: bytes
    lacking: tuple[str, ...]

    @property
    def stale(self) -> bool:
        """Whether the file on the disk is another one."""
        return not self.path.exists() or self.path.read_bytes() != self.data


def states() -> Iterator[State]:
    """Yield the state of every catalog of the templates, and of every file of the window."""
    for path in (*sorted(TEMPLATES.glob("*/locale/*.po")), *sorted(CATALOGS.glob("*.po"))):
        yield state(path)
    for code in languages():
        if code != SOURCE:
            path, data, wrong = window_state(code)
            yield State(path, data, tuple(f"{key}: {fault}" for key, fault in wrong))


def state(path: Path) -> State:
    """Return the state of one catalog."""
    name, language = path.parents[1].name, path.stem
    old = read_po(BytesIO(path.read_bytes()), locale=language)
    comment = f"# {HEADER.format(name=name, language=language)}"
    new = Catalog(locale=language, header_comment=comment, fuzzy=False)
    new.mime_headers = [("Plural-Forms", PLURALS)]
    for key in sorted(set(texts(name)), key=_sorted):
        known = old.get(key if isinstance(key, str) else key[0])
        new.add(key, known.string if known and known.id == key else "")
    data = BytesIO()
    write_po(data, new, width=118, omit_header=False, no_location=True)
    return State(path, _without_dates(data.getvalue()), tuple(_lacking(new)))


def texts(name: str) -> Iterator[Key]:
    """Yield the texts of a format; under the names of ``MAKERS`` also those of the engine."""
    if name == OF_GUIDE:
        yield from reference_texts()
    if name == OF_DATASETS:
        yield from set(descriptor_texts()) - set(texts(SHARED))
    yield from engine_texts(MAKERS.get(name, frozenset()))
    yield from pack_texts() if name == SHARED else ()
    shared = set(_template_texts(SHARED)) if name != SHARED else set[Key]()
    yield from (key for key in _template_texts(name) if key not in shared)


def descriptor_texts() -> Iterator[str]:
    """Yield what the shipped data pack says of its datasets, and the names of their columns in words."""
    said = json.loads((ROOT / "datasets" / "datapackage.json").read_text("utf-8"))
    yield said["title"]
    for resource in said["resources"]:
        yield from filter(None, (resource["title"], resource.get("description")))
        for field in resource.get("schema", {}).get("fields", ()):
            yield from filter(None, (column_words(field["name"]), field.get("description")))
    for name, text in REGISTER.items():
        yield from (column_words(name), text)


def engine_texts(makers: frozenset[str]) -> Iterator[str]:
    """Yield each text that the engine gives to one of ``makers``."""
    for path in sorted(ENGINE.rglob("*.py")) if makers else ():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in makers:
                yield from filter(has_words, map(_text, node.args))


def pack_texts() -> Iterator[str]:
    """Yield each text of the data pack that a page says in its language: no mere name, but lists of names."""
    pack = Library.open(ROOT / "datasets")
    found = (text for kind in DATASETS.values() for row in pack.all(kind) for text in _prose(row))
    notes = (source.note for source in pack.sources.values())
    yield from dict.fromkeys(text for text in (*found, *notes) if is_worded(text) or "; " in text)
    units = {getattr(row, "unit", "") for kind in DATASETS.values() for row in pack.all(kind)}
    yield from sorted(unit for unit in units if " " in unit)
    yield pack.title
    # A brief as of an earlier day prints them without what came later.
    yield from (text for row in pack.all(Country) for text in tellings(row.relevance))
    yield from (text for row in pack.all(ChipClass) for text in tellings(row.help))
    yield from filter(is_worded, (scope_as_known(row, date.min).label for row in pack.all(Scope)))
    for row in pack.all(GroupMember):
        told = member_as_known(row, row.valid_to or row.valid_from or date.min)
        yield from filter(is_worded, (told.note,))
    yield from NAMED


def _prose(row: Record) -> Iterator[str]:
    for item in fields(row):
        value = getattr(row, item.name)
        yield from (
            text for text in (value if isinstance(value, tuple) else [value]) if isinstance(text, Prose)
        )


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _template_texts(name: str) -> Iterator[Key]:
    for path in sorted((TEMPLATES / name).rglob("*.j2")):
        found = extract(
            "jinja2.ext:babel_extract",
            BytesIO(path.read_bytes()),
            options={"trimmed": "true", "silent": "false", "newstyle_gettext": "true"},
        )
        yield from (message for _line, message, _comments, _context in found if message)
    for path in sorted((TEMPLATES / name).rglob("charts/*.vl.json")):
        yield from filter(_is_worded, texts_of(json.loads(path.read_text("utf-8"))))


def _is_worded(text: str) -> bool:
    """Say whether a text of a chart is in words: no key, no name of one chip or maker."""
    return " " in text or text in _CHART_WORDS


def _sorted(key: Key) -> str:
    return key if isinstance(key, str) else key[0]


def _lacking(catalog: Catalog) -> Iterator[str]:
    for message in catalog:
        if message.id and (not _is_whole(message) or not _same_marks(message)):
            yield _sorted(message.id if isinstance(message.id, str) else (message.id[0], message.id[1]))


def _strings(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value or ""),)


def _is_whole(message: Message) -> bool:
    return all(text.strip() for text in _strings(message.string))


def _same_marks(message: Message) -> bool:
    """Say whether each translation holds the marks of the text; a singular may leave its number out."""
    wanted = {mark for text in _strings(message.id) for mark in _MARK.findall(text)}
    found = [set(_MARK.findall(text)) for text in _strings(message.string)]
    return all(marks <= wanted for marks in found) and wanted <= set[str]().union(*found)


def _without_dates(data: bytes) -> bytes:
    dated = re.compile(rb'^"(' + b"|".join(DATED) + rb"):[^\n]*\n", re.MULTILINE)
    return dated.sub(b"", data)


def main(words: Iterable[str] | None = None) -> int:
    """Write or check the catalogs; return 1 when something is to be done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args(list(words) if words is not None else None).check
    open_texts = 0
    for item in states():
        shown = item.path.relative_to(ROOT)
        if item.stale and check:
            print(f"{shown} is stale: run tools/translate.py")
        if item.stale and not check:
            item.path.write_bytes(item.data)
            print(f"wrote {shown}")
        for text in item.lacking:
            print(f"{shown}: no sound translation of {text!r}")
        open_texts += len(item.lacking) + (item.stale and check)
    return 1 if open_texts else 0


if __name__ == "__main__":
    sys.exit(main())
