"""Members: finding them, a page of the table, one of them in full, and changing them."""

from app.members.answers import Answer, Question, answers, questions
from app.members.deleting import delete, hanging
from app.members.detail import Fact, Identity, MemberDetail, NameUse, Note, Seat, detail
from app.members.editing import (
    add,
    add_note,
    archive,
    channels,
    delete_note,
    edit_note,
    give_role,
    rename,
    restore,
    set_nickname,
    set_remark,
    set_roles,
    set_tier,
    tag,
    tags,
    take_role,
    untag,
)
from app.members.finding import (
    SORTS,
    STATUSES,
    MemberFilter,
    anyone,
    ids,
)
from app.members.page import MemberRow, rows

__all__ = [
    "SORTS", "STATUSES", "Answer", "Fact", "Identity",
    "MemberDetail", "MemberFilter", "MemberRow", "NameUse", "Note", "Question", "Seat", "add",
    "add_note", "answers", "anyone", "archive", "channels", "delete", "delete_note", "detail", "edit_note",
    "give_role", "hanging", "ids", "questions", "rename", "restore", "rows", "set_nickname", "set_remark",
    "set_roles", "set_tier", "tag", "tags", "take_role", "untag",
]  # fmt: skip
