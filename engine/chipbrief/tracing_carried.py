# SPDX-License-Identifier: Apache-2.0
"""Where what a sealed PDF prints comes from, told by the locked worker process, which makes it again."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from chipbrief.errors import SealError
from chipbrief.notices import notice
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits, TypesetFailure
from chipbrief.verify import read_pdf

_LONGEST = 200


def traces_in(path: Path, find: str) -> tuple[dict[str, Any], ...]:
    """Return what stands behind the words ``find`` in a sealed PDF, from the data that it carries.

    Raises ``SealError`` when it is no sealed PDF or cannot be made again.
    """
    limits = Limits()
    frame = Frame({"op": "trace", "find": find[:_LONGEST], "limits": asdict(limits)}, {"pdf": read_pdf(path)})
    with Typesetter() as typesetter:
        try:
            told = typesetter.ask(frame, limits).blobs
        except TypesetFailure as error:
            raise SealError(notice("{path}: {error}", path=path, error=error)) from None
    try:
        return tuple(json.loads(told["traces"]))
    except (KeyError, TypeError, ValueError):
        raise SealError(notice("{path}: what it rests on cannot be read.", path=path)) from None
