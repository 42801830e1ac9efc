"""The window's own small parts, which know nothing of any screen."""
