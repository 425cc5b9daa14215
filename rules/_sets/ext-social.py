"""Cases for ext-social."""
import discord
import praw
import tweepy
from aiogram import Bot, Dispatcher
from atproto import Client as Bluesky
from discord import app_commands
from discord.ext import commands
from github import Github
from langchain_community.document_loaders import GitHubIssuesLoader, RedditPostsLoader
from mastodon import Mastodon
from slack_bolt import App
from slack_sdk import WebClient
from telegram import Update

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
app = App()
dp = Dispatcher()
reddit = praw.Reddit("bot")


@bot.event
async def on_message(message):
    if message.author.bot:
        return
    # ruleid: ext-social
    sink(message.content)
    await bot.process_commands(message)


class Client(discord.Client):
    async def on_message(self, msg: discord.Message):
        prompt = f"{msg.author}: {msg.clean_content}"
        # ruleid: ext-social
        sink(prompt)


async def answer(msg: discord.Message):
    # ruleid: ext-social
    sink(msg.content.strip())


@bot.command(name="ask")
async def ask(ctx, *, question: str):
    # ruleid: ext-social
    sink(question)
    # ruleid: ext-social
    sink(ctx.message.content)


@bot.tree.command(description="Ask")
async def ask_slash(interaction: discord.Interaction, prompt: str):
    # ruleid: ext-social
    sink(prompt)


class Cog(commands.Cog):
    @app_commands.command(name="ask")
    async def ask(self, interaction, prompt: str, tone: str = "short"):
        # ruleid: ext-social
        sink(prompt + tone)
        # ok: ext-social
        sink(interaction.user.id)


async def history(channel):
    async for m in channel.history(limit=20):
        # ruleid: ext-social
        sink(m)


def comments(sub):
    for comment in reddit.subreddit(sub).stream.comments():
        # ruleid: ext-social
        sink(comment.body)
    for post in reddit.subreddit(sub).hot(limit=5):
        # ruleid: ext-social
        sink(f"{post.title}\n{post.selftext}")


def mentions(token):
    client = tweepy.Client(token)
    for t in client.search_recent_tweets("@bot").data:
        # ruleid: ext-social
        sink(t["text"])


class Stream(tweepy.StreamingClient):
    def on_tweet(self, tweet):
        # ruleid: ext-social
        sink(tweet.text)


@app.event("app_mention")
def mention(event, say):
    # ruleid: ext-social
    sink(event["text"])


@app.message("hello")
def greet(message, say):
    # ruleid: ext-social
    sink(message.get("text", ""))


def slack_history(channel):
    res = WebClient().conversations_history(channel=channel)
    # ruleid: ext-social
    sink(res["messages"])


async def telegram(update: Update, context):
    # ruleid: ext-social
    sink(update.message.text)
    # ruleid: ext-social
    sink(update.effective_message.text)


@dp.message()
async def echo(message):
    # ruleid: ext-social
    sink(message.text)


def bluesky():
    client = Bluesky()
    for item in client.get_timeline(limit=10).feed:
        # ruleid: ext-social
        sink(item.post.record.text)


def mastodon():
    api = Mastodon(api_base_url="https://social.example")
    # ruleid: ext-social
    sink([s["content"] for s in api.timeline_public()])


def issues(name):
    for issue in Github().get_repo(name).get_issues(state="open"):
        # ruleid: ext-social
        sink(issue.body)


def loaded(repo):
    # ruleid: ext-social
    sink(GitHubIssuesLoader(repo=repo).load())
    # ruleid: ext-social
    sink(RedditPostsLoader(categories=["new"], mode="subreddit", search_queries=["ai"]).load())


# identifiers, own objects, look-alikes
async def on_ready():
    # ok: ext-social
    sink(bot.user.name)


@bot.event
async def on_member_join(member):
    # ok: ext-social
    sink(member.id)


def own_content(page):
    # ok: ext-social
    sink(page.content)


def own_settings(config):
    # ok: ext-social
    sink(config["text"])


@bot.command()
async def ping(ctx):
    # ok: ext-social
    sink(bot.latency)


def titled(word):
    # ok: ext-social
    sink(word.title())


@app.command("/ask")
def own_command(ack, respond):
    # ok: ext-social
    sink(ack())


# notebook-like top level
top = reddit.submission("abc")
# ruleid: ext-social
sink(top.selftext)
