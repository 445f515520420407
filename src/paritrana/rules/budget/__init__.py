"""The budget: ANG."""
