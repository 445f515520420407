"""Evidence and templates in, Document out. Jinja and markdown-it are used here and only here.

A section is Markdown with holes: `template` fills the holes, `markup` turns Markdown into blocks, `outline` puts
the sections in order and numbers them. Pure: no input or output, no clock.
"""
