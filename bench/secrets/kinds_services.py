"""Kinds of credentials: chat, payment, monitoring and infrastructure services (SEC057-SEC080)."""

import json

from make import BASE58, BASE62, BASE64, DIGITS, UPPER, alnum, base64_of, base64url_of, bech32, hexa, join, take, urlsafe, uuid
from kinds import named, token

NUMBER = "123456789"
CAPITAL = UPPER + DIGITS

for letter in "bp":
    token("SEC057", f"Slack xox{letter}", "SLACK_TOKEN", lambda r, letter=letter: join("xo", "x", letter, "-") + "-".join(take(r, NUMBER, 13) for _ in range(3 if letter == "p" else 2)) + "-" + (hexa(r, 32) if letter == "p" else alnum(r, 24)))
token("SEC057", "Slack app", "SLACK_APP_TOKEN", lambda r: join("xa", "pp-1-") + "A0" + take(r, CAPITAL, 9) + "-" + take(r, NUMBER, 13) + "-" + hexa(r, 64))
token("SEC058", "Slack webhook", "SLACK_WEBHOOK_URL", lambda r: join("https://hooks.", "slack.com/", "services/") + "T0" + take(r, CAPITAL, 9) + "/B0" + take(r, CAPITAL, 9) + "/" + alnum(r, 24))
token("SEC058", "Slack workflow", "SLACK_WEBHOOK_URL", lambda r: join("https://hooks.", "slack.com/", "workflows/") + "T0" + take(r, CAPITAL, 9) + "/A0" + take(r, CAPITAL, 9) + "/" + take(r, NUMBER, 18) + "/" + alnum(r, 24))
token("SEC059", "Discord bot", "DISCORD_BOT_TOKEN", lambda r: base64url_of(r.choice(("8", "9", "10", "12", "13")) + take(r, DIGITS, 17)) + "." + urlsafe(r, 6) + "." + urlsafe(r, 38))
token("SEC060", "Discord webhook", "DISCORD_WEBHOOK_URL", lambda r: join("https://discord", ".com/api/", "webhooks/") + "1" + take(r, DIGITS, 18) + "/" + urlsafe(r, 68))
token("SEC061", "Telegram", "TELEGRAM_BOT_TOKEN", lambda r: take(r, NUMBER, 10) + join(":", "AA") + urlsafe(r, 33))
token("SEC062", "Teams webhook", "TEAMS_WEBHOOK_URL", lambda r: join("https://contoso", ".webhook", ".office.com/webhookb2/") + f"{uuid(r)}@{uuid(r)}/IncomingWebhook/{hexa(r, 32)}/{uuid(r)}")
token("SEC062", "Logic Apps", "TEAMS_WEBHOOK_URL", lambda r: join("https://prod-12.westeurope", ".logic", ".azure.com:443/workflows/") + hexa(r, 32) + "/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=" + urlsafe(r, 43))
token("SEC063", "Stripe secret", "STRIPE_SECRET_KEY", lambda r: join("s", "k_", "live_") + "51" + alnum(r, 97))
token("SEC063", "Stripe restricted", "STRIPE_SECRET_KEY", lambda r: join("r", "k_", "live_") + alnum(r, 24))
token("SEC063", "Stripe webhook", "STRIPE_WEBHOOK_SECRET", lambda r: join("wh", "sec_") + alnum(r, 32))
named("SEC064", "Twilio token", "TWILIO_AUTH_TOKEN", lambda r: hexa(r, 32), hint="twilio account")
token("SEC065", "SendGrid", "SENDGRID_API_KEY", lambda r: join("S", "G.") + urlsafe(r, 22) + "." + urlsafe(r, 43))
token("SEC066", "Mailgun", "MAILGUN_API_KEY", lambda r: join("ke", "y-") + hexa(r, 32), hint="mailgun domain")
named("SEC066", "Mailgun new", "MAILGUN_API_KEY", lambda r: f"{hexa(r, 32)}-{hexa(r, 8)}-{hexa(r, 8)}")
for word in ("at", "ca", "pa", "ss"):
    token("SEC067", f"Shopify shp{word}", "SHOPIFY_TOKEN", lambda r, word=word: join("sh", "p", word, "_") + hexa(r, 32))
token("SEC068", "Square access", "SQUARE_ACCESS_TOKEN", lambda r: join("EA", "AA") + urlsafe(r, 60), hint="square payments")
token("SEC068", "Square OAuth", "SQUARE_APPLICATION_SECRET", lambda r: join("sq", "0csp-") + urlsafe(r, 43))
named("SEC069", "Datadog API key", "DD_API_KEY", lambda r: hexa(r, 32))
named("SEC069", "Datadog application key", "DATADOG_APP_KEY", lambda r: hexa(r, 40))
token("SEC070", "New Relic user", "NEW_RELIC_API_KEY", lambda r: join("NR", "AK-") + take(r, CAPITAL, 27))
token("SEC070", "New Relic licence", "NEW_RELIC_LICENSE_KEY", lambda r: hexa(r, 32) + join("FFFF", "NRAL"))
token("SEC070", "New Relic insert", "NEW_RELIC_INSERT_KEY", lambda r: join("NR", "II-") + urlsafe(r, 32))


