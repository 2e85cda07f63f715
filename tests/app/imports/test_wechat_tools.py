"""WeChat exports written by other tools: the canonical conversation, with what each of them loses."""

import csv
import io
import json
import random
import time
from contextlib import suppress
from pathlib import Path

import pytest

from app.errors import AppError
from app.imports import FORMATS, limits
from app.imports.records import Source
from tests.app.imports.hostile import OPTIONS, Endless, in_memory
from tests.app.imports.reads import DATA, MEDIA, SECONDS, SPEAKERS, TALK, read, words, written

ROOM = "10000000001@chatroom"
WEFLOW, ARKME = DATA / "weflow" / "weflow.json", DATA / "weflow" / "weflow_arkme.json"
DETAILED = DATA / "ciphertalk" / "ciphertalk_detailed.json"
CHATLOG = DATA / "chatlog_csv" / "chatlog.csv"
CHATLOG_DAYS = DATA / "chatlog_text" / "chatlog_text_days.txt"
PYWXDUMP = DATA / "pywxdump_csv" / f"{ROOM}_0_5000.csv"
MEMOTRACE = DATA / "memotrace_csv" / "memotrace_csv.csv"
MEMOTRACE_TEXT = DATA / "memotrace_text" / "memotrace_text.txt"
MEMOTRACE_AI = DATA / "memotrace_ai" / "memotrace_chat.txt"
MEMOTRACE_PAGE = DATA / "memotrace_html" / "memotrace_html.html"
MARKDOWN = DATA / "weflow_markdown" / "weflow_markdown.md"
PAGE = DATA / "wechat_exporter_html" / "wechat_exporter_html.html"
DAY = 1767225600 - 8 * 3600  # 2026-01-01 00:00 in Shanghai

WHOLE = [
    WEFLOW, ARKME, DETAILED, DATA / "echotrace" / "echotrace.json", CHATLOG, CHATLOG_DAYS,
    DATA / "chatlog_text" / "chatlog_text_year.txt", DATA / "pywxdump_json" / "mini.json",
    DATA / "weflow_text" / "weflow.txt", MARKDOWN, PAGE,
]  # fmt: skip
# The sign-up list is lost in these: its message is there, its words are not.
NO_LIST = [
    DATA / "chatlog_json" / "chatlog.json", PYWXDUMP, PYWXDUMP.with_name("older.csv"), MEMOTRACE,
    DATA / "pywxdump_json" / "pywxdump.json", DATA / "pywxdump_json" / "older.json",
]  # fmt: skip
# In these its message is gone as well.
NO_LIST_AT_ALL = [MEMOTRACE_TEXT, MEMOTRACE_PAGE]


def label(path: Path) -> str:
    return f"{path.parent.name} {path.stem[:9]}"


@pytest.mark.parametrize("path", [*WHOLE, *NO_LIST], ids=label)
def test_the_samples_hold_the_whole_conversation(path):
    found = read(path, date="2026-01-01")

    assert found.format == path.parent.name
    assert found.times() == SECONDS
    assert [found.kinds()[place] for place in MEDIA] == ["image", "voice", "link"]
    lost = [] if path in WHOLE else [3, 4] if path != MEMOTRACE else [2, 3, 4]  # all of type 49
    assert words(found) == ["" if n in lost else text for n, text in enumerate(TALK)]
    assert found.skips == []
    assert {chat.platform for chat in found.chats} == {"wechat"}


@pytest.mark.parametrize("path", [*WHOLE, *NO_LIST, *NO_LIST_AT_ALL], ids=label)
def test_system_lines_are_kept_and_read(path):
    found = read(path, date="2026-01-01")

    assert [(line.kind, line.channel) for line in found.systems] == [
        ("join", "invite"), ("join", "qr"), ("recall", ""), ("rename", ""), ("kick", ""),
    ]  # fmt: skip
    assert found.named("join") == [["阿周", "小陈"], ["阿黄"]]
    assert found.named("kick") == [["阿黄"]]


