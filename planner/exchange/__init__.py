"""What comes in and goes out as files: jobs, CSV, JSON, vCard, iCalendar."""
