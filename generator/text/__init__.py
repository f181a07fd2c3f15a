"""From an article's characters to prepared passages: blocks, words, quotation marks, dictionary hits."""