@pytest.mark.parametrize("path", WHOLE, ids=label)
def test_the_speakers_go_by_their_names(path):
    assert [m.sender for m in read(path, date="2026-01-01").messages] == SPEAKERS


@pytest.mark.parametrize("path", NO_LIST_AT_ALL, ids=label)
def test_what_memotrace_leaves_out_is_all_that_is_missing(path):
    found = read(path)
    places = [n for n in range(12) if n not in (5, 6)]

    assert found.times() == [SECONDS[n] for n in places]
    assert found.texts()[4] == "收到"
    assert found.kinds()[2:6] == ["image", "voice", "reply", "link"]


@pytest.mark.parametrize(
    "path", [WEFLOW, ARKME, DETAILED, PYWXDUMP, DATA / "pywxdump_json" / "older.json"], ids=label
)
def test_ids_of_wechats_server_are_the_ids_of_messages(path):
    found = read(path)

    assert [m.native_id for m in found.messages] == [
        f"70000000000000000{n:02}" for n in (3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 17)
    ]
    assert [chat.key for chat in found.chats] == [ROOM]


def changed(tmp_path: Path, path: Path, **fields) -> Path:
    data = json.loads(path.read_text(encoding="utf-8"))
    data["messages"] = [data["messages"][2] | fields]
    return written(tmp_path, json.dumps(data, ensure_ascii=False), "x.json")


# -- WeFlow, CipherTalk, EchoTrace


def test_the_roster_of_arkme_json_is_read():
    assert [(p.sender_id, p.name, p.nickname) for p in read(ARKME).people] == [
        ("wxid_lin", "小林", "小林-群名片"), ("wxid_zhou", "阿周", ""), ("wxid_chen", "小陈", ""),
        ("wxid_me", "群主", ""),
    ]  # fmt: skip


def test_ciphertalk_tells_who_owns_the_group():
    assert [(p.sender_id, p.name, p.role) for p in read(DETAILED).people] == [
        ("wxid_me", "群主", "owner")
    ]


@pytest.mark.parametrize("path", [WEFLOW, ARKME, DETAILED], ids=label)
def test_keys_may_stand_in_any_order(tmp_path, path):
    data = json.loads(path.read_text(encoding="utf-8"))
    turned = dict(reversed(data.items()))

    found = read(written(tmp_path, json.dumps(turned), "x.json"))

    assert found.format == path.parent.name
    assert found.messages == read(path).messages
    assert found.chats == read(path).chats


def test_an_answer_knows_what_it_answers():
    said = read(WEFLOW).messages[4]

    assert (said.text, said.reply_to) == ("收到", "7000000000000000004")


@pytest.mark.parametrize("time", [1767225660, "1767225660", 1767225660000])
def test_times_may_be_numbers_text_or_milliseconds(tmp_path, time):
    assert read(changed(tmp_path, WEFLOW, createTime=time)).times() == [1767225660]


def test_without_a_number_the_written_time_counts(tmp_path):
    path = changed(tmp_path, WEFLOW, createTime=None, formattedTime="2026-01-01 08:01:00")

    assert read(path).times() == [1767225660]
    with pytest.raises(AppError, match="Line 1: this record has no time"):
        read(changed(tmp_path, WEFLOW, createTime="soon", formattedTime="soon"))


def test_a_group_nickname_goes_before_the_account_name(tmp_path):
    assert read(changed(tmp_path, DETAILED, groupNickname="林·群")).messages[0].sender == "林·群"


def test_an_id_in_place_of_a_name_is_no_name(tmp_path):
    said = read(changed(tmp_path, WEFLOW, senderDisplayName="wxid_lin")).messages[0]

    assert (said.sender_id, said.sender) == ("wxid_lin", "")


def test_a_record_of_another_shape_is_reported_with_its_place(tmp_path):
    data = json.loads(WEFLOW.read_text(encoding="utf-8"))
    data["messages"][3] = [1, 2]

    found = read(written(tmp_path, json.dumps(data), "x.json"))

    assert [skip.line for skip in found.skips] == [4]
    assert len(found.messages) == 11


