"""The three kinds of WeChat text: mailed, copied, and WechatExporter's."""

import time
from email.message import EmailMessage

import pytest

from app.errors import AppError
from app.imports import pasted, recognised, wechat_mail
from app.imports.records import Message, Options
from tests.app.imports import hostile_files
from tests.app.imports.hostile import in_memory
from tests.app.imports.reads import (
    DATA,
    MEDIA,
    SECONDS,
    SPEAKERS,
    TALK,
    minutes,
    read,
    words,
    written,
)

MAIL = DATA / "wechat_mail" / "email_forward.txt"
COPY = DATA / "wechat_copy" / "pc_copy_ampm.txt"
UNTIMED = DATA / "wechat_copy_untimed" / "pc_names.txt"
EXPORTER = DATA / "wechat_exporter" / "wechatexporter_ios.txt"
DAY = 1767225600 - 8 * 3600  # 2026-01-01 00:00 in Shanghai


@pytest.mark.parametrize(("path", "format"), [(MAIL, "wechat_mail"), (COPY, "wechat_copy")])
def test_the_samples_hold_what_their_index_says(path, format):
    found = read(path)

    assert found.format == format
    assert words(found) == TALK
    assert found.times() == minutes()
    assert [message.sender for message in found.messages] == SPEAKERS
    assert [found.kinds()[place] for place in MEDIA] == ["image", "voice", "link"]
    assert {message.sender_id for message in found.messages} == {""}
    assert (found.systems, found.skips) == ([], [])
    assert [(chat.platform, chat.key) for chat in found.chats] == [("wechat", "")]


def test_a_copy_without_any_time_keeps_its_order_on_the_day_that_is_told():
    found = read(UNTIMED, date="2026-01-01")

    assert found.format == "wechat_copy_untimed"
    told = list(zip([m.sender for m in found.messages], found.texts(), strict=True))
    assert len(told) == 9
    assert told[:6] == [
        ("小林", "大家好，欢迎新朋友 👏"),
        ("阿周", "第一行\n今天要做两件事：\n\n第三行"),
        ("小林", "[图片]"),
        ("小陈", "收到"),
        ("小林", "收到"),
        ("阿周", "收到"),
    ]
    assert set(found.times()) == {DAY}
    with pytest.raises(AppError, match="--date"):
        read(UNTIMED)


@pytest.mark.parametrize(
    "text",
    [
        "version:\n  3\n\nservices:\n  web: x\n",
        "今天要说三件事：\n一\n\n好的\n\n再说\n\n还有，明天来：\n",
        "- 买菜：\n- 洗衣：\n",
        "小林：\n",
    ],
)
def test_notes_with_colons_are_no_copied_talk(tmp_path, text):
    with pytest.raises(AppError, match="no chat format known"):
        read(written(tmp_path, text))


