# SPDX-License-Identifier: Apache-2.0
"""Catalogs are read as gettext's own tools read them, and none makes the reader slow."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from support.tree import ROOT

from chipbrief.errors import TemplateError
from chipbrief.language.catalogs import open_language

HEAD = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
PATHS = sorted((ROOT / "templates").glob("*/locale/*.po"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_a_shipped_catalog_is_read_as_babel_reads_it(path):
    mine = open_language(path.stem, path.read_bytes()).catalog
    listed, compiled = read_po(BytesIO(path.read_bytes()), locale=path.stem), BytesIO()
    write_mo(compiled, listed)
    compiled.seek(0)
    other = GNUTranslations(compiled)
    assert len(listed) > 10
    for message in filter(lambda message: message.id, listed):
        one, many = (message.id, "") if isinstance(message.id, str) else (message.id[0], message.id[1])
        # Of a message with a plural, Python knows one alone only since 3.11.4.
        assert mine.gettext(one) == (other.ngettext(one, many, 1) if many else other.gettext(one))
        if many:
            assert [mine.ngettext(one, many, n) for n in range(3)] == [
                other.ngettext(one, many, n) for n in range(3)
            ]


@pytest.mark.parametrize(
    ("entry", "text", "expected"),
    [
        ('msgid "a"\nmsgstr "one "\n  "two"\n', "a", "one two"),
        ('msgid "a\\tb"\nmsgstr "say \\"x\\" \\\\n"\n', "a\tb", 'say "x" \\n'),
        ('msgid "a"\r\nmsgstr "b"\r\n', "a", "b"),
        ('#, fuzzy\nmsgid "a"\nmsgstr "b"\n', "a", "a"),
        ('#~ msgid "a"\n#~ msgstr "b"\n', "a", "a"),
        ('msgid "a"\nmsgstr ""\n', "a", "a"),
    ],
)
def test_forms_of_an_entry(entry, text, expected):
    assert open_language("fr", (HEAD + entry).encode()).catalog.gettext(text) == expected


def test_forms_of_a_number_follow_the_header():
    entry = 'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "un"\nmsgstr[1] "des"\n'
    for head, expected in ((HEAD, ["un", "un", "des"]), ("", ["des", "un", "des"])):
        catalog = open_language("fr", (head + entry).encode()).catalog
        assert [catalog.ngettext("one", "many", n) for n in range(3)] == expected
        assert [catalog.ngettext("1", "{n}", n) for n in range(3)] == ["{n}", "1", "{n}"]


@pytest.mark.parametrize("which", ["n-5", "n/0", "n%0", "9"])
def test_a_form_that_is_not_there_leaves_the_text_as_it_is(which):
    head = f'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural={which};\\n"\n\n'
    entry = 'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "un"\nmsgstr[1] "des"\n'
    catalog = open_language("fr", (head + entry).encode()).catalog
    assert [catalog.ngettext("one", "many", n) for n in (1, 2)] == ["one", "many"]


@pytest.mark.parametrize(
    "bad",
    [
        b"what",
        b'msgid "a"\n',
        b'msgid "a\nmsgstr "b"\n',
        b'msgstr "b"\n',
        b"\xff",
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=__import__;"\n',
        b'"' + b"\n" * 200_000,
        b'msgid "' + b'\\"' * 100_000,
    ],
)
def test_what_is_no_catalog_is_refused(bad):
    with pytest.raises(TemplateError, match=r"fr\.po cannot be read"):
        open_language("fr", bad)
