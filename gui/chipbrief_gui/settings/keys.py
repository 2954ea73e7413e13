# SPDX-License-Identifier: Apache-2.0
"""Which keys each action has: those of the table of actions, and over them those that the user chose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

from chipbrief_gui.actions import ACTIONS, ActionSpec
from chipbrief_gui.key_names import key_name
from chipbrief_gui.words import say

Keys = Mapping[str, tuple[str, ...]]

_SPECS: Mapping[str, ActionSpec] = MappingProxyType({spec.id: spec for spec in ACTIONS})
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#: Keys that no action may have, by the words that say why; what is typed by itself comes on top.
RESERVED: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "keys.why.fields": ("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Left", "Ctrl+Right", "Ctrl+Backspace"),
    "keys.why.moving": (
        *(
            "Tab",
            "Shift+Tab",
            "Backtab",
            "Return",
            "Enter",
            "Space",
            "Esc",
            "Backspace",
            "Del",
            "Ins",
            "Home",
            "End",
        ),
        *("Left", "Right", "Up", "Down", "PgUp", "PgDown", "Ctrl+Tab", "Ctrl+Shift+Tab"),
    ),
    "keys.why.system": (
        *("Alt+F4", "Alt+Tab", "Alt+Space", "Alt+Esc", "Ctrl+Alt+Del", "Ctrl+Esc", "Print"),
        *(f"Ctrl+Alt+F{number}" for number in range(1, 13)),
    ),
    "keys.why.menus": ("F10", "Shift+F10", "Menu", *(f"Alt+{letter}" for letter in _LETTERS)),
})
_REASONS = {keys: reason for reason, group in RESERVED.items() for keys in group}


def plain_keys(keys: str) -> str:
    """Return ``keys`` as every platform writes them into a file; empty for what names no keys."""
    sequence = QKeySequence(keys)
    return sequence.toString() if sequence.count() == 1 else ""


def native_keys(keys: Iterable[str]) -> str:
    """Return keys as this platform writes them, with commas between."""
    return ", ".join(key_name(QKeySequence(one)) for one in keys)


def refusal(keys: str) -> str:
    """Return why no action may have ``keys``, in a sentence; empty when one may."""
    plain = plain_keys(keys)
    if not plain:
        return say("keys.why.unknown")
    if plain.startswith("Meta+") or "+Meta+" in plain:
        return say("keys.why.system")
    if len(plain.removeprefix("Shift+").removeprefix("Num+")) == 1:
        return say("keys.why.typing")
    reason = _REASONS.get(plain, "")
    return say(reason) if reason else ""


def keys_in_force(own: Keys) -> dict[str, tuple[str, ...]]:
    """Return the keys of every action: those in ``own`` where it names the action, else those of the table.

    No two actions get the same keys: what the user chose goes before the table, then the first in the table.
    Keys that no action may have are left out.
    """
    chosen = {spec.id: own.get(spec.id, spec.shortcuts) for spec in ACTIONS}
    taken: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(chosen, key=lambda name: name not in own):
        found[name] = _free(chosen[name], taken)
        taken.update(found[name])
    return {spec.id: found[spec.id] for spec in ACTIONS}


def _free(keys: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    plain = (plain_keys(one) for one in keys if not refusal(one))
    return tuple(dict.fromkeys(one for one in plain if one not in taken))


def owner_of(keys: str, own: Keys) -> ActionSpec | None:
    """Return the action that has ``keys`` by now, if one has."""
    plain = plain_keys(keys)
    return next((_SPECS[name] for name, having in keys_in_force(own).items() if plain in having), None)


def with_keys(own: Keys, name: str, keys: Iterable[str]) -> Keys:
    """Return ``own`` with other keys for the action ``name``, taken from whoever has them by now."""
    wanted = tuple(plain_keys(one) for one in keys)
    made = {**own}
    for other, having in keys_in_force(own).items():
        if other != name and set(having) & set(wanted):
            made[other] = tuple(one for one in having if one not in wanted)
    made[name] = wanted
    return MappingProxyType({key: value for key, value in made.items() if not _is_default(key, value)})


def _is_default(name: str, keys: tuple[str, ...]) -> bool:
    spec = _SPECS.get(name)
    return spec is not None and keys == tuple(map(plain_keys, spec.shortcuts))


def list_of_keys(own: Keys) -> str:
    """Return every action with its keys as a table in Markdown."""
    in_force = keys_in_force(own)
    rows = [
        f"| {spec.plain_text.rstrip('…')} | {native_keys(in_force[spec.id])} | {spec.tip} |"
        for spec in ACTIONS
    ]
    head = f"| {say('help.action')} | {say('help.keys')} | {say('help.tip')} |"
    return "\n".join([f"# {say('keys.list')}", "", head, "|---|---|---|", *rows, ""])
