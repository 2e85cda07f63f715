"""Forms and surveys: 问卷星, 腾讯文档, 金数据. Every column that says nothing of a person is a question."""

from app.imports.rosters import titles
from app.imports.rosters.mapper import Family, table_format
from app.imports.rosters.opened import File
from app.imports.rosters.record import RosterFormat
from app.text import N_

# What the tool writes beside the answers.
_ABOUT = (
    "所用时间 来源 来源详情 来自ip 提交者ip ip 填写设备 设备 操作系统 浏览器 填写时长 修改时间 更新时间 填写ip "
    "填写地区 地理位置 序号 编号 总分 提交答卷序号 扩展属性 状态 微信openid"
)
_ASKED = "部门 所在部门 渠道 备注 身份 性别 年龄 地址 职位 职务 标签"  # of whoever fills it in
_TIMES = {"提交时间": "submitted", "提交答卷时间": "submitted"}
_BY = {"提交者": "account", "提交人": "account", "填写人": "account"}


def _family(key: str, title: str) -> Family:
    own = dict.fromkeys(_ASKED.split(), "answer") | dict.fromkeys(_ABOUT.split(), "")
    return Family(key, title, own | _TIMES | _BY, whole=False, rest="answer", repeats=True)


def _keys(file: File) -> tuple[set[str], str]:
    for table in file.tables:
        if table.shape == "json":
            continue
        for line in table.head:
            keys = {titles.title_key(cell) for cell in line}
            if keys & _TIMES.keys():
                return keys, "".join(line)
    return set(), ""


def _is_survey(file: File) -> int:
    keys, _ = _keys(file)
    return 97 if "提交答卷时间" in keys else 0


def _is_tencent(file: File) -> int:
    keys, line = _keys(file)
    return 96 if {"提交时间", "提交者"} <= keys and "自动" in line else 0


def _is_form(file: File) -> int:
    keys, _ = _keys(file)
    tool = {"提交人", "修改时间", "填写设备", "操作系统", "浏览器", "ip", "填写ip", "提交者"}
    return 90 if "提交时间" in keys and len(keys & tool) > 0 else 0


SURVEY: RosterFormat = table_format(_family("survey", N_("问卷星 survey")), _is_survey)
TENCENT: RosterFormat = table_format(_family("tencent", N_("Tencent Docs form")), _is_tencent)
FORM: RosterFormat = table_format(_family("form", N_("Form answers (金数据 and others)")), _is_form)
