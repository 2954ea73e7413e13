# SPDX-License-Identifier: Apache-2.0
"""The parts of a workbook (a ZIP of XML files), read piece by piece and never more than is allowed.

Only the parts that are asked for are unpacked, so what else the file holds can do no harm.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from xml.parsers import expat

from chipbrief.files.zipped import BROKEN, END, END_64, METHODS
from chipbrief.gather.faults import PackError, refuse
from chipbrief.language.notices import notice, words_of

MAX_PART = 2**30
MAX_RATIO = 200
_RATIO_FROM = 2**20
_MAX_DIRECTORY = 2**20
_CHUNK = 2**18
_MAX_TOKEN = 2**22
_OLD = b"\xd0\xcf\x11\xe0"


class Archive:
    """An open workbook file; ``place`` is its name in messages."""

    def __init__(self, data: bytes, place: str) -> None:
        self.place = place
        _check_directory(data, place)
        with self._whole():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = frozenset(self._zip.namelist())

    def parse(self, part: str, handler: Handler) -> Iterator[None]:
        """Feed the XML of a part to a handler, and yield after each piece of it.

        Raises ``PackError``: a part that is missing, too large, no XML, or that declares a document type.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = handler.start
        parser.EndElementHandler = handler.end
        parser.CharacterDataHandler = handler.text
        parser.StartDoctypeDeclHandler = self._no_doctype
        fed = 0
        try:
            for piece in self._pieces(part):
                fed += len(piece)
                parser.Parse(piece)
                if fed - parser.CurrentByteIndex > _MAX_TOKEN:
                    raise self.damaged(
                        notice("{part} holds a piece of over {most} bytes", part=part, most=_MAX_TOKEN)
                    )
                yield
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise self.damaged(notice("{part} is not XML: {error}", part=part, error=error)) from None
        except ValueError as error:
            raise refuse(self.place, words_of(error)) from None
        yield

    def damaged(self, why: str) -> PackError:
        """Return the error for a file that is not a whole workbook."""
        return refuse(
            self.place,
            notice("The file is not a whole Excel workbook ({why}). Save it again as .xlsx or CSV.", why=why),
        )

    def _pieces(self, part: str) -> Iterator[bytes]:
        if part not in self.names:
            raise self.damaged(notice("it has no {part}", part=part[:80]))
        entry = self._zip.getinfo(part)
        if entry.flag_bits & 0x1 or entry.compress_type not in METHODS:
            raise self.damaged(notice("{part} is encrypted or packed in an unusual way", part=part))
        if entry.file_size > MAX_PART or (
            entry.file_size > _RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size
        ):
            raise refuse(
                self.place,
                notice(
                    "{part} unpacks to {file_size} bytes, so it is refused. Save it as CSV.",
                    part=part,
                    file_size=entry.file_size,
                ),
            )
        with self._whole(), self._zip.open(entry) as file:
            while piece := file.read(_CHUNK):
                yield piece

    def _no_doctype(self, *_words: object) -> None:
        raise self.damaged(notice("its XML declares a document type, which no spreadsheet program writes"))

    @contextmanager
    def _whole(self) -> Generator[None]:
        try:
            yield
        except BROKEN as error:
            raise self.damaged(words_of(error) or type(error).__name__) from None


class Handler:
    """What reads a part: called at the start and end of each element and with the text between.

    Names come with a prefix (``x:row``); ``local`` takes it off.
    """

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in the start of an element."""

    def end(self, name: str) -> None:
        """Take in the end of an element."""

    def text(self, text: str) -> None:
        """Take in text."""


def local(name: str) -> str:
    """Return a name without its prefix.

    >>> local("x:row")
    'row'
    """
    return name.rpartition(":")[2]


def _check_directory(data: bytes, place: str) -> None:
    """Refuse what is no workbook, and a directory so long that reading it alone costs too much."""
    if data.startswith(_OLD):
        message = notice(
            "The file is an old .xls workbook or has a password. Save it as .xlsx without one, or as CSV."
        )
        raise refuse(place, message)
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - END.size - 0xFFFF))
    if at < 0 or at + END.size > len(data) or not data.startswith(b"PK"):
        raise refuse(
            place, notice("The file is not an Excel workbook (.xlsx). Save it again as .xlsx or CSV.")
        )
    size = END.unpack_from(data, at)[5]
    if size > _MAX_DIRECTORY or data[:at][-20:].startswith(END_64):
        raise refuse(place, notice("The workbook holds too many parts. Save the one sheet you need as CSV."))
