import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.imports.encoding import blocks, encoding_of, text_of

TALK = "小林 2026年1月1日 10:00\n大家好，欢迎新朋友 👏\n今天的话题是怎样写标题\n"


def lines(data: bytes, encoding: str = "") -> list[str]:
    return [
        line
        for block in blocks(io.BytesIO(data), encoding_of(data[:65536], encoding))
        for line in block
    ]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
def test_a_chinese_text_is_read_in_the_encoding_it_is_in(encoding):
    assert lines(TALK.encode(encoding)) == TALK.split("\n")[:-1]


def test_gbk_of_an_old_editor_and_big5_are_told_apart():
    assert encoding_of("昨天的作业都交了吗".encode("gbk")) == "gb18030"
    assert encoding_of("昨天的作業都交了嗎，請大家記得".encode("cp950")) == "cp950"
    assert encoding_of("繁體字的文件也可能是這個編碼".encode("gb18030")) == "gb18030"


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_head_that_ends_within_a_letter_is_still_utf_8(cut):
    assert encoding_of(("好" * 100 + "👏").encode()[:-cut]) == "utf-8"
    assert encoding_of((TALK * 50 + "👏").encode()[:-cut]) == "utf-8"


def test_every_line_of_a_mixed_file_is_read_right():
    data = b"".join(
        f"第{n}行：大家好\n".encode("utf-8" if n % 3 else "gb18030") for n in range(900)
    )

    assert lines(data) == [f"第{n}行：大家好" for n in range(900)]


def test_bytes_that_nothing_can_read_are_marked_and_kept():
    assert lines("好\n".encode() * 9 + b"a\xff\xffb\n") == ["好"] * 9 + ["a��b"]


def test_only_line_ends_end_lines(monkeypatch):
    monkeypatch.setattr("app.imports.limits.BLOCK", 3)

    assert lines("a\x0b\x0c\u2028\u0085b\r\nc\rd\n\r\n".encode()) == [
        "a\x0b\x0c\u2028\u0085b",
        "c",
        "d",
        "",
    ]


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\r\n\x00\ufeff", exclude_categories=["Cs"])),
        min_size=1,
    )
)
def test_lines_come_back_whole_whatever_the_blocks(texts):
    data = "".join(text + "\r\n" for text in texts).encode()

    class Drip(io.BytesIO):
        def read(self, size=-1):
            return super().read(5)

    assert [line for block in blocks(Drip(data), "utf-8") for line in block] == texts
    assert text_of(data, "utf-8").split("\r\n")[:-1] == texts


def test_the_operator_may_name_the_encoding():
    assert lines("好".encode("gbk"), "GBK") == ["好"]
    with pytest.raises(AppError, match="no text encoding called klingon"):
        encoding_of(b"", "klingon")
