# ruleid: remove-argument
load("a")
# ruleid: remove-argument
load()
# ruleid: remove-argument
load(name="a")
# ruleid: remove-argument
load("a", name="b")
# ruleid: remove-argument
load("a",)
# ruleid: remove-argument
load(
    "a",
    name="b",
)
# ruleid: remove-argument
load(
    "a",
    # we know this one
    name="b",
)
# ruleid: remove-argument
load(
    "a",
)
# ruleid: remove-argument
load(
    "a",  # the name
    # needed
)
# ruleid: remove-argument
load("a")
# ruleid: remove-argument
load(("a"), name=("b"))
# ruleid: remove-argument
place(1, 2)
# ruleid: remove-argument
x = load(
)
# ok: remove-argument
load("a", trust=False)
