# SPDX-License-Identifier: Apache-2.0
"""Catalogs of translations in the form of gettext's ``.po`` files, from packs that may come from anybody."""

from __future__ import annotations

import re
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from chipbrief.errors import TemplateError
from chipbrief.language import Language
from chipbrief.language.notices import notice


@lru_cache(maxsize=16)
def open_language(code: str, *catalogs: bytes) -> Language:
    """Return a language with catalogs in the form of gettext's ``.po`` files; later ones go first.

    Raises ``TemplateError`` for a catalog that cannot be read or whose texts hold other marks than
    ``%(name)s``.
    """
    merged: NullTranslations = NullTranslations()
    for data in catalogs:
        read = _read(data, code)
        read.add_fallback(merged)
        merged = read
    return Language(code, merged)


def _read(data: bytes, code: str) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalog = read_po(BytesIO(data), locale=code, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise TemplateError(
            notice("locale/{code}.po cannot be read: {error}.", code=code, error=error)
        ) from None
    for message in catalog:
        texts = message.string if isinstance(message.string, list | tuple) else [message.string or ""]
        # A sentence of the engine may speak of 90 %; it is filled without regard to the sign.
        if has_odd_marks(str(message.id)):
            continue
        if message.id and (fault := next((text for text in texts if has_odd_marks(text)), None)):
            raise TemplateError(
                notice(
                    "locale/{code}.po: '{fault}' may only hold marks such as %(name)s.",
                    code=code,
                    fault=fault[:60],
                )
            )
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


def has_odd_marks(text: str) -> bool:
    """Return whether a text holds a ``%`` that is neither doubled nor ``%(name)s``, which could pad it.

    >>> has_odd_marks("%(n)s of 100%%"), has_odd_marks("%(n)0999999d")
    (False, True)
    """
    return "%" in re.sub(r"%%|%\(\w+\)s", "", text)
