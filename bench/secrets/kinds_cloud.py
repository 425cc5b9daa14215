"""Kinds of credentials: clouds, code hosts and package registries (SEC001-SEC028)."""

import json

from make import BASE32, BASE62, BASE64, HEX, LETTERS, alnum, base64_of, base64url_of, checked_token, hexa, join, pem, random_bytes, take, urlsafe, uuid
from kinds import block, named, token


def aws_id(prefix):
    def make(random):
        while True:
            value = take(random, BASE32, 16)
            if any(c.isdigit() for c in value):
                return prefix + value
    return make


def aws_secret(random):
    return alnum(random, 20) + random.choice("+/") + alnum(random, 19)


AWS = join("AK", "IA")
token("SEC001", "AWS key id", "AWS_ACCESS_KEY_ID", aws_id(AWS))
token("SEC001", "AWS pair", "AWS_ACCESS_KEY_ID", aws_id(AWS), second=lambda random: ("AWS_SECRET_ACCESS_KEY", aws_secret(random)))
token("SEC001", "AWS context id", "AWS_ACCESS_KEY_ID", aws_id(join("AC", "CA")))
named("SEC001", "AWS secret alone", "AWS_SECRET_ACCESS_KEY", aws_secret, "boto3.client('s3', aws_secret_access_key={})")
token("SEC002", "AWS temporary id", "AWS_ACCESS_KEY_ID", aws_id(join("AS", "IA")))
named("SEC002", "AWS session token", "AWS_SESSION_TOKEN", lambda r: "IQoJb3JpZ2luX2Vj" + take(r, BASE64, 360) + "==", "boto3.Session(aws_session_token={})")


def bedrock(random):
    text = join("Bedrock", "APIKey-") + alnum(random, 6).lower() + "-at-" + take(random, "123456789", 12) + ":" + aws_secret(random) + aws_secret(random)
    return join("AB", "SK") + base64_of(text)


token("SEC003", "Bedrock long-lived", "AWS_BEARER_TOKEN_BEDROCK", bedrock)
token("SEC003", "Bedrock short-lived", "AWS_BEARER_TOKEN_BEDROCK", lambda r: join("bedrock-", "api-key-") + base64_of(join("bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Credential=") + take(r, BASE62, 90)))


def service_account(random):
    project = f"ml-train-{hexa(random, 5)}"
    document = {
        "type": "service_account",
        "project_id": project,
        "private_key_id": hexa(random, 40),
        "private_key": pem(random, "", "pkcs8") + "\n",
        "client_email": f"trainer@{project}.iam.gserviceaccount.com",
        "client_id": take(random, "123456789", 21),
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
    }
    return json.dumps(document, indent=2)


block("SEC004", "GCP service account", "GOOGLE_CREDENTIALS", service_account)
token("SEC005", "Google API key", "GOOGLE_API_KEY", lambda r: join("AI", "za") + "Sy" + urlsafe(r, 33))
token("SEC006", "Google OAuth secret", "GOOGLE_CLIENT_SECRET", lambda r: join("GOC", "SPX-") + urlsafe(r, 28))
token("SEC007", "Google access token", "GOOGLE_OAUTH_ACCESS_TOKEN", lambda r: join("ya", "29.") + "a0A" + urlsafe(r, 160))


def account_key(random):
    return base64_of(random_bytes(random, 64))


