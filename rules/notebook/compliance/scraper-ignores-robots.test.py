import requests
from urllib.robotparser import RobotFileParser

robots = RobotFileParser("https://shop.example/robots.txt")
robots.read()
agent = {"User-Agent": "Mozilla/5.0 (compatible; research-bot; +https://lab.example/bot)"}

for page in range(500):
    url = f"https://shop.example/list?page={page}"
    if robots.can_fetch(agent["User-Agent"], url):
        # ok: scraper-ignores-robots
        print(requests.get(url, headers=agent, timeout=9).status_code)
