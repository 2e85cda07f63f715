"""Topics come in from packs, tables, Markdown and pasted lines, cleaned, told apart and as one step."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import packs, starter, topics
from app.errors import AppError
from app.packs import Entry, Read
from app.store import Store

TABLE = """话题,库,分类,引子,追问,收获,标签,季节,心情
周末读了什么,万能,读书,说说看,1. 哪一句 2. 为什么,一份书单,"书单,周末",,好
标题怎么起,专业,写作技巧,贴一个,"先改哪
再改哪",三种改法,标题,秋,
"""


def texts(entry: Entry) -> dict[str, str]:
    return {name: text for name, text in entry.texts.items() if text}


def test_a_table_is_read_by_its_titles_in_any_column_order() -> None:
    read = packs.read_text(TABLE, "a.csv")

    one, two = read.entries
    assert (read.kind, read.unknown) == ("csv", ("心情",))
    assert (one.place, one.library, one.shelf, one.tags) == (2, "general", "读书", ("书单", "周末"))
    assert texts(one) == {
        "title": "周末读了什么", "hook": "说说看", "questions": "哪一句\n为什么", "gain": "一份书单",
    }  # fmt: skip
    assert (two.place, two.library, two.texts["season"]) == (3, "professional", "autumn")
    assert two.lines("questions") == ["先改哪", "再改哪"]


def test_a_workbook_in_gbk_or_utf16_or_xlsx_is_the_same_table(tmp_path: Path) -> None:
    for encoding in ("gb18030", "utf-16", "utf-8-sig"):
        (tmp_path / "a.csv").write_text(TABLE, encoding=encoding)
        assert packs.read(tmp_path / "a.csv").entries == packs.read_text(TABLE, "a").entries
    workbook(tmp_path / "a.xlsx", [["标题", "收获"], ["周末读了什么", "一份书单"]])

    (entry,) = packs.read(tmp_path / "a.xlsx").entries
    assert texts(entry) == {"title": "周末读了什么", "gain": "一份书单"}


def workbook(path: Path, rows: list[list[str]]) -> None:
    """Write the least that is an XLSX file."""
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>"
        for row in rows
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{links}"><Relationship Id="r1" Type="{office}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="一" sheetId="1"'
        ' r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{links}"><Relationship Id="r1"'
        f' Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, text in parts.items():
            book.writestr(name, text)


MARKDOWN = """# 专业话题

## 写作技巧

### 标题怎么起
> 贴一个你最近的标题
- 先改哪里？
- 为什么？
收获：三种改法
标签：标题、改稿

### 只有标题

