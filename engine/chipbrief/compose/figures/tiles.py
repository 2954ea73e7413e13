# SPDX-License-Identifier: Apache-2.0
"""A map of the world in tiles of one size: 198 countries and territories, each near its neighbors.

Our own layout, drawn by hand. Each cell is four characters wide: an ISO 3166 alpha-3 code, or spaces for
sea. Territories without a customs regime of their own are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_CELL = 4
_MAP = """\
                            ISL             NOR SWE FIN
                                IRL GBR     DNK     EST             RUS
                                        NLD DEU POL LVA
                                    BEL LUX CZE SVK LTU BLR
                                    FRA CHE LIE AUT HUN UKR             KAZ
                                AND MCO ITA SVN HRV ROU MDA     GEO     UZB KGZ     MNG
CAN                         PRT ESP SMR VAT BIH SRB BGR         ARM AZE TKM TJK     CHN     PRK
USA                                     MLT MNE MKD     TUR SYR IRQ IRN AFG NPL BTN         KOR     JPN
                                            ALB GRC CYP LBN JOR KWT BHR PAK IND BGD MAC HKG TWN
MEX     CUB BHS                     MAR DZA TUN LBY EGY ISR SAU QAT ARE         MMR LAO VNM PHL
GTM BLZ JAM HTI DOM KNA CPV SEN MRT MLI BFA NER TCD SDN PSE YEM OMN         LKA THA KHM         PLW
SLV HND NIC     DMA ATG     GMB GNB GIN TGO BEN CAF SSD ERI             MDV     MYS     BRN     FSM MHL
    CRI PAN GRD VCT LCA         SLE CIV GHA NGA CMR ETH DJI                     SGP                 NRU KIR
        COL VEN TTO BRB         LBR         GNQ COG UGA KEN SOM                     IDN     PNG         TUV
        ECU GUY SUR                     STP GAB COD RWA TZA     SYC                     TLS     SLB
        PER BOL BRA                         AGO ZMB BDI     COM                         AUS     VUT FJI WSM
        CHL PRY URY                         NAM BWA ZWE MWI                                             TON
            ARG                                 ZAF SWZ MOZ MDG MUS                                 NZL
                                                LSO
"""


def _places() -> dict[str, tuple[int, int]]:
    return {
        line[at : at + _CELL].strip(): (at // _CELL, row)
        for row, line in enumerate(_MAP.splitlines())
        for at in range(0, len(line), _CELL)
        if line[at : at + _CELL].strip()
    }


#: Column and row of each country, from the top left.
TILES: Mapping[str, tuple[int, int]] = MappingProxyType(_places())
