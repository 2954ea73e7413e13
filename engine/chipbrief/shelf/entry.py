# SPDX-License-Identifier: Apache-2.0
"""What the shelf keeps of a brief."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from chipbrief.carried import pick_from
from chipbrief.shelf.describing import Described
from chipbrief.verify.superseding import Rests, rests_of

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """One brief: its file, what it is about, and what it rests on.

    Dates are ISO 8601 text; ``made`` is the moment (UTC) at which its file was written; ``size`` (bytes) and
    ``stamp`` (the file's time of change in nanoseconds) tell whether the file has to be read to know if it is
    still the one with ``sha256``. ``rests`` is JSON. ``id`` is 0 before it is kept.
    """

    path: str
    title: str
    country: str
    chip_class: str
    start: str
    end: str
    as_of: str
    format: str
    pack: str
    made: str
    sha256: str
    pages: int
    size: int
    stamp: int
    rests: str
    id: int = 0

    @property
    def rests_on(self) -> Rests | None:
        """The rules and sources under its findings; ``None`` when that cannot be told."""
        try:
            return Rests.from_json(json.loads(self.rests))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None


def entry_of(path: Path, pdf: bytes, described: Described) -> Entry:
    """Return the entry of the brief ``pdf`` in the file ``path``.

    Raises ``SealError`` when its manifest has no pick, ``OSError`` when the file is gone.
    """
    pick = pick_from(described.manifest)
    stat = path.stat()
    pack = described.manifest.get("data_pack")
    rests = rests_of(described.manifest, described.statuses)
    return Entry(
        path=str(path.absolute()),
        title=described.title[:_LONGEST],
        country=str(pick.country),
        chip_class=str(pick.chip_class),
        start=pick.start.isoformat(),
        end=pick.end.isoformat(),
        as_of=pick.as_of.isoformat(),
        format=str(pick.format),
        pack=str(pack.get("version", "")) if isinstance(pack, dict) else "",
        made=f"{datetime.fromtimestamp(stat.st_mtime, UTC):%Y-%m-%dT%H:%M:%SZ}",
        sha256=hashlib.sha256(pdf).hexdigest(),
        pages=described.pages,
        size=len(pdf),
        stamp=stat.st_mtime_ns,
        rests=json.dumps(rests.as_json() if rests else None),
    )
