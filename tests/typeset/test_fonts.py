# SPDX-License-Identifier: Apache-2.0
"""The bundled fonts are found, are the only ones, and look as they are called."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from chipbrief import fonts
from chipbrief.errors import TypesetError
from chipbrief.fonts import FAMILIES, font_folders, font_versions


def embedded(pdf: bytes) -> dict[str, TTFont]:
    """Return font name -> font program of each font in the file."""
    found = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                name = str(item.FontName).partition("+")[2]
                found[name] = TTFont(io.BytesIO(item.FontFile2.read_bytes()))
    return found


def test_each_family_has_a_folder_with_font_files_and_a_version():
    assert len(font_folders()) == len(FAMILIES)
    assert all(any(folder.glob("*.ttf")) for folder in font_folders())
    assert set(font_versions()) == set(FAMILIES)


def test_the_fontconfig_file_names_the_bundled_folders_and_nothing_else(tmp_path):
    root = ElementTree.fromstring(fonts.fontconfig_file(tmp_path / "a & b"))
    assert [item.text for item in root.findall("dir")] == [str(folder) for folder in font_folders()]
    assert [item.text for item in root.findall("cachedir")] == [str(tmp_path / "a & b")]
    assert not root.findall(".//include")


def test_a_package_that_is_missing_is_named(monkeypatch):
    monkeypatch.setattr(fonts, "FAMILIES", {"Nowhere Sans": "fontpkg_nowhere"})
    with pytest.raises(TypesetError, match="fontpkg_nowhere"):
        font_folders()


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("font-family: 'IBM Plex Sans'", "IBM-Plex-Sans"),
        ("font: 600 1em 'IBM Plex Sans'", "IBM-Plex-Sans-Semi-Bold"),
        ("font: italic bold 1em 'IBM Plex Sans'", "IBM-Plex-Sans-Bold-Italic"),
        ("font-family: 'IBM Plex Serif'", "IBM-Plex-Serif"),
        ("font-family: 'IBM Plex Mono'", "IBM-Plex-Mono"),
        ("font-family: 'Noto Sans'", "Noto-Sans"),
        ("font-family: 'IBM Plex Sans Condensed'", "IBM-Plex-Sans-Condensed,-Condensed"),
    ],
)
def test_css_family_names_find_the_bundled_fonts(typesetter, job, style, expected):
    result = typesetter.typeset(job(f'<p style="{style}">Chips'))
    assert list(embedded(result.pdf)) == [expected]


FALLBACKS = {"sans-serif": "IBM-Plex-Sans", "serif": "IBM-Plex-Serif", "monospace": "IBM-Plex-Mono"}


@pytest.mark.parametrize("family", ["sans-serif", "serif", "monospace", "Arial", "DejaVu Sans"])
def test_other_names_fall_back_to_bundled_fonts(typesetter, job, family):
    (name,) = embedded(typesetter.typeset(job(f"<p style='font-family: {family}'>Chips")).pdf)
    assert name == FALLBACKS.get(family, "Noto-Sans")


def test_faces_of_variable_fonts_carry_the_date_of_the_font(typesetter, job):
    (font,) = embedded(
        typesetter.typeset(job("<p style=\"font: bold 1em 'IBM Plex Sans'\">Chips")).pdf
    ).values()
    (path,) = (path for path in font_folders()[0].glob("*.ttf") if "Italic" not in path.name)
    assert font["head"].modified == TTFont(path)["head"].modified


def test_characters_without_a_glyph_are_reported(typesetter, job):
    result = typesetter.typeset(job("<p>TPP − 4,800 ≥ Ж 芯"))
    assert result.missing == ("芯",)
    assert any("U+82AF" in warning for warning in result.warnings)