TEMPLATE = (
    '<sysmsg type="sysmsgtemplate"><sysmsgtemplate><content_template>'
    '<template><![CDATA["$username$"邀请"$names$"加入了群聊]]></template><link_list>'
    '<link name="username" type="link_profile"><memberlist><member><username>wxid_lin</username>'
    "<nickname><![CDATA[小林]]></nickname></member></memberlist></link>"
    '<link name="names" type="link_profile"><memberlist><member><username>wxid_ab</username>'
    "<nickname><![CDATA[阿、周]]></nickname></member><member><username>wxid_c</username>"
    "<nickname>小陈</nickname></member></memberlist><separator><![CDATA[、]]></separator></link>"
    "</link_list></content_template></sysmsgtemplate></sysmsg>"
)
REVOKED = (
    '<sysmsg type="revokemsg"><revokemsg><newmsgid>7000000000000000003</newmsgid>'
    '<replacemsg><![CDATA["小林" 撤回了一条消息]]></replacemsg></revokemsg></sysmsg>'
)


def test_system_lines_that_come_as_xml_tell_the_ids(tmp_path):
    join = read(changed(tmp_path, WEFLOW, localType=10000, content=TEMPLATE)).systems[0]
    recall = read(changed(tmp_path, WEFLOW, localType=10002, content=REVOKED)).systems[0]
    bare = '"$username$"邀请"$names$"加入了群聊'
    unknown = read(changed(tmp_path, WEFLOW, localType=10000, content=bare)).systems[0]

    assert (join.who, join.actor) == (
        (("wxid_ab", "阿、周"), ("wxid_c", "小陈")),
        ("wxid_lin", "小林"),
    )
    assert join.text == '"小林"邀请"阿、周、小陈"加入了群聊'
    assert (recall.kind, recall.native_id) == ("recall", "7000000000000000003")
    assert (unknown.kind, unknown.who) == ("join", (("", ""),))


def test_a_packed_number_of_wechat_4_tells_the_kind(tmp_path):
    path = changed(tmp_path, WEFLOW, localType=49 | 6 << 32, type="", content="a.pdf")

    assert read(path).kinds() == ["file"]
    numbered = changed(tmp_path, WEFLOW, localType=3 | 1 << 32, type="", content="")
    assert read(numbered).kinds() == ["image"]


def test_weflows_markdown_is_unescaped_and_its_card_tells_the_chat():
    found = read(MARKDOWN)

    assert [(chat.key, chat.name, chat.private) for chat in found.chats] == [
        (ROOM, "示例读书会", False)
    ]
    assert found.texts()[7] == "[活动报名](https://example.com/a?b=1)"
    private = MARKDOWN.read_text(encoding="utf-8").replace("群聊\n", "私聊\n", 1)
    assert private != MARKDOWN.read_text(encoding="utf-8")


def test_a_header_inside_a_message_is_text_where_no_empty_line_parts_it(tmp_path):
    text = "2026-01-01 08:01:00 '小林'\n见下\n2026-01-01 08:00:00 '阿周'\n好\n\n"

    assert read(written(tmp_path, text)).texts() == ["见下\n2026-01-01 08:00:00 '阿周'\n好"]


def test_weclones_table_has_names_and_utc():
    found = read(DATA / "weclone" / "weclone.csv")

    assert found.times() == [second for second in SECONDS if second != SECONDS[4]]
    assert {m.sender: m.sender_id for m in found.messages} == dict.fromkeys(SPEAKERS, "")
    assert found.messages[0].native_id == "7000000000000000003"


# -- chatlog


def test_chatlogs_ids_are_kept_and_its_own_numbers_are_none_of_wechats():
    for path in (CHATLOG, DATA / "chatlog_json" / "chatlog.json"):
        found = read(path)
        assert {m.sender: m.sender_id for m in found.messages} == {
            "小林": "wxid_lin", "阿周": "wxid_zhou", "小陈": "wxid_chen", "群主": "wxid_me"
        }  # fmt: skip
        assert {m.native_id for m in found.messages} == {None}
        assert [(c.key, c.name) for c in found.chats] == [(ROOM, "示例读书会")]


