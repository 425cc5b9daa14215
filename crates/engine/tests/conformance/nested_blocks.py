# ruleid: nested-blocks-if-body
if a:
    act(1)
# ruleid: nested-blocks-if-body
if b:
    x
    act(2)
    y
# ruleid: nested-blocks-if-body
if c:
    # ruleid: nested-blocks-if-body
    if d:
        act(3)
if e:
    x
else:
    act(4)
# ruleid: nested-blocks-if-body
if g: act(5)
# ruleid: nested-blocks-if-body
elif h:
    act(6)
else:
    act(7)
# ruleid: nested-blocks-else
if a:
    one()
else:
    two()
if a:
    one()
elif b:
    two()
if a:
    one()
    x
else:
    two()
# ruleid: nested-blocks-else
if a:
    return one()
else:
    y = two()
# ruleid: nested-blocks-for-if
for i in items:
    if i:
        items.remove(i)
# ruleid: nested-blocks-for-if
for i in items:
    x
    if j:
        y
        if k:
            items.remove(i)
for i in items:
    if i:
        others.remove(i)
# ruleid: nested-blocks-with-return
with lock:
    return 1
# ruleid: nested-blocks-with-return
with lock, other:
    x
    return 2
# ruleid: nested-blocks-with-return
with other, lock:
    return 3
with lock as l:
    return 4
# ruleid: nested-blocks-try-body
try:
    risky()
except E:
    pass
try:
    x
    foo(risky())
    y
except (E, F):
    pass
try:
    if z:
        risky()
except E as e:
    pass
# ruleid: nested-blocks-while-true
while True:
    x
while 1:
    x
# ruleid: nested-blocks-while-true
while True: break
t = True
# ruleid: nested-blocks-while-true
while t:
    pass
# ruleid: nested-blocks-nested-with
with first:
    with second:
        pass
# ruleid: nested-blocks-nested-with
with first, second:
    pass
with first:
    x
    with second: pass
