"""Every sentence of the grammar: what it says, who it names, and how they came."""

import time

import pytest

from app.imports.system_lines import Meaning, meaning, split_names

ME = ("", "")


def names(*people: str):
    return tuple(("", name) for name in people)


def said(kind, who=(), actor="", channel=""):
    return Meaning(kind, who, ("", actor), channel)


WECHAT = [
    ('你邀请"小林"加入了群聊', said("join", names("小林"), "", "invite")),
    ("你邀请“小林、阿周”加入了群聊", said("join", names("小林", "阿周"), "", "invite")),
    ('你邀请"小林"、"阿周"加入了群聊  $revoke$', said("join", names("小林", "阿周"), "", "invite")),
    (
        '"小林"邀请你和"阿周、小陈"加入了群聊',
        said("join", (ME, *names("阿周", "小陈")), "小林", "invite"),
    ),
    ('"小林"邀请你加入了群聊，群聊参与人还有：阿周、小陈', said("join", (ME,), "小林", "invite")),
    ('"小林"邀请你加入了群聊', said("join", (ME,), "小林", "invite")),
    ('"小林"邀请"阿周、小陈"加入了群聊', said("join", names("阿周", "小陈"), "小林", "invite")),
    ('"小"林"邀请"阿"周"加入了群聊', said("join", names('阿"周'), '小"林', "invite")),
    ('" 阿黄"通过扫描你分享的二维码加入群聊', said("join", names("阿黄"), "", "qr")),
    ('" 阿黄"通过扫描"小林"分享的二维码加入群聊', said("join", names("阿黄"), "小林", "qr")),
    ('你通过扫描"小林"分享的二维码加入群聊', said("join", (ME,), "小林", "qr")),
    ('"$username$"邀请"$names$"加入了群聊', said("join", (ME,), "", "invite")),
    ('你将"阿黄"移出了群聊', said("kick", names("阿黄"))),
    ('你将"阿黄、小陈"移出了群聊', said("kick", names("阿黄", "小陈"))),
    ('你被"小林"移出群聊', said("kick", (ME,), "小林")),
    ("你修改群名为“示例读书会2”", said("rename")),
    ('"小林"修改群名为“示例”', said("rename", (), "小林")),
    ("你撤回了一条消息", said("recall", (ME,))),
    (
        '<![CDATA[你撤回了一条消息 <a href="weixin://revoke_edit_click">重新编辑</a>]]>',
        said("recall", (ME,)),
    ),
    ('"阿周" 撤回了一条消息', said("recall", names("阿周"), "阿周")),
    ('"阿周"撤回了一条消息', said("recall", names("阿周"), "阿周")),
    ('"小林" 撤回了成员"阿周"的一条消息', said("recall", names("阿周"), "小林")),
    ('你撤回了成员"阿周"的一条消息', said("recall", names("阿周"))),
    ('"小林" 拍了拍 "阿周" 的肩膀', said("notice")),
    ("You invited 小林 to the group chat", said("join", names("小林"), "", "invite")),
    ('"小林" invited "阿周" to the group chat', said("join", names("阿周"), "小林", "invite")),
    ("小林 invited 阿周 to the group chat", said("join", names("阿周"), "小林", "invite")),
    ("小林 invited you to a group chat with 阿周", said("join", (ME,), "小林", "invite")),
    (
        '"阿黄" joined the group chat via the QR Code shared by "小林"',
        said("join", names("阿黄"), "小林", "qr"),
    ),
    ('"阿黄" joined group chat via your QR Code', said("join", names("阿黄"), "", "qr")),
    ('You removed "阿黄" from the group chat', said("kick", names("阿黄"))),
    ('You were removed from the group chat by "小林"', said("kick", (ME,), "小林")),
    ("You recalled a message", said("recall", (ME,))),
    ('"阿周" recalled a message', said("recall", names("阿周"), "阿周")),
]
QQ = [
    ("小林邀请20002加入了本群。", said("join", (("20002", ""),), "小林", "invite")),
    (
        "小林邀请阿黄加入了群聊，并附带了30条聊天记录。",
        said("join", names("阿黄"), "小林", "invite"),
    ),
    ("阿黄加入本群。", said("join", names("阿黄"), "", "join")),
    ("阿黄加入了群聊", said("join", names("阿黄"), "", "join")),
    ("你加入了群聊", said("join", (ME,), "", "join")),
    ("阿黄通过小林分享的二维码加入了群聊", said("join", names("阿黄"), "小林", "qr")),
    ("小林邀请阿周加入了群聊", said("join", names("阿周"), "小林", "invite")),
    ("小林邀请你加入了群聊", said("join", (ME,), "小林", "invite")),
    ("你邀请阿周加入了群聊", said("join", names("阿周"), "", "invite")),
    ("阿黄被管理员移出本群。", said("kick", names("阿黄"))),
    ("阿黄退出了本群。", said("leave", names("阿黄"))),
    ("阿周撤回了一条消息", said("recall", names("阿周"), "阿周")),
    ("阿周 撤回了一条消息（因为说错了）", said("recall", names("阿周"), "阿周")),
    ("你撤回了一条消息 重新编辑", said("recall", (ME,))),
    ("小林 撤回了 阿周 的消息", said("recall", names("阿周"), "小林")),
]
WHATSAPP = [
    ("小林 added 阿周", said("join", names("阿周"), "小林", "invite")),
    (
        "小林 added 阿周, 小陈 and +86 138 0000 0000",
        said("join", names("阿周", "小陈", "+86 138 0000 0000"), "小林", "invite"),
    ),
    ("You added 阿周", said("join", names("阿周"), "", "invite")),
    ("小林 added you", said("join", (ME,), "小林", "invite")),
    ("阿黄 joined using this group's invite link", said("join", names("阿黄"), "", "link")),
    ("阿黄 joined using a group link.", said("join", names("阿黄"), "", "link")),
    ("~ 阿黄 joined from the community", said("join", names("阿黄"), "", "join")),
    ("阿黄 was added", said("join", names("阿黄"), "", "invite")),
    ("阿黄 left", said("leave", names("阿黄"))),
    ("小林 removed 阿黄", said("kick", names("阿黄"), "小林")),
    ("You removed 阿黄", said("kick", names("阿黄"))),
    ('小林 created group "added x"', said("notice")),
    ("You're now an admin", said("notice")),
    ('小林 changed the subject from "x" to "y added z"', said("rename", (), "小林")),
    ('小林 changed the group name from "x" to "y"', said("rename", (), "小林")),
    ("小林 changed this group's icon", said("notice")),
    ("Your security code with 小林 changed", said("notice")),
    ("Messages and calls are end-to-end encrypted. No one outside…", said("notice")),
    ("消息和通话已进行端到端加密。", said("notice")),
    ("小林创建了此群组", said("notice")),
    ("小林添加了阿周、小陈", said("join", names("阿周", "小陈"), "小林", "invite")),
    ("阿黄使用此群组的邀请链接加入", said("join", names("阿黄"), "", "link")),
    ("阿黄加入群组", said("join", names("阿黄"), "", "join")),
    ("阿黄退出了群组", said("leave", names("阿黄"))),
    ("小林移除了阿黄", said("kick", names("阿黄"), "小林")),
    ("你移除了阿黄", said("kick", names("阿黄"))),
    ("小林将群组名称从“a”更改为“b”", said("rename", (), "小林")),
    ("這則訊息已刪除", said("recall", (ME,))),
    ("小林已新增阿周", said("join", names("阿周"), "小林", "invite")),
    ("小林新增了阿周", said("join", names("阿周"), "小林", "invite")),
    ("阿黄已離開群組", said("leave", names("阿黄"))),
    ("小林已移除阿黄", said("kick", names("阿黄"), "小林")),
    ("訊息與通話已受端對端加密保護。", said("notice")),
]


