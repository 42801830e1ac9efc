"""What is remembered: database, settings, secrets, backups."""