named("SEC008", "Azure storage key", "AZURE_STORAGE_ACCOUNT_KEY", account_key, "BlobServiceClient(account_url=url, credential={})")
token("SEC008", "Azure storage connection", "AZURE_STORAGE_CONNECTION_STRING", lambda r: f"DefaultEndpointsProtocol=https;AccountName=mldata{hexa(r, 6)};AccountKey={account_key(r)};EndpointSuffix=core.windows.net")
token("SEC009", "Azure Service Bus", "SERVICEBUS_CONNECTION_STRING", lambda r: f"Endpoint=sb://ns-{hexa(r, 6)}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={base64_of(random_bytes(r, 32))}")
token("SEC009", "Azure Cosmos DB", "COSMOS_CONNECTION_STRING", lambda r: f"AccountEndpoint=https://db-{hexa(r, 6)}.documents.azure.com:443/;AccountKey={account_key(r)};")
token("SEC009", "Azure App Configuration", "APPCONFIG_CONNECTION_STRING", lambda r: f"Endpoint=https://cfg-{hexa(r, 6)}.azconfig.io;Id={take(r, BASE62, 4)}-l0-s0:{take(r, BASE62, 20)};Secret={base64_of(random_bytes(r, 32))}")
token("SEC010", "Azure SAS URL", "DATASET_URL", lambda r: f"https://store{hexa(r, 6)}.blob.core.windows.net/data/train.parquet?sv=2023-11-03&st=2026-01-10T08%3A00%3A00Z&se=2031-01-10T08%3A00%3A00Z&sr=c&sp=rl&sig=" + base64_of(random_bytes(r, 32)).replace("+", "%2B").replace("/", "%2F").replace("=", "%3D"))
token("SEC011", "Entra client secret", "AZURE_CLIENT_SECRET", lambda r: alnum(r, 3) + take(r, "123456789", 1) + "Q~" + take(r, BASE62 + "_.~-", 33) + take(r, BASE62, 1))
token("SEC012", "Azure AI services key", "AZURE_OPENAI_API_KEY", lambda r: alnum(r, 52) + join("JQQ", "J99") + "B" + take(r, "ABCDEFGHIJKL", 1) + alnum(r, 16) + join("AC", "OG") + alnum(r, 4))
named("SEC013", "Azure OpenAI 32 hex", "AZURE_OPENAI_API_KEY", lambda r: hexa(r, 32), "AzureOpenAI(azure_endpoint='https://research.openai.azure.com', azure_openai_api_key={})", hint="endpoint: https://research.openai.azure.com")
token("SEC014", "Alibaba id", "ALIBABA_CLOUD_ACCESS_KEY_ID", lambda r: join("LT", "AI") + "5t" + alnum(r, 18))
token("SEC015", "DigitalOcean token", "DIGITALOCEAN_TOKEN", lambda r: join("do", "p_v1_") + hexa(r, 64))
token("SEC015", "DigitalOcean OAuth", "DIGITALOCEAN_TOKEN", lambda r: join("do", "o_v1_") + hexa(r, 64))
token("SEC016", "Heroku token", "HEROKU_API_KEY", lambda r: join("HR", "KU-AA") + urlsafe(r, 58))
named("SEC016", "Heroku UUID", "HEROKU_API_KEY", uuid)
named("SEC017", "Cloudflare token", "CLOUDFLARE_API_TOKEN", lambda r: urlsafe(r, 40))
named("SEC017", "Cloudflare global key", "CF_API_KEY", lambda r: hexa(r, 37))
token("SEC017", "Cloudflare new token", "CLOUDFLARE_API_TOKEN", lambda r: join("cf", r.choice("au"), "t_") + alnum(r, 40) + hexa(r, 8))
token("SEC017", "Cloudflare origin key", "ORIGIN_CA_KEY", lambda r: join("v1", ".0-") + hexa(r, 24) + "-" + hexa(r, 146))
named("SEC018", "IBM Cloud key", "IBM_CLOUD_API_KEY", lambda r: urlsafe(r, 44))
named("SEC018", "watsonx key", "WATSONX_APIKEY", lambda r: urlsafe(r, 44))
token("SEC019", "GitHub classic", "GITHUB_TOKEN", lambda r: checked_token(r, join("gh", "p_")))
for letter, title in (("o", "OAuth"), ("u", "user"), ("s", "server"), ("r", "refresh")):
    token("SEC020", f"GitHub {title}", "GITHUB_TOKEN", lambda r, letter=letter: checked_token(r, join("gh", letter, "_")))
token("SEC021", "GitHub fine-grained", "GITHUB_TOKEN", lambda r: join("github", "_pat_") + "11" + alnum(r, 20) + "_" + alnum(r, 59))
for word in ("pat", "dt", "rt", "ft", "soat", "cbt", "ptt", "oas", "agent"):
    token("SEC022", f"GitLab gl{word}", "GITLAB_TOKEN", lambda r, word=word: join("gl", word, "-") + (hexa(r, 64) if word == "oas" else urlsafe(r, 50 if word == "agent" else 20)))


def routable(random):
    payload = base64url_of(f"o:1\nu:{take(random, '123456789', 4)}\np:{alnum(random, 12)}")
    return join("gl", "pat-") + payload + "." + "01" + take(random, "0123456789abcdefghijklmnopqrstuvwxyz", 7)


token("SEC022", "GitLab routable", "GITLAB_TOKEN", routable)
token("SEC023", "npm token", "NPM_TOKEN", lambda r: checked_token(r, join("np", "m_")))
token("SEC024", "PyPI token", "TWINE_PASSWORD", lambda r: join("py", "pi-", "AgEI", "cHlwaS5vcmc") + urlsafe(r, 140))
token("SEC024", "TestPyPI token", "TWINE_PASSWORD", lambda r: join("py", "pi-", "AgEN", "dGVzdC5weXBpLm9yZw") + urlsafe(r, 140))
token("SEC025", "Docker Hub PAT", "DOCKERHUB_TOKEN", lambda r: join("dc", "kr_pat_") + urlsafe(r, 27))
token("SEC025", "Docker Hub OAT", "DOCKERHUB_TOKEN", lambda r: join("dc", "kr_oat_") + urlsafe(r, 32))
block("SEC026", "Docker config", "DOCKER_AUTH_CONFIG", lambda r: json.dumps({"auths": {"registry.mlops.dev": {"auth": base64_of("ci:" + alnum(r, 18))}}}, indent=2))
token("SEC027", "Atlassian token", "JIRA_API_TOKEN", lambda r: join("AT", "ATT3") + urlsafe(r, 178) + "=" + hexa(r, 8).upper())
token("SEC028", "Hugging Face", "HF_TOKEN", lambda r: join("h", "f_") + take(r, LETTERS, 34))
token("SEC028", "Hugging Face organisation", "HF_TOKEN", lambda r: join("api", "_org_") + take(r, LETTERS, 34))
