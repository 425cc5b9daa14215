# ruleid: body-metavariables-if
if a1:
    b1
# ruleid: body-metavariables-if
if a1:
    b1
    c1
# ruleid: body-metavariables-if
if a1:
    return 1
# ruleid: body-metavariables-if
if a1: pass
# ruleid: body-metavariables-if
if a1:
    x = 1
else:
    y
# ruleid: body-metavariables-if
if a1:
    # ruleid: body-metavariables-if
    if b1:
        c1
# ruleid: body-metavariables-ellipsis
while x:
    y
    z
# ruleid: body-metavariables-statement
a()
x = 1
b()
# ruleid: body-metavariables-statement
a()
# ruleid: body-metavariables-if
if c: d
b()
a()
x
y
b()
# ruleid: body-metavariables-def
def target():
    """doc"""
    return 1
# ruleid: body-metavariables-regex
for i in l:
    out.append(i)
for i in l:
    x
    out.append(i)
# ruleid: body-metavariables-pattern
with x:
    y
    use(1)
# ruleid: body-metavariables-pattern
with x:
    # ruleid: body-metavariables-if
    if y:
        z = use(2)
try:
    # ruleid: body-metavariables-focus
    one
    two
except E:
    pass
try:
    # ruleid: body-metavariables-focus
    one
except E:
    pass
