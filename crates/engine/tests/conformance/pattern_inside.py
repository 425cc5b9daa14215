leaf()
def a():
    # ruleid: pattern-inside-function, pattern-inside-function-silent
    leaf()
    def b():
        # ruleid: pattern-inside-function, pattern-inside-function-silent
        leaf()
    # ruleid: pattern-inside-function, pattern-inside-function-silent
    lambda: leaf()
# ruleid: pattern-inside-same-range
whole(1)
run(1)
import lib
# ruleid: pattern-inside-import
run(2)
def c():
    # ruleid: pattern-inside-import
    run(3)
import lib as l2
# ruleid: pattern-inside-import
run(4)
class D:
    def m(self):
        # ruleid: pattern-inside-several
        deep(1)
        def n(self):
            # ruleid: pattern-inside-several
            deep(2)
    deep(3)
    def o(cls):
        deep(4)
# ruleid: pattern-inside-expression
wrap(x)
# ruleid: pattern-inside-expression
wrap(y, foo(x))
x
with lock:
    # ruleid: pattern-inside-with
    guarded(1)
    # ruleid: pattern-inside-with
    foo(guarded(2))
guarded(3)
with lock, y:
    # ruleid: pattern-inside-with
    guarded(4)
with y, lock:
    # ruleid: pattern-inside-with
    guarded(5)
with guarded(6), lock:
    pass
try:
    # ruleid: pattern-inside-try
    tried(1)
except E:
    # ruleid: pattern-inside-try
    tried(2)
try:
    tried(3)
except E:
    pass
else:
    tried(4)
try:
    tried(5)
finally:
    tried(6)
@task
# ruleid: pattern-inside-decorator
def t(a=job(1)):
    # ruleid: pattern-inside-decorator
    job(2)
@task
# ruleid: pattern-inside-decorator
@other(job(3))
def u():
    # ruleid: pattern-inside-decorator
    job(4)
def v():
    job(5)
if DEBUG:
    # ruleid: pattern-inside-if
    dbg(1)
else:
    # ruleid: pattern-inside-if
    dbg(2)
# ruleid: pattern-inside-if
if DEBUG: dbg(3)
elif x:
    # ruleid: pattern-inside-if
    dbg(4)
if x:
    if DEBUG:
        # ruleid: pattern-inside-if
        dbg(5)
