import os

once = src()
twice = 1
twice = src()
cleaned = src()
cleaned = 1
copied = once
wrapped = f(src())
joined = f"{src()}"
added = src() + "x"
listed = [src()]
dotted = src().p
indexed = src()["k"]
ternary = src() if os else 1
either = src() or 1
called = src().strip()
typed: str = src()
one, two = src(), 1
chained = also = src()
grouped = (src())
augmented = src()
augmented += "x"
deleted = src()
del deleted
box.p = src()
table["k"] = src()
if os:
    conditional = src()
try:
    tried = src()
except ValueError:
    tried = None
try:
    tried_once = src()
finally:
    pass
for from_loop in src():
    pass
with src() as from_with:
    inside_with = src()
(walrus := src())
by_global = src()
shadowed = src()
read_only_later = src()
awaited = await_(src())
for _ in os:
    in_loop = src()


def reads():
    # ruleid: taint-globals, taint-globals-focus
    sink(once)
    # ok: taint-globals, taint-globals-focus
    sink(twice)
    # ok: taint-globals, taint-globals-focus
    sink(cleaned)
    # ruleid: taint-globals, taint-globals-focus
    sink(copied)
    # ruleid: taint-globals, taint-globals-focus
    sink(wrapped)
    # ruleid: taint-globals, taint-globals-focus
    sink(joined)
    # ruleid: taint-globals, taint-globals-focus
    sink(added)
    # ok: taint-globals, taint-globals-focus
    sink(listed)
    # ruleid: taint-globals, taint-globals-focus
    sink(dotted)
    # ruleid: taint-globals, taint-globals-focus
    sink(indexed)
    # ruleid: taint-globals, taint-globals-focus
    sink(ternary)
    # ruleid: taint-globals, taint-globals-focus
    sink(either)
    # ruleid: taint-globals, taint-globals-focus
    sink(called)
    # ok: taint-globals, taint-globals-focus
    sink(typed)
    # ok: taint-globals, taint-globals-focus
    sink(one)
    # ok: taint-globals, taint-globals-focus
    sink(two)
    # ok: taint-globals, taint-globals-focus
    sink(chained)
    # ok: taint-globals, taint-globals-focus
    sink(also)
    # ruleid: taint-globals, taint-globals-focus
    sink(grouped)
    # ok: taint-globals, taint-globals-focus
    sink(augmented)
    # ruleid: taint-globals, taint-globals-focus
    sink(deleted)
    # ok: taint-globals, taint-globals-focus
    sink(box.p)
    # ok: taint-globals, taint-globals-focus
    sink(table["k"])
    # ruleid: taint-globals, taint-globals-focus
    sink(conditional)
    # ok: taint-globals, taint-globals-focus
    sink(tried)
    # ruleid: taint-globals, taint-globals-focus
    sink(tried_once)
    # ok: taint-globals, taint-globals-focus
    sink(from_loop)
    # ok: taint-globals, taint-globals-focus
    sink(from_with)
    # ruleid: taint-globals, taint-globals-focus
    sink(inside_with)
    # ruleid: taint-globals, taint-globals-focus
    sink(walrus)
    # ok: taint-globals, taint-globals-focus
    sink(by_global)
    # ruleid: taint-globals, taint-globals-focus
    sink(shadowed)
    # ruleid: taint-globals, taint-globals-focus
    sink(in_loop)
    # ok: taint-globals, taint-globals-focus
    sink(defined_below)


defined_below = src()


def reads_below():
    # ruleid: taint-globals, taint-globals-focus
    sink(defined_below)
    # ruleid: taint-globals, taint-globals-focus
    sink(f"{once}")
    # ruleid: taint-globals, taint-globals-focus
    sink(once.p)
    # ruleid: taint-globals, taint-globals-focus
    sink(once["k"])
    x = once
    # ruleid: taint-globals, taint-globals-focus
    sink(x)
    for y in once:
        # ruleid: taint-globals, taint-globals-focus
        sink(y)
    # ruleid: taint-globals, taint-globals-focus
    sink([z for z in once])


def reassigns_global():
    global by_global
    # ok: taint-globals, taint-globals-focus
    sink(by_global)
    by_global = 1
    # ok: taint-globals, taint-globals-focus
    sink(by_global)


def declares_global():
    global once
    # ruleid: taint-globals, taint-globals-focus
    sink(once)


def shadows():
    shadowed = 1
    # ok: taint-globals, taint-globals-focus
    sink(shadowed)


def shadows_parameter(once):
    # ok: taint-globals, taint-globals-focus
    sink(once)


def read_then_local():
    # ruleid: taint-globals, taint-globals-focus
    sink(shadowed)
    shadowed = 2
    # ok: taint-globals, taint-globals-focus
    sink(shadowed)


def outer():
    # ruleid: taint-globals, taint-globals-focus
    sink(once)

    def inner():
        # ruleid: taint-globals, taint-globals-focus
        sink(once)

    # ruleid: taint-globals, taint-globals-focus
    return lambda: sink(once)


async def coroutine():
    # ruleid: taint-globals, taint-globals-focus
    sink(once)


