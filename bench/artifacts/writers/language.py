"""Language models: safetensors, GGUF, tokenizers and the configuration files of transformers."""

import json

import gguf
import numpy
import safetensors.numpy

from ._shared import Library

LIBRARY = Library("language-models", "safetensors", "gguf", "numpy")

WEIGHTS = {"embed.weight": numpy.arange(24, dtype="f4").reshape(6, 4), "head.bias": numpy.zeros(6, dtype="f4")}


def tensors(values, **options):
    return lambda path: safetensors.numpy.save_file(values, str(path), **options)


LIBRARY.add("weights.safetensors", "two tensors", tensors(WEIGHTS))
LIBRARY.add("dtypes.safetensors", "tensors of many types", tensors({kind: numpy.ones((2, 2), dtype=kind) for kind in ("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "bool")}))
LIBRARY.add("metadata.safetensors", "tensors with metadata", tensors(WEIGHTS, metadata={"format": "pt", "license": "apache-2.0", "card": "https://example.com/card", "ss_tag_frequency": '{"cat": 3}'}))
LIBRARY.add("no-tensors.safetensors", "no tensors at all", tensors({}))
LIBRARY.add("zero-size.safetensors", "a tensor without elements", tensors({"none": numpy.zeros((0, 4), dtype="f4"), "one": numpy.ones((), dtype="f4")}))
LIBRARY.add("unicode-names.safetensors", "names outside of ASCII", tensors({"schicht.größe": WEIGHTS["head.bias"], "层.0": WEIGHTS["head.bias"]}))


@LIBRARY.artifact("half.safetensors", "bfloat16 and 8-bit floats by PyTorch", also=("torch",))
def half(path):
    import safetensors.torch
    import torch

    safetensors.torch.save_file({"a": torch.ones(4, dtype=torch.bfloat16), "b": torch.ones(4).to(torch.float8_e4m3fn)}, str(path), metadata={"format": "pt"})


@LIBRARY.artifact("sharded/", "two shards with their index")
def sharded(path):
    table = {}
    for number, (name, array) in enumerate(WEIGHTS.items(), 1):
        file = f"model-0000{number}-of-00002.safetensors"
        safetensors.numpy.save_file({name: array}, str(path / file), metadata={"format": "pt"})
        table[name] = file
    (path / "model.safetensors.index.json").write_text(json.dumps({"metadata": {"total_size": 120}, "weight_map": table}, indent=2))


@LIBRARY.artifact("adapter/", "a low-rank adapter")
def adapter(path):
    pair = {f"base_model.model.layers.0.q_proj.lora_{side}.weight": numpy.ones((2, 4), dtype="f4") for side in "AB"}
    safetensors.numpy.save_file(pair, str(path / "adapter_model.safetensors"), metadata={"format": "pt"})
    config = {"peft_type": "LORA", "task_type": "CAUSAL_LM", "r": 2, "lora_alpha": 4, "lora_dropout": 0.05, "bias": "none", "target_modules": ["q_proj", "v_proj"], "base_model_name_or_path": "example/tiny", "auto_mapping": None, "inference_mode": True}
    (path / "adapter_config.json").write_text(json.dumps(config, indent=2))


TEMPLATES = {
    "turns": "{% for message in messages %}{{ '<|start|>' + message['role'] + '\\n' + message['content'] + '<|stop|>' + '\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|start|>assistant\\n' }}{% endif %}",
    "system": "{%- set system = 'You are a helpful assistant.' -%}{%- if messages[0]['role'] == 'system' -%}{%- set system = messages[0]['content'] | trim -%}{%- set messages = messages[1:] -%}{%- endif -%}{{- bos_token + '[SYS]' + system + '[/SYS]' -}}{%- for message in messages -%}{%- if loop.index0 % 2 == 0 and message.role != 'user' -%}{{- raise_exception('Roles must alternate') -}}{%- endif -%}{{- '[' + message.role | upper + ']' + message.content | trim + eos_token -}}{%- endfor -%}",
    "tools": "{%- if tools is defined and tools is not none -%}{{- 'Tools:\\n' -}}{%- for tool in tools -%}{{- tool | tojson(indent=2) + '\\n' -}}{%- endfor -%}{%- endif -%}{%- for message in messages -%}{%- if message.tool_calls is defined -%}{%- for call in message.tool_calls -%}{%- if call.function is defined -%}{%- set call = call.function -%}{%- endif -%}{{- '<call>' + {'name': call.name, 'arguments': call.arguments} | tojson + '</call>' -}}{%- endfor -%}{%- elif message.role == 'tool' -%}{{- '<result>' + message.content + '</result>' -}}{%- else -%}{{- '<' + message.role + '>' + message.content -}}{%- endif -%}{%- endfor -%}",
    "thinking": "{%- set state = namespace(last=-1, first=true) -%}{%- for message in messages -%}{%- if message.role == 'user' -%}{%- set state.last = loop.index0 -%}{%- endif -%}{%- endfor -%}{%- for message in messages -%}{%- set text = message.content -%}{%- if '</think>' in text and loop.index0 < state.last -%}{%- set text = text.split('</think>')[-1].lstrip('\\n') -%}{%- endif -%}{{- message.role + ': ' + text + '\\n' -}}{%- endfor -%}",
    "parts": "{%- for message in messages -%}{%- if message['content'] is string -%}{{- message['content'] -}}{%- else -%}{%- for part in message['content'] | selectattr('type', 'equalto', 'image') -%}{{- '<image>' -}}{%- endfor -%}{%- for part in message['content'] | selectattr('type', 'equalto', 'text') -%}{{- part['text'] -}}{%- endfor -%}{%- endif -%}{%- endfor -%}",
    "dates": "{%- if not date_string is defined -%}{%- if strftime_now is defined -%}{%- set date_string = strftime_now('%d %b %Y') -%}{%- else -%}{%- set date_string = '26 Jul 2024' -%}{%- endif -%}{%- endif -%}{{- 'Today: ' + date_string -}}{%- macro line(role, text) -%}{{- role + '>' + text -}}{%- endmacro -%}{%- for message in messages -%}{{- line(message.role, message.content) -}}{%- endfor -%}",
    "fields": "{%- for name, value in (documents or {}).items() -%}{{- name ~ ': ' ~ value | join(', ') -}}{%- endfor -%}{%- for key in message.keys() | list | sort -%}{{- key | replace('_', ' ') | capitalize -}}{%- endfor -%}",
}


def model(name, **options):
    def write(path):
        writer = gguf.GGUFWriter(str(path), "llama")
        writer.add_name(name)
        writer.add_context_length(128)
        writer.add_embedding_length(4)
        writer.add_block_count(1)
        writer.add_head_count(2)
        writer.add_tokenizer_model("gpt2")
        writer.add_token_list(["<s>", "</s>", "a", "b", "eval", "os.system"])
        writer.add_token_types([3, 3, 1, 1, 1, 1])
        writer.add_token_merges(["a b"])
        writer.add_bos_token_id(0)
        writer.add_eos_token_id(1)
        if "template" in options:
            writer.add_chat_template(options["template"])
        if "templates" in options:
            writer.add_chat_template([{"name": key, "template": text} for key, text in options["templates"].items()])
        writer.add_float32("example.scale", 0.5)
        writer.add_array("example.sizes", [1, 2, 3])
        for key, array in options.get("tensors", {"token_embd.weight": WEIGHTS["embed.weight"]}).items():
            writer.add_tensor(key, array, **options.get("kind", {}))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()

    return write


LIBRARY.add("plain.gguf", "a model without a chat template", model("tiny"))
for name, template in TEMPLATES.items():
    LIBRARY.add(f"template-{name}.gguf", f"a model with a chat template ({name})", model("tiny", template=template))
LIBRARY.add("several-templates.gguf", "a model with several named templates", model("tiny", templates={"default": TEMPLATES["turns"], "tool_use": TEMPLATES["tools"], "rag": TEMPLATES["fields"]}))
LIBRARY.add("quantized.gguf", "a quantized tensor", lambda path: model("tiny", tensors={"token_embd.weight": gguf.quants.quantize(numpy.ones((4, 64), dtype="f4"), gguf.GGMLQuantizationType.Q8_0)}, kind={"raw_dtype": gguf.GGMLQuantizationType.Q8_0})(path))


def tokenizer(kind):
    import tokenizers
    from tokenizers import decoders, models, normalizers, pre_tokenizers, processors, trainers

    texts = ["the cat sat on the mat", "import os and sys", "eval the model on the test set"] * 3
    if kind == "pieces":
        made = tokenizers.Tokenizer(models.WordPiece(unk_token="[UNK]"))
        made.normalizer = normalizers.BertNormalizer()
        made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        trainer = trainers.WordPieceTrainer(vocab_size=60, special_tokens=["[UNK]", "[CLS]", "[SEP]"], show_progress=False)
        made.train_from_iterator(texts, trainer)
        made.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 1), ("[SEP]", 2)])
    elif kind == "words":
        made = tokenizers.Tokenizer(models.WordLevel(unk_token="<unk>"))
        made.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), pre_tokenizers.Split(tokenizers.Regex(r"\d{1,3}"), "isolated")])
        made.train_from_iterator(texts, trainers.WordLevelTrainer(special_tokens=["<unk>"], show_progress=False))
    else:
        made = tokenizers.Tokenizer(models.BPE())
        made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        made.decoder = decoders.ByteLevel()
        made.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=280, special_tokens=["<s>", "</s>"], show_progress=False))
    return made


