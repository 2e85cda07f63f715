"""Announcements on their way out: no marks in chats, nothing hostile in pages, whole files only."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import announcements, communities
from app.errors import AppError
from app.exports import announcement as export
from app.exports.chat_text import chat_text, tidy
from app.store import Store

DATA = Path(__file__).parent.parent / "data"
HOSTILE = "<img src=//host/x> **胖** _a_ [x](y) {{群}} __init__ `c` 50%"


@pytest.fixture
def draft(store: Store) -> int:
    community = communities.add(store, name="地心引力工场", reason="一起写")
    group = communities.add_group(store, community, name="新媒体一群")
    with store.operation("Prepare"):
        member = store.insert("members", name=HOSTILE, created_at="2026-11-01T00:00:00Z")
        store.insert("memberships", member_id=member, group_id=group)
    id = announcements.new(store, community, member_id=member)
    announcements.edit(
        store,
        id,
        title="<b>标题</b>",
        body=(DATA / "announcements" / "nasty.md").read_text(encoding="utf-8"),
    )
    return id


@pytest.mark.parametrize(
    ("kind", "suffix"), [("text", "txt"), ("markdown", "md"), ("html", "html")]
)
def test_exports_are_as_agreed(
    store: Store, draft: int, kind: str, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"out.{suffix}"
    export.write_one(store, draft, kind, path)
    golden = DATA / "golden" / f"announcement.{suffix}"
    assert path.read_bytes() == golden.read_bytes()


@pytest.mark.parametrize(
    ("markdown", "chat"),
    [
        ("# 群规", "【群规】"),
        ("## Rules", "Rules"),
        ("**重点：**请准时", "重点：请准时"),
        ("他说**“好”**。", "他说“好”。"),
        ("- 一\n- 二", "· 一\n· 二"),
        ("1. 一\n2. 二", "1. 一\n2. 二"),
        ("[报名](https://x.cn/a_b)吧", "报名：https://x.cn/a_b 吧"),
        ("[Join](https://x.cn)", "Join: https://x.cn"),
        ("![海报](a.png)", "（图片：海报）"),
        ("![](a.png)", "(picture)"),
        ("| a | b |\n|---|---|\n| c | d |", "a · b\nc · d"),
        ("#接龙\n1. 我", "#接龙\n1. 我"),
        ("138****1234 2*3*4 (T_T)", "138****1234 2*3*4 (T_T)"),
        ("a\u00a0b\u200b\u2028c  \r\nd", "a b\nc\nd"),
        ("　　缩进　中 文", "　　缩进　中 文"),
        ("👨\u200d👩\u200d👧 零\u200d宽", "👨\u200d👩\u200d👧 零宽"),
        ("```\na * b\n```", "a * b"),
        ("{{群}} **{{活动}}**", "{{群}} {{活动}}"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("[x](javascript:alert(1))", "x"),
        ("\\*字面\\*", "*字面*"),
    ],
)
def test_chat_text_has_no_marks(markdown: str, chat: str) -> None:
    assert chat_text(markdown) == chat


@given(
    st.text(
        alphabet=st.sampled_from("ab 中，。*_~`#>-+|[]()!<&;\\\n\r\t\u00a0\u200b\u3000{}1."),
        max_size=80,
    )
)
def test_chat_text_is_tidy_whatever_it_was(markdown: str) -> None:
    text = chat_text(markdown)
    assert text == tidy(text)
    assert not re.search("[\r\t\u00a0\u200b\x00\x01]| $", text, re.MULTILINE)


@pytest.mark.parametrize(
    "mark", ["**a ", "*a ", "[a", "`a", "_a ", "![[", "[a](", "> ", "~~a ", "| - "]
)
@pytest.mark.timeout(5)
def test_ten_thousand_unclosed_marks_do_not_stall(mark: str) -> None:
    assert chat_text(mark * 10_000) != "never"


def test_a_hostile_name_is_shown_as_it_is(store: Store, draft: int) -> None:
    announcements.edit(store, draft, body="欢迎 **{{成员}}** {{成员}}")
    announcement = announcements.get(store, draft)
    assert announcement is not None
    assert export.as_text(store, announcement).text == f"欢迎 {HOSTILE} {HOSTILE}"
    page = export.as_html(store, announcement)
    assert "<strong>&lt;img src=//host/x&gt; **胖** _a_ [x](y) {{群}}" in page
    assert "<img" not in page
    assert "<title>&lt;b&gt;标题&lt;/b&gt;</title>" in page
    assert "\\<img src=//host/x> \\*\\*胖\\*\\* \\_a\\_ \\[x\\](y) {{群}}" in export.as_markdown(
        store, announcement
    )


def test_a_page_loads_nothing(store: Store, draft: int) -> None:
    announcements.edit(
        store,
        draft,
        body="![x](https://host/x.png) <script>1</script> [a](javascript:1) <img src=x>",
    )
    announcement = announcements.get(store, draft)
    assert announcement is not None
    body = export.as_html(store, announcement).partition("<body>")[2]
    assert not re.search(r"<(img|script|link|iframe|object)\b|javascript:[^<]*\"", body)
    assert "https://host" not in body


def test_a_link_may_lead_to_the_place_of_the_event(store: Store, draft: int) -> None:
    now = "2026-11-01T00:00:00Z"
    announcement = announcements.get(store, draft)
    assert announcement is not None
    with store.operation("Prepare"):
        event = store.insert(
            "events", community_id=announcement.community_id, uid="e", title="会", place="https://m.cn/a_1",
            starts_at="2026-11-29T14:00", ends_at="2026-11-29T16:00",
            created_at=now, updated_at=now,
        )  # fmt: skip
    announcements.edit(store, draft, event_id=event, body="[入会]({{地点}})")
    announcement = announcements.get(store, draft)
    assert announcement is not None
    assert '<a href="https://m.cn/a_1">入会</a>' in export.as_html(store, announcement)
    assert export.as_text(store, announcement).text == "入会：https://m.cn/a_1"


@pytest.mark.parametrize("write", [export.write_text, export.write_markdown, export.write_html])
def test_a_file_of_all_holds_drafts_and_posted_ones(
    store: Store, draft: int, tmp_path: Path, write: export.Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-22T04:00:00+00:00")
    announcement = announcements.get(store, draft)
    assert announcement is not None
    posted = announcements.new(store, announcement.community_id, "rules")
    announcements.mark_posted(store, posted)
    write(store, announcement.community_id, tmp_path / "all")
    text = (tmp_path / "all").read_text(encoding="utf-8")
    assert text.index("草稿") < text.index("2026-11-22 已发布") < text.index("规矩不多")
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_folder_that_is_gone_is_said_so_and_the_old_file_stays(
    store: Store, draft: int, tmp_path: Path
) -> None:
    with pytest.raises(AppError, match="could not be written"):
        export.write_one(store, draft, "text", tmp_path / "nowhere" / "a.txt")
