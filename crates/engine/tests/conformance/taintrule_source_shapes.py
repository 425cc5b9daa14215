import os
from os import environ


def names():
    # ruleid: taintrule-source-shapes-name
    drain(TAINTED)
    x = TAINTED
    # ruleid: taintrule-source-shapes-name
    drain(x)
    TAINTED = 1
    # ruleid: taintrule-source-shapes-name
    drain(TAINTED)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(o.TAINTED)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(f(TAINTED=1))


def attributes():
    # ruleid: taintrule-source-shapes-attribute
    drain(request.args)
    # ruleid: taintrule-source-shapes-attribute, taintrule-source-shapes-any-literal
    drain(request.args["k"])
    # ruleid: taintrule-source-shapes-attribute, taintrule-source-shapes-any-literal
    drain(request.args.get("k"))
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(request)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(request.form)
    # ruleid: taintrule-source-shapes-attribute
    drain(f(request.args))
    request.args = 1
    # ruleid: taintrule-source-shapes-attribute
    drain(request.args)


def attribute_overwritten():
    request = g()
    # ruleid: taintrule-source-shapes-attribute
    drain(request.args)
    request.args = 1
    # ruleid: taintrule-source-shapes-attribute
    drain(request.args)
    request.args.p = 2
    # ruleid: taintrule-source-shapes-attribute
    drain(request.args.p)


def any_attribute(msg):
    # ruleid: taintrule-source-shapes-any-attribute
    drain(msg.body)
    # ruleid: taintrule-source-shapes-any-attribute
    drain(msg.body.text)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(msg)
    msg.body = 1
    # ruleid: taintrule-source-shapes-any-attribute
    drain(msg.body)
    # ruleid: taintrule-source-shapes-any-attribute
    drain(a.b.body)


def literals():
    x = "secret"
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(x)
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain("secret")
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain("secret" + x)
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(x.upper())
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain('secret')
    # ruleid: taintrule-source-shapes-any-literal
    drain("other")
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(f"secret")
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-fstring
    drain(f"secret{x}")
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(b"secret")
    # ruleid: taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content
    drain("http://x")
    y = "see http"
    # ruleid: taintrule-source-shapes-any-literal
    drain(y)
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain({"secret": 1})
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(d["secret"])
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(f(k="secret"))


CONST = "secret"


def constants():
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(CONST)
    y = CONST
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(y)
    # ruleid: taintrule-source-shapes-literal, taintrule-source-shapes-any-literal
    drain(CONST + "x")


def subscripts():
    # ruleid: taintrule-source-shapes-any-literal, taintrule-source-shapes-subscript
    drain(environ["A"])
    # ruleid: taintrule-source-shapes-any-literal
    drain(os.environ["A"])
    # ruleid: taintrule-source-shapes-any-literal
    drain(environ.get("A"))
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(environ)
    environ["B"] = 1
    # ruleid: taintrule-source-shapes-any-literal, taintrule-source-shapes-subscript
    drain(environ["B"])
    # ruleid: taintrule-source-shapes-any-literal, taintrule-source-shapes-subscript
    drain(environ["C"])
    e = environ
    # ruleid: taintrule-source-shapes-any-literal
    drain(e["A"])
    # ruleid: taintrule-source-shapes-any-literal, taintrule-source-shapes-subscript
    drain(f(environ["A"]))


def numbers():
    n = 42
    # ruleid: taintrule-source-shapes-number
    drain(n)
    # ruleid: taintrule-source-shapes-number
    drain(42)
    # ruleid: taintrule-source-shapes-number
    drain(n + 1)
    # ruleid: taintrule-source-shapes-number
    drain(0x2A)
    # ruleid: taintrule-source-shapes-number
    drain(range(42))


def formatted(x):
    # ruleid: taintrule-source-shapes-any-literal, taintrule-source-shapes-fstring
    drain(f"a{x}")
    y = f"{x}"
    # ruleid: taintrule-source-shapes-fstring
    drain(y)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(x)


def calls(o):
    # ruleid: taintrule-source-shapes-call-any
    drain(o.read())
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(o.read)
    # ruleid: taintrule-source-shapes-call-any
    drain(o.a.read(1).b)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(o)
    # ruleid: taintrule-source-shapes-call-any
    drain(open(p).read())


def nothing():
    x = None
    # ruleid: taintrule-source-shapes-none
    drain(x)
    # ruleid: taintrule-source-shapes-none
    drain(None)


def functions():
    x = lambda y: y
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(x)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(lambda: 1)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(x(1))


def lists():
    x = []
    # ruleid: taintrule-source-shapes-list
    drain(x)
    # ruleid: taintrule-source-shapes-list
    drain([1, 2])
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain((1, 2))
    # ruleid: taintrule-source-shapes-list
    drain([y for y in z])


def binary(a, b):
    x = a % b
    # ruleid: taintrule-source-shapes-binary
    drain(x)
    # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
    drain(a)
    # ruleid: taintrule-source-shapes-any-literal, taintrule-source-shapes-binary
    drain("%s" % a)


class C:
    def m(self):
        # ruleid: taintrule-source-shapes-self-attribute
        drain(self.a)
        # ruleid: taintrule-source-shapes-self-attribute
        drain(self.a.b)
        # ruleid: taintrule-source-shapes-self-attribute
        drain(self.m())
        # ok: taintrule-source-shapes-name, taintrule-source-shapes-attribute, taintrule-source-shapes-any-attribute, taintrule-source-shapes-literal, taintrule-source-shapes-any-literal, taintrule-source-shapes-literal-content, taintrule-source-shapes-subscript, taintrule-source-shapes-number, taintrule-source-shapes-fstring, taintrule-source-shapes-call-any, taintrule-source-shapes-none, taintrule-source-shapes-list, taintrule-source-shapes-binary, taintrule-source-shapes-self-attribute
        drain(self)
        self.a = 1
        # ruleid: taintrule-source-shapes-self-attribute
        drain(self.a)
        x = self.a
        # ruleid: taintrule-source-shapes-self-attribute
        drain(x)
