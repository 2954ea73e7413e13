# SPDX-License-Identifier: Apache-2.0
"""What the brief is about."""

from __future__ import annotations

from datetime import date

from chipbrief.compose.view.base import shown
from chipbrief.frozen import frozen


@frozen
class BriefHead:
    """What the brief is about."""

    country: str = shown("Name of the country as it stands inside a sentence")
    country_name: str = shown("Name of the country as it stands alone, in a title or a table")
    country_code: str = shown("ISO 3166 alpha-3 code")
    country_role: str = shown(
        "Role in the controls: controller, target, transit, buyer, producer; may be empty"
    )
    embargoed: bool = shown(
        "True when a country group of embargoes (D:5, E:1, E:2) holds it on the day; never for China"
    )
    chip_class: str = shown("Label of the chip class")
    chip_class_noun: str = shown("The label as it stands inside a sentence")
    chip_class_key: str = shown("Key of the chip class")
    start: date = shown("First day of the window")
    end: date = shown("Last day of the window")
    as_of: date = shown("Day whose law and knowledge apply")
    hindsight: bool = shown("True when evidence from after the as-of date is used, and marked")
    pack: str = shown("Title of the data pack")
    pack_version: str = shown("Version (date) of the data pack")
    pack_license: str = shown("License of the data pack")
    draft: bool = shown("True when the brief is a draft, which every page must say")
    marking: str = shown("Protective marking, printed on every page; empty when there is none")
    date: date | None = shown("Date that the author gave the brief; None when none was given")
    logo: str = shown("Path of the logo, for `src`; empty when there is none")
    language: str = shown("Language of the document (ISO 639-1)")
    paper: str = shown("Paper size: A4 or Letter")
    chip: str = shown("Id of the single chip that the brief is about; empty for the class")
    format: str = shown("Id of the format")
    format_version: str = shown("Version of the format")
    engine_version: str = shown("Version of Chipbrief")
    record_count: int = shown("Number of records used, of those known by the as-of date")
    source_count: int = shown("Number of sources those records cite")
