def match_case(c):
    x = 1
    match c:
        case 1:
            # ruleid: match-statement-one
            foo(x)
        case [x]:
            foo(x)
    foo(x)
def match_join(c):
    match c:
        case 1:
            y = 1
        case _:
            y = 1
    foo(y)
# ruleid: match-statement-call
match bar(1):
    case bar(2):
        # ruleid: match-statement-call
        bar(3)
    case {"k": bar(4)} if bar(5):
        # ruleid: match-statement-call
        bar(6)
    case [a, *b] | (a, b):
        # ruleid: match-statement-assign
        x = src()
    case str() as s:
        # ruleid: match-statement-assign
        y = src()
    case -1 | None | "x":
        pass
    case m.C:
        # ruleid: match-statement-call
        return bar(7)
# ruleid: match-statement-body
def d1(c):
    match c:
        case 1:
            baz(1)
def d2():
    # ruleid: match-statement-seq
    start()
    match c:
        case 1:
            stop()
        case 2:
            x = stop()
match = 1
# ruleid: match-statement-call
match.x(bar(8))
