"""All PDF syntax (ISO 32000): objects, fonts, structure, pages, the archival file. Layout stands above, in typeset."""
