# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from chipbrief.fonts import EAST_ASIAN, FAMILIES
from chipbrief.licenses import license_texts, parts


def test_every_part_states_its_license_and_fonts_are_among_them():
    found = {part.name: part for part in parts()}
    assert [name for name, part in found.items() if not part.license] == []
    fonts = {package.replace("_", "-").lower() for package in (*FAMILIES.values(), EAST_ASIAN)}
    assert {found[name].license for name in fonts} == {"OFL-1.1"}
    assert {"chipbrief", "weasyprint", "pyside6-essentials"} <= set(found)


def test_what_only_development_needs_is_no_part():
    assert not {"pytest", "ruff", "typst", "dask"} & {part.name for part in parts()}


def test_a_program_that_is_not_installed_has_no_parts():
    assert parts("no-such-program") == ()
    assert license_texts("no-such-program") == ()


def test_the_texts_of_a_license_are_read():
    assert "Will McGugan" in "".join(text for _place, text in license_texts("rich"))
