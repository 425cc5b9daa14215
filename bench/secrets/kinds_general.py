"""Kinds of credentials that belong to no vendor: JWT, private keys, addresses with passwords, headers, commands (SEC081-SEC097)."""

from make import alnum, base64_of, hexa, join, jwt, password, pem, plain_password, take, urlsafe
from kinds import block, generic, header, named, shell, token

token("SEC081", "JWT", "SESSION_JWT", lambda r: jwt(r, {"sub": f"user-{hexa(r, 8)}", "iss": "https://id.mlops.dev", "exp": 1990000000 + r.randrange(10**6)}))
token("SEC081", "JWT RS256", "SERVICE_JWT", lambda r: jwt(r, {"sub": hexa(r, 8), "scope": "models:write", "exp": 1990000000 + r.randrange(10**6)}, "RS256", 256))
token("SEC081", "Supabase service role", "SUPABASE_SERVICE_ROLE_KEY", lambda r: jwt(r, {"iss": "supabase", "ref": alnum(r, 20).lower(), "role": "service_role", "iat": 1760000000, "exp": 2075000000}))
for title, label, kind in (("RSA", "RSA ", "rsa"), ("EC", "EC ", "ec"), ("PKCS8", "", "pkcs8"), ("OpenSSH", "OPENSSH ", "openssh")):
    block("SEC082", f"PEM {title}", "PRIVATE_KEY", lambda r, label=label, kind=kind: pem(r, label, kind))


def putty(random):
    lines = [join("PuTTY-User", "-Key-File", "-3: ssh-ed25519"), "Encryption: none", "Comment: deploy", "Public-Lines: 2", alnum(random, 64), alnum(random, 44), join("Private", "-Lines: 1"), base64_of(alnum(random, 36)), "Private-MAC: " + hexa(random, 64)]
    return "\n".join(lines)


block("SEC083", "PuTTY", "DEPLOY_KEY", putty)


def uri(scheme, host, tail="", user="app_writer"):
    return lambda random: f"{scheme}://{user}:{password(random)}@{host}{tail}"


HOST = "db-7.prod.mlops.dev"
token("SEC084", "Postgres", "DATABASE_URL", uri("postgresql", HOST, ":5432/features"))
token("SEC084", "Postgres driver", "DATABASE_URL", uri("postgresql+asyncpg", HOST, ":5432/features?ssl=require"))
token("SEC084", "Redshift", "WAREHOUSE_URL", uri("redshift+psycopg2", "dw.eu-west-1.redshift.amazonaws.com", ":5439/dw"))
token("SEC085", "MySQL", "DATABASE_URL", uri("mysql+pymysql", HOST, ":3306/shop"))
token("SEC085", "SQL Server", "DATABASE_URL", uri("mssql+pyodbc", HOST, "/sales?driver=ODBC+Driver+18"))
token("SEC085", "ODBC", "ODBC_CONNECTION", lambda r: "Driver={ODBC Driver 18 for SQL Server};Server=tcp:sql.mlops.dev,1433;Database=sales;Uid=loader;Pwd=" + plain_password(r) + ";Encrypt=yes;")
token("SEC085", "ADO.NET", "SQL_CONNECTION", lambda r: "Server=tcp:sql.mlops.dev,1433;Initial Catalog=sales;User ID=loader;Password=" + plain_password(r) + ";Encrypt=True;")
token("SEC086", "MongoDB", "MONGODB_URI", uri("mongodb+srv", "cluster0.k3x7q.mongodb.net", "/chat?retryWrites=true"))
token("SEC086", "MongoDB plain", "MONGO_URL", uri("mongodb", HOST, ":27017/chat"))
token("SEC087", "Redis", "REDIS_URL", lambda r: f"redis://:{password(r)}@cache.prod.mlops.dev:6379/0")
token("SEC087", "Redis TLS", "REDIS_URL", uri("rediss", "cache.prod.mlops.dev", ":6380/1", "default"))
token("SEC087", "AMQP", "CELERY_BROKER_URL", uri("amqps", "mq.prod.mlops.dev", "/jobs"))
named("SEC087", "SASL", "SASL_PLAIN_PASSWORD", plain_password, "KafkaProducer(sasl_plain_username='etl', sasl_plain_password={})")
token("SEC088", "index URL", "PIP_EXTRA_INDEX_URL", uri("https", "pypi.prod.mlops.dev", "/simple", "ci-bot"))
token("SEC088", "git remote", "GIT_REMOTE", uri("https", "git.prod.mlops.dev", "/team/train.git", "builder"))
token("SEC088", "proxy", "HTTPS_PROXY", uri("http", "proxy.prod.mlops.dev", ":3128", "svc-train"))
shell("SEC089", "netrc", lambda r: f"echo 'machine git.mlops.dev login builder password {password(r)}' >> ~/.netrc")
header("SEC090", "Bearer", lambda r: "Bearer " + alnum(r, 40))
header("SEC090", "Token", lambda r: "Token " + hexa(r, 40))
header("SEC090", "Basic", lambda r: "Basic " + base64_of("svc:" + plain_password(r)))
KIND_CALLS = ("smtplib.SMTP('mail').login('mailer', password={})", "psycopg2.connect(host='db', user='app', password={})", "redis.Redis(host='cache', password={})")
for at, call in enumerate(KIND_CALLS):
    generic("SEC091", f"password argument {at + 1}", "PASSWORD", password, call=call)
generic("SEC092", "password", "DB_PASSWORD", password)
generic("SEC092", "API key", "PAYMENTS_API_KEY", lambda r: alnum(r, 32))
generic("SEC092", "client secret", "OAUTH_CLIENT_SECRET", lambda r: alnum(r, 40))
generic("SEC092", "access token", "CRM_ACCESS_TOKEN", lambda r: urlsafe(r, 48))
generic("SEC093", "hex signing key", "SIGNING_KEY", lambda r: hexa(r, 64))
generic("SEC093", "Flask secret", "SECRET_KEY", lambda r: hexa(r, 48))
generic("SEC093", "base64 key", "ENCRYPTION_KEY", lambda r: base64_of(bytes(r.randrange(256) for _ in range(32))))
shell("SEC094", "export", lambda r: f"export REGISTRY_PASSWORD={password(r)}")
shell("SEC094", "export token", lambda r: f"export DEPLOY_TOKEN={alnum(r, 40)}")
shell("SEC095", "docker login", lambda r: f"docker login registry.mlops.dev -u ci --password {plain_password(r)}")
shell("SEC095", "sshpass", lambda r: f"sshpass -p {plain_password(r)} ssh trainer@gpu-3.mlops.dev")
shell("SEC095", "mysql", lambda r: f"mysqldump -h db.mlops.dev -u backup --password={plain_password(r)} sales > dump.sql")
shell("SEC095", "wandb login", lambda r: f"wandb login --relogin {hexa(r, 40)}")
shell("SEC095", "twine", lambda r: f"twine upload -u ci --password {plain_password(r)} dist/*")
for title, name in (("api_key", "api_key"), ("access_token", "access_token"), ("token", "token"), ("apikey", "apikey")):
    token("SEC096", f"query {title}", "FEED_URL", lambda r, name=name: f"https://api.prices.mlops.dev/v2/quotes?symbol=ABC&{name}={alnum(r, 32)}")
token("SEC097", "Jupyter", "JUPYTER_URL", lambda r: f"http://gpu-3.mlops.dev:8888/lab?token={hexa(r, 48)}")
