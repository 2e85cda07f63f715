import zipfile
from datetime import UTC, datetime

import pytest

from app.errors import AppError
from app.imports.source import open_source
from app.imports.whatsapp import date_order
from tests.app.imports.reads import DATA, MEDIA, SECONDS, SPEAKERS, TALK, read, words, written

TEXT, ZIP = DATA / "whatsapp" / "ios_zhcn_chat.txt", DATA / "whatsapp" / "ios_zhcn.zip"


def moments(found) -> list[str]:
    return [datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S") for at in found.times()]


@pytest.mark.parametrize("path", [TEXT, ZIP], ids=["text", "zip"])
def test_the_sample_holds_what_its_index_says(path):
    found = read(path)

    assert found.format == "whatsapp"
    assert [(chat.platform, chat.key, chat.name, chat.private) for chat in found.chats] == [
        ("whatsapp", "", "示例读书会", False)
    ]
    assert words(found) == [*TALK[:5], *TALK[5:]]
    assert found.times() == SECONDS
    assert [message.sender for message in found.messages] == SPEAKERS
    assert {message.sender_id for message in found.messages} == {""}
    assert [found.kinds()[place] for place in MEDIA] == ["image", "voice", "text"]
    assert found.skips == []
    assert [(line.kind, line.who, line.actor, line.channel) for line in found.systems] == [
        ("notice", (), ("", ""), ""),
        ("join", (("", "阿周"), ("", "小陈")), ("", "小林"), "invite"),
        ("join", (("", "阿黄"),), ("", ""), "link"),
        ("rename", (), ("", ""), ""),
        ("kick", (("", "阿黄"),), ("", ""), ""),
    ]


# Each dialect says the same: 5 September 2026 at 15:05, then the 13th at 15:06.
DIALECTS = [
    ("05/09/2026, 15:05 - 张三: 你好\n13/09/2026, 15:06 - 李四: 早\n"),
    ("9/5/26, 3:05 PM - 张三: 你好\n9/13/26, 3:06 PM - 李四: 早\n"),
    ("9/5/26, 3:05\u202fPM - 张三: 你好\n9/13/26, 3:06\u202fPM - 李四: 早\n"),
    ("5.9.26, 15:05 - 张三: 你好\n13.9.26, 15:06 - 李四: 早\n"),
    ("05.09.2026 15:05 - 张三: 你好\n13.09.2026 15:06 - 李四: 早\n"),
    ("2026-09-05 15:05 - 张三: 你好\n2026-09-13 15:06 - 李四: 早\n"),
    ("2026-09-05, 3:05 p.m. - 张三: 你好\n2026-09-13, 3:06 p.m. - 李四: 早\n"),
    ("2026/9/5 下午3:05 - 张三: 你好\n2026/9/13 下午3:06 - 李四: 早\n"),
    ("[2026/9/5 下午3:05:00] 张三: 你好\n[2026/9/13 下午3:06:00] 李四: 早\n"),
    ("\u200e[05/09/2026, 15:05:00] 张三: 你好\n[13/09/2026, 15:06:00] 李四: 早\n"),
    ("[9/5/26, 3:05:00 PM] ~\u202f张三: 你好\n[9/13/26, 3:06:00 PM] ~ 李四: 早\n"),
    ("05/09/2026 à 15:05 - 张三: 你好\n13/09/2026 à 15:06 - 李四: 早\n"),
    ("5/9/2569 BE, 15:05 - 张三: 你好\n13/9/2569 BE, 15:06 - 李四: 早\n"),
    ("05/09/2026, 15.05 - 张三: 你好\n13/09/2026, 15.06 - 李四: 早\n"),
    ("05/09/2026, 15:05: 张三: 你好\n13/09/2026, 15:06: 李四: 早\n"),
    ("٠٥/٠٩/٢٠٢٦, ١٥:٠٥ - 张三: 你好\n١٣/٠٩/٢٠٢٦, ١٥:٠٦ - 李四: 早\n"),
    ("٥\u200f/٩\u200f/٢٠٢٦، ٣:٠٥ م - 张三: 你好\n١٣\u200f/٩\u200f/٢٠٢٦، ٣:٠٦ م - 李四: 早\n"),
    ("26/9/5 下午3:05 - 张三: 你好\n26/9/13 下午3:06 - 李四: 早\n"),
    ("2026/9/5, 3:05 下午 - 张三: 你好\n2026/9/13, 3:06 下午 - 李四: 早\n"),
    ("2026年9月5日 15:05 - 张三: 你好\n2026年9月13日 15:06 - 李四: 早\n"),
    ("[2026. 9. 5. 오후 3:05:00] 张三: 你好\n[2026. 9. 13. 오후 3:06:00] 李四: 早\n"),
    ("2026. 9. 5. PM 3:05 - 张三: 你好\n2026. 9. 13. PM 3:06 - 李四: 早\n"),
    ("5. 9. 2026 15:05 - 张三: 你好\n13. 9. 2026 15:06 - 李四: 早\n"),
    ("5.9.2026 klo 15.05 - 张三: 你好\n13.9.2026 klo 15.06 - 李四: 早\n"),
    ("05/09/2026 às 15:05 - 张三: 你好\n13/09/2026 às 15:06 - 李四: 早\n"),
    ("5.9.26 um 15:05 - 张三: 你好\n13.9.26 um 15:06 - 李四: 早\n"),
    ("05-09-2026 15:05 - 张三: 你好\n13-09-2026 15:06 - 李四: 早\n"),
    ("5/9/26 3:05 p.\u00a0m. - 张三: 你好\n13/9/26 3:06 p.\u00a0m. - 李四: 早\n"),
    ("2026-09-05 15 h 05 - 张三: 你好\n2026-09-13 15 h 06 - 李四: 早\n"),
    ("05/09/2026, 3:05 CH - 张三: 你好\n13/09/2026, 3:06 CH - 李四: 早\n"),
    ("[15:05, 9/5/2026] 张三: 你好\n[15:06, 9/13/2026] 李四: 早\n"),
    ("[3:05 PM, 9/5/2026] 张三: 你好\n[3:06 PM, 9/13/2026] 李四: 早\n"),
    ("[15:05:00, 5/9/2026] 张三: 你好\n[15:06:00, 13/9/2026] 李四: 早\n"),
]


@pytest.mark.parametrize("text", DIALECTS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_every_dialect_of_the_date_is_read(tmp_path, text, end):
    found = read(written(tmp_path, text.replace("\n", end)), zone="UTC")

    assert moments(found) == ["2026-09-05 15:05:00", "2026-09-13 15:06:00"]
    assert [(m.sender, m.text) for m in found.messages] == [("张三", "你好"), ("李四", "早")]


def lines(*dates: str) -> str:
    return "".join(f"{date}, 10:00 - 张三: {n}\n" for n, date in enumerate(dates))


@pytest.mark.parametrize(
    ("text", "fields", "certain"),
    [
        (lines("01/02/2026", "13/02/2026"), "dmy", True),
        (lines("02/01/2026", "02/13/2026"), "mdy", True),
        (lines("01/02/2026", "02/02/2026", "03/02/2026", "01/03/2026"), "dmy", True),
        (lines("02/01/2026", "02/02/2026", "02/03/2026", "03/01/2026"), "mdy", True),
        (lines("01/02/2026"), "dmy", False),
        ("1/2/26, 10:00 AM - a: b\n", "mdy", False),
        (lines("2026/02/01"), "ymd", True),
        (lines("21/8/28", "21/8/29", "21/8/30"), "ymd", True),
        (lines("28/8/21", "29/8/21", "30/8/21", "1/9/21"), "dmy", True),
        (lines("8/28/21", "8/29/21", "9/1/21"), "mdy", True),
        (lines("31/12/21", "1/1/22"), "dmy", True),
    ],
)
def test_the_whole_file_tells_day_from_month(tmp_path, text, fields, certain):
    order = date_order(open_source(written(tmp_path, text)))

    assert (order.fields, order.certain) == (fields, certain)


def test_the_operator_may_say_which_is_the_day(tmp_path):
    path = written(tmp_path, lines("03/04/2026"))

    assert moments(read(path, zone="UTC", day_first=True)) == ["2026-04-03 10:00:00"]
    assert moments(read(path, zone="UTC", day_first=False)) == ["2026-03-04 10:00:00"]


def test_an_impossible_date_is_reported_not_shifted(tmp_path):
    found = read(
        written(tmp_path, lines("28/02/2026", "31/02/2026") + "more\n" + lines("01/03/2026"))
    )

    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (2, "there is no such date or time")
    ]
    assert [message.line for message in found.messages] == [1, 4]


def test_summer_time_is_that_of_the_zone(tmp_path):
    text = "[13/03/2026, 12:00:00] a: b\n[13/07/2026, 12:00:00] a: c\n[29/03/2026, 12:00:00] a: d\n"

    found = read(written(tmp_path, text), zone="Europe/Berlin")

    assert [moment[11:13] for moment in moments(found)] == ["11", "10", "10"]


def test_a_message_about_adding_is_no_system_line(tmp_path):
    text = "13/01/2026, 10:00 - a: I added the file\n13/01/2026, 10:01 - 小林: 我添加了文件\n"
    text += "13/01/2026, 10:02 - b: B left\n"

    found = read(written(tmp_path, text))

    assert len(found.messages) == 3
    assert found.systems == []


def test_a_renamed_group_may_hold_a_colon(tmp_path):
    text = '13/01/2026, 10:00 - a: hi\n13/01/2026, 10:01 - a changed the subject from "x: y" to "z: q"\n'

    found = read(written(tmp_path, text))

    assert [(line.kind, line.actor) for line in found.systems] == [("rename", ("", "a"))]


def test_a_deleted_message_is_a_recall_by_its_sender(tmp_path):
    text = "13/01/2026, 10:00 - a: This message was deleted\n13/01/2026, 10:01 - b: 此消息已删除\n"

    found = read(written(tmp_path, text))

    assert [(line.kind, line.who) for line in found.systems] == [
        ("recall", (("", "a"),)),
        ("recall", (("", "b"),)),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<Media omitted>", "other"), ("<省略多媒体文件>", "other"), ("\u200eimage omitted", "image"),
        ("\u200esticker omitted", "sticker"), ("\u200eGIF omitted", "sticker"), ("\u200e图片已省略", "image"),
        ("\u200e影片已略去", "video"), ("\u200e<attached: 00000012-AUDIO-2026.opus>", "voice"),
        ("IMG-20260101-WA0001.jpg (file attached)", "image"), ("Bericht.pdf (文件附件)", "file"),
        ("POLL:\nWann?\nOPTION: a (1 vote)", "poll"), ("location: https://maps.google.com/?q=1,2", "location"),
        ("hello", "text"), ("(laughs)", "text"), ("Polling is fun", "text"), ("Missed voice call", "call"),
    ],
)  # fmt: skip
def test_media_words_have_their_kind(tmp_path, text, kind):
    found = read(written(tmp_path, f"13/01/2026, 10:00 - a: {text}\n13/01/2026, 10:01 - b: x\n"))

    assert found.kinds() == [kind, "text"]
    assert found.texts()[0] == text


