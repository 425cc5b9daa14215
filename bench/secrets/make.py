"""Values made at run time: alphabets, check digits and structures of credentials and personal numbers.

Every function takes a seeded `random.Random` first. Nothing here holds a value: a scanner that reads this file finds no credential.
"""

import base64
import json
import string
import zlib


def join(*parts):
    """A text from pieces, so that no prefix of a credential stands whole in these files."""
    return "".join(parts)


DIGITS = string.digits
LOWER = string.ascii_lowercase
UPPER = string.ascii_uppercase
LETTERS = LOWER + UPPER
BASE62 = DIGITS + UPPER + LOWER
BASE32 = UPPER + "234567"
HEX = "0123456789abcdef"
BASE64 = LETTERS + DIGITS + "+/"
URLSAFE = LETTERS + DIGITS + "-_"
BASE58 = "".join(c for c in DIGITS + UPPER + LOWER if c not in "0OIl")
BECH32 = join("qpzry9x8", "gf2tvdw0", "s3jn54kh", "ce6mua7l")


def take(random, alphabet, count):
    return "".join(random.choice(alphabet) for _ in range(count))


def alnum(random, count):
    """Letters and digits with at least one of each case and one digit, as generators of keys give nearly always."""
    while True:
        value = take(random, BASE62, count)
        if any(c.isdigit() for c in value) and any(c.islower() for c in value) and any(c.isupper() for c in value):
            return value


def hexa(random, count):
    """Hex digits in which letters and digits are both present."""
    while True:
        value = take(random, HEX, count)
        if count < 8 or (any(c.isdigit() for c in value) and any(c.isalpha() for c in value) and len(set(value)) > 4):
            return value


def urlsafe(random, count):
    """base64url text that neither begins nor ends with a mark, so that it is one word."""
    return alnum(random, 1) if count < 3 else take(random, BASE62, 1) + take(random, URLSAFE, count - 2) + take(random, BASE62, 1)


def uuid(random):
    value = list(hexa(random, 32))
    value[12] = "4"
    value[16] = random.choice("89ab")
    value = "".join(value)
    return "-".join((value[:8], value[8:12], value[12:16], value[16:20], value[20:]))


def base64_of(data, pad=True):
    text = base64.b64encode(data if isinstance(data, bytes) else data.encode()).decode()
    return text if pad else text.rstrip("=")


def base64url_of(data):
    return base64.urlsafe_b64encode(data if isinstance(data, bytes) else data.encode()).decode().rstrip("=")


def random_bytes(random, count):
    return bytes(random.randrange(256) for _ in range(count))


def crc_tail(body, width=6):
    """CRC-32 of a body in base62, as GitHub and npm end their tokens."""
    number = zlib.crc32(body.encode())
    text = ""
    while number:
        number, digit = divmod(number, 62)
        text = BASE62[digit] + text
    return text.rjust(width, "0")


def checked_token(random, prefix):
    """`prefix`, 30 random characters and their checksum."""
    body = alnum(random, 30)
    return prefix + body + crc_tail(body)


def jwt(random, claims, algorithm="HS256", signature=32):
    header = base64url_of(json.dumps({"alg": algorithm, "typ": "JWT"}, separators=(",", ":")))
    payload = base64url_of(json.dumps(claims, separators=(",", ":")))
    return f"{header}.{payload}.{base64url_of(random_bytes(random, signature))}"


def wrapped(text, width=64):
    return "\n".join(text[at:at + width] for at in range(0, len(text), width))


def nested(tag, content):
    """DER: a tag, its length in two bytes, its content."""
    return tag + b"\x82" + len(content).to_bytes(2, "big") + content


def rsa(random):
    """The frame of an RSA key of 2048 bits: version, modulus, exponents and factors, all random numbers."""
    number = lambda size: nested(b"\x02", b"\x00" + bytes([128 + random.randrange(128)]) + random_bytes(random, size - 1))
    return nested(b"\x30", b"\x02\x01\x00" + number(256) + b"\x02\x03\x01\x00\x01" + number(256) + b"".join(number(128) for _ in range(5)))


