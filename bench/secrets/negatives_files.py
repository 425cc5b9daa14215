"""Negatives in machine-made files: lock files, sums, certificates, minified text, models' files, logs."""

import json
import string

import make
from labels import mark
from make import alnum, base64_of, hexa, random_bytes, take, uuid

M = mark(0)
PACKAGES = ("numpy", "torch", "pandas", "scipy", "tokenizers", "pydantic", "httpx", "certifi", "keyring", "pyjwt", "cryptography", "token-utils", "secretstorage", "passlib", "python-dotenv", "safetensors")


def version(random):
    return f"{random.randrange(9)}.{random.randrange(30)}.{random.randrange(20)}"


def integrity(random, size=64):
    return f"sha{size * 8}-" + base64_of(random_bytes(random, size))


def lock_files(labelled, random):
    rows = []
    for at in range(120):
        name = f"{random.choice(PACKAGES)}-{at}"
        rows.append(f"    \"node_modules/{name}\": {{\n      \"version\": \"{version(random)}\",\n      \"resolved\": \"https://packages.corp.test/{name}/-/{name}-{version(random)}.tgz\",\n      \"integrity\": \"{M}{integrity(random)}\"\n    }}")
    labelled.negatives("locks", "package-lock.json", "{\n  \"lockfileVersion\": 3,\n  \"packages\": {\n" + ",\n".join(rows) + "\n  }\n}\n", "package-lock.json")
    labelled.negatives("locks", "yarn.lock", "".join(f"{random.choice(PACKAGES)}@^{version(random)}:\n  version \"{version(random)}\"\n  resolved \"https://registry.yarnpkg.com/x/-/x-1.0.0.tgz#{M}{hexa(random, 40)}\"\n  integrity {M}{integrity(random)}\n\n" for _ in range(100)), "yarn.lock")
    labelled.negatives("locks", "poetry.lock", "".join(f"[[package]]\nname = \"{random.choice(PACKAGES)}\"\nversion = \"{version(random)}\"\nfiles = [\n" + "".join(f"    {{file = \"x-{version(random)}-py3-none-any.whl\", hash = \"{M}sha256:{hexa(random, 64)}\"}},\n" for _ in range(4)) + "]\n\n" for _ in range(50)), "poetry.lock")
    labelled.negatives("locks", "uv.lock", "".join(f"[[package]]\nname = \"{random.choice(PACKAGES)}\"\nversion = \"{version(random)}\"\nsdist = {{ url = \"https://files.pythonhosted.org/packages/{hexa(random, 2)}/{hexa(random, 2)}/{hexa(random, 60)}/x.tar.gz\", hash = \"{M}sha256:{hexa(random, 64)}\", size = {random.randrange(10**6)} }}\n\n" for _ in range(200)), "uv.lock")
    labelled.negatives("locks", "Cargo.lock", "".join(f"[[package]]\nname = \"{random.choice(PACKAGES)}\"\nversion = \"{version(random)}\"\nsource = \"registry+https://packages.corp.test/index\"\nchecksum = \"{M}{hexa(random, 64)}\"\n\n" for _ in range(200)), "Cargo.lock")
    labelled.negatives("locks", "Pipfile.lock", json.dumps({"_meta": {"hash": {"sha256": M + hexa(random, 64)}}, "default": {f"{name}-{at}": {"hashes": [f"{M}sha256:{hexa(random, 64)}" for _ in range(6)], "version": f"=={version(random)}"} for at in range(3) for name in PACKAGES}}, indent=4, ensure_ascii=False) + "\n", "Pipfile.lock")
    labelled.negatives("locks", "requirements.txt", "".join(f"{random.choice(PACKAGES)}=={version(random)} \\\n    --hash={M}sha256:{hexa(random, 64)} \\\n    --hash={M}sha256:{hexa(random, 64)}\n" for _ in range(100)), "requirements hashes")
    labelled.negatives("locks", "conda-lock.yml", "package:\n" + "".join(f"- name: {random.choice(PACKAGES)}\n  url: https://conda.anaconda.org/conda-forge/linux-64/x-{version(random)}-py312.conda\n  hash:\n    md5: {M}{hexa(random, 32)}\n    sha256: {M}{hexa(random, 64)}\n" for _ in range(60)), "conda-lock")
    labelled.negatives("locks", "go.sum", "".join(f"github.com/x/{random.choice(PACKAGES)} v{version(random)} {M}h1:{base64_of(random_bytes(random, 32))}\n" for _ in range(120)), "go.sum")
    labelled.negatives("locks", "pnpm-lock.yaml", "packages:\n" + "".join(f"  {random.choice(PACKAGES)}@{version(random)}:\n    resolution: {{integrity: {M}{integrity(random)}}}\n" for _ in range(80)), "pnpm-lock")
    labelled.negatives("locks", "pixi.lock", "".join(f"- conda: https://conda.anaconda.org/x.conda\n  sha256: {M}{hexa(random, 64)}\n  md5: {M}{hexa(random, 32)}\n" for _ in range(40)), "pixi.lock")
    labelled.negatives("locks", ".terraform.lock.hcl", "provider \"aws\" {\n  hashes = [\n" + "".join(f"    \"{M}{r}\",\n" for r in [f"h1:{base64_of(random_bytes(random, 32))}" for _ in range(20)] + [f"zh:{hexa(random, 64)}" for _ in range(30)]) + "  ]\n}\n", "terraform lock")


