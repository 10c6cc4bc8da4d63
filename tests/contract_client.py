#!/usr/bin/env python3
"""A client of the wire contract. Shares no code with the server: it has its own copy of the contract.

    contract_client.py BASE_URL TOKEN CUSTOMER_ID [NAME PASSWORD]

Previews and inserts by POST /resume (zhilian), and checks names, order, types, nulls and formats byte for byte.
Exit code 0 only if all of it is as the contract says.
"""

import json
import re
import sys
import time
import urllib.error
import urllib.request

ENVELOPE = ("applications articles businessProfiles comments companies customerProfiles moments positions interviews "
            "interviewContacts replies resumes users histories notifications total").split()
TEXT, NUMBER, FLAG, ANY = "text", "number", "flag", "any"
ID, TIME, DAY, GENDER, LIST = "id", "time", "day", "gender", "list"
# The profile as the contract writes it down: name, and what kind of value. The order is the contract's.
PROFILE = [
    ("id", ID), ("userId", ID), ("avatar", TEXT), ("fullName", TEXT), ("gender", GENDER), ("birthday", DAY),
    ("score", NUMBER), ("integrity", NUMBER),
    ("descriptions", [
        ("sign", TEXT), ("city", TEXT), ("interest", TEXT), ("personalStatement", TEXT), ("expectCity", TEXT),
        ("workLife", NUMBER), ("contactPhoneNumber", TEXT), ("contactEmail", TEXT), ("message", TEXT),
        ("expectedIndustry", TEXT)]),
    ("privacy", [("profile", TEXT), ("education", TEXT), ("workExperience", TEXT), ("socialExperience", TEXT)]),
    ("defaultResume", ANY), ("videoResume", ANY), ("languages", LIST), ("skills", LIST), ("workExperiences", LIST),
    ("socialExperiences", LIST), ("educations", LIST), ("certifications", LIST),
    ("counts", [("restApplyTimes", NUMBER)]), ("status", TEXT), ("type", TEXT),
    ("flags", [("haveVideoResume", FLAG), ("disableVideoPrompt", FLAG), ("deliverVideoResume", FLAG),
               ("applied", FLAG), ("invited", FLAG)]),
    ("lastActivityTime", TIME), ("hideFromSearch", FLAG),
]
DATE = [("value", DAY), ("current", FLAG)]
failures = []


def check(right, what):
    if not right:
        failures.append(what)
        print("NOT " + what)


class Pairs(list):
    """An object as the pairs that were written, so that order and doubled keys are seen."""

    def get(self, key):
        return next((v for k, v in self if k == key), None)


def read(text):
    return json.loads(text, object_pairs_hook=Pairs)


def is_id(value):
    if not (isinstance(value, str) and re.fullmatch("[0-9a-f]{24}", value)):
        return False
    return 0 < int(value[:8], 16) <= time.time() + 60


def value(at, kind, v):
    if isinstance(kind, list):
        return shape(at, kind, v)
    right = {
        TEXT: lambda: isinstance(v, str),
        NUMBER: lambda: isinstance(v, int) and not isinstance(v, bool) and v >= 0,
        FLAG: lambda: isinstance(v, bool),
        ANY: lambda: True,
        ID: lambda: is_id(v),
        TIME: lambda: isinstance(v, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00", v),
        DAY: lambda: isinstance(v, str) and re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", v),
        GENDER: lambda: v in ("男", "女", ""),
        LIST: lambda: v is None or (isinstance(v, list) and not isinstance(v, Pairs) and len(v) > 0),
    }[kind]()
    check(right, f"{at} is {kind}: {v!r}"[:300])
    if kind == LIST and v:
        items(at, v)


def items(at, found):
    ids = [item.get("id") for item in found]
    check(all(is_id(i) for i in ids) and len(set(ids)) == len(ids), f"{at}: each item has its own id")
    for i, item in enumerate(found):
        for key, v in item:
            check(re.fullmatch("[a-z][A-Za-z]*", key), f"{at}[{i}].{key} is camelCase")
            if key in ("startDate", "endDate", "date") and v is not None:
                shape(f"{at}[{i}].{key}", DATE, v)
        if at.endswith("socialExperiences"):
            check(item.get("kind") in ("project", "campus", "volunteer"), f"{at}[{i}].kind")


def shape(at, expected, found):
    check(isinstance(found, Pairs), f"{at} is an object")
    if not isinstance(found, Pairs):
        return
    check([k for k, _ in found] == [k for k, _ in expected], f"{at} has the contract's keys in its order: {[k for k, _ in found]}")
    for key, kind in expected:
        value(f"{at}.{key}", kind, found.get(key))


def post(base, token, body):
    """As a client in the field does it: bytes out, bytes in."""
    request = urllib.request.Request(base + "/resume", data=json.dumps(body, ensure_ascii=False).encode(), method="POST", headers={
        "Authorization": "Bearer " + token, "Content-Type": "application/json"})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        answer = opener.open(request, timeout=90)
    except urllib.error.HTTPError as error:
        answer = error
    text = answer.read().decode("utf-8")
    check(answer.headers.get_content_type() == "application/json", "Content-Type is application/json")
    return answer.status, answer.headers, text


def compact(text):
    """The text itself is compact JSON in UTF-8: what is read and written again is the same bytes."""
    return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":")) == text


