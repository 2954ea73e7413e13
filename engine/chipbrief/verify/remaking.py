# SPDX-License-Identifier: Apache-2.0
"""What the locked worker makes again from a sealed PDF: its figures as files, and what its words rest on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from chipbrief.errors import SealError
from chipbrief.language.notices import notice
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits, TypesetFailure
from chipbrief.verify.strangers import read_pdf

#: Names of files; what the worker answers comes from a stranger's file, so nothing with a path is written.
_PLAIN = re.compile(r"\w[\w.-]*")
#: The longest words, in characters, that are searched for.
_LONGEST = 200


def figures_in(path: Path, names: Iterable[str], kinds: Iterable[str]) -> dict[str, bytes]:
    """Return the files of the figures of a sealed PDF, by name; all figures when ``names`` is empty.

    Raises ``SealError`` when it is no sealed PDF, cannot be drawn again, or has no such figure.
    """
    return figures_of(read_pdf(path), names, kinds, str(path))


def figures_of(
    pdf: bytes, names: Iterable[str], kinds: Iterable[str], place: str = notice("The PDF")
) -> dict[str, bytes]:
    """Return the same from the bytes of a sealed PDF; ``place`` names it in errors."""
    files = _asked("figures", pdf, place, names=list(names), kinds=list(kinds))
    return {name: data for name, data in files.items() if _PLAIN.fullmatch(name)}


def traces_in(path: Path, find: str) -> tuple[dict[str, Any], ...]:
    """Return what the words ``find`` in a sealed PDF rest on, from the data that it carries.

    Raises ``SealError`` when it is no sealed PDF or cannot be made again.
    """
    told = _asked("trace", read_pdf(path), str(path), find=find[:_LONGEST])
    try:
        return tuple(json.loads(told["traces"]))
    except (KeyError, TypeError, ValueError):
        raise SealError(notice("{path}: what it rests on cannot be read.", path=path)) from None


def _asked(op: str, pdf: bytes, place: str, **fields: object) -> dict[str, bytes]:
    """Return what a new worker answers to ``op`` on a PDF. Raises ``SealError`` naming ``place``."""
    limits = Limits()
    frame = Frame({"op": op, "limits": asdict(limits), **fields}, {"pdf": pdf})
    with Typesetter() as typesetter:
        try:
            return dict(typesetter.ask(frame, limits).blobs)
        except TypesetFailure as error:
            raise SealError(notice("{place}: {error}", place=place, error=error)) from None
