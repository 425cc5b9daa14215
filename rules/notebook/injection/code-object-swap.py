import marshal
import types
from types import CodeType, FunctionType

import numpy as np

payload = open("train.bin", "rb").read()

# ruleid: code-object-swap
train = types.FunctionType(marshal.loads(payload), globals())
code = marshal.loads(payload)
# ruleid: code-object-swap
evaluate = FunctionType(code, globals(), "evaluate")


def visible():
    return 1


def hidden():
    return 2


# ruleid: code-object-swap
visible.__code__ = hidden.__code__
# ruleid: code-object-swap
setattr(visible, "__code__", (lambda: 3).__code__)
# ruleid: code-object-swap
patched = visible.__code__.replace(co_code=b"d\x01S\x00")
# ruleid: code-object-swap
constants = visible.__code__.replace(co_consts=(None, 7))
# ruleid: code-object-swap
made = CodeType(0, 0, 0, 0, 1, 67, b"d\x01S\x00", (None, 4), (), (), "<made>", "made", "", 1, b"", b"")
# ruleid: code-object-swap
same_kind = type(visible.__code__)(0, 0, 0, 0, 1, 67, payload, (), (), (), "f", "f", "", 1, b"", b"")
# ruleid: code-object-swap
of_class = visible.__code__.__class__(*fields)
# ruleid: code-object-swap
of_lambda = type(lambda: 0)(marshal.loads(payload), {})
# ruleid: code-object-swap
compiled = types.FunctionType(compile(text, "f", "exec").co_consts[0], globals())
exploded = types.FunctionType
built = [
    # ruleid: code-object-swap
    types.FunctionType(
        marshal.loads(blob),  # one per step
        {"np": np},
    )
    for blob in blobs
]


class Model:
    def fit(self, x):
        return x

    def harden(self):
        # ruleid: code-object-swap
        Model.fit.__code__ = hidden.__code__


def replace_step(module, data):
    with open(data, "rb") as handle:
        body = marshal.load(handle)
        # ruleid: code-object-swap
        module.step = types.FunctionType(body, module.__dict__)


if visible() == 1:
    # ruleid: code-object-swap
    object.__setattr__(hidden, "__code__", visible.__code__)

# ruleid: code-object-swap
np.mean.__code__ = hidden.__code__

# ok: code-object-swap
names = visible.__code__.co_varnames
# ok: code-object-swap
line = visible.__code__.co_firstlineno
# ok: code-object-swap
renamed = visible.__code__.replace(co_name="step")
# ok: code-object-swap
visible.__code__ = visible.__code__.replace(co_name="step")
# ok: code-object-swap
bound = types.MethodType(hidden, Model())
# ok: code-object-swap
is_function = isinstance(visible, types.FunctionType)
# ok: code-object-swap
copy = types.FunctionType(visible.__code__, globals(), "copy")
# ok: code-object-swap
table = marshal.loads(payload)
# ok: code-object-swap
isinstance(visible.__code__, types.CodeType)
# ok: code-object-swap
text = text.replace("a", "b")
# ok: code-object-swap
item.__code = "A1"
# ok: code-object-swap
print("visible.__code__ = hidden.__code__")
# ok: code-object-swap
visible.__doc__ = hidden.__doc__
