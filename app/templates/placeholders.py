"""The placeholders an announcement may use. A name says in which language its value is written."""

from dataclasses import dataclass

from app.text import N_


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What an announcement can mention: its English name, its Chinese name, what it gives."""

    key: str
    zh: str
    about: str


PLACEHOLDERS = (
    Placeholder("community", "社群", N_("Name of the community")),
    Placeholder("purpose", "宗旨", N_("What the community is for")),
    Placeholder("reason", "缘由", N_("Why people gather here, in one sentence")),
    Placeholder("rules", "群规", N_("Rules of the community, numbered, each with its reason")),
    Placeholder("group", "群", N_("Name of the group")),
    Placeholder("members", "成员数", N_("How many are in the group")),
    Placeholder("capacity", "上限", N_("How many the group can hold")),
    Placeholder("seats", "余位", N_("Seats left in the group")),
    Placeholder("member", "成员", N_("Name of the chosen member in this group")),
    Placeholder("event", "活动", N_("Title of the event")),
    Placeholder("date", "日期", N_("Day of the event, or today")),
    Placeholder("weekday", "星期", N_("Weekday of the event, or of today")),
    Placeholder("time", "时间", N_("When the event begins")),
    Placeholder("until", "结束", N_("When the event ends")),
    Placeholder("place", "地点", N_("Where the event is held")),
    Placeholder("link", "链接", N_("Link of the event")),
    Placeholder("host", "主持", N_("Who hosts the event")),
    Placeholder("guest", "嘉宾", N_("Guests of the event, or the chosen member")),
    Placeholder("notes", "说明", N_("Notes of the event")),
    Placeholder("day", "第几天", N_("Which day of the check-in it is")),
    Placeholder("days", "总天数", N_("How many days the check-in lasts")),
    Placeholder("topic", "话题", N_("Title of the topic")),
    Placeholder("hook", "开场", N_("Opening line of the topic")),
    Placeholder("questions", "追问", N_("Follow-up questions of the topic, numbered")),
    Placeholder("gain", "收获", N_("What members gain from the topic")),
    Placeholder("material", "素材", N_("Material of the topic")),
    Placeholder("today", "今天", N_("Today’s date")),
)

# Every name that may stand between braces, in either language -> the placeholder's key.
MEANING = {name: p.key for p in PLACEHOLDERS for name in (p.key, p.zh)}
