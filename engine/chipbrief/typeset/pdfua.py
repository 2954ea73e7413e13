# SPDX-License-Identifier: Apache-2.0
"""Declare PDF/UA-1 in the metadata of a PDF/A-3a file, so that it is both at once.

PDF/UA-1 (ISO 14289-1, clause 5) is declared by ``pdfuaid:part``; PDF/A-3 (ISO 19005-3, 6.6.2.3) allows
that property only with an extension schema that describes it.
"""

from __future__ import annotations

from typing import Any

from chipbrief.language.notices import notice

_END = b"</rdf:RDF>"
_BLOCK = b"""
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1" />
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def declare_pdfua(_document: Any, pdf: Any) -> None:
    """Add the PDF/UA-1 block to the metadata stream of ``pdf``; a ``finisher`` for WeasyPrint.

    The stream is left uncompressed, so that other tools can read it without a PDF library. Raises
    ``ValueError`` for metadata in a form that WeasyPrint did not write so far.
    """
    number = int(pdf.catalog["Metadata"].split()[0])
    stream = pdf.objects[number]
    packet = b"\n".join(stream.stream)
    if packet.count(_END) != 1:
        raise ValueError(notice("the metadata of the PDF has an unknown form"))
    stream.stream = [packet.replace(_END, _BLOCK.strip() + b"\n" + _END)]
    stream.compress = False
