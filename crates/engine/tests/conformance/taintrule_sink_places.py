def names(b):
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    DANGER = 1
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    f(DANGER)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    DANGER = origin()
    # ruleid: taintrule-sink-places-name
    f(DANGER)
    # ruleid: taintrule-sink-places-name
    DANGER.p
    # ruleid: taintrule-sink-places-name
    DANGER
    # ruleid: taintrule-sink-places-name
    DANGER = 2
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    f(DANGER)


def attributes(b):
    a = origin()
    # ruleid: taintrule-sink-places-attribute
    a.danger
    # ruleid: taintrule-sink-places-attribute
    f(a.danger)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    a.danger()
    # ruleid: taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus
    b.danger = a
    # ruleid: taintrule-sink-places-attribute
    b.danger
    # ruleid: taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign
    b.danger = 1
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    b.danger
    # ruleid: taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-object
    a.danger = 1
    # ruleid: taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus
    b.p.danger = f(a)
    # ruleid: taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus
    b.danger: int = a
    # ruleid: taintrule-sink-places-attribute
    b.danger += a


def returns(b):
    a = origin()
    # ruleid: taintrule-sink-places-if
    if b:
        # ruleid: taintrule-sink-places-return, taintrule-sink-places-return-focus
        return a
    # ruleid: taintrule-sink-places-if-focus
    elif a:
        # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
        return 1
    else:
        # ruleid: taintrule-sink-places-return, taintrule-sink-places-return-focus
        return f(a), b
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    return a


def returns_nested(b):
    a = origin()

    def inner():
        # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
        return a

    # ruleid: taintrule-sink-places-return, taintrule-sink-places-return-focus
    return lambda: a


def assigned(b):
    a = origin()
    # ruleid: taintrule-sink-places-assign-focus
    command = a
    # ruleid: taintrule-sink-places-assign-focus
    command = f(b, a)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    command = b
    # ruleid: taintrule-sink-places-assign-focus
    command: str = a
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    x = command = a
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    command += a
    # ruleid: taintrule-sink-places-assign-focus
    command = a if b else 1
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    y = build(a)
    # ruleid: taintrule-sink-places-assign-left-focus
    y = build(b)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    z = build(z)


def conditions(b):
    a = origin()
    # ruleid: taintrule-sink-places-if-focus, taintrule-sink-places-if
    if a:
        f(1)
    # ruleid: taintrule-sink-places-if
    if b:
        f(a)
    # ruleid: taintrule-sink-places-if
    if b:
        f(1)
    # ruleid: taintrule-sink-places-if-focus
    elif a:
        f(2)
    # ruleid: taintrule-sink-places-if-focus, taintrule-sink-places-if
    if not a == 1:
        f(1)
    # ruleid: taintrule-sink-places-if-focus, taintrule-sink-places-if
    if f(a) and b:
        f(1)
    # ruleid: taintrule-sink-places-while-focus
    while a:
        f(1)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    while b:
        f(a)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    x = 1 if a else 2


def iterations(b):
    a = origin()
    # ruleid: taintrule-sink-places-for-focus
    for x in a:
        f(1)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    for x in b:
        f(a)
    # ruleid: taintrule-sink-places-with-focus
    with a as y:
        f(1)
    # ruleid: taintrule-sink-places-with-focus
    with open(a) as y:
        f(1)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    with open(b) as y:
        f(a)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    [x for x in a]


def definitions(b):
    a = origin()

    @deco(a)
    def inner():
        f(a)

    def endpoint(p):
        f(a)

    def with_default(p=a):
        f(p)


# ruleid: taintrule-sink-places-def
def endpoint(p):
    a = origin()
    f(a)


@deco(origin())
def decorated():
    f(1)


# ruleid: taintrule-sink-places-def-default
def defaulted(p=origin()):
    f(p)


# ruleid: taintrule-sink-places-def-default
def defaulted_twice(p=1, q=f(origin())):
    f(p)


class C:
    # ruleid: taintrule-sink-places-def, taintrule-sink-places-def-default
    def endpoint(self, p, q=origin()):
        f(q)


def sequences(b):
    a = origin()
    # ruleid: taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus
    begin(a)
    f(1)
    commit()
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    begin(b)
    f(a)
    commit()
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    begin(b)
    commit()


def strings(b):
    a = origin()
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    f"SELECT {a}"
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    x = f"SELECT {b} {a}"
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    x = f"SELECT {b}"
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    x = f"{a} SELECT"
    # ruleid: taintrule-sink-places-binary
    y = "SELECT" + a
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    y = "SELECT" + b
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    y = "SELECT" + b + a
    # ruleid: taintrule-sink-places-binary
    y = "SELECT" + (b + a)


def subscripts(b):
    a = origin()
    # ruleid: taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus
    table[a]
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    x = table[b]
    # ruleid: taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus
    x = table[f(a)]
    # ruleid: taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus
    table[a] = 1
    # ruleid: taintrule-sink-places-subscript
    table[b] = a
    # ruleid: taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus
    f(table[a])
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    table = origin()
    # ruleid: taintrule-sink-places-subscript
    x = table[b]


def lambdas(b):
    a = origin()
    # ruleid: taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-lambda-focus
    x = lambda y: a
    # ruleid: taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-lambda-focus
    z = lambda y: f(y, a)
    # ok: taintrule-sink-places-name, taintrule-sink-places-attribute, taintrule-sink-places-attribute-assign, taintrule-sink-places-attribute-assign-focus, taintrule-sink-places-attribute-assign-object, taintrule-sink-places-return, taintrule-sink-places-return-focus, taintrule-sink-places-assign-focus, taintrule-sink-places-assign-left-focus, taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-while-focus, taintrule-sink-places-for-focus, taintrule-sink-places-with-focus, taintrule-sink-places-decorator, taintrule-sink-places-def, taintrule-sink-places-def-parameter, taintrule-sink-places-def-default, taintrule-sink-places-sequence, taintrule-sink-places-sequence-focus, taintrule-sink-places-fstring, taintrule-sink-places-binary, taintrule-sink-places-subscript, taintrule-sink-places-subscript-focus, taintrule-sink-places-lambda-focus, taintrule-sink-places-comparison-focus
    f(lambda y: y)


def compared(b):
    a = origin()
    # ruleid: taintrule-sink-places-if-focus, taintrule-sink-places-if, taintrule-sink-places-comparison-focus
    if a == "admin":
        f(1)
    # ruleid: taintrule-sink-places-comparison-focus
    x = f(a) == "admin"
    x = b == "admin"
    x = "admin" == a