def pem(random, label, kind="rsa"):
    """A private key in PEM: the DER header that the kind has, then random bytes of a usual length."""
    if kind == "openssh":
        body = b"openssh-key-v1\0" + b"\0\0\0\4none\0\0\0\4none\0\0\0\0\0\0\0\1\0\0\0\x33\0\0\0\x0bssh-ed25519" + random_bytes(random, 220)
    elif kind == "ec":
        body = b"\x30\x77\x02\x01\x01\x04\x20" + random_bytes(random, 114)
    elif kind == "pkcs8":
        body = nested(b"\x30", b"\x02\x01\x00\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00" + nested(b"\x04", rsa(random)))
    else:
        body = rsa(random)
    width = 70 if kind == "openssh" else 64
    begin, end = ("-----" + word + " " + label + "PRIVATE" + " KEY-----" for word in ("BEGIN", "END"))
    return "\n".join((begin, wrapped(base64_of(body), width), end))


def armour(label, data):
    """Public PEM: a certificate, a request or a public key."""
    return f"-----BEGIN {label}-----\n{wrapped(base64_of(data))}\n-----END {label}-----"


def bech32(prefix, random, count):
    """Bech32 with its checksum (BIP 173), upper case, of `count` data characters."""
    data = [random.randrange(32) for _ in range(count)]
    head = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]

    def remainder(values):
        check = 1
        for value in values:
            top = check >> 25
            check = (check & 0x1FFFFFF) << 5 ^ value
            for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                check ^= generator if top >> bit & 1 else 0
        return check

    check = remainder(head + data + [0] * 6) ^ 1
    data += [check >> 5 * (5 - at) & 31 for at in range(6)]
    return (prefix + "1" + "".join(BECH32[value] for value in data)).upper()


def password(random, count=14):
    """A password of a password manager whose marks need no quoting in any of the documents."""
    while True:
        value = take(random, LETTERS, 1) + take(random, BASE62 + "_.-+~", count - 2) + take(random, BASE62, 1)
        classes = (str.isdigit, str.islower, str.isupper)
        if all(any(test(c) for c in value) for test in classes) and any(c in "_.-+~" for c in value):
            return value


def plain_password(random, count=16):
    return alnum(random, count)


def luhn_digit(body):
    total = 0
    for at, digit in enumerate(reversed(body)):
        number = int(digit) * (2 if at % 2 == 0 else 1)
        total += number - 9 if number > 9 else number
    return str(-total % 10)


def card(random, start=None, length=16, separator=""):
    start = start or random.choice(("4", "51", "54", "2345", "6011", "3530"))
    body = start + take(random, DIGITS, length - 1 - len(start))
    value = body + luhn_digit(body)
    return separator.join(value[at:at + 4] for at in range(0, len(value), 4)) if separator else value


def amex(random):
    return card(random, random.choice(("34", "37")), 15)


def iban(random, country=None):
    shapes = {"DE": "8n10n", "FR": "10n11c2n", "NL": "4a10n", "ES": "20n", "AT": "16n", "BE": "12n", "IT": "1a10n12c", "PL": "24n", "CH": "5n12c"}
    country = country or random.choice(sorted(shapes))
    body, count = "", ""
    for c in shapes[country]:
        if c.isdigit():
            count += c
        else:
            body += take(random, {"n": DIGITS, "a": UPPER, "c": DIGITS}[c], int(count))
            count = ""
    digits = "".join(str(int(c, 36)) for c in body + country + "00")
    return f"{country}{98 - int(digits) % 97:02d}{body}"


def spaced(value, size=4, mark=" "):
    return mark.join(value[at:at + size] for at in range(0, len(value), size))


def ssn(random):
    while True:
        area, group, serial = random.randrange(1, 900), random.randrange(1, 100), random.randrange(1, 10000)
        if area != 666:
            return f"{area:03d}-{group:02d}-{serial:04d}"


def nhs(random):
    while True:
        body = random.choice("4567") + take(random, DIGITS, 8)
        check = 11 - sum(int(c) * weight for c, weight in zip(body, range(10, 1, -1))) % 11
        if check != 10:
            return body + str(check % 11)


def verhoeff(body):
    turn = lambda a, b: (a + b) % 5 if a < 5 and b < 5 else (a + b - 5) % 5 + 5 if a < 5 else (a - 5 - b) % 5 + 5 if b < 5 else (a - b) % 5
    step = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)

    def moved(digit, times):
        for _ in range(times % 8):
            digit = step[digit]
        return digit

    check = 0
    for at, digit in enumerate(reversed(body)):
        check = turn(check, moved(int(digit), at + 1))
    return str((0, 4, 3, 2, 1, 5, 6, 7, 8, 9)[check])


