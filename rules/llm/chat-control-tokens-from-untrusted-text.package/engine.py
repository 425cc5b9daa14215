from vllm import LLM, SamplingParams

llm = LLM("Qwen/Qwen2.5-7B-Instruct")


def complete(question: str) -> str:
    prompt = f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"
    # ruleid: chat-control-tokens-from-untrusted-text
    return llm.generate([prompt], SamplingParams(max_tokens=64))[0].outputs[0].text


def chat(question: str) -> str:
    # ok: chat-control-tokens-from-untrusted-text
    return llm.chat([{"role": "user", "content": question}])[0].outputs[0].text
