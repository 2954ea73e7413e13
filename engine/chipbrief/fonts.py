# SPDX-License-Identifier: Apache-2.0
"""The bundled fonts: where their files are, what they are called, and a fontconfig file for them alone."""

from __future__ import annotations

import json
import re
from html import escape
from importlib.util import find_spec
from pathlib import Path

from chipbrief.errors import TypesetError
from chipbrief.language.notices import notice

#: Family name as CSS and charts must write it -> the package that carries its files (SIL OFL 1.1).
FAMILIES = {
    "IBM Plex Sans": "fontpkg_ibm_plex_sans",
    "IBM Plex Sans Condensed": "fontpkg_ibm_plex_sans_condensed",
    "IBM Plex Serif": "fontpkg_ibm_plex_serif",
    "IBM Plex Mono": "fontpkg_ibm_plex_mono",
    "Noto Sans": "fontpkg_noto_sans",
}
#: The font of Chinese, Japanese and Korean: 16 MB, so a page that needs it brings it, and no other loads it.
EAST_ASIAN = "cvttf_NotoSansCJK_Regular"
_EAST_ASIAN_SIGNS = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]"
)
_GENERIC = {"sans-serif": "IBM Plex Sans", "serif": "IBM Plex Serif", "monospace": "IBM Plex Mono"}
_FALLBACK = "Noto Sans"


def font_folders() -> tuple[Path, ...]:
    """Return the folder of each bundled family, in the order of ``FAMILIES``.

    Raises ``TypesetError`` naming the package that is not installed.
    """
    return tuple(_package_folder(package) / "files" for package in FAMILIES.values())


def needs_east_asian(text: str) -> bool:
    """Return whether a text holds Chinese, Japanese or Korean characters."""
    return bool(_EAST_ASIAN_SIGNS.search(text))


def east_asian_font() -> bytes:
    """Return the font for those characters (Noto Sans CJK, SIL OFL 1.1). Raises ``TypesetError``."""
    files = sorted(_package_folder(EAST_ASIAN).glob("*.otf"))
    if not files:
        raise TypesetError(
            notice(
                "The font package “{east_asian}” holds no font. Install Chipbrief again.",
                east_asian=EAST_ASIAN,
            )
        )
    return files[0].read_bytes()


def font_versions() -> dict[str, str]:
    """Return the version of each bundled family, for the manifest."""
    versions = {}
    for family, package in FAMILIES.items():
        metadata = json.loads((_package_folder(package) / "metadata.json").read_text("utf-8"))
        versions[family] = str(metadata["version"])
    return versions


def fontconfig_file(cache: Path) -> str:
    """Return a fontconfig file that knows the bundled fonts only: no includes, no system fonts.

    ``cache`` is the folder for fontconfig's own cache; CSS generic families and missing glyphs fall
    back to bundled families, so what is drawn does not depend on the machine.
    """
    folders = "".join(f"  <dir>{escape(str(folder), quote=False)}</dir>\n" for folder in font_folders())
    aliases = "".join(
        f"  <alias binding='same'><family>{name}</family><prefer><family>{family}</family></prefer></alias>\n"
        for name, family in _GENERIC.items()
    )
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n'
        f"{folders}  <cachedir>{escape(str(cache), quote=False)}</cachedir>\n{aliases}"
        "  <match target='pattern'><edit name='family' mode='append_last'>"
        f"<string>{_FALLBACK}</string></edit></match>\n"
        "  <config><rescan><int>0</int></rescan></config>\n</fontconfig>\n"
    )


def _package_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise TypesetError(
            notice("The font package “{package}” is not installed. Install Chipbrief again.", package=package)
        )
    return Path(next(iter(spec.submodule_search_locations)))
