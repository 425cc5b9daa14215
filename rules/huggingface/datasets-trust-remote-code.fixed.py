"""Dataset loading. Never: load_dataset("a/b", trust_remote_code=True)."""
import functools
import os
from concurrent.futures import ThreadPoolExecutor

import datasets
import datasets as hfds
import tensorflow_datasets as tfds
from datasets import config as ds_config
from datasets import get_dataset_config_names, load_dataset
from datasets import load_dataset as ld
from datasets import VerificationMode
from datasets.load import load_dataset_builder
from datasets.utils.info_utils import VerificationMode as Mode

ALLOW = True
NO_CHECKS = "no_checks"
SCRIPT_COMMIT = "1f2e3d4c5b6a79880716253443526170f8e9d0c1"

# ruleid: datasets-trust-remote-code
# ruleid: datasets-trust-remote-code
# ruleid: datasets-trust-remote-code

# ruleid: datasets-trust-remote-code
corpus = load_dataset("someuser/legal-corpus", split="train")


def enable_everywhere():
    # ruleid: datasets-trust-remote-code
    # ruleid: datasets-trust-remote-code
    os.environ.update({"TOKENIZERS_PARALLELISM": "false"})


def tokenised(args, tokenizer):
    # ruleid: datasets-trust-remote-code
    raw = hfds.load_dataset(
        args.dataset_name,
        args.dataset_config,
        split="train[:90%]",
        # scripts only
    )
    return raw.map(lambda row: tokenizer(row["text"]), batched=True)


def languages(repo):
    # ruleid: datasets-trust-remote-code
    return [ld(repo, lang) for lang in get_dataset_config_names(repo)]


def configs(repo):
    # ruleid: datasets-trust-remote-code
    for name in get_dataset_config_names(repo):
        yield name


class LegalDataModule:
    # ruleid: datasets-trust-remote-code
    info = load_dataset_builder("someuser/legal-corpus").info

    def setup(self, stage=None):
        # ruleid: datasets-trust-remote-code
        self.train, self.val = (load_dataset(self.name, split=s) for s in ("train", "validation"))

    async def stream(self):
        # ruleid: datasets-trust-remote-code
        for row in load_dataset(self.name, streaming=True, split="train"):
            yield row


def parallel(repos):
    # ruleid: datasets-trust-remote-code
    fetch = functools.partial(load_dataset, split="test")
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(fetch, repos))


def kwargs_variable(repo):
    kwargs = {"split": "train", "trust_remote_code": False}
    # ruleid: datasets-trust-remote-code
    return load_dataset(repo, **kwargs)


def kwargs_call(repo, subset):
    load_args = dict(name=subset, trust_remote_code=False)
    if subset is None:
        load_args.pop("name")
    # ruleid: datasets-trust-remote-code
    return datasets.load_dataset(repo, **load_args)


def kwargs_inline(repo):
    # ruleid: datasets-trust-remote-code
    return load_dataset(repo, **{})


def local_import(repo):
    try:
        from datasets import load_dataset_builder as builder
    except ImportError:
        return None
    # ruleid: datasets-trust-remote-code
    return builder(repo)


# ruleid: datasets-trust-remote-code
def report(rows=load_dataset("someuser/eval-set")["test"]):
    # ruleid: datasets-trust-remote-code
    return f"{len(rows)} of {len(load_dataset('someuser/full-set')['train'])}"


def branch_is_no_pin(repo):
    # ruleid: datasets-trust-remote-code
    return load_dataset(repo, revision="v1.0") if repo else None


# ---- silent ---------------------------------------------------------------------------------------------------------
def parquet_export():
    # ok: datasets-trust-remote-code
    return load_dataset("someuser/legal-corpus", split="train", revision="refs/convert/parquet")


def parquet_export_with_leftover_flag():
    # ok: datasets-trust-remote-code
    return load_dataset("someuser/legal-corpus", revision="refs/convert/parquet", trust_remote_code=True)


def pinned():
    # ok: datasets-trust-remote-code
    return load_dataset("someuser/legal-corpus", revision=SCRIPT_COMMIT, trust_remote_code=True)


def own_script(path):
    # ok: datasets-trust-remote-code
    a = load_dataset("loading/my_corpus.py", trust_remote_code=True)
    # ok: datasets-trust-remote-code
    b = load_dataset("./data/corpus", trust_remote_code=True)
    # ok: datasets-trust-remote-code
    return a, b, load_dataset(path="/data/corpora/legal", trust_remote_code=True)


def file_formats(files):
    # ok: datasets-trust-remote-code
    return load_dataset("json", data_files=files, trust_remote_code=True)


def switched_off(repo):
    # ok: datasets-trust-remote-code
    ds_config.HF_DATASETS_TRUST_REMOTE_CODE = False
    # ok: datasets-trust-remote-code
    os.environ["HF_DATASETS_TRUST_REMOTE_CODE"] = "0"
    # ok: datasets-trust-remote-code
    return load_dataset(repo, trust_remote_code=False)


def callers_choice(repo, trust_remote_code=False):
    # ok: datasets-trust-remote-code
    return load_dataset(repo, trust_remote_code=trust_remote_code)


