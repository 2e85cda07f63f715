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
    return json.dumps({"pack": "p", "topics": list(entries), **more}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("entry", "at"),
    [
        ({"key": "a", "zh": {"title": "x"}, "library": "special"}, ["library"]),
        ({"key": "a", "zh": {"title": 3}}, ["title", "title"]),
        ({"key": "a", "zh": "x"}, ["title", "title"]),
        ({"key": "a", "zh": {"title": "x", "questions": "y"}}, ["questions"]),
        ({"key": "a", "zh": {"title": "x"}, "tags": [1], "season": "rain"}, ["season", "tags"]),
        ("no object", ["title", "title"]),
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
