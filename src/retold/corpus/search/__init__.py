"""Full-text search of a collection."""

from retold.corpus.search.finding import Bounds, hits_of, search, with_stories
from retold.corpus.search.indexing import index_reports

__all__ = ["Bounds", "hits_of", "index_reports", "search", "with_stories"]
