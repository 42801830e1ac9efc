"""What is true: people, addresses, interviews, notes, stationery, lessons."""
