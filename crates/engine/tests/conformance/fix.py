# ruleid: fix-simple
old(1)
# ruleid: fix-simple
old(x  + y)
# ruleid: fix-simple
old("s")
# ruleid: fix-simple
old((1))
# ruleid: fix-simple
old(
    1,
)
if x:
    # ruleid: fix-multi-line
    ml(1)
# ruleid: fix-content
st("a")
# ruleid: fix-content
st('a')
# ruleid: fix-content
st("a" "b")
# ruleid: fix-focus
foc(a, b)
# ruleid: fix-unbound
ub(1)
# ruleid: fix-statement
if x == None:
    y
    z
# ruleid: fix-def
def legacy(a, b=1):
    return a
# ruleid: fix-regex-group
colour=red