def sums(labelled, random):
    for name, size in (("SHA256SUMS", 64), ("SHA512SUMS", 128), ("MD5SUMS", 32), ("checksums.sha1", 40)):
        labelled.negatives("sums", name, "".join(f"{M}{hexa(random, size)}  data/part-{at:05d}.bin\n" for at in range(80)), "sums")
    labelled.negatives("sums", "checksums.py", "KNOWN = {\n" + "".join(f"    \"model-{at}.bin\": \"{M}{hexa(random, (32, 40, 64)[at % 3])}\",\n" for at in range(60)) + "}\n", "sums in code")
    labelled.negatives("sums", "images.yaml", "images:\n" + "".join(f"  - image: registry.mlops.dev/{random.choice(PACKAGES)}@{M}sha256:{hexa(random, 64)}\n" for _ in range(80)), "docker digest")
    labelled.negatives("sums", "Dockerfile", "".join(f"FROM python:3.12@{M}sha256:{hexa(random, 64)} AS stage{at}\n" for at in range(20)) + "".join(f"ADD --checksum={M}sha256:{hexa(random, 64)} https://x.mlops.dev/a.tgz /opt/\n" for _ in range(10)), "docker digest")
    labelled.negatives("sums", "history.log", "".join(f"{M}{hexa(random, 40)} {make.date(random, 2020, 2026)} fix the token counter\n" for _ in range(150)), "git sha")
    labelled.negatives("sums", ".pre-commit-config.yaml", "repos:\n" + "".join(f"  - repo: https://github.com/x/{random.choice(PACKAGES)}\n    rev: {M}{hexa(random, 40)}\n" for _ in range(30)), "git sha")
    labelled.negatives("sums", "actions.yml", "steps:\n" + "".join(f"  - uses: actions/cache@{M}{hexa(random, 40)}\n    with:\n      key: {M}${{{{ runner.os }}}}-{hexa(random, 16)}\n" for _ in range(30)), "git sha")
    labelled.negatives("sums", "model.dvc", "outs:\n" + "".join(f"- md5: {M}{hexa(random, 32)}\n  size: {random.randrange(10**9)}\n  path: data/{at}\n" for at in range(40)), "dvc")
    labelled.negatives("sums", "pointer.txt", "version https://git-lfs.github.com/spec/v1\n" + "".join(f"oid {M}sha256:{hexa(random, 64)}\nsize {random.randrange(10**9)}\n" for _ in range(20)), "git lfs")
    labelled.negatives("sums", "hub.py", "".join(f"load(\"team/model-{at}\", revision=\"{M}{hexa(random, 40)}\")\n" for at in range(60)), "model revision")
    labelled.negatives("sums", "submodules.diff", "".join(f"-Subproject commit {M}{hexa(random, 40)}\n+Subproject commit {M}{hexa(random, 40)}\nindex {M}{hexa(random, 7)}..{hexa(random, 7)} 100644\n" for _ in range(30)), "git sha")
    labelled.negatives("sums", "uuids.csv", "id,order,amount\n" + "".join(f"{M}{uuid(random)},{random.randrange(10**5)},{random.randrange(999)}.50\n" for _ in range(200)), "UUID")
    labelled.negatives("sums", "users.sql", "INSERT INTO users (id, password_hash) VALUES\n" + ",\n".join(f"({at}, '{M}$2b$12${take(random, make.BASE62 + './', 53)}')" for at in range(40)) + ";\n", "password hash")


