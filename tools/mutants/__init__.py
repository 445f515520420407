"""`make mutants`: does a test notice when the program is changed?"""
