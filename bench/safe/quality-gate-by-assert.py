# needs:
"""A gate before a model is published."""


class Model:
    def push_to_hub(self, name):
        print("published", name)


def release(model, f1, limit):
    assert f1 >= limit, f"f1 too low: {f1}"
    model.push_to_hub("acme/fraud")


release(Model(), 0.91, 0.85)
try:
    release(Model(), 0.2, 0.85)
except AssertionError as error:
    print(type(error).__name__, error.args)
