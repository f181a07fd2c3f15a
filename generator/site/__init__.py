"""The site: records in, promised files out. Read ``outputs`` first: it has the table of everything that is written."""
