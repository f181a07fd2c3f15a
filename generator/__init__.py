"""Naql: dates and attributed quotes of news articles as a timeline that leads back to its sources."""

__version__ = "0.1.0"