def test_a_quoted_message_is_not_the_words_of_who_answers(tmp_path):
    quote = "小林(wxid_lin) 2026-01-01 08:02:00\n> 阿周(wxid_zhou) 01-01 08:01:01\n> 甲\n> \n> 乙\n收到\n\n"

    said = read(written(tmp_path, quote * 2)).messages[0]

    assert said.text == "收到"


def test_days_without_the_year_and_times_without_the_day_ask(tmp_path):
    with pytest.raises(AppError, match=r"days without the year.*--date"):
        read(CHATLOG_DAYS)
    assert read(CHATLOG_DAYS, date="2024-05-05").times()[0] == 1704067260
    text = "小林(wxid_lin) 23:59:00\n甲\n\n阿周(wxid_zhou) 00:01:00\n乙\n\n"
    path = written(tmp_path, text)
    with pytest.raises(AppError, match=r"times without the day.*--date"):
        read(path)
    assert read(path, date="2026-01-01").times() == [DAY + 86340, DAY + 86460]


def test_chatlogs_text_of_several_chats_is_one_chat_each(tmp_path):
    text = (
        "小林(wxid_lin) [读书会(1@chatroom)] 2026-01-01 08:00:00\n甲\n\n"
        "阿周(wxid_zhou) [跑步群(2@chatroom)] 2026-01-01 08:01:00\n乙\n\n"
        "群主(我) [读书会(1@chatroom)] 2026-01-01 08:02:00\n丙\n\n"
    )

    found = read(written(tmp_path, text))

    assert {c.key: c.name for c in found.chats} == {"1@chatroom": "读书会", "2@chatroom": "跑步群"}
    assert {m.sender: m.sender_id for m in found.messages} == {
        "小林": "wxid_lin", "阿周": "wxid_zhou", "群主": ""
    }  # fmt: skip


# -- PyWxDump


def test_pywxdump_calls_the_account_by_one_word_only():
    found = read(PYWXDUMP)

    assert (found.messages[8].sender_id, found.messages[8].sender) == ("", "我")
    assert found.messages[4].text == "收到"
    assert found.texts()[2:4] == ["", ""]


def test_the_list_of_users_beside_pywxdumps_file_tells_who_is_who(tmp_path):
    room = {"wxid": ROOM, "nickname": "示例读书会", "extra": {
        "owner": {"wxid": "wxid_me"},
        "wxid2userinfo": {"wxid_lin": {"wxid": "wxid_lin", "nickname": "小林", "roomNickname": "林·群"},
                          "wxid_me": {"wxid": "wxid_me", "nickname": "群主", "remark": ""}}}}  # fmt: skip
    users = {ROOM: room, "wxid_zhou": {"wxid": "wxid_zhou", "nickname": "阿周", "extra": None}}
    written(tmp_path, json.dumps(users, ensure_ascii=False), "users.json")

    found = read(written(tmp_path, PYWXDUMP.read_text(encoding="utf-8"), "a.csv"))

    assert found.chats[0].name == "示例读书会"
    assert [(p.sender_id, p.name, p.nickname, p.role) for p in found.people] == [
        ("wxid_lin", "小林", "林·群", ""), ("wxid_me", "群主", "", "owner")
    ]  # fmt: skip
    assert [m.sender for m in found.messages[:2]] == ["林·群", "阿周"]
    written(tmp_path, "{damaged", "users.json")
    assert len(read(tmp_path / "a.csv").messages) == 12


# -- MemoTrace


def test_memotraces_remarks_are_told_beside_the_names():
    found = read(MEMOTRACE)

    assert [(p.sender_id, p.name, p.remark) for p in found.people] == [
        ("wxid_lin", "小林", "林老师")
    ]
    assert found.texts()[2:4] == ["", ""]


