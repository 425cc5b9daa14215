import anthropic
import discord
import litellm
import praw
import telebot
import tweepy
from atproto import Client as Bluesky
from discord.ext import commands
from github import Github
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from mastodon import Mastodon
from openai import AsyncOpenAI, OpenAI
from slack_bolt import App
from telegram import Update
from telegram.ext import Application, MessageHandler, filters

llm = AsyncOpenAI()
client = OpenAI()
claude = anthropic.Anthropic()
model = ChatOpenAI(model="gpt-4.1")
bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
slack = App()
tele = telebot.TeleBot("token-goes-here")
CANNED = {"hours": "We open at nine.", "place": "We are in the old town."}


@bot.event
async def on_message(message):
    r = await llm.responses.create(model="gpt-4.1-mini", input=message.content)
    # ruleid: social-bot-posts-completion-unfiltered
    await message.channel.send(r.output_text)


@bot.event
async def on_message_edit(before, after):
    r = await llm.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": after.clean_content}])
    text = r.choices[0].message.content
    # ruleid: social-bot-posts-completion-unfiltered
    await after.reply(content=f"You changed your mind? {text}", mention_author=False)


@bot.command()
async def ask(ctx, *, question):
    answer = claude.messages.create(model="claude-sonnet-4-5", max_tokens=400, messages=[{"role": "user", "content": question}])
    # ruleid: social-bot-posts-completion-unfiltered
    await ctx.send(answer.content[0].text)


@bot.tree.command(name="story")
async def story(interaction: discord.Interaction, topic: str):
    await interaction.response.defer()
    r = await llm.responses.create(model="gpt-4.1", instructions="Write a story.", input=topic)
    # ruleid: social-bot-posts-completion-unfiltered
    await interaction.followup.send(r.output_text or "no idea")


@bot.slash_command()
async def rhyme(ctx, word: str):
    chain = ChatPromptTemplate.from_template("Rhyme with {word}") | model
    result = await chain.ainvoke({"word": word})
    # ruleid: social-bot-posts-completion-unfiltered
    await ctx.respond(str(result.content))


async def digest(ctx):
    texts = ""
    async for m in ctx.channel.history(limit=50):
        texts += m.content
    summary = await llm.responses.create(model="gpt-4.1", input=texts)
    # ruleid: social-bot-posts-completion-unfiltered
    await ctx.channel.send("Today: " + summary.output_text)


class Greeter(commands.Cog):
    @commands.command()
    async def greet(self, ctx, *, name):
        from openai import AsyncOpenAI as Model

        r = await Model().responses.create(model="gpt-4.1", input="Greet " + name)
        await ctx.send(
            # the whole greeting
            # ruleid: social-bot-posts-completion-unfiltered
            r.output_text,
            reference=ctx.message,  # as an answer
        )


def reddit_bot():
    reddit = praw.Reddit("bot")
    for comment in reddit.subreddit("learnpython").stream.comments():
        if "!explain" in comment.body:
            r = litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": comment.body}])
            # ruleid: social-bot-posts-completion-unfiltered
            comment.reply(r.choices[0].message.content)


def reddit_titles(subreddit):
    for post in subreddit.new(limit=10):
        joke = client.responses.create(model="gpt-4.1", input=f"A joke about: {post.title}").output_text
        # ruleid: social-bot-posts-completion-unfiltered
        subreddit.submit(title="Joke of the day", selftext=joke)


def twitter_bot():
    api = tweepy.Client("bearer")
    mentions = api.get_users_mentions(id=1)
    for tweet in mentions.data:
        reply = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": tweet.text}])
        # ruleid: social-bot-posts-completion-unfiltered
        api.create_tweet(text=reply.choices[0].message.content, in_reply_to_tweet_id=tweet.id)


def old_twitter(api):
    for status in api.mentions_timeline():
        text = claude.messages.create(model="claude-sonnet-4-5", max_tokens=99, messages=[{"role": "user", "content": status.text}]).content[0].text
        # ruleid: social-bot-posts-completion-unfiltered
        api.update_status("@" + status.user.screen_name + " " + text, in_reply_to_status_id=status.id)


@slack.event("app_mention")
def mentioned(event, say):
    r = client.responses.create(model="gpt-4.1", input=event["text"])
    # ruleid: social-bot-posts-completion-unfiltered
    say(r.output_text)


@slack.event("message")
def posted(event, client):
    r = claude.messages.create(model="claude-sonnet-4-5", max_tokens=99, messages=[{"role": "user", "content": event.get("text", "")}])
    # ruleid: social-bot-posts-completion-unfiltered
    client.chat_postMessage(channel=event["channel"], text=r.content[0].text, thread_ts=event["ts"])


async def in_group(update: Update, context):
    r = await llm.responses.create(model="gpt-4.1", input=update.message.text)
    # ruleid: social-bot-posts-completion-unfiltered
    await update.message.reply_text(r.output_text)


async def in_private(update: Update, context):
    r = await llm.responses.create(model="gpt-4.1", input=update.message.text)
    # ok: social-bot-posts-completion-unfiltered
    await update.message.reply_text(r.output_text)


