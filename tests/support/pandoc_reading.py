# SPDX-License-Identifier: Apache-2.0
"""What pandoc read back from our files of sources, as the golden file holds it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from chipbrief.bibliography import FORMS, Item

HERE = Path(__file__).parents[1] / "golden" / "bibliography"
#: Our form, and pandoc's name of its reader.
READERS: Mapping[str, str] = {"csl-json": "csljson", "bibtex": "biblatex", "ris": "ris"}
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": "'", "”": "'", "\u00a0": " "})


def digest(form: str, item: Item) -> str:
    """Return a short digest of what we write of a source."""
    return hashlib.sha256(FORMS[form].write([item])).hexdigest()[:12]


def differing(item: Item, back: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the fields that pandoc gave another value, quotation marks aside; ``+`` marks a new one."""
    ours, theirs = _even(item), _even(back)
    lost = sorted(key for key in ours if ours[key] != theirs.get(key))
    return (*lost, *sorted(f"+{key}" for key in theirs if key not in ours))


def _even(item: Mapping[str, Any]) -> Any:
    return json.loads(json.dumps(item, ensure_ascii=False).replace('\\"', "'").translate(_MARKS))


def read(form: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return digest and differing fields of each source in the golden file of a form."""
    lines = (HERE / f"{form}.txt").read_text(encoding="utf-8").splitlines()
    return {key: (mark, tuple(fields.split())) for key, mark, fields in (line.split("\t") for line in lines)}


def write(form: str, items: Sequence[Item], back: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the golden file of a form; ``back`` is what pandoc read, by id."""
    lines = (
        f"{item['id']}\t{digest(form, item)}\t{' '.join(differing(item, back[item['id']]))}\n"
        for item in sorted(items, key=lambda item: str(item["id"]))
    )
    (HERE / f"{form}.txt").write_text("".join(lines), encoding="utf-8")
