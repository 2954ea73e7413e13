# SPDX-License-Identifier: Apache-2.0
"""TOML from anybody: what would take Python's reader hours, or what it cannot print, is refused in words."""

from __future__ import annotations

import pytest

from chipbrief.files.toml import read_toml

LONG = "a." * 50_000 + "a"
VALUE = (
    "there is no value, or none that TOML knows: "
    "a text stands in quotation marks, true and false in small letters"
)
CHARACTER = "a character stands there that may not, such as the end of a line in a text"


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (f"{LONG} = 1", "a key in it has more than 5 parts"),
        (f"[{LONG}]", "a key in it has more than 5 parts"),
        (f"x = {{{LONG} = 1}}", "a key in it has more than 5 parts"),
        ('"a b" . \'c"d\'\t.' * 6 + "a = 1", "a key in it has more than 5 parts"),
        (f'x = """a""""\n{LONG} = 1', "a key in it has more than 5 parts"),
        (f"x = '''a''''\n{LONG} = 1", "a key in it has more than 5 parts"),
        ("[[a.b]]\n" * 11_000, "it has more than 30,000 tables, lists and keys with dots"),
        ("a = 0x8" + "0" * 15, "a number in it is too large or too small"),
        ("a = [{b = 0b1" + "0" * 64 + "}]", "a number in it is too large or too small"),
        ("a = 0x" + "f" * 1_000_000, "a number in it is too large or too small"),
        ("a = " + "9" * 5_000, "a number in it is too large or too small"),
        ("a = " + "[" * 5_000, "it is nested too deeply"),
        (b"a = '\xff'", "byte 6 is not UTF-8 text"),
        ("a = 2026-02-30", "line 1, column 5: there is no such day or time"),
        ("a = 1\nb = ", f"at its end: {VALUE}"),
        ("a = True", f"line 1, column 5: {VALUE}"),
        ("a b", "line 1, column 3: a key is not followed by ="),
        ("a = 1 2", "line 1, column 7: more stands behind a value than its line may hold"),
        ("= 1", "line 1, column 1: there is no key, [table] or # remark"),
        ("a.= 1", "line 1, column 3: there is no key, or one that needs quotation marks"),
        ("[a\nb = 1", "line 1, column 3: the name of a table is not closed by ]"),
        ("[[a]\nb = 1", "line 1, column 4: the name of a table is not closed by ]"),
        ('a = "x', "at its end: a text is not closed by its quotation mark"),
        ("a = 'x", "at its end: a text is not closed by its quotation mark"),
        ('a = "x\n"', f"line 1, column 7: {CHARACTER}"),
        ("a = 1 # \x01", f"line 1, column 9: {CHARACTER}"),
        ('a = "C:\\Users"', "line 1, column 10: a \\u is not followed by the digits of a character"),
        (
            'a = "\\d"',
            "line 1, column 8: a \\ stands for nothing: write \\\\, or put the text in `'` instead of `\"`",
        ),
        ("a = [1", "at its end: a list is not closed by ]"),
        ("a = [1 2]", "line 1, column 8: a list is not closed by ]"),
        ("a = {b = 1", "at its end: a table is not closed by }"),
        ("a = 1\na = 2\n", "line 2, column 6: what it names is there already"),
        ("[a]\n[a]", "line 2, column 3: what it names is there already"),
        ("a = {b = 1, b = 2}", "line 1, column 18: what it names is there already"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_what_is_no_file_of_ours_is_refused_in_words(file, words):
    with pytest.raises(ValueError, match=r".") as caught:
        read_toml(file)
    assert str(caught.value) == words


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"""\n{}"""', LONG),
        ("'''\n{}'''", LONG),
        ('"{}"', LONG),
        ("'{}'", LONG),
        ('"""\\"""{}"""', f'"""{LONG}'),
        ('"x" # {}', "x"),
    ],
)
def test_a_text_may_have_any_number_of_dots(written, text):
    assert read_toml(f"a.b.c.d.e = {written.format(LONG)}") == {"a": {"b": {"c": {"d": {"e": text}}}}}


def test_a_mark_of_the_order_of_bytes_is_no_part_of_the_file():
    assert read_toml(b"\xef\xbb\xbfa = 9_223_372_036_854_775_807") == {"a": 2**63 - 1}
