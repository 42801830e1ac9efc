"""What the program does without a window, one command a module."""
