"""The region and its name: DAE."""
