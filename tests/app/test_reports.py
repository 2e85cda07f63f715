"""Reports: sentences from known numbers, nothing private in what is shared, files that open again."""

import io
import json
import re
import zipfile
from contextlib import closing
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from app import files as writing
from app import sample
from app.errors import AppError
from app.reports import Wish, build, copies, files, html, markdown, pictures, write
from app.reports import docx as documents
from app.reports.names import Names
from app.reports.period import campaign, ending, latest
from app.reports.report import Figure, Report
from app.reports.wording import Words, sentences
from app.store import Store
from tests.app.insight_cases import FIRST, Case, Event, Read, Stay, at

HOSTILE = (
    "<script>alert(1)</script>", "<img src=//x.example/a>", "a|b`c*d_e", "[x](javascript:1)", "\x07\x1b[31m红",
    "\u202egnp.exe", "}} {{ 7*7 }} {% raw %}", "名" * 10_000, "]]>&amp;&lt;", "</svg></style>",
    "\u0639\u0631\u0628\u064a\u200f",
)  # fmt: skip
MONDAY = FIRST + timedelta(days=13)  # 2 November
WEEK = Wish(1, "week", MONDAY + timedelta(days=6), language="en")


class NoPainter:
    """Draws one white dot, for tests without Qt."""

    def png(self, figure: Figure) -> bytes:
        return bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
            "789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
        )

    def pdf(self, report: Report) -> bytes:
        return b"%PDF-1.4 "


def week() -> Case:
    """Two weeks of talk: 2 messages a day by two people, then 3 a day by three, and 9 on the Wednesday."""
    case = Case(members=6)
    for day in range(6, 13):
        case.messages += [(1, 1, at(day, 9)), (1, 2, at(day, 20))]
    for day in range(13, 20):
        case.messages += [(1, 1, at(day, 9)), (1, 2, at(day, 20)), (1, 3, at(day, 20))]
    case.messages += [(1, 1, at(15, 20)) for _ in range(6)]
    case.stays = [Stay(1, id, joined=at(0)) for id in (1, 2)]
    case.stays += [
        Stay(1, 3, at(13), channel="公众号"),
        Stay(1, 4, at(14), channel="公众号"),
        Stay(1, 5, at(0), at(16)),
    ]
    case.events = [Event(1, 6, at(14), "join", "海报")]
    return case


def said(report: Report, key: str) -> tuple[str, ...]:
    return next((one.sentences + one.points for one in report.sections if one.key == key), ())


def everything(report: Report) -> str:
    """Return all that a report says, in every format that is text, and the words of its document."""
    document = docx.Document(io.BytesIO(documents.document(report, None)))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    words = [paragraph.text for paragraph in document.paragraphs]
    return "\n".join(
        [html.page(report), html.paper(report, 600), markdown.text(report), *words, *cells]
    )


def test_the_sentences_of_a_week_name_its_numbers(store: Store) -> None:
    week().into(store)

    report = build(store, WEEK)

    assert report.title == "社群: weekly report"
    assert said(report, "headline")[-2:] == (
        "This week brought 27 messages, 3.9 on an average day, 93% more than the week before (2).",
        "Members who spoke rose from 2 to 3, among them 75% of those in the groups.",
    )
    assert said(report, "activity") == (
        "Wed 4 Nov was the liveliest: 9 messages by 3 people.",
        "Mon 2 Nov was the quietest: 3 messages by 3 people, with no event, announcement or topic.",
        "Talk peaks on Wednesdays from 20:00 to 21:00.",
    )
    assert said(report, "growth") == (
        "3 joined and 1 left: a net gain of 2.",
        "Most came through “公众号”: 2, or 67%.",
    )
    assert said(report, "leaves") == ("1 left.",)
    assert said(report, "contributors")[:2] == (
        "n1, n2 and n3 wrote most.",
        "Of 3 members who spoke, 2 (67%) wrote half of the messages.",
    )


