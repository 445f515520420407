"""The folder that a region's office installs from without internet: wheels, two batch files, the manual as PDF."""
