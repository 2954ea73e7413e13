# SPDX-License-Identifier: Apache-2.0
"""Settings: one typed table, the file that keeps them, their window, and the page of keys."""
