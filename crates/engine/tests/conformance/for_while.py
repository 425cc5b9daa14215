# ruleid: for-while-for
for a in b: pass
# ruleid: for-while-for, for-while-for-else
for a in b:
    x
else:
    y
# ruleid: for-while-for
for a, c in b:
    pass
# ruleid: for-while-for
for (a) in (b): pass
# ruleid: for-while-for
for a in b, c: pass
# ruleid: for-while-for, for-while-for-range
for i in range(len(z)):
    pass
# ruleid: for-while-for, for-while-tuple
for k, v in d.items():
    pass
# ruleid: for-while-for, for-while-tuple
for (k, v) in d.items():
    pass
# ruleid: for-while-for
for kv in d.items():
    pass
# ruleid: for-while-for, for-while-tuple
for i, (k, v) in d.items():
    # ruleid: for-while-break
    break
# ruleid: for-while-while
while a: b
# ruleid: for-while-while, for-while-while-else
while a:
    b
else:
    c
# ruleid: for-while-while
while (a):
    # ruleid: for-while-break
    if b: break
    continue
# ruleid: for-while-for, for-while-continue
for a in b:
    if c:
        continue
    d
async def f():
    # ruleid: for-while-for
    async for a in b:
        pass
