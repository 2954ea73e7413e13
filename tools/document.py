# SPDX-License-Identifier: Apache-2.0
"""Write the parts of the documentation that code and data already say: problems, template fields, datasets.

``python tools/document.py`` writes them; with ``--check`` it writes nothing and exits 1 when one is stale.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from babel.messages.pofile import read_po
from PySide6.QtWidgets import QApplication

from chipbrief.compose import view
from chipbrief.compose.environment import FILTERS, build_environment
from chipbrief.compose.sandbox import FILTERS as FILTERS_OF_JINJA
from chipbrief.gather import DATASETS
from chipbrief.gather.answers import ANSWERS
from chipbrief.language import SOURCE
from chipbrief_gui.help.guide import page_file
from chipbrief_gui.help.tables import generated_pages
from chipbrief_gui.translations.linguist import languages
from chipbrief_gui.translations.translator import use_language

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
TABLES = DOCS / "datasets.md"
DESCRIPTOR = ROOT / "datasets" / "datapackage.json"
WRITTEN = "<!-- Written by tools/document.py. -->"
#: The catalogs of that reference, which only this program reads.
CATALOGS = ROOT / "tools" / "locale"
FILTERS_WORD, HEADS = "Filters:", ("field", "type", "what it is")
MARK = "<!-- fields: written by tools/document.py -->"


def fields(say: Callable[[str], str] = str) -> str:
    """Return the reference of everything a template can print; ``say`` says each text in its language."""
    return "\n".join([
        MARK,
        "",
        f"{say(FILTERS_WORD)} {_code(_filters())}.",
        *_classes(say),
    ])


def _filters() -> list[str]:
    """Return the filters that a template may use, ours first."""
    of_jinja = FILTERS_OF_JINJA.split()
    ours = set(build_environment({}, dict.fromkeys(FILTERS, str)).filters) - set(of_jinja)
    return [*sorted(ours), *of_jinja]


def reference_texts() -> Iterator[str]:
    """Yield each text of that reference, to be translated."""
    yield from (FILTERS_WORD, *HEADS)
    for kind in _kinds():
        yield (kind.__doc__ or "").strip()
        yield from (item.metadata["help"] for item in dataclasses.fields(kind))


def _kinds() -> list[Any]:
    found = [
        item for item in vars(view).values() if dataclasses.is_dataclass(item) and isinstance(item, type)
    ]
    return sorted(found, key=lambda item: (item is not view.BriefView, item.__name__))


def _classes(say: Callable[[str], str]) -> Iterator[str]:
    for kind in _kinds():
        yield f"\n### {kind.__name__}\n\n{say((kind.__doc__ or '').strip())}\n"
        yield f"| {' | '.join(map(say, HEADS))} |\n|---|---|---|"
        for item in dataclasses.fields(kind):
            yield f"| `{item.name}` | `{_type(str(item.type))}` | {say(item.metadata['help'])} |"


def _type(name: str) -> str:
    return re.sub(r" \| ", " or ", name)


def _code(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def datasets() -> str:
    """Return the page of the data pack: each dataset, what of it answers a pick, and its columns."""
    package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
    tables = [found for found in package["resources"] if found["name"] in DATASETS]
    intro = (
        f"# Datasets\n\n{WRITTEN}\n\n"
        f"What the data pack of {package['version']} holds, and what of it answers a pick. The pack is a\n"
        "[Frictionless Data Package](https://datapackage.org); beside each dataset `NOTES.md` tells its\n"
        "derived values, contradictions and gaps.\n"
    )
    return intro + "".join(_dataset(found) for found in sorted(tables, key=_order))


def _order(found: dict[str, Any]) -> int:
    return list(DATASETS).index(found["name"])


def _dataset(found: dict[str, Any]) -> str:
    says = ANSWERS[DATASETS[found["name"]]].says
    title = f"\n## {found['title']} (`{found['name']}`)\n\n"
    head = f"{title}{found['description']}\n\n**Answers a pick:** {says}\n\n"
    rows = [
        f"| `{item['name']}` | {_data_type(item)} | {item['description'].replace('|', '/')} |"
        for item in found["schema"]["fields"]
    ]
    return head + "\n".join(["| column | type | what it is |", "|---|---|---|", *rows]) + "\n"


def _data_type(item: dict[str, Any]) -> str:
    kind = "period" if item.get("chipbrief:period") else item["type"]
    needed = ", required" if item.get("constraints", {}).get("required") else ""
    return f"list{needed}" if "chipbrief:list" in item else f"{kind}{needed}"


def pages_of_the_app(app: QApplication) -> Iterator[tuple[Path, str]]:
    """Yield the pages that the app makes from its tables, in each language that it speaks."""
    for code in languages():
        use_language(app, code)
        for name, text in generated_pages({}).items():
            title, _line, rest = text.partition("\n")
            yield page_file(DOCS, code, name), f"{title}\n\n{WRITTEN}\n{rest}"


def pages() -> dict[Path, str]:
    """Return what each generated page should say now."""
    app = QApplication([])
    return {TABLES: datasets()} | dict(template_guides()) | dict(pages_of_the_app(app))


def template_guides() -> Iterator[tuple[Path, str]]:
    """Yield the template guide in each language: what was written by hand, then the reference."""
    for code in languages():
        path = page_file(DOCS, code, "template-guide")
        hand_written = path.read_text(encoding="utf-8").split(MARK)[0]
        yield path, f"{hand_written}{fields(_in(code))}\n"


def _in(code: str) -> Callable[[str], str]:
    """Return what says a text of the reference in a language; what has no translation stays English."""
    if code == SOURCE:
        return str
    catalog = read_po(BytesIO((CATALOGS / f"{code}.po").read_bytes()), locale=code)
    known = {str(message.id): str(message.string) for message in catalog if message.string}
    return lambda text: known.get(text, text)


def main() -> int:
    """Write or check the pages; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a page is stale")
    checking = parser.parse_args().check
    wanted = pages()
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)} is stale" if checking else f"wrote {path.relative_to(ROOT)}")
        if not checking:
            path.write_text(wanted[path], encoding="utf-8")
    return int(checking and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
