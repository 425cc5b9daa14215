import functools

import llm_guard.input_scanners as scanners
import transformers as tf
from llm_guard import scan_prompt
from llm_guard.input_scanners import PromptInjection, TokenLimit, Toxicity, get_scanner_by_name
from llm_guard.input_scanners.prompt_injection import V2_SMALL_MODEL, MatchType
from llm_guard.input_scanners.prompt_injection import PromptInjection as Injection
from llm_guard.model import Model
from optimum.onnxruntime import ORTModelForSequenceClassification
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

from company.guards import PromptInjection as OwnGuard

MODEL_ID = "protectai/deberta-v3-base-prompt-injection"

# ---- reported -------------------------------------------------------------

# ruleid: english-only-injection-guard
SCANNERS = [PromptInjection(threshold=0.9), TokenLimit(limit=2048)]


def guard(text):
    clean, valid, scores = scan_prompt(SCANNERS, text)
    if not all(valid.values()):
        raise ValueError("blocked")
    return clean


def inline(text):
    return scan_prompt(
        [
            Toxicity(),
            # ruleid: english-only-injection-guard
            Injection(
                threshold=0.5,
                match_type=MatchType.SENTENCE,  # one sentence at a time
            ),
        ],
        text,
        fail_fast=True,
    )


def direct(text):
    # ruleid: english-only-injection-guard
    return PromptInjection().scan(text)[1]


# ruleid: english-only-injection-guard
small = scanners.PromptInjection(model=V2_SMALL_MODEL, use_onnx=True)

# ruleid: english-only-injection-guard
by_name = get_scanner_by_name("PromptInjection")


class Gateway:
    # ruleid: english-only-injection-guard
    classify = pipeline("text-classification", model="protectai/deberta-v3-base-prompt-injection-v2")

    # ruleid: english-only-injection-guard
    def __init__(self, scanner=PromptInjection(threshold=0.8)):
        self.scanner = scanner

    @functools.cached_property
    def small(self):
        # ruleid: english-only-injection-guard
        return tf.pipeline("text-classification", "protectai/deberta-v3-small-prompt-injection-v2", truncation=True)


def own_loop(text):
    tokenizer = AutoTokenizer.from_pretrained(MODEL_ID)
    # ruleid: english-only-injection-guard
    model = AutoModelForSequenceClassification.from_pretrained(MODEL_ID).eval()
    return model(**tokenizer(text, return_tensors="pt")).logits.argmax()


def onnx():
    # ruleid: english-only-injection-guard
    return ORTModelForSequenceClassification.from_pretrained("protectai/deberta-v3-base-prompt-injection-v2", subfolder="onnx")


def lazily(name="PromptInjection"):
    from llm_guard.input_scanners import PromptInjection as Lazy

    # ruleid: english-only-injection-guard
    return {"injection": Lazy(), "tokens": TokenLimit()}


def with_limit(limit=512):
    # ruleid: english-only-injection-guard
    return [TokenLimit(limit=limit), scanners.PromptInjection(threshold=0.6, use_onnx=True)]


# ruleid: english-only-injection-guard
make = lambda limit: PromptInjection(threshold=limit)


async def check(texts):
    # ruleid: english-only-injection-guard
    return [s.scan(t) for t in texts for s in (Injection(threshold=0.7),)]


try:
    # ruleid: english-only-injection-guard
    strictest = PromptInjection(threshold=0.1) if texts_are_long else None
except OSError:
    strictest = None

# ---- not reported ---------------------------------------------------------

# ok: english-only-injection-guard
GATED = [scanners.Language(["en"]), PromptInjection(threshold=0.9)]


def language_scanner_first():
    from llm_guard.input_scanners import Language

    gate = Language(valid_languages=["en"])
    # ok: english-only-injection-guard
    return [gate, PromptInjection()]


def language_by_name():
    gate = get_scanner_by_name("Language", {"valid_languages": ["en"]})
    # ok: english-only-injection-guard
    return [gate, PromptInjection()]


def detected_first(text):
    from langdetect import detect

    if detect(text) != "en":
        raise ValueError("only English, please")
    # ok: english-only-injection-guard
    return PromptInjection().scan(text)


def with_lingua(text):
    import lingua

    detector = lingua.LanguageDetectorBuilder.from_all_languages().build()
    # ok: english-only-injection-guard
    return detector.detect_language_of(text), Injection().scan(text)


def translated(text):
    to_english = pipeline("translation", model="Helsinki-NLP/opus-mt-mul-en")
    # ok: english-only-injection-guard
    return PromptInjection().scan(to_english(text)[0]["translation_text"])


def own_translation(text):
    english = translate_to_english(text)
    # ok: english-only-injection-guard
    return PromptInjection().scan(english)


def multilingual_model(text):
    # ok: english-only-injection-guard
    return PromptInjection(model=Model(path="meta-llama/Llama-Prompt-Guard-2-86M")).scan(text)


# ok: english-only-injection-guard
other = pipeline("text-classification", model="meta-llama/Llama-Prompt-Guard-2-86M")

# ok: english-only-injection-guard
sentiment = AutoModelForSequenceClassification.from_pretrained("microsoft/deberta-v3-base")

# ok: english-only-injection-guard
tokenizer_only = AutoTokenizer.from_pretrained(MODEL_ID)

# ok: english-only-injection-guard
company = OwnGuard(threshold=0.9)

# ok: english-only-injection-guard
print("PromptInjection(threshold=0.9) knows English only", get_scanner_by_name("Toxicity"))
