# SPDX-License-Identifier: Apache-2.0
"""Bring the files of Qt Linguist up to date with the tables of the window's words.

A new key comes in unfinished, one that is gone goes, and where the English changed, the old translation stays
as an unfinished one for the translator to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from chipbrief.check import CATALOG
from chipbrief.compose import open_formats
from chipbrief.gather import Library
from chipbrief.gather.records import ChipClass
from chipbrief.paths import shipped
from chipbrief.verify.words import OUTCOMES
from chipbrief_gui.translations.linguist import Message, path_of, read_messages, write_messages
from chipbrief_gui.words import TEXTS

#: Kinds of number that a language tells apart.
_FORMS = 2
_OF_A_PROBLEM = ("title", "why", "fix", "example")
_MARK = re.compile(r"\{\w+\}")


def wanted() -> Iterator[Message]:
    """Yield a message without a translation for each text, sorted by key; ``.one`` and ``.many`` are one."""
    texts: Mapping[str, object] = {**TEXTS, **engine_tables()}
    for key in sorted(texts):
        name, _dot, end = key.rpartition(".")
        if end not in {"one", "many"} or not {f"{name}.one", f"{name}.many"} <= set(texts):
            yield Message(key, str(texts[key]))
        elif end == "many":
            note = f"For one: {texts[f'{name}.one']}"
            yield Message(key, str(texts[key]), counted=True, note=note, forms=("",) * _FORMS)


def engine_tables() -> dict[str, str]:
    """Return the sentences that the engine keeps by key and only a window shows, by the window's keys.

    What stands in the catalogs of the documents is told from there.
    """
    formats = open_formats(shipped("templates"))
    fields = {field.id: field for format in formats.values() for field in format.fields.values()}
    classes = Library.open(shipped("datasets")).all(ChipClass)
    return {
        **{
            f"problem.{kind.code}.{part}": text
            for kind in CATALOG
            for part in _OF_A_PROBLEM
            if (text := getattr(kind, part))
        },
        **{f"verdict.{kind}": words for kind, words in OUTCOMES.items()},
        **{f"format.{format.id}.label": format.title for format in formats.values()},
        **{f"format.{format.id}.help": format.description for format in formats.values()},
        **{
            f"field.{field.id}.{part}": getattr(field, part)
            for field in fields.values()
            for part in ("label", "help")
        },
        **{f"class.{row.id}.help": row.help for row in classes},
    }


def updated(old: Mapping[str, Message]) -> list[Message]:
    """Return the wanted messages with the translations that are known."""
    return [_kept(message, old.get(message.key)) for message in wanted()]


def _kept(message: Message, known: Message | None) -> Message:
    if known is None or known.counted != message.counted:
        return message
    same = (known.source, known.note) == (message.source, message.note)
    return replace(message, forms=known.forms, finished=known.finished and same)


def faults(message: Message) -> Iterator[str]:
    """Yield what is wrong with a translation, in words."""
    if not message.finished or not all(form.strip() for form in message.forms):
        yield "not translated"
        return
    wanted_marks, end = set(_MARK.findall(message.source)), message.source[-1:]
    for form in message.forms:
        if set(_MARK.findall(form)) != wanted_marks:
            yield f"other marks than {sorted(wanted_marks)}"
        if has_key(form) != has_key(message.source):
            yield "a letter to press (&) is missing or too much"
        if end in ".…:?" and form[-1:] != end:
            yield f"it ends otherwise than with {end}"


def has_key(text: str) -> bool:
    """Return whether a text names a letter to press with Alt."""
    return bool(re.search(r"&\w", text.replace("&&", "")))


def state(code: str) -> tuple[Path, bytes, list[tuple[str, str]]]:
    """Return the file of a language, its new contents, and what is wrong with it by key."""
    path = path_of(code)
    messages = updated(read_messages(path.read_bytes()) if path.exists() else {})
    wrong = [(message.key, fault) for message in messages for fault in faults(message)]
    return path, write_messages(code, messages), wrong