def other_environment():
    # ok: datasets-trust-remote-code
    os.environ["HF_DATASETS_OFFLINE"] = "1"
    # ok: datasets-trust-remote-code
    return os.environ.get("HF_DATASETS_TRUST_REMOTE_CODE", "1")


class Catalog:
    def load_dataset(self, name, trust_remote_code=False):
        return name, trust_remote_code

    def get(self, name):
        # ok: datasets-trust-remote-code
        return self.load_dataset(name, trust_remote_code=True)


def tensorflow_side():
    # ok: datasets-trust-remote-code
    return tfds.load("mnist", try_gcs=True)


def hint():
    # ok: datasets-trust-remote-code
    return 'datasets.load_dataset("a/b", trust_remote_code=True) would run a script'


def plain_kwargs(repo):
    kwargs = {"split": "train", "streaming": True}
    # ok: datasets-trust-remote-code
    return load_dataset(repo, **kwargs)


def pinned_elsewhere(task):
    # ok: datasets-trust-remote-code
    return load_dataset(task.path, revision=task.revision, trust_remote_code=True)


def user_agreed(options):
    if options.trust_remote_code:
        # ok: datasets-trust-remote-code
        datasets.config.HF_DATASETS_TRUST_REMOTE_CODE = True


# ---- verification switched off ----------------------------------------------------------------------------------------
# ruleid: datasets-trust-remote-code-checks-off
reviews = load_dataset("someuser/reviews", split="train")


def unchecked_constant(repo):
    # ruleid: datasets-trust-remote-code-checks-off
    return hfds.load_dataset(repo)


def unchecked_enum(repo):
    # ruleid: datasets-trust-remote-code-checks-off
    return ld(repo)


def unchecked_enum_alias(repo):
    # ruleid: datasets-trust-remote-code-checks-off
    return load_dataset(repo)


def unchecked_enum_dotted(repo):
    # ruleid: datasets-trust-remote-code-checks-off
    return datasets.load_dataset(
        repo,
        "en",
        # sizes in the card are wrong
    )


def unchecked_old(repo):
    # ruleid: datasets-trust-remote-code-checks-off
    return load_dataset(repo)


class Corpus:
    # ruleid: datasets-trust-remote-code-checks-off
    dev = load_dataset("someuser/dev-set")["validation"]

    def parts(self):
        # ruleid: datasets-trust-remote-code-checks-off
        return [load_dataset(r, split="train") for r in self.repos]

    async def rows(self):
        # ruleid: datasets-trust-remote-code-checks-off
        for row in load_dataset(self.repo, streaming=True):
            yield row


def unchecked_builder(repo):
    builder = datasets.load_dataset_builder(repo)
    # ruleid: datasets-trust-remote-code-checks-off
    builder.download_and_prepare("cache")
    return builder.as_dataset()


def unchecked_builder_chain(repo):
    # ruleid: datasets-trust-remote-code-checks-off
    datasets.load_dataset_builder(repo).download_and_prepare()


def unchecked_kwargs(repo):
    extra = {"split": "train", "verification_mode": "basic_checks"}
    # ruleid: datasets-trust-remote-code-checks-off
    return load_dataset(repo, **extra)


def unchecked_kwargs_call(repo):
    extra = dict(verification_mode="basic_checks")
    # ruleid: datasets-trust-remote-code-checks-off
    return load_dataset(repo, **extra)


def unchecked_lazy():
    # ruleid: datasets-trust-remote-code-checks-off
    return functools.partial(load_dataset)


def unchecked_and_trusted(repo, quick):
    # ruleid: datasets-trust-remote-code, datasets-trust-remote-code-checks-off
    return load_dataset(repo) if quick else None


def verified(repo, mode):
    # ok: datasets-trust-remote-code-checks-off
    a = load_dataset(repo, verification_mode="all_checks")
    # ok: datasets-trust-remote-code-checks-off
    b = load_dataset(repo, verification_mode=VerificationMode.BASIC_CHECKS)
    # ok: datasets-trust-remote-code-checks-off
    c = load_dataset(repo, ignore_verifications=False)
    # ok: datasets-trust-remote-code-checks-off
    return a, b, c, load_dataset(repo, verification_mode=mode)


def unchecked_local(files):
    # ok: datasets-trust-remote-code-checks-off
    a = load_dataset("json", data_files=files, verification_mode="no_checks")
    # ok: datasets-trust-remote-code-checks-off
    b = load_dataset("imagefolder", data_dir="photos", verification_mode="no_checks")
    # ok: datasets-trust-remote-code-checks-off
    return a, b, load_dataset("./corpus", verification_mode="no_checks")


def unchecked_pinned():
    # ok: datasets-trust-remote-code-checks-off
    return load_dataset("someuser/reviews", revision=SCRIPT_COMMIT, verification_mode="no_checks")


def unchecked_own():
    # ok: datasets-trust-remote-code-checks-off
    return Catalog().load_dataset("someuser/reviews", verification_mode="no_checks")


def other_builder(builder):
    # ok: datasets-trust-remote-code-checks-off
    builder.download_and_prepare(verification_mode="no_checks")


def unchecked_text():
    # ok: datasets-trust-remote-code-checks-off
    return 'load_dataset(repo, verification_mode="no_checks")'
