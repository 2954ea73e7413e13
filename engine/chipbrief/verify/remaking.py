# SPDX-License-Identifier: Apache-2.0
"""What the locked worker takes out of a sealed PDF, or makes again from it: figures, data, sources, traces.

A PDF may come from anybody, so it is opened nowhere else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from chipbrief.errors import SealError
from chipbrief.language.notices import notice
from chipbrief.typeset.client import Typesetter
from chipbrief.verify.strangers import ask_about, read_pdf

#: Names of files; what the worker answers comes from a stranger's file, so nothing with a path is written.
_PLAIN = re.compile(r"\w[\w.-]*")
#: The longest words, in characters, that are searched for.
_LONGEST = 200
_FIGURES = ("svg", "png")


def figures_in(
    path: Path, names: Iterable[str], kinds: Iterable[str], seconds: float | None = None
) -> dict[str, bytes]:
    """Return the files of the figures of a sealed PDF, by name; all figures when ``names`` is empty.

    ``seconds`` is the clock of the file. Raises ``SealError`` when it is no whole sealed PDF, cannot be drawn
    again, or has no such figure.
    """
    with Typesetter() as typesetter:
        fields = {"names": list(names), "kinds": list(kinds)}
        answer = ask_about(typesetter, "figures", read_pdf(path), str(path), seconds, **fields)
    return _named_plainly(answer.blobs)


def extracts_of(
    pdf: bytes, parts: Sequence[str], place: str, seconds: float | None = None
) -> dict[str, bytes]:
    """Return files of what a sealed PDF carries, by name; ``parts`` are words of ``beside.PARTS``.

    Raises ``SealError`` naming ``place`` when it is no whole sealed PDF, or cannot give what is wanted.
    """
    kinds = [part for part in parts if part in _FIGURES]
    with Typesetter() as typesetter:
        fields = {"names": [], "kinds": kinds, "parts": list(parts)}
        return _named_plainly(ask_about(typesetter, "extracts", pdf, place, seconds, **fields).blobs)


def sources_in(path: Path, form: str, seconds: float | None = None) -> tuple[bytes, tuple[str, ...]]:
    """Return the sources that a sealed PDF cites, as a file of a form of the bibliography, and their ids.

    Raises ``SealError`` when it is no whole sealed PDF.
    """
    with Typesetter() as typesetter:
        answer = ask_about(typesetter, "sources", read_pdf(path), str(path), seconds, form=form)
    return answer.blobs["sources"], tuple(map(str, answer.fields["ids"]))


def traces_in(path: Path, find: str, seconds: float | None = None) -> tuple[dict[str, Any], ...]:
    """Return what the words ``find`` in a sealed PDF rest on, from the data that it carries.

    Raises ``SealError`` when it is no whole sealed PDF or cannot be made again.
    """
    with Typesetter() as typesetter:
        told = ask_about(typesetter, "trace", read_pdf(path), str(path), seconds, find=find[:_LONGEST]).blobs
    try:
        return tuple(json.loads(told["traces"]))
    except (KeyError, TypeError, ValueError):
        raise SealError(notice("{path}: what it rests on cannot be read.", path=path)) from None


def _named_plainly(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if _PLAIN.fullmatch(name)}