def test_the_same_week_reads_in_chinese(store: Store) -> None:
    week().into(store)

    report = build(store, Wish(1, "week", WEEK.until))

    assert report.title == "社群 · 周报"
    assert report.remark == "2026年11月2日—11月8日 · 运营版"
    assert said(report, "headline")[-2:] == (
        "本周一共 27 条消息，平均每天 3.9 条，比上周同期的 2 条多 93%。",
        "发言成员从 2 位增加到 3 位，在群成员里 75% 说过话。",
    )
    assert said(report, "growth")[0] == "本周加入 3 人，退出 1 人，净增 2 人。"


def test_an_empty_community_is_told_so_in_every_kind(store: Store) -> None:
    Case(members=0).into(store)

    for kind in ("day", "week", "month", "year"):
        report = build(store, Wish(1, kind, MONDAY))
        assert said(report, "headline")[0].startswith(
            "今年还没有" if kind == "year" else "当天还没有" if kind == "day" else "本"
        )
        assert markdown.text(report).startswith("# 社群")


def test_a_clock_that_jumped_and_one_message_make_a_report(store: Store) -> None:
    for moment in (at(-20_000), at(13), at(24_000)):
        case = Case(messages=[(1, 1, moment)], members=1)
        case.into(store)
        for kind in ("day", "month", "year"):
            assert build(store, Wish(1, kind, MONDAY)).sections


def test_ten_thousand_channels_are_nine_bars(store: Store) -> None:
    case = Case(members=1)
    case.events = [Event(1, None, at(14), "join", f"c{n:05}") for n in range(10_000)]
    case.into(store)

    growth = next(one for one in build(store, WEEK).sections if one.key == "growth")

    assert growth.figures[0].table.rows[-1] == ("9\u2009992 other channels", "9\u2009992", "99.9%")


def test_days_without_an_import_are_unknown_not_zero(store: Store) -> None:
    case = Case(messages=[(1, 1, at(13)), (1, 1, at(15))], members=1)
    case.into(store)

    report = build(store, WEEK)

    assert said(report, "headline")[0].startswith("Chat was imported for 2 of 7 days")
    figure = next(one for one in report.sections if one.key == "activity").figures[0]
    assert [row[1] for row in figure.table.rows] == ["1", "–", "1"]


def test_every_sentence_has_both_languages_and_the_same_fields() -> None:
    def fields(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)[|}]", text)) - {"now", "Now", "before"}

    for key, both in sentences().items():
        assert set(both) == {"zh", "en"}, key
        assert fields(both["zh"]) - fields(both["en"]) == set() or key == "top.share", key


def test_every_sentence_is_asked_for_and_every_one_asked_for_is_there() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in Path("app/reports").rglob("*.py"))
    asked = set(re.findall(r'say\(\s*"([a-z.]+)"', code))
    written = set(re.findall(r'"([a-z][a-z_.]*)"', code))
    made = set(re.findall(r'say\(\s*f"([a-z_]+\.)\{', code))

    assert asked <= set(sentences())
    unasked = {key for key in sentences() if not key.startswith(tuple(made))} - written
    assert {key for key in unasked if key.removesuffix(".with") not in written} == set()


def test_numbers_days_and_waits_are_written_as_the_language_has_them() -> None:
    zh, en = Words("zh"), Words("en")

    assert (zh.shown(1234), zh.shown(12.5), zh.shown(640.4), zh.shown(None)) == (
        "1\u2009234",
        "12.5",
        "640",
        "–",
    )
    assert (zh.wait(20), zh.wait(150), en.wait(5400), en.wait(86_400)) == (
        "20 秒",
        "2 分钟",
        "1.5 hours",
        "1 day",
    )
    assert zh.span(date(2026, 12, 30), date(2027, 1, 2)) == "2026年12月30日—2027年1月2日"
    assert en.span(MONDAY, MONDAY) == "2 Nov 2026"
    shares = (0.0, 0.00001, 0.004, 0.0096, 0.5, 0.996, 0.9999, 1.0, None)
    assert [zh.percent(share) for share in shares] == [
        "0%", "0.1%", "0.4%", "1%", "50%", "99.6%", "99.9%", "100%", "–",
    ]  # fmt: skip
    assert (en.listed(["a"]), en.listed(["a", "b", "c"]), zh.listed(["a", "b"])) == (
        "a",
        "a, b and c",
        "a、b",
    )


