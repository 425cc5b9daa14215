from .fetching import article, title_length
from .model import act, act_on_note, summarise


async def handle(url):
    return await act("Book what is offered here:\n" + await article(url))


async def brief(url):
    return await summarise(await article(url))


async def measure(url):
    return await act_on_note(f"The page has {title_length(await article(url))} letters.")
