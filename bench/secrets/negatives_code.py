"""Negatives in code and configuration: placeholders, look-ups, references to stores of secrets, published examples, names that only look so."""

import base64
import hashlib
import hmac
import json

import make
from labels import mark
from make import hexa, join, uuid

M = mark(0)


def repeat(random, count, rows):
    """`count` rows, made by the functions in turn."""
    return [rows[at % len(rows)](random) for at in range(count)]


def env_names():
    vendors = ("OPENAI", "ANTHROPIC", "COHERE", "MISTRAL", "WANDB", "PINECONE", "DATADOG", "GITHUB", "HF", "AZURE_OPENAI", "DEEPGRAM", "KAGGLE", "COMET", "IBM_CLOUD", "TOGETHER", "CLOUDFLARE", "TWILIO_AUTH", "VAULT", "REPLICATE", "HEROKU")
    return [f"{vendor}_{tail}" for vendor in vendors for tail in ("API_KEY", "TOKEN", "SECRET")]


PLACEHOLDERS = (
    "your-api-key", "your_api_key_here", "YOUR_API_KEY", "<your-key>", "<API_KEY>", "changeme", "change-me-please", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX", "********************************", "...", "sk-...", "sk-xxxxxxxxxxxxxxxxxxxxxxxx", "hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "my-secret-key", "insert-key-here", "INSERT_YOUR_TOKEN_HERE", "REPLACE_ME", "replace-with-your-token", "dummy-key-for-local", "fake-token-0000", "test-key-12345678",
    "placeholder", "redacted", "[REDACTED]", "example-token-value", "00000000000000000000000000000000", join("1234567890", "abcdef") * 2, join("abcdefghijklm", "nopqrstuvwxyz", "123456"),
    "TODO-set-in-production", "secret-goes-here", "not-a-real-key", "paste_token_here", "none", "not-needed", "EMPTY", "token-abc123", "sk-ant-api03-your-key-here", "ghp_your_token_here", "{{API_KEY}}", "%API_KEY%", "$(API_KEY)", "__API_KEY__", "#{ApiKey}#", "@@TOKEN@@", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "foobarfoobarfoobar",
)


def placeholders(labelled, random):
    names = env_names()
    for number, (name, line) in enumerate(((".env.example", "{n}={v}"), ("config.sample.yaml", "{l}: \"{v}\""), ("settings_sample.py", "{n} = \"{v}\""), ("README.md", "export {n}=\"{v}\""), ("sample.json", "\"{l}\": \"{v}\","), ("app.ts", "const {l} = '{v}';"), ("example.tfvars", "{l} = \"{v}\""), ("sample.ini", "{l} = {v}"))):
        rows = [line.replace("{n}", names[(at * 7 + number) % len(names)]).replace("{l}", names[(at * 7 + number) % len(names)].lower()).replace("{v}", M + value) for at, value in enumerate(PLACEHOLDERS)]
        body = "\n".join(rows)
        labelled.negatives("placeholders", name, "{\n" + body + "\n\"end\": 0}\n" if name.endswith("json") else body + "\n", "placeholder")
    uris = (join("postgresql://use", "r:password", "@localhost:5432/db"), join("postgres://postg", "res:postgres", "@db:5432/app"), join("mysql://root:root", "@127.0.0.1/test"), join("mongodb+srv://<u", "sername>:<passwo", "rd>", "@cluster0.mongod", "b.net/"), join("redis://:${REDIS", "_PASSWORD}", "@cache:6379/0"), join("amqp://guest:guest", "@localhost:5672//"), join("https://user:pass", "@example.com/"), join("https://username", ":password", "@proxy.example.o", "rg:8080"), join("postgresql://{us", "er}:{password}", "@{host}/{name}"), join("postgresql://%s:%s", "@%s/%s"), join("mysql+pymysql://", "$USER:$PASSWORD", "@$HOST/db"), "mongodb://localhost:27017", "redis://localhost:6379/0", join("https://oauth2:$", "{CI_JOB_TOKEN}", "@gitlab.com/team", "/repo.git"), join("https://x-access", "-token:${{ secre", "ts.GITHUB_TOKEN ", "}}", "@github.com/team", "/repo.git"), "git@github.com:team/repo.git", join("ssh://git", "@gitlab.com:2222", "/team/repo.git"), "sqlite:///./data.db")
    for name, line in (("compose.sample.yml", "      DATABASE_URL: \"{}\""), ("db.py", "URL = f\"{}\""), (".env.sample", "DATABASE_URL={}"), ("SETUP.md", "    DATABASE_URL={}"), ("db.js", "const url = `{}`;")):
        labelled.negatives("placeholders", name, "\n".join(line.replace("{}", M + uri, 1) for uri in uris) + "\n", "address without a password of its own")


