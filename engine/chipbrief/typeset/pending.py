# SPDX-License-Identifier: Apache-2.0
"""Pictures on their way: a page is laid out until it comes to one that is not there yet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from typing import BinaryIO

from chipbrief.language.notices import notice
from chipbrief.typeset.frames import Frame, FrameError, read_frame

#: Says that no more pictures come, because one cannot be drawn.
NO_MORE = Frame({"op": "no more pictures"})


class Pictures(Mapping[str, bytes]):
    """Pictures by path, which are drawn one after another in a thread; asking for one waits for it.

    ``draw`` makes the picture of a described chart. Whatever it raises is raised for that picture and for all
    that follow it.
    """

    def __init__(self, charts: Mapping[str, bytes], draw: Callable[[str, bytes], bytes]) -> None:
        self._charts = charts
        self._draw = draw
        self._drawn: Mapping[str, Future[bytes]] = {path: Future() for path in charts}
        threading.Thread(target=self._work, daemon=True).start()

    def __getitem__(self, path: str) -> bytes:
        """Return a picture as soon as it is drawn."""
        return self._drawn[path].result()

    def __contains__(self, path: object) -> bool:
        """Return whether a picture is one of these; nobody waits for it."""
        return path in self._charts

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in the order of drawing."""
        return iter(self._charts)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._charts)

    def _work(self) -> None:
        failure: BaseException | None = None
        for path, drawn in self._drawn.items():
            try:
                if failure is None:
                    drawn.set_result(self._draw(path, self._charts[path]))
            except BaseException as error:  # noqa: BLE001 - it is raised where the picture is asked for
                failure = error
            if failure is not None:
                drawn.set_exception(failure)


class Arriving(Mapping[str, bytes]):
    """Pictures by path as they reach a worker: in frames that follow that of the job, one each."""

    def __init__(self, paths: tuple[str, ...], source: BinaryIO) -> None:
        self._paths = paths
        self._source = source
        self._arrived: dict[str, bytes] = {}
        self._ended = False

    def __getitem__(self, path: str) -> bytes:
        """Return a picture, after reading what comes before it. Raises ``FrameError`` if it does not come."""
        if path not in self._paths:
            raise KeyError(path)
        while path not in self._arrived and self._more:
            self._read()
        if path not in self._arrived:
            raise FrameError(notice("The pictures of a page are missing."))
        return self._arrived[path]

    def __contains__(self, path: object) -> bool:
        """Return whether a picture is one of these, which may still be on its way."""
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in the order of their coming."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many there are in all."""
        return len(self._paths)

    def finish(self) -> None:
        """Read what nobody asked for, so that the next frame is the next job."""
        while self._more:
            self._read()

    @property
    def _more(self) -> bool:
        return not self._ended and len(self._arrived) < len(self._paths)

    def _read(self) -> None:
        frame = read_frame(self._source)
        self._ended = frame is None or frame == NO_MORE
        self._arrived.update(frame.blobs if frame else {})


def picture_frames(pictures: Mapping[str, bytes]) -> Iterator[Frame]:
    """Yield the frames that bring pictures to a worker, each as soon as it is drawn."""
    for path in pictures:
        yield Frame({"op": "picture"}, {path: pictures[path]})