## 读书
- 周末读了什么
- 手边的书
"""


def test_markdown_has_shelves_topics_hooks_and_questions() -> None:
    read = packs.read_text(MARKDOWN, "a.md")

    found = [(one.place, one.library, one.shelf, one.title) for one in read.entries]
    assert found == [
        (5, "professional", "写作技巧", "标题怎么起"),
        (12, "professional", "写作技巧", "只有标题"),
        (15, "professional", "读书", "周末读了什么"),
        (16, "professional", "读书", "手边的书"),
    ]
    first = read.entries[0]
    assert texts(first) == {
        "title": "标题怎么起", "hook": "贴一个你最近的标题", "questions": "先改哪里？\n为什么？", "gain": "三种改法",
    }  # fmt: skip
    assert first.tags == ("标题", "改稿")


def test_pasted_lines_are_topics_and_what_is_indented_are_questions() -> None:
    text = (
        "1. 周末读了什么\n   - 哪一句？\n   - 为什么？\n\n2、手边的书\n"
        + "很长的开头" * 12
        + "？后面是引子。"
    )

    one, two, three = packs.read_text(text, "paste").entries

    assert texts(one) == {"title": "周末读了什么", "questions": "哪一句？\n为什么？"}
    assert texts(two) == {"title": "手边的书"}
    assert texts(three) == {"title": "很长的开头" * 12 + "？", "hook": "后面是引子。"}


def test_what_enters_is_cleaned_and_says_by_which_rule() -> None:
    (entry,) = packs.read_text("話(huà)題&amp;標題", "paste").entries
    assert (entry.title, set(entry.cleaned)) == ("话题&标题", {"markup", "pinyin", "simplified"})

    (entry,) = packs.read_text("話題", "paste", ["simplified"]).entries
    assert (entry.title, entry.cleaned) == ("話題", ())


def test_entries_are_new_known_twice_or_wrong_and_only_good_ones_come_in(store: Store) -> None:
    there = topics.add(store, "手边的书", "general")
    read = packs.read_text(
        "标题,收获,季节\n手边的书,书单,\n新话题,,\n新话题,,\n,,\n坏季节,,雨季\n", "a.csv"
    )

    looks = packs.look(store, read.entries)
    assert [(look.state, look.topic_id) for look in looks] == [
        ("known", there), ("new", None), ("twice", None), ("wrong", None),
    ]  # fmt: skip
    assert [problem.at for problem in looks[3].problems] == ["season"]

    taken = packs.take(store, read.entries)
    assert (taken.added, taken.renewed, taken.skipped, taken.wrong) == (1, 0, 2, 1)
    store.undo()
    assert store.value("select count(*) from topics") == 1


def test_known_topics_are_renewed_or_doubled_on_wish(store: Store) -> None:
    there = topics.add(store, "手边的书", "general", gain="旧的收获", status="ready")
    entries = packs.read_text("标题,收获,标签\n手边的书,新的收获,书\n", "a.csv").entries

    assert packs.take(store, entries, known="renew").renewed == 1
    topic = topics.get(store, there)
    assert topic is not None
    assert (topic.gain, topic.tags, topic.status) == ("新的收获", ("书",), "ready")
    assert packs.take(store, entries, known="add").added == 1
    assert store.value("select count(*) from topics") == 2


def test_a_shelf_that_is_not_there_is_made_once_and_undone_with_the_rest(store: Store) -> None:
    before = len(topics.shelves(store))
    packs.take(store, packs.read_text("标题,分类\n甲,读书\n乙,读书\n", "a.csv").entries)

    assert len(topics.shelves(store)) == before + 1
    store.undo()
    assert len(topics.shelves(store)) == before


def test_a_selection_written_as_a_pack_comes_back_as_it_was(store: Store, tmp_path: Path) -> None:
    starter.load(store)
    ids = [id for (id,) in store.rows("select id from topics order by id")]
    kept = {id: topics.get(store, id) for id in ids}
    file = tmp_path / "mine.json"
    assert packs.write(store, ids, file) == len(ids)

    with store.operation("empty"):
        store.execute("delete from topics")
    taken = packs.take(store, packs.read(file).entries)

    assert (taken.added, taken.wrong) == (len(ids), 0)
    found = [topics.get(store, id) for (id,) in store.rows("select id from topics order by id")]
    assert [plain(topic) for topic in found] == [plain(topic) for topic in kept.values()]
    assert packs.take(store, packs.read(file).entries).skipped == len(ids)


def plain(topic: Any) -> tuple[object, ...]:
    names = (
        "library", "shelf_id", "title", "hook", "questions", "gain", "title_en", "hook_en",
        "questions_en", "gain_en", "season", "festival", "tags",
    )  # fmt: skip
    return tuple(getattr(topic, name) for name in names)


def pack(*entries: object, **more: object) -> str:
    return json.dumps({"pack": "p", "topics": list(entries)} | more, ensure_ascii=False)


@pytest.mark.parametrize(
    ("entry", "at"),
    [
        ({"key": "a", "zh": {"title": "x"}, "library": "special"}, ["library"]),
        ({"key": "a", "zh": {"title": 3}}, ["title"]),
        ({"key": "a", "zh": "x"}, ["title"]),
        ({"key": "a", "zh": {"title": "x", "questions": "y"}}, ["questions"]),
        ({"key": "a", "zh": {"title": "x"}, "tags": [1], "season": "rain"}, ["season", "tags"]),
        ("no object", ["title"]),
        ({"key": "a", "zh": {"title": "x", "gain": "长" * 1_000_000}}, ["gain"]),
        ({"key": "a", "zh": {"title": "x", "questions": ["?"] * 6}}, ["questions"]),
    ],
)
def test_a_wrong_entry_is_told_at_its_field_and_the_others_come_in(
    store: Store, entry: object, at: list[str]
) -> None:
    read = packs.read_text(pack(entry, {"key": "b", "zh": {"title": "好的"}}), "p.json")

    wrong, good = packs.look(store, read.entries)
    assert (sorted(problem.at for problem in wrong.problems), wrong.state) == (sorted(at), "wrong")
    assert good.state == "new"
    assert packs.take(store, read.entries).added == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"pack": "p", "topics": [', "damaged"), ('{"topics": []}', "no topic pack"),
        ('{"pack": "p", "topics": {}}', "no topic pack"), (pack(version=2), "newer Qunce"),
        (pack(), "no topics"), ("", "no topics"), ("[" * 100_000, None), ("{" * 100_000, "damaged"),
        ("标题\n" + "x\n" * 100_000, "more than"), ('标题,收获\n"' + "x,y\n" * 2_000_000, "damaged"),
        ("\n".join(f"话题{n}" for n in range(100_000)), "more than"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_topics_is_refused_in_words(text: str, words: str | None) -> None:
    if words is None:
        assert packs.read_text(text, "x").entries
        return
    with pytest.raises(AppError, match=words):
        packs.read_text(text, "x")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from('标题收获,\t\n"#- >1.、：{}[]话a|&;　'), max_size=200))
def test_any_text_gives_entries_or_a_sentence(text: str) -> None:
    try:
        read = packs.read_text(text, "x")
    except AppError:
        return
    assert isinstance(read, Read)
    assert len(read.entries) >= 1


def test_labels_and_headings_that_name_a_field_hold_what_stands_below_them() -> None:
    text = """前言一句
# 写作技巧
- 先列着的话题

## 标题怎么起
贴一个你最近的标题
### 追问
- 先改哪里？
- 为什么？
### 收获
三种改法
节日：春节

