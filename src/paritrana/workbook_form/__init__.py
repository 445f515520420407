"""The form: the evidence as sheets and columns; trees and workbooks both ways, merging and converting.

Everything is read off the models (evidence.shape); no sheet or column is listed by hand.
"""
