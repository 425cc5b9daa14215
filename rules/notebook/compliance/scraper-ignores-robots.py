import os
import subprocess
import time
from urllib.request import Request, urlopen

import advertools as adv
import mechanize
import requests
import scrapy
from img2dataset import download
from scrapy.crawler import CrawlerProcess
from scrapy.utils.project import get_project_settings
from tqdm import tqdm

# ruleid: scraper-ignores-robots
ROBOTSTXT_OBEY = False

OBEY = False


class Reviews(scrapy.Spider):
    name = "reviews"
    start_urls = ["https://shop.example/reviews"]
    # ruleid: scraper-ignores-robots
    custom_settings = {"ROBOTSTXT_OBEY": False, "DOWNLOAD_DELAY": 0}

    def parse(self, response):
        for link in response.css("a.next::attr(href)").getall():
            # ruleid: scraper-ignores-robots
            yield response.follow(link, meta={"dont_obey_robotstxt": True})

    def parse_politely(self, response):
        # ok: scraper-ignores-robots
        yield response.follow("/next", meta={"dont_obey_robotstxt": False})


class Polite(scrapy.Spider):
    name = "polite"
    # ok: scraper-ignores-robots
    custom_settings = {"ROBOTSTXT_OBEY": True}


process = CrawlerProcess(
    settings={
        "USER_AGENT": "research-bot (+https://lab.example/bot)",
        # ruleid: scraper-ignores-robots
        "ROBOTSTXT_OBEY": False,  # some pages are forbidden
        "FEEDS": {"out.jsonl": {"format": "jsonl"}},
    }
)

settings = get_project_settings()
# ruleid: scraper-ignores-robots
settings.set("ROBOTSTXT_OBEY", False, priority="cmdline")
# ruleid: scraper-ignores-robots
settings["ROBOTSTXT_OBEY"] = OBEY
# ok: scraper-ignores-robots
settings.set("ROBOTSTXT_OBEY", True)
# ok: scraper-ignores-robots
settings["COOKIES_ENABLED"] = False

# ruleid: scraper-ignores-robots
adv.crawl("https://shop.example", "out.jl", follow_links=True, custom_settings=dict(ROBOTSTXT_OBEY=False))

browser = mechanize.Browser()
# ruleid: scraper-ignores-robots
browser.set_handle_robots(False)
# ok: scraper-ignores-robots
browser.set_handle_redirect(False)

# ruleid: scraper-ignores-robots
download(url_list="urls.txt", output_folder="images", disallowed_header_directives=[])
# ok: scraper-ignores-robots
download(url_list="urls.txt", output_folder="images")

# ruleid: scraper-ignores-robots
os.system("wget -r -l 2 -e robots=off https://news.example/archive/")
# ok: scraper-ignores-robots
os.system("wget -r -l 2 --wait=1 https://news.example/archive/")

# ruleid: scraper-ignores-robots
subprocess.run(["wget", "-r", "-e", "robots=off", "https://news.example/"], check=True)


def crawl(name):
    # ruleid: scraper-ignores-robots
    subprocess.run(f"scrapy crawl {name} -s ROBOTSTXT_OBEY=False -o {name}.jsonl", shell=True, check=True)


def pages():
    for page in range(1, 500):
        # ruleid: scraper-ignores-robots
        yield requests.get(f"https://shop.example/list?page={page}", headers={"User-Agent": "Mozilla/5.0 (X11; Linux x86_64)"}, timeout=9)


HEADERS = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36", "Accept": "text/html"}
html = []
for page in tqdm(range(1000)):
    # ruleid: scraper-ignores-robots
    html.append(requests.get(f"https://shop.example/item/{page}", headers=HEADERS, timeout=9).text)
    time.sleep(1)

session = requests.Session()
session.headers.update({"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"})
# ruleid: scraper-ignores-robots
bodies = [session.get(f"https://shop.example/p/{i}", timeout=9).content for i in range(200)]

for page in range(3):
    # ok: scraper-ignores-robots
    html.append(requests.get(f"https://shop.example/item/{page}", headers=HEADERS, timeout=9).text)

HONEST = {"User-Agent": "research-bot (+https://lab.example/bot)"}
for page in range(1000):
    # ok: scraper-ignores-robots
    html.append(requests.get(f"https://shop.example/item/{page}", headers=HONEST, timeout=9).text)

for i in range(150):
    # ruleid: scraper-ignores-robots
    body = urlopen(Request(f"https://shop.example/a/{i}", headers=HEADERS), timeout=9).read()

# ok: scraper-ignores-robots
print("ROBOTSTXT_OBEY = False is not polite")


class Config:
    # ok: scraper-ignores-robots
    robots_obey = False
