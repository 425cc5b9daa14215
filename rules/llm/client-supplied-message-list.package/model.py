from openai import OpenAI

client = OpenAI()
SYSTEM = {"role": "system", "content": "You are the clinic's appointment desk."}


def reply(turns):
    # ruleid: client-supplied-message-list
    answer = client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM, *turns])
    return answer.choices[0].message.content


def reply_to_text(text):
    # ok: client-supplied-message-list
    answer = client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM, {"role": "user", "content": text}])
    return answer.choices[0].message.content