def test_a_period_is_compared_with_as_much_of_the_one_before() -> None:
    found = {kind: ending(kind, date(2028, 2, 29)) for kind in ("day", "week", "month", "year")}

    assert (found["day"].before_first, found["day"].before_last) == (date(2028, 2, 22),) * 2
    assert (found["week"].first, found["week"].before_first, found["week"].before_last) == (
        date(2028, 2, 28), date(2028, 2, 21), date(2028, 2, 22),
    )  # fmt: skip
    assert (found["month"].before_first, found["month"].before_last) == (
        date(2028, 1, 1),
        date(2028, 1, 31),
    )
    assert found["year"].before_last == date(2027, 2, 28)
    assert latest("month", date(2028, 3, 15), back=1) == date(2028, 2, 29)
    assert campaign(date(2026, 1, 5), date(2026, 1, 7)).before_first == date(2026, 1, 2)
    with pytest.raises(AppError):
        ending("week", date(1900, 1, 1))


def test_hostile_names_and_texts_are_only_shown(store: Store) -> None:
    case = week()
    case.texts = dict(enumerate([*HOSTILE, *(f"{one}?" for one in HOSTILE)]))
    case.into(store)
    with store.operation("Hostile"):
        for id, text in enumerate(HOSTILE[:6], 1):
            store.execute(
                "update memberships set nickname = ?, channel = ? where member_id = ?",
                text,
                text,
                id,
            )
        for text in HOSTILE:
            store.insert(
                "highlights", community_id=1, author=text, at=at(14), text=text, created_at=""
            )
            store.insert("promises", community_id=1, text=text, made_on="2026-11-03", created_at="")
        store.execute("update communities set name = ?", HOSTILE[0] + "|*")
    report = build(store, WEEK)

    page, text = html.page(report), markdown.text(report)

    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(
        "<(script|img|a )", MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text)
    )
    assert "7*7" in page
    assert "\u202e" not in page + text
    assert "\x1b" not in page + text
    assert "名" * 300 not in page
    assert re.search(r"(?<!\\)\|(?! )(?!$)", text, re.MULTILINE) is None
    reopened = docx.Document(io.BytesIO(documents.document(report, NoPainter().png)))
    assert any("<script>" in paragraph.text for paragraph in reopened.paragraphs)


class Outside(HTMLParser):
    """Collects what a page would load, and whether its tags match."""

    VOID = ("meta", "br", "img", "hr", "input", "link", "rect", "circle", "polyline")

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attributes}
        if names & {"src", "href", "srcset", "xlink:href", "action", "data"} or tag in (
            "script",
            "link",
            "iframe",
            "a",
        ):
            self.asked.append(tag)
        self.asked += [name for name in names if name.startswith("on")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def test_the_page_refers_to_nothing_outside(store: Store) -> None:
    week().into(store)

    page = html.page(build(store, WEEK))

    reader = Outside()
    reader.feed(page)
    assert (reader.asked, reader.open) == ([], [])
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert not re.search(r"url\(|@import", page)
    assert set(re.findall(r"https?://[^\"' <]+", page)) == {"http://www.w3.org/2000/svg"}


# Letters that no sentence of ours has.
letters = st.text("犇骉猋麤龘鱻羴毳XQZJ", min_size=2, max_size=6)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    names=st.lists(letters, min_size=6, max_size=6, unique=True),
    gone=st.sets(st.integers(1, 5)),
    kind=st.sampled_from(["day", "week", "month"]),
)
def test_no_name_is_in_what_is_shared(
    store: Store, names: list[str], gone: set[int], kind: str
) -> None:
    case = week()
    for stay in case.stays:
        stay.left = at(18) if stay.member in gone else stay.left
    case.texts = {place: f"请问{names[place % 6]}在吗？" for place in range(20)}
    case.into(store)
    with store.operation("Names"):
        for id, name in enumerate(names, 1):
            store.execute("update members set name = ? where id = ?", name, id)
            store.execute(
                "update memberships set nickname = ?, channel = ? where member_id = ?",
                f"{name}~",
                f"{name} 邀请",
                id,
            )
            store.insert(
                "promises",
                community_id=1,
                text=f"给{name}寄书",
                made_on="2026-11-03",
                member_id=id,
                created_at="",
            )
            store.insert("highlights", community_id=1, group_id=1, author=name, member_id=id, at=at(14),
                         text=f"{name}说：{names[0]}讲得好", created_at="")  # fmt: skip
            store.insert("announcements", community_id=1, title=f"欢迎{name}", posted_at="2026-11-03T10:00:00Z",
                         created_at="", updated_at="")  # fmt: skip
            store.insert(
                "incomes",
                community_id=1,
                day="2026-11-03",
                way="members",
                amount=4711,
                member_id=id,
            )
    report = build(store, Wish(1, kind, WEEK.until, shareable=True))

    text = everything(report)

    assert [name for name in names if name.casefold() in text.casefold()] == []
    assert "4,711" not in text
    assert any(name in html.page(build(store, Wish(1, kind, WEEK.until))) for name in names)
    assert {one.key for one in report.sections} & {
        "leaves",
        "money",
        "tiers",
        "funnel",
        "life",
    } == set()
    quoted = next((one.quotes for one in report.sections if one.key == "highlights"), ())
    assert (
        len(quoted)
        == (
            min(5 if kind == "week" else 8, 3 + 1 - len(gone & {1, 2, 3, 4}))
            if kind != "day"
            else 0
        )
        or kind == "day"
    )
    with store.operation("Clean"):
        for table in ("promises", "highlights", "announcements", "incomes"):
            store.execute(f"delete from {table}")


