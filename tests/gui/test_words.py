# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import ast
import re
from pathlib import Path

import chipbrief_gui
from chipbrief_gui.actions import ACTIONS, MENUS
from chipbrief_gui.data.control_window import PAGES as CONTROL_PAGES
from chipbrief_gui.problems.model import COLUMNS
from chipbrief_gui.settings.values import PAGES, rules
from chipbrief_gui.words import TEXTS, count, say, step_words

FOLDER = Path(chipbrief_gui.__file__).parent


def said() -> set[str]:
    """Return the keys, and the starts of keys, that the code asks for."""
    calls = [
        (node.func.id, node.args[0].value)
        for file in FOLDER.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"say", "count"}
        if isinstance(node.args[0], ast.Constant)
    ]
    return {f"{key}.one" if name == "count" else str(key) for name, key in calls}


def test_every_key_asked_for_has_words():
    assert said() - set(TEXTS) == set()


def setting_words() -> set[str]:
    """Return the keys that the table of settings makes."""
    shown = {name: rule for name, rule in rules().items() if rule.page}
    ends = {"choice": (), "switch": (), "number": ("zero", "unit"), "lists": ()}
    words = {f"setting.{name}{end}" for name in shown for end in ("", ".tip")}
    words |= {f"setting.{name}.{key or 'none'}" for name, rule in shown.items() for key in rule.allowed}
    words |= {
        f"setting.{name}.{end}" for name, rule in shown.items() for end in ends.get(rule.kind, ("hint",))
    }
    return words | {f"settings.page.{page}" for page in PAGES}


def test_every_setting_has_words():
    assert setting_words() - set(TEXTS) == set()


def test_every_text_is_used():
    tables = {"words.py", "texts.py"}
    source = "\n".join(file.read_text("utf-8") for file in FOLDER.rglob("*.py") if file.name not in tables)
    literal = set(re.findall(r"[\"']([a-z_.]+)[\"']", source))
    built = {f"{kind}.{spec.id}" for kind in ("action", "tip") for spec in ACTIONS}
    built |= {f"menu.{menu}" for menu in (*MENUS, *(spec.submenu for spec in ACTIONS))}
    built |= {f"problems.column.{name}" for name in COLUMNS}
    built |= {"problems.error", "problems.warning"} | {key for key in TEXTS if key.startswith("step.")}
    built |= setting_words() | {f"{page}.tab" for page in CONTROL_PAGES}
    kinds = (
        "role.",
        "window.",
        "deciding.",
        "strip.",
        "browse.type.",
        "preview.stop.",
        "text.empty.",
        "text.no_",
    )
    built |= {key for key in TEXTS if key.startswith(kinds)}
    built |= {f"{key}.tip" for key in literal}
    counted = {
        key for key in TEXTS if key.rsplit(".", 1)[-1] in {"one", "many"} and key.rsplit(".", 1)[0] in literal
    }
    assert set(TEXTS) - literal - built - counted == set()


def test_values_are_filled_in():
    assert say("status.saved", path="/a/b.pdf") == "Saved to /a/b.pdf"
    assert count("coverage.records", 1) == "1 record"
    assert count("coverage.records", 1234) == "1,234 records"


def test_percentages_are_written_as_in_a_brief():
    assert not [key for key, text in TEXTS.items() if re.search(r"[\d}]\s%", text)]


def test_a_step_without_words_keeps_its_name():
    assert step_words("typeset") == "Typesetting"
    assert step_words("polish") == "polish"