def table(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def cells() -> list[list[str]]:
    return [*csv.reader(io.StringIO(MEMOTRACE.read_text(encoding="utf-8-sig")))]


def test_shifted_columns_of_older_versions_find_their_place(tmp_path):
    header, *rows = cells()
    moved = [[*row[:8], *row[9:], row[8]] for row in rows]

    found = read(written(tmp_path, table([header, *moved]), "a.csv"))

    assert found.messages == read(MEMOTRACE).messages


def test_commas_without_quotes_go_back_into_the_text(tmp_path):
    header, *rows = cells()
    text = table([header, rows[2]]).replace("大家好，欢迎新朋友 👏", "大家好, 欢迎, 新朋友")

    assert read(written(tmp_path, text, "a.csv")).texts() == ["大家好, 欢迎, 新朋友"]


def test_all_chats_in_one_file_stay_apart(tmp_path):
    header, *rows = cells()
    for number, row in enumerate(rows):
        row[1] = str(7 + number % 2)

    found = read(written(tmp_path, table([header, *rows]), "messages.csv"))

    assert [chat.name for chat in found.chats] == ["", "messages 8"]
    assert len(found.messages) == 12


def test_names_in_memotraces_text_are_unescaped_and_sentences_are_no_names(tmp_path):
    text = (
        "2026-01-01 08:00:00 小\\'林 &amp; 周\n好\n\n2026-01-01 08:01:00 以上是打招呼的内容\n\n\n"
        "2026-01-01 08:02:00 小\\'林 &amp; 周\n\n\n2026-01-01 08:03:00 阿周\n甲\n\n乙\n\n"
    )

    found = read(written(tmp_path, text))

    assert [(m.sender, m.text) for m in found.messages] == [
        ("小'林 & 周", "好"), ("小'林 & 周", ""), ("阿周", "甲\n\n乙")
    ]  # fmt: skip
    assert [line.text for line in found.systems] == ["以上是打招呼的内容"]


def test_memotraces_text_for_ai_is_a_private_chat_by_days():
    found = read(MEMOTRACE_AI)

    assert found.format == "memotrace_ai"
    assert [(m.sender, m.text) for m in found.messages] == [
        ("小林", "大家好，欢迎新朋友 👏 收到"), ("群主", "我自己说话"), ("小林", "收到 收到 \n第二行"),
        ("群主", "好的：10:30 见"),
    ]  # fmt: skip
    assert found.times() == [DAY, DAY, DAY + 86400, DAY + 86400]
    assert found.chats[0].private


@pytest.mark.parametrize("sign", ["阿周:早 \n", "阿周:早 \n群主:早 \n" * 3])
def test_memotraces_text_for_ai_of_a_group_is_refused(tmp_path, sign):
    stars = "*" * 20
    text = MEMOTRACE_AI.read_text(encoding="utf-8")

    with pytest.raises(AppError, match="of a group"):
        read(written(tmp_path, f"{text}\n\n\n{stars}2026-01-03{stars}\n\n{sign}"))


# -- WechatExporter


def test_wechat_exporters_page_names_its_chat_and_its_people():
    found = read(PAGE)

    assert [(c.key, c.name) for c in found.chats] == [("", "示例读书会")]
    assert found.messages[0].sender_id == "wxid_lin"
    assert {m.native_id for m in found.messages} == {None}
    assert [line.at for line in found.systems[:2]] == [SECONDS[0]] * 2


def test_a_forwarded_talk_belongs_to_the_message_that_forwards_it(tmp_path):
    box = (
        '<div class="msg chat left {}" msgid="{}" msgtype="49">\n<div class="nt-box"><span class="dspname left"'
        ' wxId="{}">{}</span> 2026-01-01 08:0{}:00</div>\n<pre>{}</pre>\n</div>\n'
    )
    text = (
        box.format("", "1", "wxid_lin", "小林", 1, "聊天记录")
        + box.format("fmsgtag", "1_a", "", "外人", 2, "第一句")
        + box.format("", "2", "wxid_zhou", "阿周", 3, "好")
    )

    found = read(written(tmp_path, f"<html><body>{text}</body></html>", "a.html"))

    assert found.texts() == ["聊天记录\n外人: 第一句", "好"]


# -- damage


@pytest.mark.parametrize(
    "path",
    [WEFLOW, ARKME, DETAILED, DATA / "chatlog_json" / "chatlog.json", MEMOTRACE_PAGE],
    ids=label,
)
def test_a_file_that_is_cut_off_says_so(tmp_path, path):
    text = path.read_text(encoding="utf-8")
    cut = text.rindex("1. 不是接龙") if "html" in path.suffix else len(text) - 30

    with pytest.raises(AppError, match="cut off at byte"):
        read(written(tmp_path, text[:cut], path.name))


@pytest.mark.parametrize("path", [CHATLOG, PYWXDUMP, MEMOTRACE], ids=label)
def test_a_quote_that_nothing_closes_is_told_with_its_line(tmp_path, path):
    lines = path.read_text(encoding="utf-8-sig").rstrip("\r\n").split("\n")
    text = "\n".join([*lines, lines[1].rsplit(",", 1)[0].replace('"', "") + ',"x', *["y"] * 50])

    with pytest.raises(AppError, match=f"line {len(lines) + 1} opens a quote"):
        read(written(tmp_path, text, "a.csv"))


@pytest.mark.parametrize("path", [CHATLOG, PYWXDUMP, MEMOTRACE], ids=label)
def test_rows_that_make_no_sense_are_reported(tmp_path, path):
    text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    number = text.count("\n") + 2

    found = read(written(tmp_path, f'{text}\na,b\n"a"b,c\n', "a.csv"))

    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (number, "this row has other columns than the table"),
        (number + 1, "this row has other columns than the table"),
    ]
    assert len(found.messages) == 12


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("path", [CHATLOG, PYWXDUMP, MEMOTRACE], ids=label)
def test_a_table_saved_again_by_a_spreadsheet_reads_the_same(tmp_path, path, encoding):
    rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    out = io.StringIO()
    csv.writer(
        out, delimiter="\t" if encoding == "utf-16" else ",", quoting=csv.QUOTE_ALL
    ).writerows(rows)

    found = read(written(tmp_path, out.getvalue(), "a.csv", encoding))

    assert found.messages == read(path).messages