def aadhaar(random):
    body = random.choice("23456789") + take(random, DIGITS, 10)
    return body + verhoeff(body)


def cpf(random):
    body = take(random, DIGITS, 9)
    for weights in (range(10, 1, -1), range(11, 1, -1)):
        rest = sum(int(c) * w for c, w in zip(body, weights)) * 10 % 11
        body += str(rest % 10)
    return f"{body[:3]}.{body[3:6]}.{body[6:9]}-{body[9:]}"


DNI_LETTERS = join("TRWAGMYF", "PDXBNJZS", "QVHLCKE")


def dni(random):
    number = random.randrange(10_000_000, 99_999_999)
    return f"{number}{DNI_LETTERS[number % 23]}"


def sin(random):
    body = random.choice("12345679") + take(random, DIGITS, 7)
    return spaced(body + luhn_digit(body), 3)


def nino(random):
    return random.choice(("AB", "CE", "HJ", "PR", "ST", "WK")) + take(random, DIGITS, 6) + random.choice("ABCD")


def pan(random):
    return take(random, UPPER, 3) + "P" + take(random, UPPER, 1) + take(random, DIGITS, 4) + take(random, UPPER, 1)


def mrz_digit(text):
    values = [0 if c == "<" else int(c, 36) for c in text]
    return str(sum(value * (7, 3, 1)[at % 3] for at, value in enumerate(values)) % 10)


def mrz(random):
    """Two lines of a passport (ICAO 9303, TD3) whose name is random letters."""
    country = random.choice(("FRA", "NLD", "ESP", "POL", "ITA"))
    name = (take(random, UPPER, 7) + "<<" + take(random, UPPER, 6)).ljust(39, "<")
    number = take(random, UPPER, 2) + take(random, DIGITS, 7)
    birth = f"{random.randrange(50, 99)}{random.randrange(1, 13):02d}{random.randrange(1, 29):02d}"
    expiry = f"{random.randrange(27, 36)}{random.randrange(1, 13):02d}{random.randrange(1, 29):02d}"
    rest = "<" * 14
    line = number + mrz_digit(number) + country + birth + mrz_digit(birth) + random.choice("MF") + expiry + mrz_digit(expiry) + rest + "0"
    return f"P<{country}{name}", line + mrz_digit(line[:10] + line[13:20] + line[21:43])


def phone_us(random):
    while True:
        area, exchange = f"{random.randrange(201, 990)}", f"{random.randrange(220, 990)}"
        if area[1:] != "11" and exchange not in ("555",) and exchange[1:] != "11" and area not in ("800", "822", "833", "844", "855", "866", "877", "888", "900") and area[1] != "9" and area[1:] not in ("55",):
            return f"({area}) {exchange}-{random.randrange(1000, 9999)}" if random.random() < 0.5 else f"{area}-{exchange}-{random.randrange(1000, 9999)}"


def phone_e164(random):
    return random.choice((f"+49 {random.choice((151, 160, 171, 175))} {take(random, '23456789', 4)} {take(random, DIGITS, 4)}", f"+33 6 {take(random, DIGITS, 2)} {take(random, DIGITS, 2)} {take(random, DIGITS, 2)} {take(random, DIGITS, 2)}", f"+4477{take(random, DIGITS, 8)}", f"+9198{take(random, DIGITS, 8)}"))


def ipv4(random):
    """A public address, far from the reserved and documentation ranges."""
    return f"{random.choice((23, 45, 62, 78, 81, 93, 104, 139, 151, 185))}.{random.randrange(1, 255)}.{random.randrange(1, 255)}.{random.randrange(1, 255)}"


def mac(random):
    """An address of a maker (unicast, globally administered)."""
    return ":".join([random.choice(("3c", "b8", "f4", "a4", "dc", "70"))] + [hexa(random, 2) for _ in range(5)])


def email(random):
    consonants = "bdfgklmnprstvz"
    word = lambda count: "".join(random.choice(consonants) + random.choice("aeiou") for _ in range(count))
    return f"{word(3)}.{word(3)}@{word(3)}{word(2)}.{random.choice(('com', 'org', 'net', 'io', 'de'))}"


def date(random, first=1950, last=2004):
    return f"{random.randrange(first, last)}-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d}"
