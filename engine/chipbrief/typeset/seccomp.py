# SPDX-License-Identifier: Apache-2.0
"""seccomp by plain ctypes: which calls to the Linux kernel the worker may no longer make.

No socket, no other program, no new process, no word to another process, nothing of the system's set-up, and
no change of owner, mode or time of a file. Each refused call fails with EPERM, so that a library can go on.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chipbrief.language.notices import notice

#: Name of a call -> its number on x86_64 and on aarch64 (None: it has no such call).
REFUSED: Mapping[str, tuple[int | None, int | None]] = MappingProxyType({
    # Other programs and new processes; a thread is a clone that shares everything, see ``_program``.
    "fork": (57, None),
    "vfork": (58, None),
    "execve": (59, 221),
    "execveat": (322, 281),
    # Sockets. A pair of connected ones leads nowhere, and V8's runtime needs it.
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    # Other processes: signals to them, their memory, their files.
    "kill": (62, 129),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "kcmp": (312, 272),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    # Landlock has no say in these, also for files that cannot be opened.
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "utimensat": (280, 88),
    "futimesat": (261, None),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
    "fanotify_init": (300, 262),
    # The set-up of the system, which a worker of root could change.
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "unshare": (272, 97),
    "setns": (308, 268),
    "fsopen": (430, 430),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "mount_setattr": (442, 442),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "clock_adjtime": (305, 266),
    "adjtimex": (159, 171),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "syslog": (103, 116),
    "vhangup": (153, 58),
    "personality": (135, 92),
    "uselib": (134, None),
    "modify_ldt": (154, None),
    "iopl": (172, None),
    "ioperm": (173, None),
})


@dataclass(frozen=True, slots=True)
class _Machine:
    """A kind of processor: its column of the table, its audit number, the calls that need a second look."""

    column: int
    audit: int
    clone: int
    clone3: int
    tgkill: int
    prlimit64: int
    seccomp: int


_MACHINES = {
    "x86_64": _Machine(0, 0xC000003E, clone=56, clone3=435, tgkill=234, prlimit64=302, seccomp=317),
    "aarch64": _Machine(1, 0xC00000B7, clone=220, clone3=435, tgkill=131, prlimit64=261, seccomp=277),
}
#: The newest call of Linux 6.5. All later ones, and those of the x32 form, "do not exist".
_NEWEST = 451

_ALLOW = 0x7FFF0000
_KILL = 0x80000000
_FAIL = 0x00050000
_LOAD, _EQUAL, _ABOVE, _ANY_BIT, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_CLONE_THREAD = 0x00010000
_SET_MODE_FILTER, _ALL_THREADS = 1, 1
_NO_NEW_PRIVILEGES = 38

_Step = tuple[int, int, int, int]


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def restrict_calls() -> None:
    """Refuse the calls of ``REFUSED`` to this process from now on, in all its threads.

    Raises ``OSError`` when the kernel cannot do it or the processor is not in the table.
    """
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        raise OSError(errno.ENOSYS, notice("there is no table for {machine}", machine=platform.machine()))
    steps = tuple(_program(machine, os.getpid()))
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    kernel = ctypes.CDLL(None, use_errno=True)
    _check(kernel.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    program = _Program(len(steps), code)
    _check(kernel.syscall(machine.seccomp, _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(program)))


def _program(machine: _Machine, own_id: int) -> Iterator[_Step]:
    """Yield the filter's steps: (code, steps to skip when true, when false, value)."""
    yield (_LOAD, 0, 0, _ARCHITECTURE)
    yield (_EQUAL, 1, 0, machine.audit)
    yield (_RETURN, 0, 0, _KILL)
    yield (_LOAD, 0, 0, _NUMBER)
    yield (_ABOVE, 0, 1, _NEWEST)
    yield (_RETURN, 0, 0, _FAIL | errno.ENOSYS)
    # Its flags stand in memory, where no filter sees them; the C library then takes clone instead.
    yield from _when(machine.clone3, [(_RETURN, 0, 0, _FAIL | errno.ENOSYS)])
    yield from _when(machine.clone, _only_if(_ANY_BIT, (_CLONE_THREAD,)))
    yield from _when(machine.tgkill, _only_if(_EQUAL, (own_id,)))
    yield from _when(machine.prlimit64, _only_if(_EQUAL, (0, own_id)))
    for numbers in REFUSED.values():
        number = numbers[machine.column]
        if number is not None:
            yield from _when(number, [(_RETURN, 0, 0, _FAIL | errno.EPERM)])
    yield (_RETURN, 0, 0, _ALLOW)


def _when(number: int, steps: list[_Step]) -> Iterator[_Step]:
    """Yield ``steps``, which end the filter, for the call ``number`` only."""
    yield (_EQUAL, 0, len(steps), number)
    yield from steps


def _only_if(test: int, values: Iterable[int]) -> list[_Step]:
    """Return the steps that allow a call whose first argument passes the test with one of ``values``."""
    tests = [step for value in values for step in ((test, 0, 1, value), (_RETURN, 0, 0, _ALLOW))]
    return [(_LOAD, 0, 0, _FIRST_ARGUMENT), *tests, (_RETURN, 0, 0, _FAIL | errno.EPERM)]


def _check(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
