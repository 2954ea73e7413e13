# SPDX-License-Identifier: Apache-2.0
"""Types numbers into the bottom line, pauses, types on, without end, and saves the case now and then.

Its arguments are the number to begin with and the file of the case. Each moment it prints the last number
typed; 25 moments take a second at least.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from chipbrief_gui.app import make_application, make_window, prepare_environment

_EVERY_MS = 40
#: So many moments it types, then so many it pauses; now and then it saves.
_TYPES, _PAUSES, _SAVES = 30, 50, 45


def main(first: int, case: Path) -> int:
    """Type until somebody ends the process."""
    prepare_environment()
    app = make_application(sys.argv[:1])
    window = make_window(app)
    window.show()
    beats = count()
    timer = QTimer(window)

    def type_next() -> None:
        if (editor := window.text.editors.get("bottom_line")) is None:
            return
        beat = next(beats)
        rounds, at = divmod(beat, _TYPES + _PAUSES)
        number = first + rounds * _TYPES + min(at, _TYPES - 1)
        if at < _TYPES:
            QTest.keyClicks(editor.input, f"{number} ")
        if beat % _SAVES == _SAVES - 1:
            window.case.keeper.save(case)
        print(number, flush=True)

    timer.timeout.connect(type_next)
    timer.start(_EVERY_MS)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2])))