def main():
    if len(sys.argv) not in (4, 6):
        sys.exit(__doc__)
    base, token, customer = sys.argv[1:4]
    name, password = sys.argv[4:6] if len(sys.argv) == 6 else ("13800000000", "correct horse")
    body = {"name": name, "password": password, "web_name": "zhilian", "customerId": customer, "flag": "preview"}

    for flag in ("preview", "previe"):
        status, headers, text = post(base, token, dict(body, flag=flag))
        check(status == 200, f"{flag} answers 200: {status} {text[:300]}")
        found = re.fullmatch(r'\{"message":"ok","code":200,"data":\{"customerId":"([0-9a-f]{24})"\}\}', text)
        check(found and is_id(found[1]) and found[1] != customer, f"{flag} answers ok and a new id, byte for byte: {text[:300]}")
        check(re.fullmatch("/imports/[0-9a-f]{24}", headers.get("Location", "")), "Location names the import")

    status, headers, text = post(base, token, dict(body, flag="insert"))
    check(status == 200, f"insert answers 200: {status} {text[:300]}")
    check(compact(text), "the answer is compact JSON in UTF-8")
    answer = read(text)
    check([k for k, _ in answer] == ["data", "code", "message"], "data, code, message, in this order")
    check(answer.get("code") == 200 and answer.get("message") == "OK", "code 200, message OK")
    data = answer.get("data") or Pairs()
    check([k for k, _ in data] == ENVELOPE, "every collection is present, in order")
    for key, v in data:
        if key == "total":
            check(v == 0 and not isinstance(v, bool), "total is 0")
        elif key != "customerProfiles":
            check(v is None, f"{key} is null")
    profiles = data.get("customerProfiles") or []
    check(len(profiles) == 1, "one profile")
    for profile in profiles:
        shape("customerProfiles[0]", PROFILE, profile)
        check(profile.get("id") == customer, "the profile is the customer's")
        check(profile.get("type") == "customerProfile", "type is customerProfile")
        check(0 <= profile.get("integrity") <= 100, "integrity is in percent")
        check(profile.get("workExperiences") is not None, "work was read")
        check("**" not in text, "nothing masked is in the profile")

    status, _, text = post(base, token, dict(body, customerId="0" * 24))
    check((status, text) == (404, '{"message":"not found","code":404,"data":{}}'), f"a stranger is 404: {text[:300]}")
    status, _, text = post(base, "no-token", body)
    check(status == 401 and read(text).get("code") == 401 and read(text).get("data") == [], f"no token is 401: {text[:300]}")
    status, _, text = post(base, token, dict(body, password="wrong"))
    failed = read(text)
    check(status == 422 and [k for k, _ in failed] == ["message", "code", "data"], f"a wrong password is 422: {text[:300]}")
    check(failed.get("data").get("error") == "wrong_credentials", "and says so")

    print("the contract is kept" if not failures else f"{len(failures)} departures from the contract")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
