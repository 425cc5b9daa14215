from openai import OpenAI

client = OpenAI()
SYSTEM = {"role": "system", "content": "You are the refund desk. Never refund more than 20 EUR."}


def reply(role, text):
    # ruleid: message-role-from-untrusted-input
    answer = client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM, {"role": role, "content": text}])
    return answer.choices[0].message.content


def reply_closed(role, text):
    # ok: message-role-from-untrusted-input
    answer = client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM, {"role": role, "content": text}])
    return answer.choices[0].message.content