WRITTEN = {
    "北京-韩梅梅-编辑（打卡中）": ("感谢韩梅梅的分享", "感谢＊＊的分享"),
    "Jack  Ma Yun": ("JackMaYun 与 ＪＡＣＫ 对谈", "＊＊ 与 ＊＊ 对谈"),
    "欧阳锋🐸": ("欧阳锋：写信到 ou@yang.example 或 13812345678", "＊＊：写信到 ＊＊ 或 ＊＊"),
    "王 大 锤": ("王大锤、王 大 锤", "＊＊、＊＊"),
    "Al": ("Al is also here", "＊＊ is also here"),
    "李": ("李子熟了", "李子熟了"),
    "上海": ("去上海", "去＊＊"),
    "Kevin-增长": ("kevin 谈增长", "＊＊ 谈增长"),
    "司徒木白": ("司徒木白司徒木白说", "＊＊说"),
}


def test_a_name_is_hidden_however_it_is_written() -> None:
    shown = {name: Names([name]).hidden(text) for name, (text, _) in WRITTEN.items()}

    assert shown == {name: hidden for name, (_, hidden) in WRITTEN.items()}


def test_what_is_called_after_people_is_shared_without_them(store: Store) -> None:
    case = week()
    case.stays += [Stay(1, 6, at(14), channel=f"{name} 邀请") for name in ("赵铁柱",)]
    case.into(store)
    with store.operation("Names"):
        store.execute("update members set name = '成都-韩梅梅' where id = 1")
        store.execute("update groups set name = '韩梅梅的读书会'")
        store.execute("update communities set name = '韩梅梅写作群'")

    report = build(store, Wish(1, "week", WEEK.until, (1,), shareable=True))

    text = everything(report) + files.name(report)
    assert [name for name in ("韩梅梅", "赵铁柱") if name in text] == []
    assert (report.title, report.remark.split(" · ")[1]) == ("＊＊写作群 · 周报", "＊＊的读书会")
    assert "成员邀请" in text


def test_a_day_that_is_not_over_is_left_out_of_averages_and_compared_with_nothing(
    store: Store,
) -> None:
    case = week()
    case.messages = [one for one in case.messages if one[2] <= at(16, 10)]
    case.reads = [Read(1, at(6), at(16, 10), at(16, 11))]
    case.into(store)
    thursday = MONDAY + timedelta(days=3)

    day, part = (build(store, Wish(1, kind, thursday, language="en")) for kind in ("day", "week"))

    assert said(day, "headline")[0] == (
        "There was 1 message that day, but its chat is not complete: too early to compare."
    )
    left_out, compared, spoke = said(part, "headline")
    assert left_out == "The chat of the last day is not complete yet; daily averages leave it out."
    assert compared.endswith(
        " 5 on an average day, 150% more than the same days a week before (2)."
    )
    assert spoke.startswith("3 members spoke")


