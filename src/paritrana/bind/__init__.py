"""Make a drawn body one archival file: PDF/A-3a and PDF/UA-1, with the evidence it was made from inside."""
