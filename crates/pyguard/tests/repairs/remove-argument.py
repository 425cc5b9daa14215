# ruleid: remove-argument
load("a", trust=True)
# ruleid: remove-argument
load(trust=True)
# ruleid: remove-argument
load(trust=True, name="a")
# ruleid: remove-argument
load("a", trust=True, name="b")
# ruleid: remove-argument
load("a", trust=True,)
# ruleid: remove-argument
load(
    "a",
    trust=True,
    name="b",
)
# ruleid: remove-argument
load(
    "a",
    trust=True,  # we know this one
    name="b",
)
# ruleid: remove-argument
load(
    "a",
    trust=True
)
# ruleid: remove-argument
load(
    "a",  # the name
    trust=True  # needed
)
# ruleid: remove-argument
load("a",
     trust=True)
# ruleid: remove-argument
load(("a"), trust=(True), name=("b"))
# ruleid: remove-argument
place(1, 2, True)
# ruleid: remove-argument
x = load(
    trust=True,
)
# ok: remove-argument
load("a", trust=False)
