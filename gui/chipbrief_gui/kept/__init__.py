# SPDX-License-Identifier: Apache-2.0
"""Pages kept from one start to the next, or made ahead of the first, so that they are seen at once."""
