# SPDX-License-Identifier: Apache-2.0
"""What a new case begins with, as the settings have it."""

from __future__ import annotations

import logging
from pathlib import Path

from chipbrief import edition
from chipbrief.edition import LANGUAGES, Edition, make_edition
from chipbrief.errors import ChipbriefError
from chipbrief_gui.case.work import Work
from chipbrief_gui.settings.values import Settings
from chipbrief_gui.translations.translator import language

#: The settings that fill in a field of the format -> the field.
FIELDS = {"document_author": "author", "document_office": "office", "document_marking": "marking"}

_log = logging.getLogger(__name__)


def blank_work(settings: Settings) -> Work:
    """Return the work of a new case: nothing picked, and the edition that the settings ask for.

    A logo that can no longer be read is left out; the log says so.
    """
    try:
        logo = read_logo(settings.document_logo)
    except ChipbriefError as error:
        _log.warning("New cases have no logo. %s", error)
        logo = b""
    return Work(edition=_edition(settings, logo))


def read_logo(path: str) -> bytes:
    """Return the picture in a file; nothing without a path. Raises ``PickError`` or ``CaseError``."""
    return make_edition(logo=edition.read_logo(Path(path))).logo if path else b""


def _edition(settings: Settings, logo: bytes) -> Edition:
    return make_edition(
        language=settings.document_language or _of_window(),
        paper=settings.document_paper,
        citations=settings.document_citations,
        text={field: getattr(settings, name) for name, field in FIELDS.items()},
        logo=logo,
    )


def _of_window() -> str:
    """Return the language of the window, if briefs can speak it; in English the format has the word."""
    spoken = language()
    return "" if spoken.is_source or spoken.code not in LANGUAGES else spoken.code
