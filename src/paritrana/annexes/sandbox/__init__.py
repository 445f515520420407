"""The only code that touches foreign bytes, in a capped child; `process` is the parent's handle on that child."""
