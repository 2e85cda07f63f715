"""Pasted text is cleaned rule by rule, and words stay as they were."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cleaning import RULES, cleaned


@pytest.mark.parametrize(
    ("text", "clean", "changed"),
    [
        ("你好&nbsp;&amp;&#x4F60;", "你好 &你", ("markup", "spaces")),
        ("&amp;lt;b&amp;gt;重点&amp;lt;/b&amp;gt;", "重点", ("markup",)),
        ("<p class=MsoNormal>第一段</p><p>第二段<o:p></o:p></p>", "第一段\n第二段", ("markup", "spaces")),
        ("<!--[if gte mso 9]><xml>x</xml><![endif]-->正文", "正文", ("markup",)),
        ("Normal 0\nfalse false false\nEN-US ZH-CN X-NONE\n正文", "正文", ("markup", "spaces")),
        ("\uf0b7 第一条\n\uf0b7 第二条", "- 第一条\n- 第二条", ("bullets",)),
        ("● 第一条", "- 第一条", ("bullets",)),
        ("话题\u200b库\ufeff", "话题库", ("invisible",)),
        ("上\r\n下\u2028再下", "上\n下\n再下", ("invisible",)),
        ("话(huà)题(tí)", "话题", ("pinyin",)),
        ("话huà题tí，好", "话题，好", ("pinyin",)),
        ("饕餮（tāo tiè）盛宴", "饕餮盛宴", ("pinyin",)),
        ("今天　聊 什么 ？", "今天聊什么？", ("spaces",)),
        ("用 Python 写，好", "用 Python 写，好", ()),
        ("一\n\n\n\n二", "一\n\n二", ("spaces",)),
        ("頭髮發展，皇后乾杯", "头发发展，皇后干杯", ("simplified",)),
        ("a < b 且 b > c，3 <b 4", "a < b 且 b > c，3 <b 4", ()),
        ("我的 café，你的 résumé", "我的 café，你的 résumé", ()),
        ("女nǚ装zhuāng霜（shuāng）", "女装霜", ("pinyin",)),
        ("", "", ()),
    ],
)  # fmt: skip
def test_each_rule_cleans_what_it_names(text: str, clean: str, changed: tuple[str, ...]) -> None:
    found = cleaned(text)

    assert (found.text, found.changed) == (clean, changed)


def test_a_rule_left_out_changes_nothing() -> None:
    assert cleaned("頭髮&amp;", ["simplified"]).text == "頭髮&"
    assert cleaned("頭髮&amp;", [rule.key for rule in RULES]).text == "頭髮&amp;"


@given(
    st.text(
        alphabet=st.sampled_from("话题huàtí ( )（）&;<b>/p\n\t\u3000\u200b頭·-ab1，。"), max_size=60
    )
)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once.text) == type(once)(once.text)


def test_a_megabyte_of_nasty_text_takes_no_time_to_speak_of() -> None:
    began = time.perf_counter()
    for nasty in (
        "<" * 300_000,
        "&amp;" * 200_000,
        "话huà" * 200_000,
        "<!--" * 200_000,
        " " * 999_999,
        "(ā" * 300_000,
    ):
        cleaned(nasty)

    assert time.perf_counter() - began < 20  # a hang, not a pace
