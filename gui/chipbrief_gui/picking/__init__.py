# SPDX-License-Identifier: Apache-2.0
"""What helps with a pick: favorite countries, named windows, the deciding rule, coverage."""