LOOKUPS = {
    "app.py": ("{l} = os.environ[\"{n}\"]", "{l} = os.getenv(\"{n}\")", "{l} = os.environ.get(\"{n}\", \"\")", "{l} = st.secrets[\"{n}\"]", "{l} = userdata.get(\"{n}\")", "{l} = dbutils.secrets.get(scope=\"ml\", key=\"{l}\")", "{l} = getpass.getpass(\"{n}: \")", "{l} = keyring.get_password(\"ml\", \"{l}\")", "{l} = config(\"{n}\")", "{l} = settings.{n}", "client = Client({l}=os.environ[\"{n}\"])", "client = Client({l}=settings.{l})", "client = Client({l}=args.{l})", "{l} = boto3.client(\"secretsmanager\").get_secret_value(SecretId=\"ml/{l}\")[\"SecretString\"]", "headers = {\"Authorization\": f\"Bearer {{l}}\"}", "{l}: str = Field(default=\"\", alias=\"{n}\")", "parser.add_argument(\"--{l}\", help=\"the {n}\")", "{l}_env_var = \"{n}\"", "print(f\"{l}: {mask({l})}\")", "if not {l}: raise ValueError(\"{n} is not set\")", "{l}_name = \"projects/ml/secrets/{l}/versions/latest\"", "api_key_name = \"{n}\"", "token_type = \"bearer\"", "{l}_header = \"X-{n}\""),
    "server.js": ("const {l} = process.env.{n};", "const {l} = process.env['{n}'] || '';", "const {l} = import.meta.env.VITE_{n};", "headers['Authorization'] = `Bearer ${{l}}`;", "if (!process.env.{n}) throw new Error('{n} missing');"),
    "main.go": ("\t{l} := os.Getenv(\"{n}\")", "\treq.Header.Set(\"Authorization\", \"Bearer \"+{l})"),
    "App.java": ("    String {l} = System.getenv(\"{n}\");", "    @Value(\"${{l}}\") private String {l};"),
    "lib.rs": ("    let {l} = std::env::var(\"{n}\")?;",),
    "config.rb": ("{l} = ENV.fetch('{n}')", "config.{l} = Rails.application.credentials.{l}"),
    "run.sh": ("export {n}=\"${{n}:?}\"", "export {n}=$(aws secretsmanager get-secret-value --secret-id ml/{l} --query SecretString --output text)", "export {n}=$(pass show ml/{l})", "export {n}=$(cat /run/secrets/{l})", "read -rs {n}", "docker login -u ci --password-stdin < token.txt", "curl -H \"Authorization: Bearer ${n}\" https://api.mlops.dev", "wandb login $WANDB_API_KEY", "unset {n}", "export {n}_FILE=/run/secrets/{l}"),
    "workflow.yml": ("          {n}: ${{ secrets.{n} }}", "          {n}: ${{ vars.{n} }}", "          token: ${{ github.token }}"),
    "values.yaml": ("  {l}: {{ .Values.{l} | quote }}", "  {l}: \"{{ .Values.global.{l} }}\"", "  {l}SecretName: ml-{l}", "  existingSecret: ml-{l}", "  {l}: !Ref {n}", "  {l}: ${{n}}", "  {l}: '{{resolve:secretsmanager:ml/{l}:SecretString}}'", "  {l}: ENC[AWS_SECRET,{l}]", "  {l}: op://vault/ml/{l}", "  {l}: vault:secret/data/ml#{l}", "  {l}: ref+awsssm://ml/{l}", "  {l}: !vault |"),
    "main.tf": ("  {l} = var.{l}", "  {l} = data.aws_secretsmanager_secret_version.{l}.secret_string", "  {l} = random_password.{l}.result", "  {l} = local.secrets[\"{l}\"]", "  {l} = sensitive(var.{l})", "  {l} = azurerm_key_vault_secret.{l}.value"),
    "pod.yaml": ("            - {name: {n}, valueFrom: {secretKeyRef: {name: ml, key: {l}}}}",),
    "service.j2": ("{n}={{ lookup('env', '{n}') }}", "{n}={{ vault_{l} }}"),
    "locale.json": ("  \"{l}_label\": \"Enter the key of your account\",", "  \"forgot_password\": \"Forgot your password?\",", "  \"{l}.invalid\": \"This {l} is not valid any more\",", "  \"password_placeholder\": \"At least 12 characters\",", "  \"token_expired\": \"Your session has ended, please sign in again\","),
    "schema.proto": ("  string {l} = 12;", "  optional bytes {l}_digest = 13;"),
    "schema.sql": ("  {l} VARCHAR(255) NOT NULL,", "ALTER TABLE users ADD COLUMN {l}_hash TEXT;"),
    "api.yaml": ("        {l}: {type: string, format: password}", "      - {name: {l}, in: header, required: true}"),
}


