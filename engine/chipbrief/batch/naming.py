# SPDX-License-Identifier: Apache-2.0
"""The names of a batch's files: a pattern with fields in braces, filled so that no file leaves its folder.

>>> fill("{code}-{format}", {"code": "CHN", "format": "memo"})
'CHN-memo.pdf'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from chipbrief.compose import Format
from chipbrief.edition import Edition
from chipbrief.errors import PlanError
from chipbrief.file_names import file_name, plain_name
from chipbrief.language import all_of
from chipbrief.language.notices import notice, quoted
from chipbrief.pick import Pick

#: What may stand in braces in a pattern.
FIELDS: Mapping[str, str] = MappingProxyType({
    "country": "the country’s name in plain letters",
    "code": "its ISO code",
    "class": "the chip class",
    "chip": "the chip, where one is picked",
    "format": "the format",
    "from": "the first day",
    "to": "the last day",
    "as_of": "the as-of day",
    "language": "the language",
    "number": "the row’s number, from 001",
})
_FIELD = re.compile(r"\{([^{}]*)\}")
#: What no file name may have on some system, and what would lead to another folder.
_BANNED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f{}]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_MAX_BYTES = 200
_SUFFIX = ".pdf"


def check_pattern(pattern: str, place: str = notice("The plan")) -> None:
    """Raise ``PlanError`` for a pattern with an unknown field, or one that is no name of a file."""
    if odd := [name for name in _FIELD.findall(pattern) if name not in FIELDS]:
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        raise PlanError(
            notice(
                "{place}: file names have no field {odd}. Fields: {known}.",
                place=place,
                odd=f"{{{odd[0][:40]}}}",
                known=known,
            )
        )
    if bad := _BANNED.search(_FIELD.sub("", pattern)):
        raise PlanError(
            notice(
                "{place}: a file name cannot have {bad}. All files go into one folder; write a plain name "
                "with fields, such as {country}-{format}.pdf.",
                place=place,
                bad=quoted(bad[0]),
            )
        )


def name_of(pattern: str, number: int, pick: Pick, country: str, format: Format, edition: Edition) -> str:
    """Return the file name of a brief; without a pattern the one that ``chipbrief brief`` gives it."""
    if not pattern:
        return file_name(pick, country, draft=edition.draft)
    values = {
        "country": plain_name(country) or pick.country.lower(),
        "code": pick.country,
        "class": plain_name(pick.chip_class),
        "chip": plain_name(pick.chip) or "all",
        "format": plain_name(pick.format),
        "from": pick.start.isoformat(),
        "to": pick.end.isoformat(),
        "as_of": pick.as_of.isoformat(),
        "language": plain_name(edition.language or format.language),
        "number": f"{number:03}",
    }
    return fill(pattern, values)


def fill(pattern: str, values: Mapping[str, str]) -> str:
    """Return the pattern with its fields filled, ending in ``.pdf``. Raises ``PlanError``."""
    stem = _FIELD.sub(lambda found: values[found[1]], pattern).strip()
    stem = stem[: -len(_SUFFIX)] if stem.lower().endswith(_SUFFIX) else stem
    if stem.startswith(".") or stem != stem.rstrip(". ") or not stem or _DEVICES.fullmatch(stem):
        raise PlanError(
            notice(
                "“{stem}{suffix}” is no name that a file may have on every system.",
                stem=stem[:60],
                suffix=_SUFFIX,
            )
        )
    if len(stem.encode()) > _MAX_BYTES:
        raise PlanError(
            notice(
                "The file name “{stem}…” is longer than {most} bytes. Shorten the pattern.",
                stem=stem[:40],
                most=_MAX_BYTES,
            )
        )
    return stem + _SUFFIX


def check_names(files: Sequence[str]) -> None:
    """Raise ``PlanError`` when two rows would be written to one file on a system that ignores case."""
    rows: dict[str, list[int]] = {}
    for number, file in enumerate(files, 1):
        rows.setdefault(unicodedata.normalize("NFC", file).casefold(), []).append(number)
    if same := [numbers for numbers in rows.values() if len(numbers) > 1]:
        first = all_of(map(str, same[0][:2]))
        more = notice(" ({count} file names are taken twice)", count=len(same)) if len(same) > 1 else ""
        raise PlanError(
            notice(
                "Rows {first} would both be written to “{files}”{more}. Take one of them out, or tell them "
                "apart by the file name, such as {country}-{class}-{from}-{to}-{format}-{language}.",
                first=first,
                files=files[same[0][0] - 1],
                more=more,
            )
        )
