# SPDX-License-Identifier: Apache-2.0
"""The files of Qt Linguist (``.ts``): read by the app as they are, and written as Linguist writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from chipbrief.frozen import frozen
from chipbrief.language import SOURCE

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FOLDER = Path(__file__).parent
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


@frozen
class Message:
    """One text of the window: its ``key``, its English ``source``, and its translation.

    A ``counted`` text has a form for each kind of number that the language tells apart; its source is the one
    for many, and ``note`` has that for one. ``finished`` says that a translator stands by the forms.
    """

    key: str
    source: str
    counted: bool = False
    note: str = ""
    forms: tuple[str, ...] = ()
    finished: bool = False


def path_of(code: str) -> Path:
    """Return the file of a language (ISO 639-1)."""
    return FOLDER / f"chipbrief_{code}.ts"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the window's languages, English first; cached, as every number asks."""
    found = sorted(path.stem.removeprefix("chipbrief_") for path in FOLDER.glob("chipbrief_*.ts"))
    return (SOURCE, *found)


@lru_cache(maxsize=2)  # asked for several times at each change of the language
def read_messages(data: bytes) -> Mapping[str, Message]:
    """Return the messages of a file by key. Raises ``ElementTree.ParseError`` for what is no XML."""
    from xml.etree import ElementTree

    # Our own files, shipped with the code.
    root = ElementTree.fromstring(data)  # noqa: S314
    return MappingProxyType({message.key: message for message in map(_message, root.iter("message"))})


def read_words_of_qt(code: str) -> dict[tuple[str, str], str]:
    """Return what the translation of Qt itself lacks in a language, by context and English text."""
    from xml.etree import ElementTree

    file = FOLDER / f"qt_{code}.ts"
    root = ElementTree.fromstring(file.read_bytes() if file.exists() else b"<TS/>")  # noqa: S314 - our own
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


def _message(element: Element) -> Message:
    translation = element.find("translation")
    inside = [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
    forms = inside or [translation.text or "" if translation is not None else ""]
    return Message(
        key=element.get("id", ""),
        source=element.findtext("source", ""),
        counted=element.get("numerus") == "yes",
        note=element.findtext("extracomment", ""),
        forms=tuple(forms),
        finished=translation is not None and translation.get("type") is None,
    )


def write_messages(code: str, messages: Iterable[Message]) -> bytes:
    """Return the file of a language, in the order of ``messages``."""
    lines = [
        f'<TS version="2.1" language="{code}" sourcelanguage="{SOURCE}">',
        "<context>",
        "    <name></name>",
    ]
    for message in messages:
        lines += _written(message)
    return (_HEAD + "\n".join([*lines, "</context>", "</TS>", ""])).encode()


def _written(message: Message) -> Iterator[str]:
    state = "" if message.finished else ' type="unfinished"'
    numerus = ' numerus="yes"' if message.counted else ""
    yield f'    <message id="{_xml(message.key)}"{numerus}>'
    yield f"        <source>{_xml(message.source)}</source>"
    if message.note:
        yield f"        <extracomment>{_xml(message.note)}</extracomment>"
    if message.counted:
        yield f"        <translation{state}>"
        yield from (f"            <numerusform>{_xml(form)}</numerusform>" for form in message.forms)
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{_xml(''.join(message.forms))}</translation>"
    yield "    </message>"


def _xml(text: str) -> str:
    return text.translate(_SIGNS)
