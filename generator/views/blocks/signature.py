"""Who signs."""

from dataclasses import dataclass

from generator.model.blocks.signature import Signature
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class SignatureView:
    """A name, perhaps empty, and the posts in one line."""

    name: str
    posts: str


def view_signature(block: Signature, scene: Scene) -> SignatureView:
    """The signature in one language."""
    return SignatureView(scene.say(block.name), scene.words.comma.join(scene.say(post) for post in block.posts))
