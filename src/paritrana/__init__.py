"""Turn a region's structured evidence into a checked, print-quality Paritrana Award dossier."""

__version__ = "0.1.0"