for kind in ("pieces", "bytes", "words"):
    LIBRARY.add(f"tokenizer-{kind}/", f"tokenizer.json, {kind}", lambda path, kind=kind: tokenizer(kind).save(str(path / "tokenizer.json")), also=("tokenizers",))


def repository(name):
    """A model folder as transformers writes it, without weights from anywhere."""

    def write(path):
        import torch
        import transformers

        torch.manual_seed(7)
        if name == "bert":
            config = transformers.BertConfig(vocab_size=60, hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=8, max_position_embeddings=16)
            transformers.BertForSequenceClassification(config).save_pretrained(path)
        else:
            config = transformers.LlamaConfig(vocab_size=60, hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=8, max_position_embeddings=16)
            transformers.LlamaForCausalLM(config).save_pretrained(path)
        fast = transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer("bytes"), bos_token="<s>", eos_token="</s>")
        fast.chat_template = TEMPLATES["turns" if name == "bert" else "tools"]
        fast.save_pretrained(path)
        (path / "README.md").write_text("---\nlicense: apache-2.0\n---\n\n# Tiny\n\nUse `AutoModel.from_pretrained(path)`.\n")

    return write


for name in ("bert", "llama"):
    LIBRARY.add(f"repository-{name}/", f"a model folder of transformers ({name})", repository(name), also=("transformers", "tokenizers", "torch"))


@LIBRARY.artifact("training-arguments.bin", "the arguments of a training run, by torch.save", also=("transformers", "torch"))
def arguments(path):
    import torch
    import transformers

    torch.save(transformers.GenerationConfig(max_new_tokens=8, temperature=0.7), path)
