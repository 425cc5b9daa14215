import requests
import requests as rq
from requests import get, post as p
import subprocess
from subprocess import run, Popen as Po
import yaml
from yaml import SafeLoader, load
import hashlib
import rsa
# ruleid: realistic-rules-verify
requests.get(u, verify=False)
# ruleid: realistic-rules-verify
rq.post(u, data=d, verify=False)
# ruleid: realistic-rules-verify
get(u, verify=False)
# ruleid: realistic-rules-verify
p(u, verify=False)
requests.get(u, verify=True)
V = False
# ruleid: realistic-rules-verify
requests.get(u, verify=V)
requests.Session().get(u, verify=False)
requests.get(u, **{"verify": False})
requests.api.get(u, verify=False)
# ruleid: realistic-rules-shell
subprocess.run(cmd, shell=True)
subprocess.run("ls", shell=True)
CMD = "ls -l"
subprocess.run(CMD, shell=True)
# ruleid: realistic-rules-shell
subprocess.run(f"ls {x}", shell=True)
# ruleid: realistic-rules-shell
run(cmd, shell=True)
Po(cmd, shell=1)
# ruleid: realistic-rules-shell
run("ls" + x, shell=True)
# ruleid: realistic-rules-sh-list
subprocess.run(["sh", "-c", cmd])
# ruleid: realistic-rules-sh-list
run(["sh", "-c", cmd, "x"], check=True)
subprocess.run(["bash", "-c", cmd])
SH = "sh"
# ruleid: realistic-rules-sh-list
subprocess.run([SH, "-c", cmd])
# ruleid: realistic-rules-loader
yaml.load(x)
yaml.load(x, Loader=yaml.SafeLoader)
yaml.load(x, Loader=SafeLoader)
load(x, SafeLoader)
# ruleid: realistic-rules-loader
yaml.load(x, yaml.Loader)
# ruleid: realistic-rules-loader
yaml.load(open(f).read(), Loader=yaml.FullLoader)
# ruleid: realistic-rules-hash
hashlib.new("md5")
# ruleid: realistic-rules-hash
hashlib.new("MD5", b"x")
hashlib.new("sha256")
ALG = "sha1"
# ruleid: realistic-rules-hash
hashlib.new(ALG)
# ruleid: realistic-rules-sql
cur.execute(f"SELECT {x}")
# ruleid: realistic-rules-sql
cur.execute("SELECT %s" % x)
# ruleid: realistic-rules-sql
cur.execute("SELECT {}".format(x))
# ruleid: realistic-rules-sql
cur.execute("SELECT " + x)
# ruleid: realistic-rules-sql
cur.execute("SELECT " + x + " FROM t")
# ruleid: realistic-rules-sql
cur.execute(a + " FROM t")
cur.execute("SELECT %s", (x,))
cur.execute("SELECT " "1")
# ruleid: realistic-rules-sql
cur.execute("SELECT " + "1")
Q = "SELECT %s"
# ruleid: realistic-rules-sql
cur.execute(Q % x)
# ruleid: realistic-rules-sql
self.db.cursor().execute(f"{x}", (y,))
q = f"SELECT {x}"
cur.execute(q)
# ruleid: realistic-rules-url
fetch("http://example.com")
fetch("https://example.com")
fetch("http://localhost/x")
BASE = "http://example.com"
# ruleid: realistic-rules-url
fetch(BASE)
# ruleid: realistic-rules-url
fetch(BASE + "/x")
# ruleid: realistic-rules-mutable-default
def m1(a=[]): pass
# ruleid: realistic-rules-mutable-default
def m2(a, b: list = [], *c): pass
def m3(a=None): pass
def m4(a=[1]): pass
lambda a=[]: a
# ruleid: realistic-rules-silent-except
try:
    x()
except Exception:
    pass
# ruleid: realistic-rules-silent-except
try:
    x()
except Exception:
    # ignored
    pass
try:
    x()
except Exception as e:
    pass
# ruleid: realistic-rules-silent-except
try:
    x()
except ValueError:
    y
except Exception:
    pass
# ruleid: realistic-rules-assert-tuple
assert (a, "message")
assert (a)
assert (a, b, c)
def o1():
    # ruleid: realistic-rules-open-no-with
    f = open(p)
    return f.read()
def o2():
    f = open(p)
    f.close()
def o3():
    f = open(p)
    try:
        g()
    finally:
        f.close()
def o4():
    try:
        f = open(p)
    finally:
        f.close()
def e1():
    v = input("x")
    # ruleid: realistic-rules-eval-input
    eval(v)
    eval(w)
def e2():
    v = input()
    if v:
        # ruleid: realistic-rules-eval-input
        return eval(v)
@app.route("/x")
def r1(name):
    # ruleid: realistic-rules-route-return
    return "hi " + name
@bp.route("/y", methods=["GET"])
@login
def r2(a, b=1):
    if b:
        # ruleid: realistic-rules-route-return
        return "hi " + b
    return "x" + c
# ruleid: realistic-rules-password
password = "hunter2"
# ruleid: realistic-rules-password
db_passwd = "x"
# ruleid: realistic-rules-password
self.password = "y"
password = ""
# ruleid: realistic-rules-password
password: str = "z"
# ruleid: realistic-rules-password
config["password"] = "w"
password = get_it()
# ruleid: realistic-rules-password
passwords = "q"
# ruleid: realistic-rules-key-size
rsa.generate(65537, key_size=1024)
rsa.generate(key_size=2048)
SIZE = 512
# ruleid: realistic-rules-key-size
rsa.generate(key_size=SIZE)
rsa.generate(key_size=SIZE * 8)
