"""Titles of columns in any spelling: what each is a column of."""

import re
import unicodedata
from collections.abc import Sequence

from app.text import plain

LOOKED_AT = 30  # rows among which the row of titles must be
_LONGEST = 200  # characters of a title that is looked at

# Titles as they come, after `title_key` made them even. An id is of the platform behind the dot.
TITLES: dict[str, tuple[str, ...]] = {
    "nickname": ("群昵称", "群名片", "群内昵称", "群备注", "card", "groupnickname", "nicknameinthegroup"),
    "account": ("昵称", "微信昵称", "微信名", "qq昵称", "qq名", "nickname", "用户昵称", "账号昵称", "accountname"),
    "name": ("姓名", "成员", "名称", "真实姓名", "名字", "成员姓名", "name", "fullname", "显示名称", "displayname",
             "员工姓名", "联系人", "学员姓名", "称呼"),
    "given": ("firstname", "givenname"),
    "middle": ("middlename", "additionalname"),
    "family": ("lastname", "familyname"),
    "remark": ("备注", "微信备注", "备注名", "remark"),
    "id.wechat": ("wxid", "微信id"),
    "id.wechat_alias": ("微信号", "微信账号", "微信号码", "alias"),
    "id.qq": ("qq号", "qq", "qq号码", "发送者qq号", "成员qq号", "qq账号"),
    "id.": ("用户名", "帐号", "账号", "成员id", "用户id", "username", "userid", "uid", "id", "memberid", "platformid",
            "员工userid"),
    "id.phone": ("手机", "手机号", "电话", "手机号码", "联系电话", "电话号码", "联系方式", "telephone", "mobile",
                 "phone", "mobilephone", "phonenumber", "tel"),
    "id.email": ("邮箱", "电子邮箱", "电子邮件", "个人邮箱", "企业邮箱", "email", "mail", "emailaddress"),
    "role": ("身份", "角色", "群职务", "role", "roles"),
    "joined": ("入群时间", "加群时间", "入群日期", "加入时间", "进群时间", "jointime", "joined"),
    "submitted": ("提交时间", "提交答卷时间", "填写时间", "填表时间", "报名时间", "submittedat", "submittime"),
    "tags": ("标签", "tag", "tags", "label", "labels", "categories", "groupmembership"),
    "dept": ("部门", "所在部门", "department"),
    "channel": ("来源", "渠道", "来源渠道", "入群方式", "channel", "source"),
}  # fmt: skip
# Known, but told by the messages themselves, or of no use here.
_UNUSED = (
    "最后发言 最近发言 最后发言时间 lastsenttime lastmessage 性别 sex gender 序号 等级 level q龄 等级积分 积分 "
    "age 年龄 地址 职务 职位 avatar headimgurl"
)
UNUSED = frozenset(_UNUSED.split())
_FIELD = {title: key for key, titles in TITLES.items() for title in titles}

# The roles that an operator may give to a column, as the command line calls them.
ROLES: dict[str, str] = {
    "nickname": "nickname", "account": "account", "name": "name", "given": "given",
    "middle": "middle", "family": "family", "shown": "shown", "wecom": "id.wecom",
    "remark": "remark", "id": "id.", "wechat": "id.wechat", "wechat_alias": "id.wechat_alias", "qq": "id.qq",
    "phone": "id.phone", "email": "id.email", "role": "role", "joined": "joined", "submitted": "submitted",
    "tags": "tags", "dept": "dept", "channel": "channel", "answer": "answer", "ignore": "",
}  # fmt: skip
MANY = frozenset(
    {"", "answer", "tags", "dept", "id.phone", "id.email"}
)  # several columns may be that

_SUFFIX = re.compile(r"[(\[](?:必填|自动|选填|多选|单选|required|auto|\|)[)\]]|\*")
_NUMBER = re.compile(r"^\s*(?:q|第)?\d{1,3}\s*[、.．:：]\s*")
_POLITE = re.compile(r"^(?:请)?(?:填写|输入|留下)?(?:您|你)?的?")
_NUMBERED = re.compile(r"^(phone|email)\d{0,2}value$")


def title_key(cell: str) -> str:
    """Return a title as it is compared: without numbers, marks and spaces, in small letters."""
    even = unicodedata.normalize("NFKC", plain(cell[:_LONGEST])).casefold()
    return re.sub(r"[\s_\-':：?？]", "", _NUMBER.sub("", _SUFFIX.sub("", even)))


def question(title: str) -> str:
    """Return the title of a column as the question it asks."""
    even = unicodedata.normalize("NFKC", plain(title))
    marks = _SUFFIX.search(even)
    return _NUMBER.sub("", plain(_SUFFIX.sub("", even) if marks else title)).strip()[:_LONGEST]


def field_of(title: str) -> str:
    """Return what a column with this title holds; '' for what is not known."""
    key = title_key(title)
    numbered = _NUMBERED.match(key)
    if numbered:
        return f"id.{numbered[1]}"
    return _FIELD.get(key) or _FIELD.get(_POLITE.sub("", key), "")


def known(cells: Sequence[str]) -> int:
    """Return how many titles stand in a row."""
    return sum(bool(field_of(cell)) or title_key(cell) in UNUSED for cell in cells if cell)


def row_of_titles(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the first row with two known titles, or the first whose only cell is one; None of neither."""
    for number, cells in enumerate(rows[:LOOKED_AT]):
        filled = [cell for cell in cells if cell]
        fields = [field for cell in filled if (field := field_of(cell))]
        if fields and (known(filled) > 1 or len(filled) == 1):
            return number
    return None
