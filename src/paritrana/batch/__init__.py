"""Many regions in one run: find the dossiers, check all, build them in worker processes, keep a manifest, summarise.

In: a folder with regions' folders below it. Out: one PDF for each, `manifest.json` and the summary, all of which
depend on the input alone, never on the number of workers, the clock or the order of work. Nothing is printed
here; a Watch hears how far the work is.
"""