def default(x=once):
    # ruleid: taint-globals, taint-globals-focus
    sink(x)


def taints_global():
    global made
    made = src()
    # ruleid: taint-globals, taint-globals-focus
    sink(made)


def reads_made():
    # ok: taint-globals, taint-globals-focus
    sink(made)


@decorate
def decorated():
    # ruleid: taint-globals, taint-globals-focus
    sink(once)


class Uses:
    # ok: taint-globals, taint-globals-focus
    sink(once)
    field = once
    own = src()
    # ruleid: taint-globals, taint-globals-focus
    sink(own)
    # ok: taint-globals, taint-globals-focus
    sink(field)

    def method(self, x=once):
        # ruleid: taint-globals, taint-globals-focus
        sink(once)
        # ok: taint-globals, taint-globals-focus
        sink(own)
        # ok: taint-globals, taint-globals-focus
        sink(self.own)
        # ok: taint-globals, taint-globals-focus
        sink(Uses.own)
        # ruleid: taint-globals, taint-globals-focus
        sink(x)
        self.put = src()

    @staticmethod
    def static():
        # ruleid: taint-globals, taint-globals-focus
        sink(once)

    def later(self):
        # ok: taint-globals, taint-globals-focus
        sink(self.put)
        # ok: taint-globals, taint-globals-focus
        sink(self.elsewhere)

    class Nested:
        # ok: taint-globals, taint-globals-focus
        sink(once)

        def method(self):
            # ruleid: taint-globals, taint-globals-focus
            sink(once)


# ruleid: taint-globals, taint-globals-focus
sink(once)
# ok: taint-globals, taint-globals-focus
sink(made)
# ok: taint-globals, taint-globals-focus
sink(Uses.own)
# ruleid: taint-globals, taint-globals-focus
later = lambda: sink(once)


early = late
late = src()
as_list = [src()]
as_tuple = (src(), 1)
as_dict = {"k": src()}
as_set = {src()}
as_comprehension = [x for x in src()]
as_lambda = lambda: src()
as_compare = src() == 1
as_not = not src()
as_percent = "%s" % src()
as_format = "{}".format(src())
as_slice = src()[1:]
as_index_of_list = [src()][0]
as_unpacked, = src()
import_then = src()
import import_then
from m import from_then
from_then = src()
cleaned_in_function = src()
read_in_loop = src()
copied_index = late["k"]
copied_field = late.p
copied_call = f(late)
(parenthesised) = src()
if os:
    both = src()
else:
    both = src()


def reads_more():
    # ok: taint-globals, taint-globals-focus
    sink(early)
    # ruleid: taint-globals, taint-globals-focus
    sink(late)
    # ok: taint-globals, taint-globals-focus
    sink(as_list)
    # ok: taint-globals, taint-globals-focus
    sink(as_list[0])
    # ok: taint-globals, taint-globals-focus
    sink(as_tuple)
    # ok: taint-globals, taint-globals-focus
    sink(as_dict)
    # ok: taint-globals, taint-globals-focus
    sink(as_dict["k"])
    # ruleid: taint-globals, taint-globals-focus
    sink(as_set)
    # ok: taint-globals, taint-globals-focus
    sink(as_comprehension)
    # ok: taint-globals, taint-globals-focus
    sink(as_lambda)
    # ok: taint-globals, taint-globals-focus
    sink(as_lambda())
    # ruleid: taint-globals, taint-globals-focus
    sink(as_compare)
    # ruleid: taint-globals, taint-globals-focus
    sink(as_not)
    # ruleid: taint-globals, taint-globals-focus
    sink(as_percent)
    # ruleid: taint-globals, taint-globals-focus
    sink(as_format)
    # ok: taint-globals, taint-globals-focus
    sink(as_slice)
    # ruleid: taint-globals, taint-globals-focus
    sink(as_index_of_list)
    # ok: taint-globals, taint-globals-focus
    sink(as_unpacked)
    # ruleid: taint-globals, taint-globals-focus
    sink(import_then)
    # ok: taint-globals, taint-globals-focus
    sink(from_then)
    # ruleid: taint-globals, taint-globals-focus
    sink(cleaned_in_function)
    # ruleid: taint-globals, taint-globals-focus
    sink(copied_index)
    # ruleid: taint-globals, taint-globals-focus
    sink(copied_field)
    # ruleid: taint-globals, taint-globals-focus
    sink(copied_call)
    # ruleid: taint-globals, taint-globals-focus
    sink(parenthesised)
    # ok: taint-globals, taint-globals-focus
    sink(both)


def cleans():
    cleaned_in_function = 1
    # ok: taint-globals, taint-globals-focus
    sink(cleaned_in_function)


def assigns_same_name_locally():
    late = other()
    # ok: taint-globals, taint-globals-focus
    sink(late)


def loops():
    for late in y:
        # ok: taint-globals, taint-globals-focus
        sink(late)
    # ok: taint-globals, taint-globals-focus
    sink(late)


def comprehension_shadow():
    # ok: taint-globals, taint-globals-focus
    sink([late for late in y])
