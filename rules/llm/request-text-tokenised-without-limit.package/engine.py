from transformers import AutoModelForCausalLM, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")


def complete(prompt):
    inputs = tokenizer(prompt, return_tensors="pt")
    # ruleid: request-text-tokenised-without-limit
    return tokenizer.decode(model.generate(**inputs, max_new_tokens=64)[0])


def complete_cut(prompt):
    inputs = tokenizer(prompt, return_tensors="pt", truncation=True, max_length=1024)
    # ok: request-text-tokenised-without-limit
    return tokenizer.decode(model.generate(**inputs, max_new_tokens=64)[0])
