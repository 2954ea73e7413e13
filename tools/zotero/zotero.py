# SPDX-License-Identifier: Apache-2.0
"""Let Zotero's own importers read the sources back that we write, and say what it keeps of each field.

    zotero.py FOLDER [ITEMS.json ...]

FOLDER holds Zotero's repositories ``translators``, ``translate``, ``utilities``, ``zotero-schema`` and
``zotero``, and ``node_modules`` with ``jsdom``; Node runs ``read.js``. Without lists of CSL-JSON items the
whole register is read. A field counts as *kept* when Zotero's CSL has it as it was, as *said* when its value
stands in Extra, a note, a tag, or a name of another form, and as *lost* else; the exit code is then 1. For
development only: Zotero is under the AGPL, and nothing of it is shipped.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import Any

from chipbrief.bibliography import FORMS, Item
from chipbrief.bibliography.csl_json import read_csl_json
from chipbrief.bibliography.fields import (
    DATES,
    PEOPLE,
    date_of,
    extras,
    one_line,
    people_of,
    qualities,
    texts,
)
from chipbrief.gather import Library
from chipbrief.paths import shipped

READER = Path(__file__).with_name("read.js")


def main(folder: str, lists: Sequence[str]) -> int:
    """Print a table of fields for each form; 0 when nothing was lost."""
    lost = 0
    for form, back in _read_back(folder, items := _items(lists)).items():
        found = [line for item, made in zip(items, back, strict=True) for line in _judged(item, made)]
        counts = Counter((field, verdict) for _key, field, verdict in found)
        print(f"{form}: {len(items)} sources")
        for field in dict.fromkeys(field for _key, field, _verdict in found):
            told = (f"{verdict} {counts[field, verdict]}" for verdict in ("kept", "said", "lost"))
            print(f"  {field}: {', '.join(word for word in told if not word.endswith(' 0'))}")
        for key, field, _verdict in (line for line in found if line[2] == "lost"):
            print(f"  lost: {field} of {key}")
            lost += 1
    return 1 if lost else 0


def _items(lists: Sequence[str]) -> tuple[Item, ...]:
    if lists:
        return tuple(item for name in lists for item in read_csl_json(Path(name).read_bytes()))
    return tuple(json.loads(source.csl) for source in Library.open(shipped("datasets")).sources.values())


def _read_back(folder: str, items: Sequence[Item]) -> dict[str, list[dict[str, Any]]]:
    """Return what Zotero made of each of our forms."""
    with tempfile.TemporaryDirectory() as place:
        files = {name: Path(place) / f"sources{form.suffix}" for name, form in FORMS.items()}
        for name, file in files.items():
            file.write_bytes(FORMS[name].write(items))
        command = ["node", str(READER), folder, *map(str, files.values())]
        done = subprocess.run(command, capture_output=True, check=True)
    made = json.loads(done.stdout)
    return {name: made[str(file)] for name, file in files.items()}


def _judged(item: Item, made: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield id, field and verdict for each field of a source."""
    csl, key = made["csl"], str(item["id"])
    around = _plain(json.dumps({name: made[name] for name in made if name != "csl"}, ensure_ascii=False))

    def said(value: str) -> str:
        return "said" if _plain(value) in around else "lost"

    for name in filter(item.__contains__, DATES):
        yield key, name, "kept" if date_of(csl, name) == date_of(item, name) else "lost"
    for name in filter(item.__contains__, PEOPLE):
        yield key, name, _people(item, csl, name)
    for name, value in {"type": item["type"], **texts(item)}.items():
        same = _plain(str(csl.get(name, ""))) == _plain(value)
        yield key, name, "kept" if same else said(f"type: {value}" if name == "type" else value)
    for line in (
        *qualities(item),
        *extras(item, texts(item)),
        *filter(None, [one_line(item.get("note", ""))]),
    ):
        yield key, "note and custom", said(line)


def _people(item: Item, csl: Item, name: str) -> str:
    """Return the verdict on names; a group with a comma comes back from RIS in two parts."""
    ours, theirs = list(people_of(item, name)), list(people_of(csl, name))
    if ours == theirs:
        return "kept"
    return "said" if list(map(_whole, ours)) == list(map(_whole, theirs)) else "lost"


def _whole(person: Sequence[str]) -> str:
    return ", ".join(filter(None, person))


def _plain(text: str) -> str:
    """Return text without the marks that notes have, and without those that JSON adds."""
    return one_line(unescape(re.sub(r"</?p>|<br\s*/?>", " ", text)).replace("\\n", " ").replace('\\"', '"'))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
