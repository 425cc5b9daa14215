# ruleid: if-elif-else-if
if a:
    pass
# ruleid: if-elif-else-if, if-elif-else-if-else
if a: pass
else: pass
# ruleid: if-elif-else-if, if-elif-else-if-else, if-elif-else-if-elif
if a:
    pass
# ruleid: if-elif-else-if
elif b:
    pass
# ruleid: if-elif-else-if, if-elif-else-if-else, if-elif-else-if-elif, if-elif-else-if-elif-else
if a:
    pass
# ruleid: if-elif-else-if, if-elif-else-if-else, if-elif-else-if-elif, if-elif-else-if-elif-else
elif b:
    pass
# ruleid: if-elif-else-if, if-elif-else-if-else
elif c:
    pass
else:
    pass
# ruleid: if-elif-else-if, if-elif-else-if-else, if-elif-else-if-elif
if a:
    pass
else:
    # ruleid: if-elif-else-if
    if b:
        pass
x if y else z
while a: pass
# ruleid: if-elif-else-if
if (a): pass
# ruleid: if-elif-else-if, if-elif-else-if-else, if-elif-else-if-elif, if-elif-else-cond
if a == b:
    pass
# ruleid: if-elif-else-if, if-elif-else-cond
elif c == d:
    pass
# ruleid: if-elif-else-if, if-elif-else-not
if not a: return
# ruleid: if-elif-else-if
if not a:
    return 1
# ruleid: if-elif-else-if
if not a:
    x
    return
[x for x in y if z]
