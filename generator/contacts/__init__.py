"""Many reports, one event: which reports tell of the same contact, what each claims of it, and the timeline they make."""
