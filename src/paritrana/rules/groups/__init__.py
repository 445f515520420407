"""The groups that are protected: KEL."""
