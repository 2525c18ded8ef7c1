"""Which country's government a name may stand for."""

from retold.analysis.names.lexicon import lexicon
from retold.model.mentions import Entity


def government_of(entity: Entity) -> str:
    """The key of the country whose government `entity` may stand for, "" where none.

    "russia" for Moscow, the Kremlin, Russia and Russians; a city that is no capital has none.
    """
    return lexicon().country_of.get(entity.key, "")
