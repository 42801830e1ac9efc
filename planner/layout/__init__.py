"""Where the ink goes: fonts, shaping, lines, panels, sheets, postal zones."""
