"""Starts the program: the window, or one command without a window."""

from __future__ import annotations

import sys

from planner import cli


def main() -> int:
    """Run what the command line asks for and return the exit code."""
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