def telegram_main():
    app = Application.builder().token("token-goes-here").build()
    app.add_handler(MessageHandler(filters.ChatType.GROUPS & filters.TEXT, in_group))
    app.add_handler(MessageHandler(filters.TEXT, in_private))
    app.run_polling()


@tele.message_handler(chat_types=["group", "supergroup"])
def group_talk(message):
    answer = client.responses.create(model="gpt-4.1", input=message.text).output_text
    # ruleid: social-bot-posts-completion-unfiltered
    tele.reply_to(message, answer)


def bluesky(actor):
    sky = Bluesky()
    for item in sky.get_author_feed(actor).feed:
        text = client.responses.create(model="gpt-4.1", input="Answer: " + item.post.record.text).output_text
        # ruleid: social-bot-posts-completion-unfiltered
        sky.send_post(text=text)


def toots(url):
    api = Mastodon(api_base_url=url)
    for status in api.timeline_hashtag("python"):
        text = client.responses.create(model="gpt-4.1", input=status["content"]).output_text
        # ruleid: social-bot-posts-completion-unfiltered
        api.status_post(text, in_reply_to_id=status["id"])


def triage(repo_name):
    repo = Github().get_repo(repo_name)
    for issue in repo.get_issues(state="open"):
        hint = client.responses.create(model="gpt-4.1", input=f"Suggest a fix: {issue.body}").output_text
        # ruleid: social-bot-posts-completion-unfiltered
        issue.create_comment(hint)


# mentions are switched off for the call
@bot.command()
async def quiet(ctx, *, question):
    r = await llm.responses.create(model="gpt-4.1-mini", input=question)
    # ok: social-bot-posts-completion-unfiltered
    await ctx.send(r.output_text[:1900], allowed_mentions=discord.AllowedMentions.none())


# the answer is moderated
def moderated(api):
    for tweet in api.get_users_mentions(id=1).data:
        text = client.responses.create(model="gpt-4.1", input=tweet.text).output_text
        verdict = client.moderations.create(model="omni-moderation-latest", input=text)
        if verdict.results[0].flagged:
            continue
        # ok: social-bot-posts-completion-unfiltered
        api.create_tweet(text=text)


def moderated_inline(comment):
    text = client.responses.create(model="gpt-4.1", input=comment.body).output_text
    if client.moderations.create(input=text).results[0].flagged:
        return
    # ok: social-bot-posts-completion-unfiltered
    comment.reply(text)


# a person decides
def approved(comment):
    text = client.responses.create(model="gpt-4.1", input=comment.body).output_text
    if input(f"Post {text!r}? ") != "y":
        return
    # ok: social-bot-posts-completion-unfiltered
    comment.reply(text)


def approved_by_helper(comment, approve):
    text = client.responses.create(model="gpt-4.1", input=comment.body).output_text
    if not approve(text):
        return
    # ok: social-bot-posts-completion-unfiltered
    comment.reply(text)


# the model only picks one of the canned answers
def canned(comment):
    key = client.responses.create(model="gpt-4.1", input="hours or place? " + comment.body).output_text
    # ok: social-bot-posts-completion-unfiltered
    comment.reply(CANNED[key])


# mentions are taken out
@bot.command()
async def escaped(ctx, *, question):
    r = await llm.responses.create(model="gpt-4.1-mini", input=question)
    # ok: social-bot-posts-completion-unfiltered
    await ctx.send(discord.utils.escape_mentions(r.output_text))


# an embed does not ping
@bot.command()
async def card(ctx, *, question):
    r = await llm.responses.create(model="gpt-4.1-mini", input=question)
    # ok: social-bot-posts-completion-unfiltered
    await ctx.send(embed=discord.Embed(title="Answer", description=r.output_text))


# only the asker sees it
@bot.tree.command(name="secret")
async def secret(interaction: discord.Interaction, topic: str):
    r = await llm.responses.create(model="gpt-4.1", input=topic)
    # ok: social-bot-posts-completion-unfiltered
    await interaction.response.send_message(r.output_text, ephemeral=True)


# a text of the developer's own
@bot.command()
async def daily(ctx):
    r = await llm.responses.create(model="gpt-4.1", input="A proverb, please.")
    # ok: social-bot-posts-completion-unfiltered
    await ctx.send(r.output_text)


# no model: an echo
@bot.command()
async def echo(ctx, *, words):
    # ok: social-bot-posts-completion-unfiltered
    await ctx.send(words)


# only the mood, a number
@bot.command()
async def mood(ctx, *, words):
    r = await llm.responses.create(model="gpt-4.1", input="Mood from 1 to 9: " + words)
    # ok: social-bot-posts-completion-unfiltered
    await ctx.send(f"Mood: {int(r.output_text)}")


# written to a file, not posted
def archive(comment, out):
    text = client.responses.create(model="gpt-4.1", input=comment.body).output_text
    # ok: social-bot-posts-completion-unfiltered
    out.write(text)