def test_a_copy_may_mix_the_ways_in_which_wechat_tells_the_day(tmp_path):
    text = "阿周 2025年12月30日 22:03\n甲\n\n小林 昨天 19:18\n乙\n10:30\n\n小林 2025/12/31 9:00\n丙\n\n阿周 8:01\n丁\n"
    days = "阿周 1月15日 10:30\n甲\n\n小林 12月31日 9:00\n乙\n"

    mixed = read(written(tmp_path, text), date="2026-01-01")
    bare = read(written(tmp_path, days), date="2026-03-01")

    assert [(m.sender, m.text) for m in mixed.messages] == [
        ("阿周", "甲"), ("小林", "乙\n10:30"), ("小林", "丙"), ("阿周", "丁")
    ]  # fmt: skip
    assert [(at - DAY) // 3600 for at in mixed.times()] == [-26, -5, -15, 8]
    assert [message.sender for message in bare.messages] == ["阿周", "小林"]
    assert [(at - DAY) // 3600 for at in bare.times()] == [14 * 24 + 10, -15]


def test_a_short_date_that_may_be_either_way_round_is_no_part_of_a_name(tmp_path):
    with pytest.raises(AppError, match="no chat format known"):
        read(written(tmp_path, "阿周 1/15/24 10:30 AM\n甲\n\n小林 1/15/24 10:31 AM\n乙\n"))


def test_a_mailed_talk_names_its_chat(tmp_path):
    assert read(MAIL).chats[0].name == "示例读书会"
    private = MAIL.read_text().replace("示例读书会 微信群上的", "A 和 B 在微信上的")
    chat = read(written(tmp_path, private)).chats[0]
    assert (chat.name, chat.private) == ("A 和 B", True)


@pytest.mark.parametrize("kind", ["plain", "html", "gb18030"])
def test_the_e_mail_itself_is_read(tmp_path, kind):
    mail, text = EmailMessage(), MAIL.read_text()
    mail["Subject"], mail["From"] = "微信群“示例读书会”的聊天记录", "a@example.com"
    mail.set_content(text, charset="gb18030" if kind == "gb18030" else "utf-8", cte="base64")
    if kind == "html":
        body = "".join(
            f"<p>{line.replace('—', '&mdash;')}</p>" for line in text.split("\n") if line
        )
        mail.set_content(f"<html><style>p {{}}</style>{body}</html>", subtype="html")
    path = tmp_path / "talk.eml"
    path.write_bytes(mail.as_bytes())

    found = read(path)

    assert found.format == "wechat_mail"
    assert (len(found.messages), found.chats[0].name) == (12, "示例读书会")
    assert found.times() == minutes()


def test_a_line_with_one_space_before_a_time_is_text(tmp_path):
    text = "群 微信群上的聊天记录如下，请查收。\n\n—————  2026年1月1日  —————\n\n小 林（一）  8:01\n\n开会 10:30\n"

    assert [(m.sender, m.text, m.at) for m in read(written(tmp_path, text)).messages] == [
        ("小 林（一）", "开会 10:30", DAY + 8 * 3600 + 60)
    ]


COPIES = [
    "小林 2026/01/01 2:51 PM\n你好\n\n阿周 2026/01/01 2:52 PM\n好\n",
    "小林 2026-01-01 14:51\n你好\n\n阿周 2026-01-01 14:52\n好\n",
    "小林 2026/1/1 14:51\n你好\n阿周 2026/1/1 14:52\n好\n",
    "小林:\n2026年1月1日 14:51\n你好\n\n阿周:\n2026年1月1日 14:52\n好\n",
    "小林(2026-01-01 14:51)\n你好\n\n阿周(2026-01-01 14:52)\n好\n",
    "小林 2026年1月1日 下午2:51\n你好\n\n阿周 2026年1月1日 下午2:52\n好\n以下为新消息\n",
]


@pytest.mark.parametrize("text", COPIES)
def test_every_shape_that_carries_a_date_is_read(tmp_path, text):
    found = read(written(tmp_path, text))

    assert [(m.sender, m.text) for m in found.messages] == [("小林", "你好"), ("阿周", "好")]
    assert found.times() == [DAY + 14 * 3600 + 51 * 60, DAY + 14 * 3600 + 52 * 60]


def test_times_without_a_day_ask_for_it(tmp_path):
    path = written(tmp_path, "小林 23:18\n你好\n\n阿周 0:02\n好\n\n小林 0:03\n早\n")

    with pytest.raises(AppError, match="--date"):
        read(path)
    with pytest.raises(AppError, match="soon is no date"):
        read(path, date="soon")
    assert read(path, date="2026-01-01").times() == [
        DAY + 83880,
        DAY + 86400 + 120,
        DAY + 86400 + 180,
    ]


def test_yesterday_and_weekdays_are_seen_from_the_day_of_the_copy(tmp_path):
    text = "小林 星期三 19:18\n甲\n\n小林 昨天 19:18\n乙\n\n小林 19:18\n丙\n"

    found = read(written(tmp_path, text), date="2026-01-02")  # a Friday

    assert [(at - DAY) // 86400 for at in found.times()] == [-1, 0, 1]


def test_pasted_text_is_read_like_a_file():
    source = pasted(COPY.read_text(), Options(name="读书会"))

    batches = list(recognised(source).read(source))

    assert sum(isinstance(record, Message) for batch in batches for record in batch) == 12
    assert batches[0][0].name == "读书会"


def test_wechat_exporters_text_holds_what_its_index_says():
    found = read(EXPORTER)

    assert found.format == "wechat_exporter"
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender for message in found.messages] == SPEAKERS
    assert found.chats[0].name == "示例读书会"
    assert [(line.kind, line.who, line.actor, line.channel) for line in found.systems] == [
        ("join", (("", "阿周"), ("", "小陈")), ("", "小林"), "invite"),
        ("join", (("", "阿黄"),), ("", "小林"), "qr"),
        ("recall", (("", "阿周"),), ("", "阿周"), ""),
        ("rename", (), ("", ""), ""),
        ("kick", (("", "阿黄"),), ("", ""), ""),
    ]
    assert [line.at for line in found.systems] == [SECONDS[0]] * 2 + [SECONDS[7]] + [
        SECONDS[10]
    ] * 2


@pytest.mark.parametrize(
    ("mail", "words"),
    [
        (hostile_files.nested_mail(), "more parts inside"),
        (hostile_files.crawling_mail(), "No message"),
    ],
)
def test_a_mail_made_to_do_harm_is_refused_at_once(mail, words):
    started = time.perf_counter()

    with pytest.raises(AppError, match=words):
        list(wechat_mail.FORMAT.read(in_memory(mail)))

    assert time.perf_counter() - started < 5


def test_the_pictures_of_a_mail_are_passed_over(tmp_path):
    head = b'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    part = b"--b\r\nContent-Type: %b\r\n\r\n%b\r\n"
    words = part % (b"text/plain; charset=utf-8", MAIL.read_bytes())
    picture = part % (b"image/png", (b"A" * 76 + b"\r\n") * 200_000)
    path = tmp_path / "chat.eml"
    path.write_bytes(head + words + picture + b"--b--\r\n")

    assert read(path).texts() == read(MAIL).texts()
