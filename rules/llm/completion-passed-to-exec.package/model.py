import re

from openai import OpenAI

client = OpenAI()


def write_code(question: str) -> str:
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    text = r.choices[0].message.content
    fenced = re.search(r"```python\n(.*?)```", text, re.S)
    return fenced.group(1) if fenced else text


def model_name() -> str:
    return "gpt-4.1"
