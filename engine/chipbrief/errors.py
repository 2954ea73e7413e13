# SPDX-License-Identifier: Apache-2.0
"""The errors of the seven steps: each says what is wrong, where, and what to do about it."""

from __future__ import annotations


class ChipbriefError(Exception):
    """Base of every error that a user may see as one clear sentence.

    ``exit_code`` is what the command line returns: 2 for wrong usage, 3 for "could not".
    """

    exit_code = 3


class PickError(ChipbriefError):
    """A word of the pick is not one of the allowed values; the message names them."""

    exit_code = 2


class UnlistedError(PickError):
    """The library of briefs does not list what was asked for."""


class DataError(ChipbriefError):
    """A dataset does not fit its schema; the message names file, row and column."""


class OlderPackError(DataError):
    """A data pack is older than the one in use, and to go back to it was not asked for."""


class RuleError(ChipbriefError):
    """No rule text covers the date or destination asked about."""


class TemplateError(ChipbriefError):
    """A template cannot be filled; the message names file, line, cause and a hint."""


class CaseError(ChipbriefError):
    """A case file cannot be read; the message says where and why."""


class PlanError(ChipbriefError):
    """A plan of a batch asks for something that cannot be made; the message says where and what to write."""

    exit_code = 2


class TypesetError(ChipbriefError):
    """The typesetter failed, ran too long or used too much memory."""


class ShelfError(ChipbriefError):
    """The library of briefs cannot be read or written; the message names its file and the cause."""


class SealError(ChipbriefError):
    """The PDF could not be sealed, read back or written; the old file is still there."""


class OutOfTime(SealError):
    """The worker was stopped because its time was up, which says nothing about the file."""
