import transformers.dynamic_module_utils
from diffusers.utils.dynamic_modules_utils import get_class_from_dynamic_module as get_pipeline_class
from transformers import AutoConfig, PretrainedConfig
from transformers import dynamic_module_utils
from transformers.dynamic_module_utils import get_class_from_dynamic_module, get_class_in_module, resolve_trust_remote_code


class VisionConfig(PretrainedConfig):
    def __init__(self, vision_config=None, **kwargs):
        super().__init__(**kwargs)
        if vision_config is not None:
            # ruleid: dynamic-module-without-trust-switch
            config_class = get_class_from_dynamic_module(*vision_config["auto_map"]["AutoConfig"].split("--")[::-1])
            self.vision_config = config_class(**vision_config)


def load_class(repository):
    # ruleid: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", repository)


def load_attribute(reference, repository):
    # ruleid: dynamic-module-without-trust-switch
    return transformers.dynamic_module_utils.get_class_from_dynamic_module(reference, repository)


def load_from_module(reference, repository):
    # ruleid: dynamic-module-without-trust-switch
    return dynamic_module_utils.get_class_from_dynamic_module(reference, repository)


def load_pipeline(repository):
    # ruleid: dynamic-module-without-trust-switch
    return get_pipeline_class(repository, module_file="pipeline.py")


def load_local(name, path):
    # ruleid: dynamic-module-without-trust-switch
    return get_class_in_module(name, path)


def load_keyword(config):
    # ruleid: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module(class_reference=config.auto_map["AutoModel"], pretrained_model_name_or_path=config.name)


def load_many(references, repository):
    # ruleid: dynamic-module-without-trust-switch
    return [get_class_from_dynamic_module(reference, repository) for reference in references]


def load_branch(repository, revision):
    # ruleid: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", repository, revision=revision)


def load_main():
    # ruleid: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", "org/model", revision="main")


def load_import_inside(repository):
    from transformers.dynamic_module_utils import get_class_from_dynamic_module as fetch

    # ruleid: dynamic-module-without-trust-switch
    return fetch("modeling.Model", repository)


def load_quietly(repository):
    try:
        # ruleid: dynamic-module-without-trust-switch
        cls = get_class_from_dynamic_module("modeling.Model", repository)
    except OSError:
        cls = None
    return cls


async def load_async(repository):
    # ruleid: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", repository).create()


class Registry:
    # ruleid: dynamic-module-without-trust-switch
    default = get_class_from_dynamic_module("modeling.Model", "org/model")

    def add(self, repository):
        # ruleid: dynamic-module-without-trust-switch
        self.classes = {"model": get_class_from_dynamic_module("modeling.Model", repository)}


# ruleid: dynamic-module-without-trust-switch
Tokenizer = get_class_from_dynamic_module(
    "tokenization.Tokenizer",  # own class of the repository
    "org/model",
)

# ---- silent


def asked(repository, trust_remote_code=False):
    if not trust_remote_code:
        raise ValueError("set trust_remote_code=True")
    # ok: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", repository)


def resolved(repository, config):
    trust = resolve_trust_remote_code(None, repository, False, True)
    if trust:
        # ok: dynamic-module-without-trust-switch
        return get_class_from_dynamic_module("modeling.Model", repository)


def keyword_argument(repository, **kwargs):
    if not kwargs.get("trust_remote_code", False):
        raise ValueError("not trusted")
    # ok: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", repository)


def popped(repository, **kwargs):
    trusted = kwargs.pop("trust_remote_code", None)
    if trusted:
        # ok: dynamic-module-without-trust-switch
        return get_class_from_dynamic_module("modeling.Model", repository)


def by_settings(settings):
    if settings.trust_remote_code:
        # ok: dynamic-module-without-trust-switch
        return get_class_from_dynamic_module("modeling.Model", settings.name)


class Engine:
    def load(self, repository):
        assert self.trust_remote_code, "refused"
        # ok: dynamic-module-without-trust-switch
        return get_class_from_dynamic_module("modeling.Model", repository)


def pinned():
    # ok: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", "org/model", revision="0123456789abcdef0123456789abcdef01234567")


def pinned_code():
    # ok: dynamic-module-without-trust-switch
    return get_class_from_dynamic_module("modeling.Model", "org/model", code_revision="0123456789abcdef0123456789abcdef01234567")


def official(repository):
    # ok: dynamic-module-without-trust-switch
    return AutoConfig.from_pretrained(repository)


class Local:
    def get_class_from_dynamic_module(self, name):
        return name

    def go(self, name):
        # ok: dynamic-module-without-trust-switch
        return self.get_class_from_dynamic_module(name)


def documented():
    # ok: dynamic-module-without-trust-switch
    return "get_class_from_dynamic_module(reference, repository)"


def listed(options, repository):
    if options["trust_remote_code"]:
        # ok: dynamic-module-without-trust-switch
        return get_class_from_dynamic_module("modeling.Model", repository)
