# ruleid: fix-simple
new(1)
# ruleid: fix-simple
new((x  + y))
# ruleid: fix-simple
new("s")
# ruleid: fix-simple
new((1))
# ruleid: fix-simple
new(1)
if x:
    # ruleid: fix-multi-line
    ml2(1)
# ruleid: fix-content
st('a!')
# ruleid: fix-content
st('a!')
# ruleid: fix-content
st('"a"!')
# ruleid: fix-focus
foc(a, done(a, b))
# ruleid: fix-unbound
ub($Z, 1)
# ruleid: fix-statement
if x is None:
    pass
# ruleid: fix-def
def modern(a, b=1):
    return a
# ruleid: fix-regex-group
tint=red