---
## 手边的书
**追问：**
1. 哪一句？
"""
    read = packs.read_text(text, "a.md")

    listed, first, second = read.entries
    assert (listed.title, listed.shelf, listed.place) == ("先列着的话题", "写作技巧", 3)
    assert texts(first) == {
        "title": "标题怎么起", "hook": "贴一个你最近的标题", "questions": "先改哪里？\n为什么？",
        "gain": "三种改法", "festival": "spring_festival",
    }  # fmt: skip
    assert (first.shelf, second.shelf) == ("写作技巧", "写作技巧")
    assert texts(second) == {"title": "手边的书", "questions": "哪一句？"}
    assert read.unknown == ("前言一句",)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("\u3000\u3000第一段\n\u3000\u3000第二段", ["第一段", "第二段"]),
        ("\uf0b7 第一条\n●第二条", ["第一条", "第二条"]),
        ("1.5 倍速听课，你听得进吗\n2.话题", ["1.5 倍速听课，你听得进吗", "话题"]),
        ("<p class=MsoNormal>第一段</p><p>第二段<o:p></o:p></p>\n<p></p>", ["第一段", "第二段"]),
        ("<style>\np { color: red }\n</style>正文", ["正文"]),
        ("标题\n甲, 乙\n丙", ["甲, 乙", "丙"]),
        ("| 标题 | 收获 |\n| --- | :-: |\n| 甲 | 书单 |\n", ["甲"]),
    ],
)
def test_what_word_and_web_pages_leave_does_not_change_what_is_a_topic(
    text: str, titles: list[str]
) -> None:
    assert [entry.title for entry in packs.read_text(text, "paste").entries] == titles


def test_words_of_a_table_are_understood_or_told(store: Store) -> None:
    text = (
        "标题,类型,节日,追问,链接,标签\n"
        "甲,万能,春节,聊聊2.0版本 3.0版本,https://a.cn/?a=1&region=2,書單 周末\n"
        "乙,讀書,七夕,1. 甲 2. 乙,,\n丙,,火把节,,,\n"
    )
    one, two, three = packs.read_text(text, "a.csv").entries

    assert (one.library, one.shelf, one.tags) == ("general", "", ("书单", "周末"))
    assert (one.texts["festival"], one.texts["questions"]) == (
        "spring_festival",
        "聊聊2.0版本 3.0版本",
    )
    assert one.texts["links"] == "https://a.cn/?a=1&region=2"
    assert (two.shelf, two.texts["festival"], two.lines("questions")) == (
        "读书",
        "qixi",
        ["甲", "乙"],
    )
    assert [problem.at for problem in three.problems] == ["festival"]
    assert packs.take(store, [one, two, three]).added == 2


@pytest.mark.parametrize(
    ("name", "text"), [("a.csv", "周末读了什么,万能,读书\n"), ("paste", "甲\t万能\n乙\t专业\n")]
)
def test_a_table_without_titles_is_no_list_of_topics(name: str, text: str) -> None:
    with pytest.raises(AppError, match="no row of titles"):
        packs.read_text(text, name)


def test_a_shelf_is_looked_for_in_its_library_and_a_name_that_is_too_long_is_told(
    store: Store,
) -> None:
    for library in ("general", "professional"):
        topics.add_shelf(store, library, "读书")
    read = packs.read_text(
        f"标题,库,分类\n甲,专业,读书\n乙,万能,读书\n丙,万能,{'长' * 50}\n", "a.csv"
    )

    looks = packs.look(store, read.entries)
    assert [look.state for look in looks] == ["new", "new", "wrong"]
    assert [look.shelf.library for look in looks[:2] if look.shelf] == ["professional", "general"]
    assert looks[2].problems[0].at == "shelf"


def test_a_rule_is_switched_off_and_on_without_reading_again() -> None:
    raw = packs.as_pasted("話題&amp;標題", "paste")

    assert raw.entries[0].title == "話題&amp;標題"
    assert packs.clean(raw, ["simplified"]).entries[0].title == "話題&標題"
    assert packs.clean(raw).entries[0].title == "话题&标题"


def test_an_import_in_another_process_is_one_step_that_is_taken_back_there(store: Store) -> None:
    there = topics.add(store, "手边的书", "general", gain="旧的")
    entries = packs.read_text("标题,收获\n手边的书,新的\n别的,x\n", "a.csv").entries

    taken, step = packs.take_apart(store, entries, "general", "renew")
    assert (taken.added, taken.renewed) == (1, 1)
    assert step is not None
    assert step.fields == {"n": 2}
    packs.take_back_apart(store, step)
    assert store.rows("select id, gain from topics") == [(there, "旧的")]


def test_topics_of_two_packs_with_the_same_key_come_back_both(store: Store, tmp_path: Path) -> None:
    for name in ("a", "b"):
        text = pack({"key": "x", "zh": {"title": name}}, pack=name)
        packs.take(store, packs.read_text(text, "p.json").entries)
    ids = [id for (id,) in store.rows("select id from topics")]
    packs.write(store, ids, tmp_path / "c.json")

    assert [entry.problems for entry in packs.read(tmp_path / "c.json").entries] == [(), ()]
