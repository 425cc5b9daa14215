import discord
import praw
import tweepy
from openai import AsyncOpenAI, OpenAI

llm = AsyncOpenAI()
client = OpenAI()
bot = discord.Client(intents=discord.Intents.default())


# the model is asked in a helper
def ask(text):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])
    return r.choices[0].message.content


def reddit():
    for comment in praw.Reddit("bot").subreddit("cooking").stream.comments():
        answer = ask(comment.body)
        # ruleid: social-bot-posts-completion-unfiltered
        comment.reply(answer)


# posted by a helper
def publish(api, text):
    # ruleid: social-bot-posts-completion-unfiltered
    api.create_tweet(text=text)


def mentions():
    api = tweepy.Client("bearer")
    for tweet in api.get_users_mentions(id=1).data:
        publish(api, client.responses.create(model="gpt-4.1", input=tweet.text).output_text)


# the history of a channel, kept in a list
@bot.event
async def on_message(message):
    turns = []
    async for old in message.channel.history(limit=20):
        turns.append({"role": "user", "content": old.content})
    r = await llm.chat.completions.create(model="gpt-4.1", messages=turns)
    # ruleid: social-bot-posts-completion-unfiltered
    await message.channel.send(r.choices[0].message.content[:2000], allowed_mentions=discord.AllowedMentions.none())


# long answers in pieces
def pieces(text, size=1900):
    return [text[i : i + size] for i in range(0, len(text), size)]


@bot.event
async def on_message_edit(before, after):
    r = await llm.responses.create(model="gpt-4.1", input=after.content)
    for piece in pieces(r.output_text):
        # ruleid: social-bot-posts-completion-unfiltered
        await after.channel.send(piece, allowed_mentions=discord.AllowedMentions.none())


# a client that never pings
class Quiet(discord.Client):
    def __init__(self, **options):
        super().__init__(allowed_mentions=discord.AllowedMentions.none(), **options)

    async def on_message(self, message):
        r = await llm.responses.create(model="gpt-4.1", input=message.content)
        # ok: social-bot-posts-completion-unfiltered
        await message.channel.send(r.output_text)


# the model may only choose
def verdict(comment):
    word = client.responses.create(model="gpt-4.1", input="yes or no? " + comment.body).output_text
    if word not in ("yes", "no"):
        return
    # ok: social-bot-posts-completion-unfiltered
    comment.reply(word)


# a helper that counts
def words(text):
    return len(text.split())


def count(comment):
    text = client.responses.create(model="gpt-4.1", input=comment.body).output_text
    # ok: social-bot-posts-completion-unfiltered
    comment.reply(f"I have {words(text)} words to say.")


# the post itself, without a model
def quote(comment):
    # ok: social-bot-posts-completion-unfiltered
    comment.reply("> " + comment.body)
