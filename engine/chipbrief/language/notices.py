# SPDX-License-Identifier: Apache-2.0
"""Notices: what the engine tells the person at work, as an error, a problem or a verdict.

A notice is a text like any that is ``said``: English, with its pattern and values, so that the window can say
it in another language. Its translations stand in ``templates/_notices``, which no brief carries. What a
notice quotes, such as a path or the words of a file, stays as it is; it may hold other notices.
"""

from __future__ import annotations

import csv
import errno
import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from chipbrief.language import Quoted, Said, listed

#: Fixed spaces, which are shown though Python calls them unprintable.
_SPACES = "\u00a0\u202f"


def notice(pattern: str, /, **values: object) -> Said:
    """Return a notice; ``{name}`` stands for a value.

    A value is a number, which is written with separators, another notice, an error, or what is quoted as
    it is.

    >>> notice("{path} has {size} bytes.", path="a.pdf", size=1200)
    'a.pdf has 1,200 bytes.'
    """
    return Said(pattern, MappingProxyType({name: _value(value) for name, value in values.items()}))


def notice_of(count: int, one: str, many: str, /, **values: object) -> Said:
    """Return the notice for one thing or for many; ``{count}`` stands for how many."""
    return notice(one if count == 1 else many, count=count, **values)


def quoted(value: object) -> str:
    r"""Return a text in quotation marks, with the codes of what cannot be shown; what is no text as it is.

    One of the engine's own is quoted in the language of whoever reads it.

    >>> quoted("a" + chr(27)), quoted(None)
    ('“a\\x1b”', 'None')
    """
    if not isinstance(value, str):
        return Quoted(value)
    told = [sign if sign.isprintable() or sign in _SPACES else repr(sign)[1:-1] for sign in value]
    shown = value if told == list(value) else "".join(told)
    return notice("“{shown}”", shown=shown)


def reason(error: OSError) -> str:
    """Return why the system refused, such as that there is no such file."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def joined(texts: Iterable[str], between: str = "; ") -> Said:
    """Return several notices as one.

    >>> joined(["a", notice("b")])
    'a; b'
    """
    return listed(map(_text, texts), between)


def words_of(error: BaseException) -> str:
    """Return what an error says: a notice, if it was made with one; Python's own may speak of code.

    >>> words_of(TypeError("'NoneType' object is not iterable"))
    'a part of it is of another kind than it must be'
    """
    first = error.args[0] if error.args else ""
    if isinstance(first, Said):
        return first
    if isinstance(error, OSError):
        return reason(error)
    if isinstance(error, UnicodeDecodeError):
        return notice("byte {at} is not UTF-8 text", at=error.start + 1)
    if isinstance(error, json.JSONDecodeError):
        line, column = error.lineno, error.colno
        return notice("what stands at line {line}, column {column} is not JSON", line=line, column=column)
    if isinstance(error, csv.Error):
        return _words_of_csv(str(error))
    if isinstance(error, ValueError) and "integer string conversion" in str(error):
        return _NUMBER
    return next((text for kind, text in _CODE.items() if isinstance(error, kind)), None) or str(error)


def _words_of_csv(text: str) -> Said:
    if "field limit" in text:
        return notice("a cell has more than {most} characters", most=csv.field_size_limit())
    return notice("a quotation mark stands where none may, or is not closed")


def changed(text: str, change: Callable[[str], str]) -> str:
    """Return a notice with ``change`` made to all that it quotes; another text is changed whole."""
    if not isinstance(text, Said):
        return change(text)
    values = {
        name: value if not isinstance(value, str) else _text(changed(value, change))
        for name, value in text.values.items()
    }
    return Said(text.pattern, MappingProxyType(values))


_ABSENT = notice("the drive that it is on does not answer")
_MANY = notice("too many files are open; close other programs")
_REASONS = {
    errno.ENOENT: notice("there is no such file or folder"),
    errno.EACCES: notice("you lack the permission"),
    errno.EPERM: notice("you lack the permission"),
    errno.EISDIR: notice("it is a folder, not a file"),
    errno.ENOTDIR: notice("a part of its path is a file, not a folder"),
    errno.ENODEV: notice("it is a pipe or a device, not a file"),
    errno.EIO: notice("the disk reports an error"),
    errno.ELOOP: notice("it is a link that leads back to itself"),
    errno.ENAMETOOLONG: notice("the name is too long"),
    errno.EBUSY: notice("another program is using the file"),
    errno.EEXIST: notice("there is a file of that name"),
    errno.ENOSPC: notice("the disk is full"),
    errno.EROFS: notice("the disk is read-only"),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), _MANY),
    **dict.fromkeys((errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTDOWN), _ABSENT),
}

_NUMBER = notice("a number in it is too large or too small")
#: What the errors mean whose own words are about code.
_CODE: Mapping[type[BaseException], Said] = MappingProxyType({
    RecursionError: notice("it is nested too deeply"),
    TypeError: notice("a part of it is of another kind than it must be"),
    AttributeError: notice("a part of it is of another kind than it must be"),
    ArithmeticError: _NUMBER,
})


def _value(value: object) -> object:
    if isinstance(value, BaseException):
        return _text(words_of(value))
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return value
    return _text(value if isinstance(value, str) else str(value))


def _text(text: str) -> str:
    return text if isinstance(text, Said) else Quoted(text)
