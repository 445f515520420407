"""Facts of the field, each once: aspects, sections, instruments of law, what a figure may stand for."""
