# SPDX-License-Identifier: Apache-2.0
"""Write the parts of the documentation that code and data already say: problems, template fields, datasets.

``python tools/document.py`` writes them; with ``--check`` it writes nothing and exits 1 when one is stale.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from chipbrief.check import CATALOG, Kind
from chipbrief.check.fixes import FIXES
from chipbrief.compose import view
from chipbrief.compose.sandbox import FILTERS
from chipbrief.gather import DATASETS
from chipbrief.gather.answers import ANSWERS
from chipbrief_gui.actions import ACTIONS
from chipbrief_gui.settings.values import PAGES, Rule, default_of, page_of
from chipbrief_gui.words import say

ROOT = Path(__file__).resolve().parents[1]
PROBLEMS = ROOT / "docs" / "problems.md"
TABLES = ROOT / "docs" / "datasets.md"
DESCRIPTOR = ROOT / "datasets" / "datapackage.json"
SETTINGS = ROOT / "docs" / "settings.md"
KEYS = ROOT / "docs" / "keys.md"
GUIDE = ROOT / "docs" / "template-guide.md"
_FIXED = "*Fix* in the app, and `chipbrief check --fix`, do it in your own words where it needs no thought."
MARK = "<!-- fields: written by tools/document.py -->"


def problems() -> str:
    """Return the page of problem codes."""
    intro = (
        "# Problems\n\n"
        "What the check step can find in a finished page, and in the pages as they were laid out. Errors\n"
        "block sealing, warnings do not; `chipbrief check` lists them all without making the brief.\n"
        "This page is written by `tools/document.py` from the catalog in the code.\n"
    )
    return intro + "".join(_problem(kind) for kind in CATALOG)


def _problem(kind: Kind) -> str:
    head = f"\n## {kind.code} {kind.title}\n\nSeverity: {kind.severity}.\n\n"
    example = f"\n\nExample: {kind.example}" if kind.example else ""
    mended = f"\n\n{_FIXED}" if kind.code in FIXES else ""
    return f"{head}{kind.why}{example}\n\nWhat to do: {kind.fix}{mended}\n"


def fields() -> str:
    """Return the reference of everything a template can print."""
    return "\n".join([
        MARK,
        "",
        f"Filters: `cite`, `about`, `records`, `day`, `join`, `number`, {_code(FILTERS.split())}.",
        *_classes(),
    ])


def _classes() -> Iterator[str]:
    found = [
        item for item in vars(view).values() if dataclasses.is_dataclass(item) and isinstance(item, type)
    ]
    for kind in sorted(found, key=lambda item: (item is not view.BriefView, item.__name__)):
        yield f"\n### {kind.__name__}\n\n{(kind.__doc__ or '').strip()}\n"
        yield "| field | type | what it is |\n|---|---|---|"
        for item in dataclasses.fields(kind):
            yield f"| `{item.name}` | `{_type(str(item.type))}` | {item.metadata['help']} |"


def _type(name: str) -> str:
    return re.sub(r" \| ", " or ", name)


def _code(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def datasets() -> str:
    """Return the page of the data pack: each dataset, what of it answers a pick, and its columns."""
    package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
    tables = [found for found in package["resources"] if found["name"] in DATASETS]
    intro = (
        "# Datasets\n\n"
        f"What the data pack of {package['version']} holds, and what of it answers a pick. The pack is a\n"
        "[Frictionless Data Package](https://datapackage.org); beside each dataset `NOTES.md` tells its\n"
        "derived values, contradictions and gaps. This page is written by `tools/document.py`.\n"
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


def settings() -> str:
    """Return the page of settings."""
    intro = (
        "# Settings\n\n"
        "What *File > Settings…* (Ctrl+,) sets. The app keeps what differs from the defaults in\n"
        "`settings.toml` in your folder of settings, under the names below. A file that cannot be read\n"
        "is kept aside, and said to be.\n"
        "This page is written by `tools/document.py`.\n"
    )
    return intro + "".join(_settings_page(page) for page in PAGES)


def _settings_page(page: str) -> str:
    head = f"\n## {say(f'settings.page.{page}')}\n\n"
    rows = [_setting(name, rule) for name, rule in page_of(page).items()]
    columns = ["| setting | name in the file | may be | default |", "|---|---|---|---|"]
    return head + "\n".join([*columns, *rows]) + "\n"


def _setting(name: str, rule: Rule) -> str:
    allowed = ", ".join(_allowed(name, key) for key in rule.allowed)
    kinds = {"switch": "true or false", "number": f"0 to {rule.most}", "lists": "lists of keys"}
    words = f"{say(f'setting.{name}').replace('&', '')}. {say(f'setting.{name}.tip')}"
    default = json.dumps(default_of(name)) if isinstance(default_of(name), bool | int) else default_of(name)
    return f"| {words} | `{name}` | {allowed or kinds.get(rule.kind, 'text')} | {default or '(empty)'} |"


def _allowed(name: str, key: str) -> str:
    words = say(f"setting.{name}.{key or 'none'}")
    return f"`{key}` {words}" if key else f"(empty) {words}"


def keys() -> str:
    """Return the page of keys."""
    head = "# Keys\n\nEvery action of the app, and its keys. This page is written by `tools/document.py`.\n\n"
    rows = [
        f"| {spec.plain_text.rstrip('…')} | {', '.join(spec.shortcuts)} | {spec.tip} |" for spec in ACTIONS
    ]
    return head + "\n".join(["| action | keys | what it does |", "|---|---|---|", *rows]) + "\n"


def pages() -> dict[Path, str]:
    """Return what each generated page should say now."""
    hand_written = GUIDE.read_text(encoding="utf-8").split(MARK)[0]
    app = {SETTINGS: settings(), KEYS: keys()}
    return {**app, PROBLEMS: problems(), TABLES: datasets(), GUIDE: hand_written + fields() + "\n"}


def main() -> int:
    """Write or check the pages; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a page is stale")
    checking = parser.parse_args().check
    stale = [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)} is stale" if checking else f"wrote {path.relative_to(ROOT)}")
        if not checking:
            path.write_text(pages()[path], encoding="utf-8")
    return int(checking and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
