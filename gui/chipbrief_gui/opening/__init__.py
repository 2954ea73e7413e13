# SPDX-License-Identifier: Apache-2.0
"""The ways by which a file comes into the window: the list of recent ones, a drop, the command line."""
