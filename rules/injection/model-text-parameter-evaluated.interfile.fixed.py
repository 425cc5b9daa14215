import json
import re
import ast


class ToolParser:
    pattern = re.compile(r"<parameter=(.*?)</parameter>", re.S)

    def _parse_call(self, text, config):
        def convert(value, kind):
            if kind == "object":
                try:
                    return json.loads(value)
                except ValueError:
                    pass
            # ruleid: model-text-parameter-evaluated
            return ast.literal_eval(value)

        arguments = {}
        for match in self.pattern.findall(text):
            name, value = match[0], str(match[1:])
            arguments[name] = convert(value, config.get(name))
        return arguments

    def extract_tool_calls(self, model_output, config):
        return [self._parse_call(part, config) for part in model_output.split("<tool>")]


def _fenced(text):
    return text.split("```")[1]


def run(llm_response):
    # ruleid: model-text-parameter-evaluated
    exec(_fenced(llm_response))


def _evaluate(text):
    # ruleid: model-text-parameter-evaluated
    return ast.literal_eval(text)


def score(completion):
    return _evaluate(completion[7:])


def vote(completion):
    if completion not in ("True", "False"):
        return None
    # ok: model-text-parameter-evaluated
    return eval(completion)


def _length(text):
    return len(text)


def measure(model_output):
    # ok: model-text-parameter-evaluated
    return eval(f"{_length(model_output)} / 2")
