"""What the user can do, one presenter a screen, no Qt."""
