"""Outlets of a collection: who draws on whom, how much is their own, how quotations arrive."""

from retold.corpus.outlets.asking import Asked, outlets_of
from retold.corpus.outlets.values import Arriving, Drawn, Outlet, Outlets
from retold.corpus.outlets.wire import outlets_json

__all__ = ["Arriving", "Asked", "Drawn", "Outlet", "Outlets", "outlets_json", "outlets_of"]
