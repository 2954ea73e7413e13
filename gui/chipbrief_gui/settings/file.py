# SPDX-License-Identifier: Apache-2.0
"""The settings file: TOML that people may edit, written whole or not at all, kept aside when damaged."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from chipbrief.errors import SealError
from chipbrief.files.reading import read_start
from chipbrief.files.toml import read_toml
from chipbrief.frozen import frozen
from chipbrief.language.notices import notice, reason, words_of
from chipbrief_gui.settings.values import SettingError, Settings, make_settings
from chipbrief_gui.words import say, tell

NAME = "settings.toml"
_MOST_BYTES = 2_000_000
_MOST_FAULTS = 9


@frozen
class Fault:
    """What is wrong with a settings file: a sentence, said in the language that the file may ask for."""

    key: str
    path: Path
    reasons: tuple[str | SettingError, ...]

    def __str__(self) -> str:
        told = (tell(why) if isinstance(why, str) else str(why) for why in self.reasons)
        return say(self.key, path=self.path, reason="; ".join(told))


def read_settings(path: Path) -> tuple[Settings, Fault | None]:
    """Return the settings in a file, and what is wrong with it, if anything.

    A wrong line costs only that setting. A file that says anything wrong is kept aside whole, beside it.
    """
    try:
        found = _read(path)
    except FileNotFoundError:
        return Settings(), None
    except ValueError as error:
        return Settings(), _kept_aside(path, words_of(error))
    except OSError as error:
        # The next change of a setting would replace it.
        return Settings(), _kept_aside(path, reason(error))
    good: dict[str, object] = {}
    faults: list[SettingError] = []
    for name, value in found.items():
        try:
            make_settings({name: value})
        except SettingError as error:
            faults.append(error)
        else:
            good[name] = value
    return make_settings(good), _kept_aside(path, *faults[:_MOST_FAULTS]) if faults else None


def _read(path: Path) -> dict[str, Any]:
    data = read_start(path, _MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError(notice("it has more than {most} bytes", most=_MOST_BYTES))
    return read_toml(data)


def write_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults. Raises ``SealError`` naming the path and the cause."""
    import tomli_w

    from chipbrief.files.writing import cause, write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        pass  # A file is in its way, which is said below.
    except OSError as error:
        raise SealError(notice("Cannot write “{path}”: {cause}.", path=path, cause=cause(error))) from error
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


def _kept_aside(path: Path, *why: str | SettingError) -> Fault:
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        return Fault("settings.unreadable", path, (reason(error),))
    return Fault("settings.damaged", aside, why)
