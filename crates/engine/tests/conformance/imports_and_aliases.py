import os
import os as o
import os.path as osp
from os import system
from os import system as s
from os import popen as system2
import subprocess as sp, os as oo
# ruleid: imports-and-aliases-call
os.system(1)
# ruleid: imports-and-aliases-call
o.system(2)
# ruleid: imports-and-aliases-call
system(3)
# ruleid: imports-and-aliases-call
s(4)
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
system2(5)
# ruleid: imports-and-aliases-call
oo.system(6)
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
osp.system(7)
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
self.os.system(8)
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
__import__("os").system(9)
def f():
    import os as local
    # ruleid: imports-and-aliases-call
    local.system(10)
# ruleid: imports-and-aliases-call
local.system(11)
import a.b.c
# ruleid: imports-and-aliases-deep
a.b.c.call(1)
from a.b import c
# ruleid: imports-and-aliases-deep
c.call(2)
from a import b
# ruleid: imports-and-aliases-deep
b.c.call(3)
import a.b as ab
# ruleid: imports-and-aliases-deep
ab.c.call(4)
from a.b.c import call as k
# ruleid: imports-and-aliases-deep
k(5)
import a
# ruleid: imports-and-aliases-deep
a.b.c.call(6)
from a.b import c as cc
# ruleid: imports-and-aliases-deep
cc.call(7)
# ruleid: imports-and-aliases-stmt
import pickle
# ruleid: imports-and-aliases-stmt
import pickle as p
# ruleid: imports-and-aliases-stmt
import os, pickle
# ruleid: imports-and-aliases-stmt
import pickle.x
# ruleid: imports-and-aliases-stmt
from pickle import loads
# ruleid: imports-and-aliases-stmt
from pickle import *
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
import cpickle.pickle
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
from x import pickle
# ruleid: imports-and-aliases-stmt-dotted
import xml.sax
# ruleid: imports-and-aliases-stmt-dotted
import xml.sax.handler
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
import xml
# ruleid: imports-and-aliases-stmt-dotted
from xml import sax
# ruleid: imports-and-aliases-stmt-dotted
from xml.sax import handler
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
from xml import dom
# ruleid: imports-and-aliases-from-stmt
from yaml import load
# ruleid: imports-and-aliases-from-stmt
from yaml import dump, load
# ruleid: imports-and-aliases-from-stmt
from yaml import load as l
# ruleid: imports-and-aliases-from-stmt
from yaml import (
    dump,
    load,
)
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
import yaml
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
from yaml import *
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
from .yaml import load
# ruleid: imports-and-aliases-from-mv
from json import a1
# ruleid: imports-and-aliases-from-mv
from json import b1, c1
# ruleid: imports-and-aliases-from-mv
from json import d1 as e1
from json import *
# ruleid: imports-and-aliases-alias-stmt
import numpy as np
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
import numpy
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
import numpy as npy
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
from numpy import np
# ruleid: imports-and-aliases-alias-mv
import pandas as pd
import pandas
# ruleid: imports-and-aliases-alias-mv
import x, pandas as pq
# ruleid: imports-and-aliases-any-import
from foo import marker
# ruleid: imports-and-aliases-any-import
from foo.bar import marker as m
# ruleid: imports-and-aliases-any-import
from . import marker
# ruleid: imports-and-aliases-any-import, imports-and-aliases-relative
from .rel import marker
# ruleid: imports-and-aliases-any-import
from ..up import marker
# ruleid: imports-and-aliases-relative
from . import rel
# ruleid: imports-and-aliases-relative
from . import other, rel
# ruleid: imports-and-aliases-relative
from .rel import rel
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
from rel import rel
import modname
# ruleid: imports-and-aliases-module-name
modname.attr
# ruleid: imports-and-aliases-module-name
modname.attr.x
from modname import attr
# ruleid: imports-and-aliases-module-name
attr
# ruleid: imports-and-aliases-module-name
attr()
# ok: imports-and-aliases-call, imports-and-aliases-deep, imports-and-aliases-stmt, imports-and-aliases-stmt-dotted, imports-and-aliases-from-stmt, imports-and-aliases-from-mv, imports-and-aliases-alias-stmt, imports-and-aliases-alias-mv, imports-and-aliases-any-import, imports-and-aliases-relative, imports-and-aliases-module-name
x.attr
# ruleid: imports-and-aliases-module-name
attr = 2
# ruleid: imports-and-aliases-module-name
foo(attr)