def lookups(labelled, random):
    names = env_names()
    for name, shapes in LOOKUPS.items():
        rows = []
        for at in range(24 if len(shapes) > 9 else 14):
            for shape in shapes[at % 2:: 2] if len(shapes) > 4 else shapes:
                full = names[(at * 5) % len(names)]
                rows.append(shape.replace("{n}", full).replace("{l}", full.lower()))
        labelled.negatives("lookups", name, "\n".join(rows) + "\n", "look-up or reference")


def documented(labelled, random):
    """Keys that vendors and standards print themselves."""
    header = make.base64url_of('{"alg":"HS256","typ":"JWT"}')
    payload = make.base64url_of('{"sub":"1234567890","name":"' + join("Jo", "hn ", "D", "oe") + '","iat":1516239022}')
    signature = make.base64url_of(hmac.new(b"your-256-bit-secret", f"{header}.{payload}".encode(), hashlib.sha256).digest())
    rfc = make.base64url_of('{"typ":"JWT",\r\n "alg":"HS256"}') + "." + make.base64url_of('{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}') + "." + join("dBjftJeZ4CVP", "-mB92K27uhbUJU1p", "1r_wW1gFWFOEjXk")
    examples = {
        "AWS_ACCESS_KEY_ID": join("AK", "IA", "IOSFODNN7", "EXAMPLE"),
        "AWS_SECRET_ACCESS_KEY": join("wJalrXUtn", "FEMI/K7MDENG/", "bPxRfiCY", "EXAMPLEKEY"),
        "AWS_SECOND_KEY_ID": join("AK", "IA", "I44QH8DHB", "EXAMPLE"),
        "AWS_SECOND_SECRET_ACCESS_KEY": join("je7M", "tGbClw", "BF/2Zp9Utk/h3yCo8nvb", "EXAMPLEKEY"),
        "JWT": f"{header}.{payload}.{signature}",
        "RFC7519_JWT": rfc,
        "AZURITE": "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=" + join("Eby8vdM02xNOcqFl", "qUwJPLlmEtl", "CDXJ1OUzFT50uSRZ", "6IFsuFq2UVErCz4I", "6tq/", "K1SZFPTOtr/KBHBe", "ksoGMGw==") + ";BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;",
        "AZURITE_ACCOUNT_KEY": join("Eby8vdM02xNOcqFl", "qUwJPLlmEtl", "CDXJ1OUzFT50uSRZ", "6IFsuFq2UVErCz4I", "6tq/", "K1SZFPTOtr/KBHBe", "ksoGMGw=="),
        "COSMOS_EMULATOR": "AccountEndpoint=https://localhost:8081/;AccountKey=" + join("C2y6yDjf5/R+ob0N", "8A7Cgv30VRDJIWEH", "LM+4", "QDj5DE2nQ9nDuVTq", "obD4b8mGGyPMbIZn", "qyMsEcaGQy67XIw/", "Jw=="),
        "SLACK_WEBHOOK": join("https://hooks.", "slack.com/", "services/", "T00000000/B00000000/", "X" * 24),
        "SLACK_BOT": join("xo", "xb-", "your-token-here"),
        "OPENAI": join("s", "k-", "..."),
        "STRIPE_PUBLISHABLE": join("p", "k_", "test_", "TYooMQauvdEDq54", "NiTphI7jx"),
        "TWILIO_SID": join("A", "C", "X" * 32),
        "GOOGLE_MAPS": join("AI", "za", "SyD-EXAMPLE-EXAM", "PLE-EXAMPLE-EXAM", "PLE-0"),
        "DISCORD": "your.discord.token",
        "TELEGRAM": join("123456", ":ABC-DEF1234gh", "Ikl-zyx57W2v1u12", "3ew11"),
        "GITLAB": join("gl", "pat-", "x" * 20),
        "GITHUB": join("gh", "p_", "x" * 36),
        "SENTRY": "https://examplePublicKey@o0.ingest.sentry.io/0",
        "SENTRY_PUBLIC_DSN": f"https://{hexa(random, 32)}@o{make.take(random, '123456789', 6)}.ingest.sentry.io/{make.take(random, '123456789', 7)}",
        "SUPABASE_ANON": make.jwt(random, {"iss": "supabase", "ref": "abcdefghijklmnopqrst", "role": "anon", "iat": 1600000000, "exp": 1900000000}),
        "RECAPTCHA_TEST_SITE": join("6LeIxAcTAAAAA", "JcZVRqyHh71", "UMIEGNQ_MXjiZKhI"),
        "LANGFUSE_PUBLIC": join("p", "k-", "lf-") + uuid(random),
        "STRIPE_PUBLIC_LIVE": join("p", "k_", "live_") + make.alnum(random, 24),
    }
    for name, line in (("vendors.md", "- {n}: `{v}`"), ("vendors.env", "{n}={v}"), ("test_vendors.py", "{n} = \"{v}\""), ("vendors.yaml", "{n}: \"{v}\""), ("vendors.json", "\"{n}\": \"{v}\",")):
        labelled.negatives("documented", name, "\n".join(line.replace("{n}", key).replace("{v}", M + value) for key, value in examples.items()) + "\n", "published example")
    vectors = {
        "NIST SP 800-38A key": join("2b7e151628aed2a6", "abf7158809cf4f3c"),
        "NIST SP 800-38A key 256": join("603deb1015ca71be", "2b73aef0857d7781", "1f352c073b6108d7", "2d9810a30914dff4"),
        "FIPS 197 key": bytes(range(16)).hex(),
        "RFC 7748 scalar": join("a546e36bf0527c9d", "3b16154b82465edd", "62144c0ac1fc5a18", "506a2244ba449ac4"),
        "RFC 8032 public": join("d75a980182b10ab7", "d54bfed3c964073a", "0ee172f3daa62325", "af021a68f707511a"),
        "RFC 4231 key": "0b" * 20,
        "RFC 4231 result": hmac.new(b"\x0b" * 20, b"Hi There", hashlib.sha256).hexdigest(),
        "RFC 4226 secret": "3132333435363738393031323334353637383930",
        "RFC 6238 base32": base64.b32encode(b"12345678901234567890").decode(),
        "RFC 7515 key": join("AyM1SysPpbyDfgZl", "d3umj1qzKObwVMko", "qQ-EstJQLr_", "T-1qS0gZH75aKtMN", "3Yj0iPS4hcgUuTwj", "AzZr1Z9CAow"),
        "FIPS 180 abc": hashlib.sha256(b"abc").hexdigest(),
        "FIPS 180 empty": hashlib.sha512(b"").hexdigest(),
        "RFC 1321 message digest": hashlib.md5(b"message digest").hexdigest(),
        "RFC 4648 foobar": base64.b64encode(b"foobar").decode(),
        "BIP 39 seed": hashlib.sha512(b"abandon abandon about").hexdigest(),
        "RFC 8439 key": bytes(range(0x80, 0xA0)).hex(),
        "RFC 5869 IKM": "0b" * 22,
        "RFC 5869 OKM": join("3cb25f25faacd57a", "90434f64d0362f2a", "2d2d0a90", "cf1a5a4c5db02d56", "ecc4c5bf34007208", "d5b887185865"),
        "AES-GCM nonce": "cafebabefacedbaddecaf888",
        "AES-GCM key": join("feffe9928665", "731c6d6a8f94", "67308308"),
    }
    for name, line in (("rfc-vectors.txt", "# {n}\nKEY = {v}"), ("test_vectors.py", "    (\"{n}\", \"{v}\"),"), ("vectors.json", "{\"name\": \"{n}\", \"key\": \"{v}\"},"), ("vectors.rs", "    // {n}\n    let key = hex!(\"{v}\");"), ("vectors.rsp", "COUNT = 0\nKEY = {v}")):
        labelled.negatives("documented", name, "\n".join(line.replace("{n}", key).replace("{v}", M + value) for key, value in vectors.items()) + "\n", "test vector")


