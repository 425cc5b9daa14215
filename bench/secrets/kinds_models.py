"""Kinds of credentials: model providers, vector stores, experiment trackers and data platforms (SEC029-SEC056)."""

import json

from make import BASE62, alnum, base64_of, hexa, join, password, plain_password, take, urlsafe, uuid
from kinds import block, named, token

OPENAI = join("T3Bl", "bkFJ")


token("SEC029", "OpenAI legacy", "OPENAI_API_KEY", lambda r: join("s", "k-") + alnum(r, 20) + OPENAI + alnum(r, 20))
for word in ("proj", "svcacct", "admin"):
    token("SEC030", f"OpenAI {word}", "OPENAI_API_KEY", lambda r, word=word: join("s", "k-", word, "-") + urlsafe(r, 74) + OPENAI + urlsafe(r, 74))
for word in ("api03", "admin01", "oat01"):
    token("SEC031", f"Anthropic {word}", "ANTHROPIC_API_KEY", lambda r, word=word: join("s", "k-", "ant-", word, "-") + urlsafe(r, 93) + "AA")
named("SEC032", "Cohere", "COHERE_API_KEY", lambda r: alnum(r, 40), "cohere.ClientV2(api_key={})")
named("SEC032", "Cohere short name", "CO_API_KEY", lambda r: alnum(r, 40), "cohere.Client({})")
named("SEC033", "Mistral", "MISTRAL_API_KEY", lambda r: alnum(r, 32), "Mistral(api_key={})")
token("SEC034", "Replicate", "REPLICATE_API_TOKEN", lambda r: join("r", "8_") + alnum(r, 37))
token("SEC035", "Groq", "GROQ_API_KEY", lambda r: join("gs", "k_") + alnum(r, 20) + join("WGdy", "b3FY") + alnum(r, 24))
token("SEC036", "xAI", "XAI_API_KEY", lambda r: join("xa", "i-") + alnum(r, 80))
token("SEC037", "Perplexity", "PPLX_API_KEY", lambda r: join("pp", "lx-") + alnum(r, 48))
token("SEC038", "OpenRouter", "OPENROUTER_API_KEY", lambda r: join("s", "k-", "or-v1-") + hexa(r, 64))
named("SEC039", "DeepSeek", "DEEPSEEK_API_KEY", lambda r: join("s", "k-") + hexa(r, 32), "OpenAI(base_url='https://api.deepseek.com', api_key={})")
token("SEC040", "NVIDIA", "NVIDIA_API_KEY", lambda r: join("nv", "api-") + urlsafe(r, 64))
token("SEC041", "Together", "TOGETHER_API_KEY", lambda r: join("tg", "p_v1_") + urlsafe(r, 43))
named("SEC041", "Together 64 hex", "TOGETHER_API_KEY", lambda r: hexa(r, 64))
named("SEC042", "Fireworks", "FIREWORKS_API_KEY", lambda r: join("f", "w_") + alnum(r, 24))
token("SEC043", "Pinecone", "PINECONE_API_KEY", lambda r: join("pc", "sk_") + alnum(r, 5) + "_" + alnum(r, 63))
named("SEC043", "Pinecone UUID", "PINECONE_API_KEY", uuid, "Pinecone(api_key={})")
named("SEC044", "Voyage", "VOYAGE_API_KEY", lambda r: join("p", "a-") + urlsafe(r, 43), "voyageai.Client(api_key={})")
token("SEC045", "ElevenLabs", "ELEVENLABS_API_KEY", lambda r: join("s", "k_") + hexa(r, 48))
named("SEC045", "ElevenLabs 32 hex", "ELEVEN_API_KEY", lambda r: hexa(r, 32))
token("SEC046", "Jina", "JINA_API_KEY", lambda r: join("ji", "na_") + hexa(r, 32) + urlsafe(r, 28))
token("SEC046", "Tavily", "TAVILY_API_KEY", lambda r: join("tv", "ly-") + r.choice(("", "dev-", "prod-")) + alnum(r, 32))
named("SEC046", "Firecrawl", "FIRECRAWL_API_KEY", lambda r: join("f", "c-") + hexa(r, 32), "FirecrawlApp(api_key={})")
named("SEC047", "Deepgram", "DEEPGRAM_API_KEY", lambda r: hexa(r, 40), "DeepgramClient({})")
named("SEC047", "AssemblyAI", "ASSEMBLYAI_API_KEY", lambda r: hexa(r, 32))
token("SEC048", "LangSmith personal", "LANGSMITH_API_KEY", lambda r: join("ls", "v2_pt_") + hexa(r, 32) + "_" + hexa(r, 10))
token("SEC048", "LangSmith service", "LANGCHAIN_API_KEY", lambda r: join("ls", "v2_sk_") + hexa(r, 32) + "_" + hexa(r, 10))
named("SEC048", "LangSmith old", "LANGCHAIN_API_KEY", lambda r: join("ls", "__") + hexa(r, 32))
token("SEC049", "Langfuse", "LANGFUSE_SECRET_KEY", lambda r: join("s", "k-", "lf-") + uuid(r))
named("SEC050", "W&B 40 hex", "WANDB_API_KEY", lambda r: hexa(r, 40), "wandb.login(key={})")
token("SEC050", "W&B new", "WANDB_API_KEY", lambda r: join("wan", "db_v1_") + take(r, BASE62, 27) + "_" + take(r, BASE62, 50))
token("SEC051", "Databricks PAT", "DATABRICKS_TOKEN", lambda r: join("da", "pi") + hexa(r, 32) + r.choice(("", "-2", "-3")))
token("SEC051", "Databricks OAuth", "DATABRICKS_CLIENT_SECRET", lambda r: join("do", "se") + hexa(r, 32))
named("SEC052", "Kaggle key", "KAGGLE_KEY", lambda r: hexa(r, 32))
block("SEC052", "kaggle.json", "KAGGLE_JSON", lambda r: json.dumps({"username": "ml" + hexa(r, 5), "key": hexa(r, 32)}))
token("SEC052", "Kaggle token", "KAGGLE_API_TOKEN", lambda r: join("KG", "AT_") + hexa(r, 32))
named("SEC053", "Comet", "COMET_API_KEY", lambda r: alnum(r, 25), "comet_ml.Experiment(api_key={})")
token("SEC054", "Neptune", "NEPTUNE_API_TOKEN", lambda r: base64_of(json.dumps({"api_address": "https://app.neptune.ai", "api_url": "https://app.neptune.ai", "api_key": uuid(r)}, separators=(",", ":"))))
token("SEC055", "Prefect", "PREFECT_API_KEY", lambda r: join("pn", "u_") + alnum(r, 36))
named("SEC055", "Modal", "MODAL_TOKEN_SECRET", lambda r: join("a", "s-") + alnum(r, 22))
named("SEC056", "Snowflake password", "SNOWFLAKE_PASSWORD", plain_password, "snowflake.connector.connect(user='loader', account='eu1', password={})")
token("SEC056", "Snowflake URI", "SNOWFLAKE_URL", lambda r: f"snowflake://loader:{password(r)}@eu1-analytics/warehouse?role=ml")