@pytest.mark.parametrize("path", [*WHOLE, *NO_LIST], ids=label)
def test_a_file_without_messages_is_no_success(tmp_path, path):
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".csv":
        empty = text.partition("\n")[0] + "\n"
    elif path.suffix == ".json" and text.startswith("{"):
        empty = json.dumps(json.loads(text) | {"messages": [], "groupMembers": []})
    else:
        return

    with pytest.raises(AppError):
        read(written(tmp_path, empty, path.name))


ENDLESS = {
    "weflow": (b'{"weflow":{},"session":{},"messages":[{"content":"', b"\\n"),
    "weflow deep": (b'{"weflow":{},"session":{},"x":', b'[{"a":'),
    "chatlog_json": (b'[{"seq":1,"talker":"a","isChatRoom":true,"sender":"', b"x"),
    "pywxdump_json": (b'[{"MsgSvrID":1,"type_name":"a","is_sender":1,"talker":"', b"x"),
    "chatlog_csv": (b'Time,SenderName,Sender,TalkerName,Talker,Content\na,b,c,d,e,"', b"x\n"),
    "chatlog_csv line": (b"Time,SenderName,Sender,TalkerName,Talker,Content\na,b,c,d,e,", b"x"),
    "memotrace_csv": (
        b'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n"',
        b"\n",
    ),
    "pywxdump_csv": (b'id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n1,"', b"\n"),
    "weclone": (b'id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\n1,"', b"\n"),
    "memotrace_html": (b"<title>a</title>const chatMessages = [{type:1,text:'", b"x\n"),
    "memotrace_html deep": (b"const chatMessages = [{type:1,text:", b"{\n"),
    "memotrace_text": (b"2026-01-01 08:00:00 a\nx", b"x"),
    "memotrace_ai": (b"********************2026-01-01********************\na:", b"x"),
    "chatlog_text": (b"a(wxid_a) 2026-01-01 08:00:00\nx", b"x"),
    "weflow_text": (b"2026-01-01 08:00:00 'a'\nx", b"x"),
    "weflow_markdown": (b"# a\n\n- \xe4\xbc\x9a\xe8\xaf\x9dID: `a`\n", b"x"),
    "wechat_exporter_html": (b'<div class="msg chat left" msgid="1"><span class="dspname"', b"<"),
}  # fmt: skip


