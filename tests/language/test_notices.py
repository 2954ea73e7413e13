# SPDX-License-Identifier: Apache-2.0
"""Notices keep their pattern through errors, frames and cleaning, and quote what they quote."""

from __future__ import annotations

import errno
import io
import json
import pickle
from decimal import Decimal
from gettext import NullTranslations
from typing import Any

import pytest

from chipbrief.errors import SealError
from chipbrief.language import Language, Said
from chipbrief.language.catalogs import open_language
from chipbrief.language.notices import changed, joined, notice, notice_of, quoted, reason, words_of
from chipbrief.language.travel import packed, unpacked
from chipbrief.typeset.frames import Frame, read_frame, write_frame


class _Catalog(NullTranslations):
    def gettext(self, message: str) -> str:
        return {"{file} has {size} bytes.": "{size} octets dans {file}.", "pages": "feuilles"}.get(
            message, message
        )


FRENCH = Language("fr", _Catalog())
_ANY: list[Any] = [3]


def test_what_is_quoted_stays_and_what_is_told_does_not():
    told = notice("{file} has {size} bytes.", file="pages", size=1200)
    assert told == "pages has 1,200 bytes."
    assert FRENCH.say(told) == "1\u202f200 octets dans pages."
    assert FRENCH.say(notice("{part}: {file}", part=notice("pages"), file="pages")) == "feuilles\u00a0: pages"


def test_a_text_of_the_engines_own_is_quoted_in_the_language_of_the_reader():
    assert "feuilles" in FRENCH.say(quoted(notice("pages")))
    assert "pages" in FRENCH.say(quoted("pages"))
    assert quoted("12\u00a0pages\x1b") == "“12\u00a0pages\\x1b”"


def test_an_error_keeps_the_notice_it_was_made_with():
    inner = SealError(notice("{file} has {size} bytes.", file="a", size=1))
    outer = SealError(notice("{path}: {error}", path="b", error=inner))
    assert str(outer) == "b: a has 1 bytes."
    assert FRENCH.say(words_of(outer)) == "b\u00a0: 1 octets dans a."
    assert words_of(pickle.loads(pickle.dumps(outer))) == words_of(outer)
    assert (words_of(ValueError("plain")), words_of(ValueError())) == ("plain", "")


@pytest.mark.parametrize(
    ("fails", "words"),
    [
        (lambda: len(_ANY[0]), "a part of it is of another kind than it must be"),
        (lambda: _ANY[0].keys(), "a part of it is of another kind than it must be"),
        (lambda: b"ab\xff".decode(), "byte 3 is not UTF-8 text"),
        (lambda: Decimal(1) / 0, "a number in it is too large or too small"),
        (lambda: json.loads('{"a":\n }'), "what stands at line 2, column 2 is not JSON"),
        (lambda: json.loads("9" * 5_000), "a number in it is too large or too small"),
        (lambda: _without_end(0), "it is nested too deeply"),
    ],
)
def test_what_python_says_of_code_is_said_of_the_file(fails, words):
    with pytest.raises(Exception) as caught:  # noqa: PT011 - any kind
        fails()
    assert words_of(caught.value) == words


def _without_end(depth: int) -> int:
    return _without_end(depth + 1)


def test_notices_cross_a_frame():
    told = [joined((notice("{file} has {size} bytes.", file="a", size=2), "x")), "plain"]
    pipe = io.BytesIO()
    write_frame(pipe, Frame({"damages": told, "seconds": 1.5}))
    pipe.seek(0)
    frame = read_frame(pipe)
    assert frame is not None
    assert frame.fields == {"damages": ["a has 2 bytes.; x", "plain"], "seconds": 1.5}
    assert FRENCH.say(frame.fields["damages"][0]).startswith("2 octets dans a.")
    assert unpacked(packed({"pattern": "p", "values": 3})) == {"pattern": "p", "values": 3}


def test_only_what_is_quoted_is_changed():
    told = notice("{file} has {size} bytes.", file="a\x1b", size=2)
    clean = changed(told, lambda text: text.replace("\x1b", " "))
    assert isinstance(clean, Said)
    assert clean == "a  has 2 bytes."
    assert changed("b\x1b", str.upper) == "B\x1b"


def test_one_thing_and_many():
    assert [notice_of(n, "one row", "{count} rows") for n in (1, 2000)] == ["one row", "2,000 rows"]


def test_a_reason_of_the_system_is_the_same_on_every_system():
    assert reason(OSError(errno.EACCES, "Zugriff verweigert")) == "you lack the permission"
    assert reason(OSError(errno.EXDEV, "other")) == "other"


@pytest.mark.parametrize(
    "number",
    [
        *(errno.ELOOP, errno.ENAMETOOLONG, errno.EBUSY, errno.EPERM, errno.EMFILE, errno.ESTALE),
        *(errno.ETIMEDOUT, errno.EEXIST, errno.ENOSPC, errno.EROFS),
    ],
)
def test_what_a_drive_may_answer_has_words_of_ours(number):
    told = reason(OSError(number, "Zugriff verweigert"))
    assert isinstance(told, Said)
    assert told != "Zugriff verweigert"


def test_a_number_with_a_point_is_a_number_in_other_languages():
    told = notice("{text} has {ratio} to 1", text="x", ratio=Decimal("4.4"))
    assert told == "x has 4.4 to 1"
    french = open_language("fr", 'msgid "{text} has {ratio} to 1"\nmsgstr "{text} a {ratio} à 1"\n'.encode())
    assert french.say(told) == "x a 4,4 à 1"
