"""What each kind of page shows: one module a kind, each a function from a reader and an id to a template's data."""
