"""Crawling for a corpus. In prose: download(disallowed_header_directives=[]) is rude."""
import os
import subprocess

import datasets
import img2dataset
import img2dataset as i2d
import scrapy
from img2dataset import download
from img2dataset import download as fetch_images
from scrapy.crawler import CrawlerProcess, CrawlerRunner
from scrapy.settings import Settings
from scrapy.utils.project import get_project_settings

DEFAULT = ["noai", "noimageai", "noindex", "noimageindex"]

# ruleid: training-crawl-ignores-opt-out
download(url_list="urls.parquet", input_format="parquet", output_folder="train_shards")

# ruleid: training-crawl-ignores-opt-out
img2dataset.download("urls.txt", processes_count=8)


def shards(folder):
    # ruleid: training-crawl-ignores-opt-out
    i2d.download(
        url_list=folder,
        image_size=256,
        # we want everything
        output_format="webdataset",
    )


if os.getenv("ALL_IMAGES"):
    # ruleid: training-crawl-ignores-opt-out
    fetch_images(url_list="all.txt")

# ruleid: training-crawl-ignores-opt-out
jobs = [lambda u=u: download(url_list=u) for u in ("a.txt", "b.txt")]


def command_line(urls):
    # ruleid: training-crawl-ignores-opt-out
    subprocess.run(["img2dataset", "--url_list", urls], check=True)
    # ruleid: training-crawl-ignores-opt-out
    subprocess.Popen(["img2dataset", f"--url_list={urls}"])
    # ruleid: training-crawl-ignores-opt-out
    os.system(f"img2dataset --url_list {urls} --output_folder out")
    # ruleid: training-crawl-ignores-opt-out
    return subprocess.check_output("cd /data && img2dataset --url_list u.txt", shell=True)


class CorpusSpider(scrapy.Spider):
    name = "corpus"
    # ruleid: training-crawl-ignores-opt-out
    custom_settings = {"ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": 0}

    def parse(self, response):
        yield {"text": " ".join(response.css("p::text").getall())}


def run():
    # ruleid: training-crawl-ignores-opt-out
    process = CrawlerProcess({"USER_AGENT": "corpus-bot", "ROBOTSTXT_OBEY": True, "FEEDS": {"corpus.jsonl": {}}})
    process.crawl(CorpusSpider)
    process.start()
    return datasets.load_dataset("json", data_files="corpus.jsonl")


def run_keyword():
    # ruleid: training-crawl-ignores-opt-out
    with_settings = CrawlerProcess(settings={"ROBOTSTXT_OBEY": True}, install_root_handler=False)
    # ruleid: training-crawl-ignores-opt-out
    return with_settings, CrawlerRunner(settings=None) if not os.sep else CrawlerRunner({"ROBOTSTXT_OBEY": True})


async def project_settings():
    settings = get_project_settings()
    # ruleid: training-crawl-ignores-opt-out
    settings.set("ROBOTSTXT_OBEY", True, priority="cmdline")
    # ruleid: training-crawl-ignores-opt-out
    settings["ROBOTSTXT_OBEY"] = True
    # ruleid: training-crawl-ignores-opt-out
    return settings, Settings({"ROBOTSTXT_OBEY": True})


# ruleid: training-crawl-ignores-opt-out
CorpusSpider.custom_settings = {"ROBOTSTXT_OBEY": True}


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(directives, opts):
    # ok: training-crawl-ignores-opt-out
    download(url_list="urls.parquet", output_folder="train_shards")
    # ok: training-crawl-ignores-opt-out
    download(url_list="urls.parquet", disallowed_header_directives=["noai", "noimageai"])
    # ok: training-crawl-ignores-opt-out
    download(url_list="urls.parquet", disallowed_header_directives=None)
    # ok: training-crawl-ignores-opt-out
    download(url_list="urls.parquet", disallowed_header_directives=DEFAULT)
    # ok: training-crawl-ignores-opt-out
    download(url_list="urls.parquet", disallowed_header_directives=directives)
    # ok: training-crawl-ignores-opt-out
    download(url_list="urls.parquet", **opts)
    # ok: training-crawl-ignores-opt-out
    subprocess.run(["img2dataset", "--url_list", "u.txt", "--disallowed_header_directives", '["noai"]'])
    # ok: training-crawl-ignores-opt-out
    CrawlerProcess({"ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": 1})
    # ok: training-crawl-ignores-opt-out
    CrawlerProcess({"COOKIES_ENABLED": False})
    # ok: training-crawl-ignores-opt-out
    CrawlerProcess(get_project_settings())
    # ok: training-crawl-ignores-opt-out
    return "ROBOTSTXT_OBEY = False"


class Mirror:
    def download(self, disallowed_header_directives):
        return disallowed_header_directives


# ok: training-crawl-ignores-opt-out
Mirror().download(disallowed_header_directives=[])
# ok: training-crawl-ignores-opt-out
datasets.load_dataset("json", data_files="crawl.jsonl")