def test_the_name_of_the_file_names_the_chat(tmp_path):
    text = "13/01/2026, 10:00 - a: x\n13/01/2026, 10:01 - b: y\n13/01/2026, 10:01 - c: y\n"

    for name in (
        "WhatsApp Chat with 读书会.txt",
        "与读书会的 WhatsApp 聊天.txt",
        "與读书会的WhatsApp對話.txt",
    ):
        assert read(written(tmp_path, text, name)).chats[0].name == "读书会"
    assert read(written(tmp_path, text), name="新群").chats[0].name == "新群"


def test_a_zip_that_lies_or_bursts_is_refused(tmp_path):
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_chat.txt", b"0" * 30_000_000)
    with pytest.raises(AppError, match="would unpack to 28 MB"):
        read(bomb)

    broken = tmp_path / "broken.zip"
    broken.write_bytes(ZIP.read_bytes()[:500])
    with pytest.raises(AppError, match="damaged ZIP"):
        read(broken)


def test_a_zip_without_a_chat_says_what_is_in_it(tmp_path):
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.jpg", b"x")
    with pytest.raises(AppError, match=r"no chat text inside \(a.jpg\)"):
        read(path)

    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("a.txt", b"x")
        archive.writestr("b.txt", b"x")
    with pytest.raises(AppError, match=r"several texts \(a.txt, b.txt\)"):
        read(path)


def test_one_endless_message_is_reported_and_one_endless_line_refused(tmp_path):
    start = "13/01/2026, 10:00 - a: x\n"
    found = read(written(tmp_path, start + "y" * 999 + "\n" + ("z" * 1000 + "\n") * 1001 + start))
    assert [skip.reason for skip in found.skips] == [
        "the message is longer than any chat app allows"
    ]
    assert len(found.messages) == 1

    with pytest.raises(AppError, match="longer than 8 MB"):
        read(written(tmp_path, start * 2 + "z" * 9_000_000))


def test_an_export_that_the_app_has_cut_says_so(tmp_path):
    found = read(written(tmp_path, "13/01/2026, 10:00 - a: x\n" * 40_000))

    assert len(found.messages) == 40_000
    assert [skip.reason for skip in found.skips] == [
        "the file holds exactly 40,000 messages: WhatsApp leaves out what is older"
    ]