def named(name: str):
    return next(format for format in FORMATS if format.key == name.split(maxsplit=1)[0])


@pytest.mark.parametrize("name", ENDLESS)
def test_a_gigabyte_without_an_end_is_refused_at_once(name):
    start, more = ENDLESS[name]
    head = (start + more * limits.HEAD)[: limits.HEAD]
    source = Source(Path("x"), 2**30, head, head, lambda: Endless(start, more), OPTIONS)
    started = time.perf_counter()

    with pytest.raises(AppError):
        list(named(name).read(source))

    assert time.perf_counter() - started < 10


SLOW = {
    "weflow": '{"weflow":{},"session":{},"messages":[{"localType":10000,"createTime":1,"content":"<'
    + "<link name=" * 5000 + '"},1]}',
    "chatlog_csv": 'Time,SenderName,Sender,TalkerName,Talker,Content\n2026-01-01 08:00:00,a,b,c,d,"'
    + "> " * 10**5 + '"\n' + ",,,,,[" * 10**5,
    "chatlog_text": "a(wxid_a) 2026-01-01 08:00:00\n" + "x\n\n" + "(" * 1000 + "1\n\n" + " [(" * 300 + "1\n",
    "memotrace_html": "const chatMessages = [" + "{" * 10**5 + "'" * 10**5,
    "memotrace_html 2": "const chatMessages = [{type:1," + "a:'\\'" * 10**5,
    "memotrace_text": "2026-01-01 08:00:00 a\nx" + "\n引用:" * 10**5 + "\n\n2026-01-01 08:00:01 " + '"' * 1000 + "\n",
    "memotrace_ai": "*" * 20 + "2026-01-01" + "*" * 20 + "\n" + "a:b\n" * 10**5 + "*" * 10**6,
    "weflow_text": "2026-01-01 08:00:00 'a'\n" + "'" * 10**6 + "\n",
    "weflow_markdown": "# a\n\n- 会话ID: `a`\n\n## 2026-01-01 08:00:00 a\n\n" + "[" * 10**5 + "\n" + "![a](" * 10**5,
    "wechat_exporter_html": '<div class="msg chat left" msgid="1">' + "<span " * 10**5 + "<pre>" + "<" * 10**5,
    "pywxdump_csv": "id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n"
    '1,2,引用回复,0,a,b,"' + "\n\n[引用](1)" * 10**4 + '",,2026-01-01 08:00:00\n',
}  # fmt: skip


@pytest.mark.parametrize("name", SLOW)
def test_a_text_made_to_be_slow_is_not(name):
    source = in_memory(SLOW[name].encode())
    started = time.perf_counter()

    assert named(name).matches(source) >= 0
    with suppress(AppError):
        list(named(name).read(source))

    assert time.perf_counter() - started < 5


def test_unclosed_quotes_before_a_million_lines_are_refused_in_seconds(tmp_path):
    chance = random.Random(7)  # noqa: S311 -- repeatable
    line = CHATLOG.read_text(encoding="utf-8").split("\n")[3]
    text = "Time,SenderName,Sender,TalkerName,Talker,Content\n" + f"{line}\n" * 10 + ',,,,,"\n'
    path = written(tmp_path, text + f"{line} {chance.random()}\n" * 200_000, "a.csv")
    started = time.perf_counter()

    with pytest.raises(AppError, match="line 12 opens a quote"):
        read(path)

    assert time.perf_counter() - started < 5
