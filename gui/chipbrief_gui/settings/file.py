# SPDX-License-Identifier: Apache-2.0
"""The settings file: TOML that people may edit, written whole or not at all, kept aside when damaged."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path

from chipbrief.errors import SealError
from chipbrief_gui.settings.values import SettingError, Settings, make_settings
from chipbrief_gui.words import say

NAME = "settings.toml"


def read_settings(path: Path) -> tuple[Settings, str]:
    """Return the settings in a file, and what is wrong with it in a sentence, or nothing.

    A wrong line costs only that setting. A file that says anything wrong is kept aside whole, beside it.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except (ValueError, RecursionError) as error:
        return Settings(), _kept_aside(path, str(error))
    except OSError as error:
        # The next change of a setting would replace it.
        return Settings(), _kept_aside(path, error.strerror or str(error))
    good: dict[str, object] = {}
    faults: list[str] = []
    for name, value in found.items():
        try:
            make_settings({name: value})
        except SettingError as error:
            faults.append(str(error))
        else:
            good[name] = value
    return make_settings(good), _kept_aside(path, "; ".join(faults)) if faults else ""


def write_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults. Raises ``SealError`` naming the path and the cause."""
    import tomli_w

    from chipbrief.files.writing import cause, write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SealError(f"Cannot write '{path}': {cause(error)}.") from error
    write_atomically(path, tomli_w.dumps(changed(settings)).encode())


def changed(settings: Settings) -> dict[str, object]:
    """Return the settings that differ from the defaults, as TOML has them."""
    default = Settings()
    return {
        item.name: _plain(getattr(settings, item.name))
        for item in dataclasses.fields(settings)
        if getattr(settings, item.name) != getattr(default, item.name)
    }


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return {key: _plain(item) for key, item in value.items()} if hasattr(value, "items") else value  # pyright: ignore[reportAttributeAccessIssue]


def _kept_aside(path: Path, reason: str) -> str:
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        return say("settings.unreadable", path=path, reason=error.strerror or error)
    return say("settings.damaged", reason=reason, path=aside)
