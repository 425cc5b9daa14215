import httpx
import trafilatura


async def article(url):
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.get(url)
    return trafilatura.extract(response.text) or ""


def title_length(html):
    return len(html)