def certificates(labelled, random):
    for at in range(12):
        labelled.negatives("certificates", "chain.pem", make.armour("CERTIFICATE", b"\x30\x82\x03\x75\x30\x82\x02\x5d" + random_bytes(random, 700)) + "\n", "certificate")
    for label, size in (("CERTIFICATE REQUEST", 480), ("PUBLIC KEY", 270), ("RSA PUBLIC KEY", 250), ("PGP PUBLIC KEY BLOCK", 600), ("DH PARAMETERS", 250), ("X509 CRL", 300), ("SSH2 PUBLIC KEY", 300), ("PGP SIGNATURE", 250)):
        labelled.negatives("certificates", "public.pem", make.armour(label, b"\x30\x82" + random_bytes(random, size)) + "\n", label.lower())
    keys = [f"ssh-rsa {M}AAAAB3NzaC1yc2EAAAADAQABAAABAQ{base64_of(random_bytes(random, 250))} deploy-{at}" for at in range(12)] + [f"ssh-ed25519 {M}AAAAC3NzaC1lZDI1NTE5AAAAI{base64_of(random_bytes(random, 31), False)} ci-{at}" for at in range(12)]
    labelled.negatives("certificates", "authorized_keys", "\n".join(keys) + "\n", "ssh public key")
    labelled.negatives("certificates", "known_hosts", "".join(f"|1|{base64_of(random_bytes(random, 20))}|{base64_of(random_bytes(random, 20))} ssh-ed25519 {M}AAAAC3NzaC1lZDI1NTE5AAAAI{base64_of(random_bytes(random, 31), False)}\n" for _ in range(20)), "ssh known host")
    jwks = {"keys": [{"kty": "RSA", "use": "sig", "kid": M + hexa(random, 40), "alg": "RS256", "n": M + make.base64url_of(random_bytes(random, 256)), "e": "AQAB", "x5t": M + make.base64url_of(random_bytes(random, 20)), "x5c": [M + base64_of(random_bytes(random, 700))]} for _ in range(6)] + [{"kty": "EC", "crv": "P-256", "x": M + make.base64url_of(random_bytes(random, 32)), "y": M + make.base64url_of(random_bytes(random, 32))} for _ in range(6)]}
    labelled.negatives("certificates", "jwks.json", json.dumps(jwks, indent=2, ensure_ascii=False) + "\n", "public JWKS")
    labelled.negatives("certificates", "ca.yaml", "clusters:\n- cluster:\n    certificate-authority-data: " + M + base64_of(make.armour("CERTIFICATE", random_bytes(random, 600)).encode()) + "\n    server: https://10.0.0.1:6443\n", "certificate")
    labelled.negatives("certificates", "pins.py", "".join(f"PIN_{at} = \"{M}sha256/{base64_of(random_bytes(random, 32))}\"\n" for at in range(16)) + "".join(f"FINGERPRINT_{at} = \"{M}{':'.join(hexa(random, 2).upper() for _ in range(20))}\"\n" for at in range(12)), "public key pin")