def sentry(random):
    body = base64_of(json.dumps({"iat": 1760000000.5, "url": "https://sentry.io", "region_url": "https://de.sentry.io", "org": "research"}, separators=(",", ":")))
    return join("sn", "trys_") + body + "_" + take(random, BASE64, 43)


token("SEC071", "Sentry organisation", "SENTRY_AUTH_TOKEN", sentry)
token("SEC071", "Sentry user", "SENTRY_AUTH_TOKEN", lambda r: join("sn", "tryu_") + hexa(r, 64))
token("SEC072", "Sentry DSN with its secret", "SENTRY_DSN", lambda r: f"https://{hexa(r, 32)}:{hexa(r, 32)}@o{take(r, NUMBER, 6)}.ingest.sentry.io/{take(r, NUMBER, 7)}")
token("SEC073", "Vault service", "VAULT_TOKEN", lambda r: join("hv", "s.") + "CAES" + urlsafe(r, 91))
token("SEC073", "Vault batch", "VAULT_TOKEN", lambda r: join("hv", "b.") + "AAAAAQ" + urlsafe(r, 140))
named("SEC073", "Vault old", "VAULT_TOKEN", lambda r: "s." + alnum(r, 24), "hvac.Client(url='https://vault.mlops.dev', token={})")
token("SEC074", "Terraform Cloud", "TFE_TOKEN", lambda r: alnum(r, 14) + join(".atl", "asv1.") + alnum(r, 67))
token("SEC075", "Airtable", "AIRTABLE_API_KEY", lambda r: join("pa", "t") + alnum(r, 14) + "." + hexa(r, 64))
token("SEC075", "Notion", "NOTION_TOKEN", lambda r: join("nt", "n_") + take(r, NUMBER, 11) + alnum(r, 35))
named("SEC075", "Notion old", "NOTION_TOKEN", lambda r: join("sec", "ret_") + alnum(r, 43), "notion_client.Client(auth={})")
token("SEC075", "Linear", "LINEAR_API_KEY", lambda r: join("lin", "_api_") + alnum(r, 40))
token("SEC076", "Grafana service account", "GRAFANA_TOKEN", lambda r: join("gl", "sa_") + alnum(r, 32) + "_" + hexa(r, 8))
token("SEC076", "Grafana Cloud", "GRAFANA_CLOUD_TOKEN", lambda r: join("gl", "c_") + base64_of(json.dumps({"o": take(r, NUMBER, 6), "n": "metrics", "k": alnum(r, 24), "m": {"r": "eu"}}, separators=(",", ":"))))
token("SEC077", "Supabase", "SUPABASE_ACCESS_TOKEN", lambda r: join("sb", "p_") + hexa(r, 40))
token("SEC077", "Supabase secret", "SUPABASE_SECRET_KEY", lambda r: join("sb", "_secret_") + urlsafe(r, 22) + "_" + alnum(r, 8))
token("SEC077", "PlanetScale password", "PLANETSCALE_PASSWORD", lambda r: join("psc", "ale_pw_") + urlsafe(r, 43))
token("SEC077", "PlanetScale token", "PLANETSCALE_TOKEN", lambda r: join("psc", "ale_tkn_") + urlsafe(r, 43))
token("SEC078", "Tailscale", "TS_AUTHKEY", lambda r: join("ts", "key-auth-") + alnum(r, 9) + "CNTRL-" + alnum(r, 32))
named("SEC078", "ngrok", "NGROK_AUTHTOKEN", lambda r: "2" + take(r, BASE62, 26) + "_" + take(r, BASE62, 21), "ngrok.set_auth_token({})")
token("SEC079", "Pulumi", "PULUMI_ACCESS_TOKEN", lambda r: join("pu", "l-") + hexa(r, 40))
token("SEC079", "Postman", "POSTMAN_API_KEY", lambda r: join("PM", "AK-") + hexa(r, 24) + "-" + hexa(r, 34))
token("SEC079", "CircleCI", "CIRCLE_TOKEN", lambda r: join("CC", "IPAT_") + take(r, BASE58, 22) + "_" + hexa(r, 40))
token("SEC079", "Buildkite", "BUILDKITE_API_TOKEN", lambda r: join("bk", "ua_") + take(r, "0123456789abcdefghijklmnopqrstuvwxyz", 40))
token("SEC080", "age", "SOPS_AGE_KEY", lambda r: bech32(join("age", "-sec", "ret-", "key-"), r, 52))
token("SEC080", "1Password", "OP_SERVICE_ACCOUNT_TOKEN", lambda r: join("op", "s_") + base64url_of(json.dumps({"signInAddress": "team.1password.com", "userAuth": {"method": "SRPg-4096", "iterations": 650000}, "email": hexa(r, 12), "srpX": hexa(r, 64), "muk": {"alg": "A256GCM", "k": urlsafe(r, 43), "kid": "mp"}, "secretKey": "A3-" + take(r, CAPITAL, 30)}, separators=(",", ":"))))