@pytest.mark.parametrize(("text", "expected"), WECHAT)
def test_wechats_sentences(text, expected):
    assert meaning(text, "wechat") == expected


@pytest.mark.parametrize(("text", "expected"), QQ)
def test_qqs_sentences(text, expected):
    assert meaning(text, "qq") == expected


@pytest.mark.parametrize(("text", "expected"), WHATSAPP)
def test_whatsapps_sentences(text, expected):
    assert meaning(text, "whatsapp") == expected


@pytest.mark.parametrize(
    "text",
    [
        "以上是打招呼的内容",
        "收到红包，请在手机上查看",
        "小林已成为新群主",
        "你和abc有12个共同好友，点击添加好友。",
        "",
    ],
)
def test_what_the_grammar_does_not_know_is_left_to_be_a_notice(text):
    assert meaning(text, "wechat") is None
    assert meaning(text, "qq") is None


def test_the_roster_tells_which_names_hold_the_sign_between_names():
    assert split_names("a、b、c", "wechat") == ["a", "b", "c"]
    assert split_names("a、b、c", "wechat", {"a、b"}) == ["a、b", "c"]
    assert split_names("x and y and z", "whatsapp", {"y and z"}) == ["x", "y and z"]


@pytest.mark.parametrize("platform", ["wechat", "qq", "whatsapp"])
def test_a_line_made_to_be_slow_is_not(platform):
    started = time.perf_counter()

    for text in (
        '"邀请"' * 300,
        "将群组名称" * 300,
        "a added " * 240,
        "撤回了" * 600,
        "x" * 1_000_000,
    ):
        meaning(text, platform)

    assert time.perf_counter() - started < 2