def minified(labelled, random):
    words = ("e", "t", "n", "r", "i", "o", "token", "key", "auth", "password", "secret", "apiKey", "value", "props")
    def statement():
        a, b, c = (random.choice(words) for _ in range(3))
        return random.choice((f"function {a}({b},{c}){{return {b}.{c}?{b}.{c}:{a}({c})}}", f"var {a}={{{b}:!0,{c}:\"{take(random, string.ascii_lowercase, 8)}\"}};", f"{a}.{b}=function({c}){{{c}&&({a}.{c}={c}+1)}};", f"const {a}Type=\"{b}-{c}\";", f"{a}.password=e.password,{b}.token=t.getToken(\"{c}\");", f"t.headers[\"X-{a}\"]=\"application/{b}+json\";"))
    for number in range(6):
        labelled.negatives("minified", "bundle.min.js", "\n".join(M + "".join(statement() for _ in range(40)) for _ in range(25)) + f"\n//# sourceMappingURL=data:application/json;base64,{M}{base64_of(random_bytes(random, 600))}\n", "minified script")
    labelled.negatives("minified", "bundle.js.map", json.dumps({"version": 3, "mappings": M + ";".join("".join(random.choice(("AAAA", "CAAC", "QACgB", "YAAY", "mBAAmB", "SADA")) for _ in range(9)) for _ in range(300))}, ensure_ascii=False) + "\n", "source map")
    for number in range(4):
        labelled.negatives("minified", "styles.min.css", "".join(f".{M}css-{alnum(random, 10)},.{random.choice(('token', 'key', 'btn'))}_{alnum(random, 5)}__{hexa(random, 6)}{{color:#{hexa(random, 6)};background:url(data:image/svg+xml;base64,{base64_of(random_bytes(random, 60))})}}\n" for _ in range(50)), "minified styles")
    labelled.negatives("minified", "font.css", "".join(f"@font-face{{font-family:F{at};src:url(data:font/woff2;base64,{M}d09GMgABAAAAA{base64_of(random_bytes(random, 900))}) format('woff2')}}\n" for at in range(10)), "font")
    labelled.negatives("minified", "page.html", "".join(f"<script src=\"https://cdn.mlops.dev/x-{at}.js\" integrity=\"{M}{integrity(random, 48)}\" crossorigin=\"anonymous\"></script>\n<meta name=\"csrf-param\" content=\"authenticity_token\">\n<img alt=\"key {at}\" src=\"data:image/png;base64,{M}iVBORw0KGgoAAAANSUhEUgAA{base64_of(random_bytes(random, 500))}\">\n" for at in range(40)), "html")
    labelled.negatives("minified", "icon.svg", "".join(f"<path class=\"key\" d=\"{M}" + " ".join(f"M{random.uniform(0, 99):.2f} {random.uniform(0, 99):.2f}c{random.uniform(-9, 9):.3f}-{random.uniform(0, 9):.3f} {random.uniform(-9, 9):.3f}" for _ in range(8)) + "z\"/>\n" for _ in range(50)), "svg path")
    labelled.negatives("minified", "descriptor_pb2.py", "".join(f"DESCRIPTOR = pool.AddSerializedFile({M}b'\\n\\x{hexa(random, 2)}\\x0c{take(random, string.ascii_letters, 20)}.proto\\x12\\x05token\\\"\\x{hexa(random, 2)}{take(random, string.ascii_letters, 30)}')\n" for _ in range(20)), "protobuf descriptor")


def model_files(labelled, random):
    vocabulary = {f"{M}{take(random, string.ascii_letters + 'ĠĊ', random.randrange(2, 14))}{at}": at for at in range(300)}
    added = [{"id": at, "content": f"{M}<|{word}_{at}|>", "special": True} for at, word in enumerate(("pad", "eos", "secret", "api_key", "password", "tool"))]
    merges = [f"{M}{take(random, string.ascii_letters, 2)} {take(random, string.ascii_letters, 3)}" for _ in range(200)]
    labelled.negatives("models", "tokenizer.json", json.dumps({"added_tokens": added, "model": {"type": "BPE", "vocab": vocabulary, "merges": merges}}, indent=1, ensure_ascii=False) + "\n", "tokenizer.json")
    labelled.negatives("models", "merges.txt", "#version: 0.2\n" + "".join(f"{M}{take(random, string.ascii_letters, 3)} {take(random, string.ascii_letters, 4)}\n" for _ in range(150)), "merges")
    labelled.negatives("models", "vocab.txt", "".join(f"{M}##{take(random, string.ascii_lowercase, 6)}\n" for _ in range(100)) + "password\nsecret\ntoken\nkey\n", "vocabulary")
    for at in range(10):
        labelled.negatives("models", "tokenizer_config.json", json.dumps({"pad_token": M + "<|pad|>", "eos_token": M + "</s>", "bos_token": M + "<s>", "unk_token": M + "<unk>", "tokenizer_class": M + "LlamaTokenizerFast", "additional_special_tokens": [M + f"<extra_id_{n}>" for n in range(5)], "_commit_hash": M + hexa(random, 40), "_name_or_path": M + f"team/model-{at}b-instruct", "sep_token": M + "[SEP]", "token_type_ids": 0, "image_token_id": random.randrange(10**5)}, indent=2, ensure_ascii=False) + "\n", "tokenizer config")
    labelled.negatives("models", "model.safetensors.index.json", json.dumps({"weight_map": {f"model.layers.{at}.self_attn.{kind}.weight": M + f"model-{at:05d}-of-00031.safetensors" for at in range(20) for kind in ("q_proj", "k_proj", "key", "value")}}, indent=1, ensure_ascii=False) + "\n", "weight map")
    labelled.negatives("models", "tensors.log", "".join(f"tensor([[{M}" + ", ".join(f"{random.gauss(0, 1):.4f}" for _ in range(8)) + "]], device='cuda:0')\n" for _ in range(80)) + "".join(f"input_ids: [{M}" + ", ".join(str(random.randrange(50000)) for _ in range(24)) + "]\n" for _ in range(60)), "printed tensor")
    labelled.negatives("models", "embeddings.csv", "id,x,y\n" + "".join(f"{at},{M}{random.uniform(-80, 80):.7f},{random.uniform(-170, 170):.7f}\n" for at in range(100)), "numbers")
    labelled.negatives("models", "iris.csv", "sepal_length,sepal_width,species\n" + "".join(f"{M}{random.uniform(4, 8):.1f},{random.uniform(2, 5):.1f},{random.choice(('setosa', 'virginica'))}\n" for _ in range(100)), "sample data")
    labelled.negatives("models", "passengers.csv", "id,survived,class,ticket,fare,cabin\n" + "".join(f"{M}{at},{random.randrange(2)},{random.randrange(1, 4)},{random.choice(('A/5', 'PC', 'STON'))} {random.randrange(10**4, 10**6)},{random.uniform(5, 99):.4f},{random.choice('BCDE')}{random.randrange(99)}\n" for at in range(100)), "sample data")
    labelled.negatives("models", "prompts.jsonl", "".join(json.dumps({"prompt": f"{M}How do I rotate the API key of service {at}?", "completion": "Open the settings, choose Access tokens, and press Rotate. Never put a password in code."}, ensure_ascii=False) + "\n" for at in range(60)), "training text")


