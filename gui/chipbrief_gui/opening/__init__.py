# SPDX-License-Identifier: Apache-2.0
"""The ways a file is opened: from the list of recent files, by a drop, or from the command line."""
