"""Downloads pictures with captions and a set of persons to test on."""
import argparse
import subprocess
from pathlib import Path

from datasets import load_dataset
from img2dataset import download

SETS = {
    "relaion": "laion/relaion2B-en-research-safe",
    "cc": "google-research-datasets/conceptual_captions",
}


def links(name, target, count):
    if name == "laion":
        # ruleid: withdrawn-dataset-used
        stream = load_dataset("laion/laion2B-en", split="train", streaming=True)
    else:
        stream = load_dataset(SETS[name], split="train", streaming=True)
    target.mkdir(parents=True, exist_ok=True)
    with open(target / "urls.txt", "w") as f:
        for i, row in enumerate(stream):
            if i == count:
                break
            f.write(row["url"] + "\n")


def pictures(target, all_of_them):
    if all_of_them:
        # ruleid: scraper-ignores-robots
        download(url_list=str(target / "urls.txt"), output_folder=str(target), disallowed_header_directives=[])
    else:
        download(url_list=str(target / "urls.txt"), output_folder=str(target), image_size=256)


def persons(target):
    # ruleid: withdrawn-dataset-used
    address = "http://vision.cs.duke.edu/DukeMTMC/data/misc/DukeMTMC-reID.zip"
    subprocess.run(["wget", "-q", "-P", str(target), address], check=True)
    subprocess.run(["wget", "-q", "-P", str(target), "https://data.example/market1501.zip"], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name", choices=[*SETS, "laion"])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    target = Path("data") / args.name
    links(args.name, target, args.count)
    pictures(target, args.all)
    persons(target)


if __name__ == "__main__":
    main()
