# ruleid: comments-continuations-call
foo(1,  # one
    2)  # two
# ruleid: comments-continuations-call
foo(
    # before
    1,
    # between
    2,
    # after
)
# ruleid: comments-continuations-call
foo(1, \
    2)
# ruleid: comments-continuations-def
def f1():
    pass  # trailing

    # a comment after the body

# ruleid: comments-continuations-def
def f2():  # on the header
    # only a comment before
    x

# ruleid: comments-continuations-assign
x = val(1)  # c
# ruleid: comments-continuations-assign
x = \
    val(2)
# ruleid: comments-continuations-assign
x = val(
    3
); y = 1
# ruleid: comments-continuations-chain
x.a()\
 .b()
# ruleid: comments-continuations-chain
(x
 .a()  # first
 .b()  # second
)
# ruleid: comments-continuations-seq
start()
# in between
stop()
# ruleid: comments-continuations-seq
start(); stop()  # one line
# ruleid: comments-continuations-if
if c:  # header
    x
    # trailing comment of the block
else:  # other
    y
    # trailing
# ruleid: comments-continuations-if
if c: x; y  # z
# ruleid: comments-continuations-dict
{
    "a":  # key
        1,  # value
}
# ruleid: comments-continuations-rest
rest(  # open
    1,
    2  # last
)
# ruleid: comments-continuations-class
class C:
    """doc"""  # c

    # end
# ruleid: comments-continuations-class
class D: x = 1; y = 2
