import jinja2
import numexpr
from flask import render_template_string
from jinja2 import Template

# ruleid: dunder-subclass-walk
sub = ().__class__.__bases__[0].__subclasses__()
# ruleid: dunder-subclass-walk
popen = [c for c in "".__class__.__base__.__subclasses__() if c.__name__ == "Popen"][0]
# ruleid: dunder-subclass-walk
names = {c.__name__: c for c in [].__class__.__mro__[-1].__subclasses__()}
# ruleid: dunder-subclass-walk
count = len(type(1).__mro__[1].__subclasses__())
# ruleid: dunder-subclass-walk
loaders = type.__subclasses__({}.__class__.__base__)
# ruleid: dunder-subclass-walk
walk = getattr(().__class__.__base__, "__subclasses__")()
classes = (
    # ruleid: dunder-subclass-walk
    model.__class__
    .mro()[-1]  # object
    .__subclasses__()
)


def find(name, seed=0):
    top = seed.__class__.__mro__[1]
    # ruleid: dunder-subclass-walk
    for cls in top.__subclasses__():
        if cls.__name__ == name:
            return cls


class Finder:
    def builtins_of(self, function):
        # ruleid: dunder-subclass-walk
        return function.__init__.__globals__["__builtins__"]

    def module_of(self):
        # ruleid: dunder-subclass-walk
        return self.__class__.__init__.__globals__


# ruleid: dunder-subclass-walk
system = warning.__init__.__globals__["os"].system
# ruleid: dunder-subclass-walk
run = helper.__globals__["__builtins__"]["eval"]
# ruleid: dunder-subclass-walk
load = (lambda: 0).__globals__["__builtins__"]["__import__"]("os")

# ruleid: dunder-subclass-walk
eval("().__class__.__bases__[0].__subclasses__()", {"__builtins__": {}})
# ruleid: dunder-subclass-walk
exec("c = [].__class__.__mro__[-1].__subclasses__()")
# ruleid: dunder-subclass-walk
text = "{0.__init__.__globals__}".format(config)
# ruleid: dunder-subclass-walk
page = Template("{{ ''.__class__.__mro__[1].__subclasses__() }}").render()
# ruleid: dunder-subclass-walk
other = jinja2.Environment().from_string("{{ cycler.__init__.__globals__.os }}")
# ruleid: dunder-subclass-walk
numexpr.evaluate("().__class__.__base__.__subclasses__()")
# ruleid: dunder-subclass-walk
render_template_string("{{ request.__class__.__mro__[3].__subclasses__() }}")


async def answer(obj):
    # ruleid: dunder-subclass-walk
    return await first(obj.__class__.__base__.__subclasses__())


class Loader:
    pass


class CsvLoader(Loader):
    def __init__(self):
        # ok: dunder-subclass-walk
        self.name = self.__class__.__name__

    def siblings(self):
        # ok: dunder-subclass-walk
        return [c for c in self.__class__.__subclasses__()]


# ok: dunder-subclass-walk
registry = {c.__name__: c for c in Loader.__subclasses__()}
# ok: dunder-subclass-walk
children = type(model).__subclasses__()
# ok: dunder-subclass-walk
order = type(model).__mro__
# ok: dunder-subclass-walk
parents = CsvLoader.__bases__
# ok: dunder-subclass-walk
base = CsvLoader.__mro__[1].__name__
# ok: dunder-subclass-walk
variables = train.__globals__["BATCH_SIZE"]
# ok: dunder-subclass-walk
train.__globals__.update(seed=1)
# ok: dunder-subclass-walk
print("().__class__.__base__.__subclasses__()")
# ok: dunder-subclass-walk
label = "{0.__class__.__name__}".format(model)
# ok: dunder-subclass-walk
eval("1 + 1", {"__builtins__": {}})
# ok: dunder-subclass-walk
page = Template("{{ item.__class__.__name__ }}").render(item=model)
# ok: dunder-subclass-walk
table = dict(vars(model.__class__))
