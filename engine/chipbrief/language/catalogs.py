# SPDX-License-Identifier: Apache-2.0
"""Catalogs of translations in the form of gettext's ``.po`` files, from packs that may come from anybody.

The reader knows only what such a file needs: texts in quotation marks, with one form or several, and remarks.
A brief in another language reads some thousand texts, so it has to be quick, and no text may make it slow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from gettext import NullTranslations, c2py

from chipbrief.errors import TemplateError
from chipbrief.language import Language, cldr
from chipbrief.language.notices import notice

_STRING = r'"([^"\\\n]*+(?:\\.[^"\\\n]*+)*+)"\s*+'
#: Remarks, and the entry after them: a text, the one for many things, and its translation or the forms of it.
_ENTRY = re.compile(
    r"((?:\s++|#[^\n]*+)*+)"
    rf"(?:msgid {_STRING}(?:msgid_plural {_STRING})?(?:msgstr {_STRING}|((?:msgstr\[\d\] {_STRING})++)))?"
)
_FORM = re.compile(rf"msgstr\[\d\] {_STRING}")
_CONTINUED = re.compile(r'"[ \t\r]*+\n\s*+"')
_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r"}
_FUZZY = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)
_PLURAL = re.compile(r"^Plural-Forms:.*\bplural=([^;\n]+)", re.MULTILINE)


class Catalog(NullTranslations):
    """Texts with the forms of their translations; ``which`` says which form a number takes."""

    def __init__(self, texts: Mapping[str, tuple[str, ...]], which: Callable[[int], int]) -> None:
        """Keep the texts; what they lack is asked of the fallback, and stays as it is without one."""
        super().__init__()
        self._texts = texts
        self._which = which

    def gettext(self, message: str) -> str:
        """Return the translation of a text."""
        forms = self._texts.get(message)
        return forms[0] if forms else super().gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the translation for a number of things."""
        forms = self._texts.get(msgid1, ())
        try:
            at = self._which(n)
        except ZeroDivisionError:  # what a catalog says of plurals may divide by anything
            at = -1
        return forms[at] if 0 <= at < len(forms) else super().ngettext(msgid1, msgid2, n)


@lru_cache(maxsize=16)
def open_language(code: str, *catalogs: bytes) -> Language:
    """Return a language with catalogs in the form of gettext's ``.po`` files; later ones go first.

    Raises ``TemplateError`` for a code that no language has, and for a catalog that cannot be read or whose
    texts hold other marks than ``%(name)s``.
    """
    if not cldr.knows(code):
        raise TemplateError(
            notice(
                "“{code}” is no language. Give `language` in template.toml the code of one, such as en.",
                code=code[:40],
            )
        )
    merged: NullTranslations = NullTranslations()
    for data in catalogs:
        read = _read(data, code)
        read.add_fallback(merged)
        merged = read
    return Language(code, merged)


def _read(data: bytes, code: str) -> Catalog:
    try:
        texts = dict(entries(data.decode("utf-8-sig")))
        plural = _PLURAL.search(texts.pop("", ("",))[0])
        which = c2py(plural[1] if plural else "n != 1")
    except ValueError as error:
        raise TemplateError(
            notice("locale/{code}.po cannot be read: {error}.", code=code, error=error)
        ) from None
    # A sentence of the engine may speak of 90 %; it is filled without regard to the sign.
    filled = (form for text, forms in texts.items() if not has_odd_marks(text) for form in forms)
    if fault := next(filter(has_odd_marks, filled), None):
        raise TemplateError(
            notice(
                "locale/{code}.po: “{fault}” may only hold marks such as %(name)s.",
                code=code,
                fault=fault[:60],
            )
        )
    return Catalog(texts, which)


def entries(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each text that is translated, with its forms. Raises ``ValueError`` for what is no entry."""
    text, at = _CONTINUED.sub("", text), 0
    while at < len(text):
        entry = _ENTRY.match(text, at)
        if entry is None or entry.end() == at:
            line = text[at : at + 60].partition("\n")[0]
            raise ValueError(notice("“{line}” is neither a text nor a remark", line=line))
        at = entry.end()
        remarks, one, _many, told, counted, _last = entry.groups("")
        forms = tuple(map(_unescaped, _FORM.findall(counted) if counted else (told,)))
        if all(forms) and not ("fuzzy" in remarks and _FUZZY.search(remarks)):
            yield _unescaped(one), forms


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: _SIGNS.get(sign[1], sign[1]), text) if "\\" in text else text


def has_odd_marks(text: str) -> bool:
    """Return whether a text holds a ``%`` that is neither doubled nor ``%(name)s``, which could pad it.

    >>> has_odd_marks("%(n)s of 100%%"), has_odd_marks("%(n)0999999d")
    (False, True)
    """
    return "%" in text and "%" in re.sub(r"%%|%\(\w+\)s", "", text)
