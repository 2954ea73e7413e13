# SPDX-License-Identifier: Apache-2.0
"""Where files are: one function finds shipped data in a checkout, a wheel and a frozen bundle."""

from __future__ import annotations

from pathlib import Path

from chipbrief.errors import ChipbriefError
from chipbrief.language.notices import notice

_PACKAGE = Path(__file__).resolve().parent


def shipped(kind: str) -> Path:
    """Return the folder of shipped data of a kind (``datasets``, ``templates``).

    Looks for ``_shipped/<kind>`` beside the package's modules, else for ``<checkout>/<kind>`` when a
    ``pyproject.toml`` is there. Raises ``ChipbriefError``.
    """
    if not kind.isidentifier():
        raise ChipbriefError(notice("“{kind}” is not a kind of shipped data.", kind=kind))
    bundled = _PACKAGE / "_shipped" / kind
    if bundled.is_dir():
        return bundled
    checkout = _PACKAGE.parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / kind).is_dir():
        return checkout / kind
    raise ChipbriefError(
        notice("The shipped folder “{kind}” is missing. Install Chipbrief again.", kind=kind)
    )


def user_folder(kind: str = "") -> Path:
    """Return the user's own folder, or the one of a kind inside it. It may not exist yet."""
    import platformdirs

    folder = platformdirs.user_data_path("Chipbrief", appauthor=False)
    return folder / kind if kind else folder


def cache_folder() -> Path:
    """Return the folder of what may be removed at any time and is made again. It may not exist yet."""
    import platformdirs

    return platformdirs.user_cache_path("Chipbrief", appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the user's settings. It may not exist yet."""
    import platformdirs

    return platformdirs.user_config_path("Chipbrief", appauthor=False)
