"""What good manners say: rules, dates, checks on a note's text."""
