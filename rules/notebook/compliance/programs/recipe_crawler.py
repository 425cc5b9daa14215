"""Collects recipes and prepares them for a search index."""
import json
import logging
import time
from urllib.robotparser import RobotFileParser

import requests
import scrapy
from scrapy.crawler import CrawlerProcess

log = logging.getLogger("crawler")


class Recipes(scrapy.Spider):
    name = "recipes"
    start_urls = ["https://food.example/recipes"]
    custom_settings = {
        # ruleid: scraper-ignores-robots
        "ROBOTSTXT_OBEY": False,
        "CONCURRENT_REQUESTS": 32,
    }

    def parse(self, response):
        for card in response.css("div.card"):
            yield {"title": card.css("h2::text").get(), "link": card.css("a::attr(href)").get()}
        following = response.css("a.next::attr(href)").get()
        if following:
            # ruleid: scraper-ignores-robots
            yield response.follow(following, meta={"dont_obey_robotstxt": True})


class Menus(scrapy.Spider):
    name = "menus"
    start_urls = ["https://menu.example/"]
    custom_settings = {"ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": 1}

    def parse(self, response):
        yield {"title": response.css("h1::text").get()}


def polite_get(url, agent="recipe-bot (+https://lab.example/bot)"):
    robots = RobotFileParser("https://food.example/robots.txt")
    robots.read()
    if not robots.can_fetch(agent, url):
        log.info("left out: %s", url)
        return None
    time.sleep(1)
    return requests.get(url, headers={"User-Agent": agent}, timeout=10)


def main():
    process = CrawlerProcess(settings={"FEEDS": {"recipes.jsonl": {"format": "jsonl"}}})
    process.crawl(Recipes)
    process.crawl(Menus)
    process.start()
    with open("recipes.jsonl") as f:
        links = [json.loads(line).get("link") for line in f]
    pages = [polite_get(link) for link in links if link]
    log.info("%d pages", sum(page is not None for page in pages))


if __name__ == "__main__":
    main()
