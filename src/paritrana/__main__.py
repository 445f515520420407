"""`python -m paritrana` is the command `paritrana`."""

import sys

from paritrana.cli import main

sys.exit(main())
