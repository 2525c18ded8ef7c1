"""Text: words, sentences, marks, numbers and dates, each with its place in the text."""
