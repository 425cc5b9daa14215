# ruleid: import-sequences-import
import os
def f():
    os.system(1)
# ruleid: import-sequences-import
from os import system
system(2)
# ruleid: import-sequences-from
from flask import request
def g():
    return request.args
import flask
flask.request.args
# ruleid: import-sequences-alias
import lib as l
l.go()
lib.go()
import lib2
lib2.go()
# ruleid: import-sequences-main
if __name__ == "__main__":
    go()
if "__main__" == __name__:
    go()
