"""Finders: dates, people, quotes and occasions of one article."""