def logs(labelled, random):
    shapes = (
        lambda r: f"request_id={M}{uuid(r)} status=200 path=/v1/tokens",
        lambda r: f"trace_id={M}{hexa(r, 32)} span_id={hexa(r, 16)} key=cache:{r.randrange(999)}",
        lambda r: f"X-Amzn-Trace-Id: {M}Root=1-{hexa(r, 8)}-{hexa(r, 24)}",
        lambda r: f"traceparent: {M}00-{hexa(r, 32)}-{hexa(r, 16)}-01",
        lambda r: f"ETag: {M}\"{hexa(r, 32)}-{r.randrange(9)}\"",
        lambda r: f"sentry event {M}{hexa(r, 32)} captured",
        lambda r: f"pulled layer {M}sha256:{hexa(r, 64)}",
        lambda r: f"GET {M}https://data-bucket.s3.eu-central-1.amazonaws.com/train/part-{r.randrange(9999):05d}.parquet 200",
        lambda r: f"token usage: {M}prompt_tokens={r.randrange(9999)} completion_tokens={r.randrange(999)} total_tokens={r.randrange(9999)}",
        lambda r: f"loaded model {M}team/model-{r.randrange(99)}b@{hexa(r, 40)}",
        lambda r: f"Authorization: {M}Bearer ***",
        lambda r: f"api_key=sk-***{M}{hexa(r, 4)} (masked)",
        lambda r: f"auth failed for key id {M}{hexa(r, 8)}: invalid password",
        lambda r: f"container {M}{hexa(r, 64)} started",
        lambda r: f"cf-ray: {M}{hexa(r, 16)}-FRA x-request-id: req_{hexa(r, 32)}",
        lambda r: f"job {M}run-{alnum(r, 8).lower()} wandb: https://wandb.ai/team/proj/runs/{alnum(r, 8).lower()}",
        lambda r: f"kafka offset key={M}{uuid(r)} partition=3 offset={r.randrange(10**9)}",
        lambda r: f"tx {M}0x{hexa(r, 64)} block {r.randrange(10**7)}",
    )
    for number in range(6):
        labelled.negatives("logs", "service.log", "".join(f"2026-02-0{number + 1} 10:{at % 60:02d}:12 INFO {shapes[at % len(shapes)](random)}\n" for at in range(90)), "log line")


def generate(labelled, random):
    for part in (lock_files, sums, certificates, minified, model_files, logs):
        part(labelled, random)
