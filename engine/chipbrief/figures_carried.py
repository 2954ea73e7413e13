# SPDX-License-Identifier: Apache-2.0
"""The figures of a sealed PDF, drawn again from what it carries, by the locked worker process."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from chipbrief.errors import SealError
from chipbrief.notices import notice
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits, TypesetFailure
from chipbrief.verify import read_pdf

_PLAIN = re.compile(r"\w[\w.-]*")  # what the worker answers is from a stranger's file: no path is written


def files_in(path: Path, names: Iterable[str], kinds: Iterable[str]) -> dict[str, bytes]:
    """Return the files of the figures of a sealed PDF, by name; all figures when ``names`` is empty.

    Raises ``SealError`` when it is no sealed PDF, cannot be drawn again, or has no such figure.
    """
    return figures_of(read_pdf(path), names, kinds, str(path))


def figures_of(
    pdf: bytes, names: Iterable[str], kinds: Iterable[str], place: str = notice("The PDF")
) -> dict[str, bytes]:
    """Return the same of the bytes of a sealed PDF; ``place`` names it in errors.

    Raises ``SealError`` when the figures cannot be drawn again.
    """
    limits = Limits()
    fields = {"op": "figures", "names": list(names), "kinds": list(kinds), "limits": asdict(limits)}
    with Typesetter() as typesetter:
        try:
            files = typesetter.ask(Frame(fields, {"pdf": pdf}), limits).blobs
        except TypesetFailure as error:
            raise SealError(notice("{place}: {error}", place=place, error=error)) from None
    return {name: data for name, data in files.items() if _PLAIN.fullmatch(name)}