def identifiers(labelled, random):
    """Names and ids under keys that hold `key`, `token` or `secret`."""
    rows = (
        lambda r: f"    \"key\": \"{M}{uuid(r)}\",",
        lambda r: f"    \"idempotency_key\": \"{M}{uuid(r)}\",",
        lambda r: f"    \"correlation_key\": \"{M}{uuid(r)}\",",
        lambda r: f"    \"partition_key\": \"{M}user#{r.randrange(10**6)}\",",
        lambda r: f"    \"cache_key\": \"{M}model:{hexa(r, 12)}:v{r.randrange(9)}\",",
        lambda r: f"    \"primary_key\": \"{M}order_item_id\",",
        lambda r: f"    \"s3_key\": \"{M}datasets/2026/01/part-{r.randrange(10**5):05d}.parquet\",",
        lambda r: f"    \"token_type\": \"{M}Bearer\",",
        lambda r: f"    \"pad_token\": \"{M}<|endoftext|>\",",
        lambda r: f"    \"eos_token_id\": {M}{r.randrange(50000)},",
        lambda r: f"    \"next_page_token\": \"{M}{make.base64_of(make.random_bytes(r, 24))}\",",
        lambda r: f"    \"etag\": \"{M}{hexa(r, 32)}\",",
        lambda r: f"    \"trace_id\": \"{M}{hexa(r, 32)}\",",
        lambda r: f"    \"span_id\": \"{M}{hexa(r, 16)}\",",
        lambda r: f"    \"secret_name\": \"{M}prod/ml/database\",",
        lambda r: f"    \"key_id\": \"{M}{hexa(r, 40)}\",",
        lambda r: f"    \"kms_key_arn\": \"{M}arn:aws:kms:eu-central-1:{r.randrange(10**11, 10**12)}:key/{uuid(r)}\",",
        lambda r: f"    \"public_key\": \"{M}{make.base64_of(make.random_bytes(r, 32))}\",",
        lambda r: f"    \"token_scope\": \"{M}apiKey/token\",",
        lambda r: f"    \"token_count\": {M}{r.randrange(10**5)},",
        lambda r: f"    \"object_key\": \"{M}{uuid(r)}/model.safetensors\",",
        lambda r: f"    \"tenant_id\": \"{M}{uuid(r)}\",",
        lambda r: f"    \"client_id\": \"{M}{uuid(r)}\",",
        lambda r: f"    \"keyboard\": \"{M}qwertz-{r.randrange(99)}\",",
    )
    for number in range(8):
        labelled.negatives("identifiers", "export.json", "[\n  {\n" + "\n".join(repeat(random, 46, rows)) + "\n    \"end\": 0\n  }\n]\n", "identifier")
    yaml = [row.replace("    \"", "  ").replace("\":", ":").rstrip(",") for row in repeat(random, 92, rows)]
    labelled.negatives("identifiers", "state.yaml", "state:\n" + "\n".join(yaml) + "\n", "identifier")
    python = [f"{word} = {M}{value}" for word, value in ((json.loads("{" + row.replace(M, "").strip().rstrip(",") + "}").popitem()) for row in repeat(random, 92, rows)) for value in [json.dumps(value)]]
    labelled.negatives("identifiers", "constants.py", "\n".join(python) + "\n", "identifier")


def words(labelled, random):
    """Values of names that sound secret, which are words all the same."""
    values = ("apiKey/token", "apiKey/props", "auth/apiKey", "tokenStore/userToken", "accessKey/v2", "Password-Reset", "userPassword.label", "SecretManagerClient", "TokenCache2")
    names = ("X-Api-Key", "X-Secret", "X-Password", "X-Auth-Token")
    labelled.negatives("words", "headers.js", "\n".join(f"headers['{names[at % 4]}'] = '{M}{value}';" for at, value in enumerate(values)) + "\n", "word under a secret's name")
    labelled.negatives("words", "settings.py", "\n".join(f"{name} = \"{M}{value}\"" for name, value in zip(("API_KEY", "SECRET", "PASSWORD", "AUTH_TOKEN", "ADMIN_PASSWORD", "CLIENT_SECRET", "SECRET_KEY", "ACCESS_TOKEN"), values)) + "\n", "word under a secret's name")


def generate(labelled, random):
    words(labelled, random)
    placeholders(labelled, random)
    lookups(labelled, random)
    documented(labelled, random)
    identifiers(labelled, random)
