"""The evidence of one region: Node tree -> Evidence, every shape error at once; schema and skeleton.

Pure: no input or output, no clock. Import from the modules: `model` (the types), `values`, `addresses`,
`load`, `regions`, `schema`, `skeleton`. pydantic lives here and nowhere else.
"""
