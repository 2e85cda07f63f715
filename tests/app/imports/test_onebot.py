import json

import pytest

from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

SAMPLE = DATA / "onebot" / "events.jsonl"
GROUP = {"time": 1767225660, "self_id": 9, "group_id": 7, "user_id": 20001}


def event(**fields) -> dict:
    return {**GROUP, "post_type": "message", "message_type": "group", **fields}


def notice(type, **fields) -> dict:
    return {**GROUP, "post_type": "notice", "notice_type": type, **fields}


def log(folder, *events):
    return written(folder, "".join(json.dumps(event) + "\n" for event in events), "log.jsonl")


def test_the_sample_holds_what_its_index_says():
    found = read(SAMPLE)

    assert [(chat.platform, chat.key, chat.name) for chat in found.chats] == [
        ("qq", "999001", "999001")
    ]
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender.removesuffix("-群名片") for message in found.messages] == SPEAKERS
    assert found.kinds()[2:5] == ["image", "voice", "reply"]
    assert found.texts()[7] == "[分享]活动报名"
    assert found.messages[4].reply_to == found.messages[1].native_id == "1767225661-5003"
    assert [(line.kind, line.who, line.actor, line.channel) for line in found.systems] == [
        ("join", (("20002", ""),), ("20001", ""), "invite"),
        ("join", (("20003", ""),), ("20001", ""), "invite"),
        ("join", (("20004", ""),), ("", ""), "request"),
        ("recall", (("20002", ""),), ("20002", ""), ""),
        ("kick", (("20004", ""),), ("10000", ""), ""),
    ]
    assert [(one.sender_id, one.name, one.nickname, one.role) for one in found.people] == [
        ("20001", "小林", "小林-群名片", ""), ("20002", "阿周", "", ""),
        ("20003", "小陈", "", ""), ("10000", "群主", "", "owner"),
    ]  # fmt: skip
    assert found.skips == []


def test_an_array_of_events_reads_the_same(tmp_path):
    events = [json.loads(line) for line in SAMPLE.read_text().splitlines()]

    found = read(written(tmp_path, json.dumps(events), "events.json"))

    assert found.messages == read(SAMPLE).messages
    assert found.systems == read(SAMPLE).systems


@pytest.mark.parametrize(
    ("said", "text", "kind"),
    [
        ("[CQ:at,qq=5] 你好&#91;x&#93;&amp;", "@5 你好[x]&", "text"), ("[CQ:at,qq=all]", "@全体成员", "text"),
        ("[CQ:face,id=1]", "[表情]", "sticker"), ("看[CQ:image,file=a&#44;b.jpg]", "看[图片]", "text"),
        ("[CQ:image,summary=&#91;动画表情&#93;]", "[动画表情]", "image"), ("[CQ:video,file=a]", "[视频]", "video"),
        ("[CQ:share,url=x,title=新闻]", "[链接] 新闻", "link"), ("[CQ:forward,id=1]", "[聊天记录]", "forward"),
        ("[CQ:location,lat=1,lon=2]", "[位置]", "location"), ("[CQ:new_thing]", "[new_thing]", "other"),
        ("[CQ 不是]", "[CQ 不是]", "text"), ("", "", "other"),
        ([{"type": "at", "data": {"qq": "5", "name": "阿周"}}], "@阿周", "text"),
        ({"type": "file", "data": {"file": "a.pdf"}}, "[文件:a.pdf]", "file"),
        ([{"type": "json", "data": {"data": "{broken"}}], "[链接]", "link"), ([1, {"type": 2}], "", "other"),
    ],
)  # fmt: skip
def test_a_message_is_read_whichever_way_it_is_written(tmp_path, said, text, kind):
    found = read(log(tmp_path, event(message=said)))

    assert (found.texts(), found.kinds()) == ([text], [kind])


def test_what_happens_in_a_group_is_told(tmp_path):
    found = read(
        log(
            tmp_path,
            event(message="x", message_id=-5, real_seq="8"),
            notice("group_decrease", sub_type="leave", operator_id=0),
            notice("group_decrease", sub_type="kick_me", operator_id=3),
            notice("group_recall", message_id=-5, operator_id=3),
            notice("group_card", card_old="甲", card_new="乙"),
            notice("notify", sub_type="group_name", name_new="新名"),
            notice("group_ban", sub_type="ban", operator_id=3, duration=60),
        )
    )

    assert [(e.kind, e.text, e.who, e.actor, e.native_id) for e in found.systems] == [
        ("leave", "", (("20001", ""),), ("20001", ""), None),
        ("kick", "", (("20001", ""),), ("3", ""), None),
        ("recall", "", (("20001", ""),), ("3", ""), found.messages[0].native_id),
        ("notice", "group_card 甲 → 乙", (), ("20001", ""), None),
        ("rename", "新名", (), ("20001", ""), None),
        ("notice", "group_ban ban", (), ("20001", ""), None),
    ]


def test_a_bot_hears_many_chats_and_each_stays_its_own(tmp_path):
    private = {"message_type": "private", "group_id": None, "sender": {"nickname": "阿周"}}
    found = read(
        log(
            tmp_path,
            event(message="a", group_name="读书会"),
            event(message="b", user_id=5, **private),
            event(message="c", group_id=8),
            event(message="d"),
            event(message="e", post_type="message_sent", user_id=9, target_id=5, **private),
        )
    )

    assert [(chat.key, chat.name, chat.private) for chat in found.chats] == [
        ("7", "读书会", False), ("5", "阿周", True), ("8", "8", False)
    ]  # fmt: skip
    assert found.texts() == ["a", "d", "b", "e", "c"]


def test_heartbeats_and_requests_are_passed_over_and_damage_is_told(tmp_path):
    beat = {**GROUP, "post_type": "meta_event", "time": None}
    lines = [event(message="a"), beat, {**beat, "post_type": "request"}, {"x": 1}]
    lines += [event(message="b", time="soon"), event(message="c")]

    found = read(log(tmp_path, *lines))

    assert found.texts() == ["a", "c"]
    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (5, "this record has no time that can be read"),
        (4, "this record is no event as OneBot writes them"),
    ]