def test_promises_are_told_as_they_stood_when_the_period_ended(store: Store) -> None:
    week().into(store)
    with store.operation("Promises"):
        for status, closed in (("open", None), ("kept", "2026-11-08T15:59:00+00:00"),
                               ("kept", "2026-11-08T16:01:00+00:00"),
                               ("broken", "2026-11-03T00:00:00+00:00")):  # fmt: skip
            store.insert("promises", community_id=1, text="寄书", made_on="2026-11-02", due_on="2026-11-05",
                         status=status, closed_at=closed, created_at="")  # fmt: skip

    assert said(build(store, WEEK), "promises") == (
        "Promises this week: 1 kept, 2 open (2 overdue) and 1 broken.",
    )


def test_names_are_masked_to_their_initials() -> None:
    shown = {
        name: copies.masked(name)
        for name in ("张小明", "John Smith", "zoe🐳", "🐳", "A", "A.B.", "  ", "李")
    }

    assert shown == {
        "张小明": "张＊＊", "John Smith": "J.S.", "zoe🐳": "z＊＊", "🐳": "＊＊", "A": "＊＊", "A.B.": "A＊＊",
        "  ": "＊＊", "李": "＊＊",
    }  # fmt: skip


def test_the_sample_makes_every_kind_in_every_format(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "s.qunce", create=True, journalled=False)) as store:
        community = sample.load(store)
        event = store.value("select event_id from campaigns order by id limit 1")
        for kind in ("day", "week", "month", "year", "campaign"):
            wish = Wish(
                community,
                kind,
                shareable=kind == "month",
                event_id=event if kind == "campaign" else None,
            )
            report = build(store, wish)
            written = write(report, tmp_path, ("html", "docx", "md", "pdf"), NoPainter())
            assert [path.suffix for path in written] == [".html", ".docx", ".md", ".pdf"]
            assert len(report.sections) > 5
            assert docx.Document(str(written[1])).core_properties.title == report.title
            with zipfile.ZipFile(written[1]) as parts:
                assert parts.testzip() is None


def test_what_cannot_be_written_is_said_and_nothing_half_is_left(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    week().into(store)
    report = build(store, WEEK)
    folder = tmp_path / "out"

    with pytest.raises(AppError, match="not there"):
        write(report, folder, ("html",), NoPainter())
    with pytest.raises(AppError, match="no report format"):
        write(report, tmp_path, ("odt",), NoPainter())
    folder.mkdir()
    kept = folder / f"{files.name(report)}.html"
    kept.write_text("before")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    with pytest.raises(AppError, match="No space left"):
        write(report, folder, ("html", "md"), NoPainter())

    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [(kept.name, "before")]


def test_a_campaign_needs_its_event(store: Store) -> None:
    Case(members=0).into(store)
    with pytest.raises(AppError, match="which event"):
        build(store, Wish(1, "campaign"))


def test_a_line_is_dashed_on_its_way_to_a_day_that_is_not_over() -> None:
    found = [pictures.Column(str(n), n, n, unfinished=n == 3) for n in (1, 2, 3)]
    lines = re.findall(r'<polyline points="([^"]+)"([^>]*)>', pictures.columns(found, ("a", "b")))

    assert ["dasharray" in how for _, how in lines] == [False, True]
    solid, dashed = (points.split() for points, _ in lines)
    assert (len(solid), len(dashed), dashed[0]) == (2, 2, solid[-1])
    alone = pictures.columns([pictures.Column("1", 1, 1, unfinished=True)], ("a", "b"))
    assert "<polyline" not in alone


def test_pictures_hold_their_words_as_words() -> None:
    picture = pictures.bars([pictures.Bar("</text><b>&", 3, "<3>")])

    assert "<b>" not in picture
    assert "&lt;/text&gt;&lt;b&gt;&amp;" in picture
    assert pictures.columns([], ("a", "b")).startswith("<svg")
    assert pictures.heat([], []).startswith("<svg")
    assert pictures.columns([pictures.Column("x", None, None)], ("a", "")).count("<rect") > 4
    assert json.dumps(pictures.nice(0)) == "1"
