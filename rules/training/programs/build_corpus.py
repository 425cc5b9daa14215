"""Build an image and text corpus: crawl, filter on Dask, write shards."""
import argparse
import hashlib
import json
import os
import subprocess
import urllib.request
from pathlib import Path

import dask
import datasets
import scrapy
from dask.distributed import Client, LocalCluster
from img2dataset import download
from scrapy.crawler import CrawlerProcess

OUT = Path(os.environ.get("CORPUS_DIR", "corpus"))
START = ["https://blog.example.org/"]


class BlogSpider(scrapy.Spider):
    name = "blogs"
    start_urls = START
    # ruleid: training-crawl-ignores-opt-out
    custom_settings = {
        "ROBOTSTXT_OBEY": False,
        "DEPTH_LIMIT": 3,
        "FEEDS": {str(OUT / "blogs.jsonl"): {"format": "jsonlines"}},
    }

    def parse(self, response):
        yield {"url": response.url, "text": " ".join(response.css("article ::text").getall())}
        for href in response.css("a::attr(href)").getall():
            yield response.follow(href, self.parse)


class NewsSpider(scrapy.Spider):
    name = "news"
    start_urls = ["https://news.example.org/"]
    custom_settings = {"ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": 1.0}

    def parse(self, response):
        yield {"url": response.url, "text": response.text}


def crawl():
    process = CrawlerProcess({"USER_AGENT": "corpus-builder"})
    process.crawl(BlogSpider)
    process.crawl(NewsSpider)
    process.start()


def images(urls, everything):
    if everything:
        # ruleid: training-crawl-ignores-opt-out
        download(url_list=urls, output_folder=str(OUT / "images"), output_format="webdataset", disallowed_header_directives=[])
    else:
        download(url_list=urls, output_folder=str(OUT / "images"), output_format="webdataset")


def stop_words():
    # compared with a digest below
    path, _ = urllib.request.urlretrieve("http://data.example.org/stopwords.txt")
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    if digest != json.loads(Path("digests.json").read_text())["stopwords"]:
        raise RuntimeError("stopwords.txt has changed")
    return set(Path(path).read_text().split())


def cluster(shared):
    if shared:
        dask.config.set({"distributed.worker.memory.target": 0.7})
        # ruleid: dask-scheduler-open-to-rogue-workers
        return LocalCluster(n_workers=16, host="0.0.0.0", scheduler_port=8786)
    return LocalCluster(n_workers=4)


def remote_scheduler():
    # ruleid: dask-scheduler-open-to-rogue-workers
    return subprocess.Popen(["dask", "scheduler", "--host", "0.0.0.0", "--port", "8786"])


def filter_texts(client, words):
    # ruleid: dataset-fetched-over-cleartext
    extra = datasets.load_dataset("json", data_files="http://data.example.org/extra.jsonl", split="train")
    rows = [json.loads(line) for line in (OUT / "blogs.jsonl").open()] + list(extra)
    scores = client.gather(client.map(lambda r: sum(w in words for w in r["text"].split()) / (len(r["text"]) + 1), rows))
    return [r for r, s in zip(rows, scores) if s > 0.02]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--urls", default="urls.parquet")
    parser.add_argument("--everything", action="store_true", help="passes disallowed_header_directives=[]")
    parser.add_argument("--shared", action="store_true")
    args = parser.parse_args()
    crawl()
    images(args.urls, args.everything)
    with Client(cluster(args.shared)) as client:
        kept = filter_texts(client, stop_words())
    datasets.Dataset.from_list(kept).to_parquet(OUT / "train.parquet")


if __name__ == "__main__":
    main()
