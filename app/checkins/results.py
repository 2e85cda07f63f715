"""What a campaign brought, as a text for the group, and certificates for those who finished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from app import announcements
from app.announcements import marks_escaped
from app.checkins.campaign import Campaign, local
from app.checkins.days import COUNTED, Grid, Line, grid
from app.files import fresh, write_csv
from app.store import Store
from app.templates import Language
from app.text import N_

A_LINE = 8  # names
MOST_NAMES = 120  # in one text; more are counted


@dataclass(frozen=True, slots=True)
class Certificate:
    """One finisher: days done, longest streak, and whether no day was missed."""

    name: str
    days: int
    longest: int
    every_day: bool


def certificates(shown: Grid) -> list[Certificate]:
    """Return the finishers, those with most days first."""
    done = sorted(
        (line for line in shown.lines if line.standing == "finished"),
        key=lambda line: (-line.total, -line.longest),
    )
    length = len(shown.campaign.days)
    return [Certificate(one.name, one.total, one.longest, one.total >= length) for one in done]


def as_lines(shown: Grid, language: Language) -> str:
    """Return the certificate list as lines to paste: a name, its days, its longest streak."""
    form = "{name}：{days} 天，最长连续 {longest} 天" if language == "zh" else (
        "{name}: {days} days, {longest} in a row at best"
    )  # fmt: skip
    lines = [
        form.format(name=" ".join(one.name.split()), days=one.days, longest=one.longest)
        for one in certificates(shown)
    ]
    return "\n".join(lines)


def text(shown: Grid, language: Language) -> str:
    """Return the result of a campaign (so far) for its group; names are safe in Markdown."""
    told = _ZH if language == "zh" else _EN
    campaign, people = shown.campaign, [line for line in shown.lines if _came(line)]
    total = sum(line.total for line in people)
    facts = {
        "title": _plain(campaign.title), "goal": _plain(campaign.goal), "n": len(people),
        "days": min(shown.day, len(campaign.days)), "of": len(campaign.days), "done": shown.finished,
        "total": total, "need": campaign.all_needed, "left": len(campaign.days) - shown.day,
    }  # fmt: skip
    over = _is_over(shown)
    parts = [told["over" if over else "running"].format(**facts)]
    if campaign.goal:
        parts.append(told["goal"].format(**facts))
    parts.append(told["figures" if over else "so_far"].format(**facts))
    best = certificates(shown)
    if best:
        parts.append("\n".join((told["names"].format(**facts), _names(best, told))))
    parts += _early_and_late(shown, told)
    ending = "thanks" if over else "ahead" if shown.day < len(campaign.days) else "last_day"
    parts.append(told[ending].format(**facts))
    return "\n\n".join(parts)


def draft(store: Store, campaign_id: int, language: Language = "zh") -> int:
    """Begin an announcement with the result; return its id."""
    shown = grid(store, campaign_id)
    campaign = shown.campaign
    told = _ZH if language == "zh" else _EN
    title = told["titled" if _is_over(shown) else "titled_running"].format(campaign.title)
    with store.operation(N_("Write result of check-in campaign")):
        id = announcements.new(
            store, campaign.community_id, "", language, event_id=campaign.event_id,
            group_id=campaign.group_ids[0] if campaign.group_ids else None,
        )  # fmt: skip
        body = text(shown, language)
        announcements.edit(store, id, title=title[: announcements.LONGEST_TITLE], body=body)
    return id


def write_certificates(shown: Grid, path: Path, language: Language) -> None:
    """Write the certificate list as a table."""
    titles = _TITLES[language]
    rows = [
        (place, one.name, one.days, one.longest) for place, one in enumerate(certificates(shown), 1)
    ]
    write_csv(path, titles, rows)


def write_page(shown: Grid, path: Path, language: Language) -> None:
    """Write one certificate per finisher as a page to print: it loads nothing from anywhere."""
    campaign, told = shown.campaign, _PAPER[language]
    first, last = campaign.first.isoformat(), campaign.last.isoformat()
    sheets = [
        f"<section><p class=kind>{told['kind']}</p><h1>{escape(_one(one.name))}</h1>"
        f"<p>{escape(told['did'].format(title=_one(campaign.title), days=one.days, longest=one.longest))}</p>"
        f"<p class=day>{first} – {last}</p></section>"
        for one in certificates(shown)
    ]
    with fresh(path) as file:
        file.write(_PAGE.format(title=escape(_one(campaign.title)), body="\n".join(sheets)))


def reminder(shown: Grid, member_ids: Sequence[int], language: Language) -> str:
    """Return a kind word by name to those who missed days: coming back is easy, and nobody explains."""
    names = [f"@{_plain(shown.names[id])}" for id in member_ids if id in shown.names]
    told = _ZH if language == "zh" else _EN
    lines = [" ".join(names[n : n + A_LINE]) for n in range(0, len(names), A_LINE)]
    facts = {"title": _plain(shown.campaign.title), "n": shown.day}
    return "\n".join((told["nudge"].format(**facts), *lines, told["easy"]))


def remind(store: Store, shown: Grid, member_ids: Sequence[int], language: Language = "zh") -> int:
    """Begin an announcement that asks members back; return its id."""
    campaign = shown.campaign
    title = ("打卡提醒 · {}" if language == "zh" else "Check-in reminder: {}").format(
        campaign.title
    )
    with store.operation(N_("Write reminder to check in")):
        id = announcements.new(
            store, campaign.community_id, "", language, event_id=campaign.event_id,
            group_id=campaign.group_ids[0] if campaign.group_ids else None,
        )  # fmt: skip
        body = reminder(shown, member_ids, language)
        announcements.edit(store, id, title=title[: announcements.LONGEST_TITLE], body=body)
    return id


# -- inside


def _names(best: Sequence[Certificate], told: dict[str, str]) -> str:
    names = [_plain(one.name) for one in best[:MOST_NAMES]]
    lines = [told["and"].join(names[n : n + A_LINE]) for n in range(0, len(names), A_LINE)]
    if len(best) > MOST_NAMES:
        lines.append(told["more"].format(n=len(best) - MOST_NAMES))
    return "\n".join(lines)


def _early_and_late(shown: Grid, told: dict[str, str]) -> list[str]:
    """Return who checked in earliest and latest in a day: people like to be seen."""
    zone, grace = shown.campaign.zone, shown.campaign.grace
    found = [
        (local(cell.at, zone), line.name)
        for line in shown.lines
        for cell in line.cells
        if cell.state == "done" and cell.at is not None
    ]
    if len(found) < 2:  # noqa: PLR2004 -- one is both
        return []

    def clock(one: tuple[datetime, str]) -> tuple[int, int]:
        return (one[0].hour - grace) % 24, one[0].minute

    early, late = min(found, key=clock), max(found, key=clock)
    return [
        told["hours"].format(
            early=_plain(early[1]),
            at=f"{early[0]:%H:%M}",
            late=_plain(late[1]),
            until=f"{late[0]:%H:%M}",
        )
    ]


def _is_over(shown: Grid) -> bool:
    campaign = shown.campaign
    return shown.day >= len(campaign.days) and campaign.state(campaign.today()) != "running"


def _came(line: Line) -> bool:
    return any(cell.state in COUNTED for cell in line.cells)


def _one(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return marks_escaped(_one(text))


_ZH = {
    "titled": "打卡结果 · {}",
    "titled_running": "打卡进展 · {}",
    "over": "【打卡结果】{title}",
    "running": "【打卡进展】{title} · 第 {days} 天",
    "goal": "当初说好的目标：{goal}",
    "figures": "{of} 天里，{n} 人参加，一共打卡 {total} 次；{done} 人打满 {need} 天。",
    "so_far": "到今天，{n} 人参加，一共打卡 {total} 次。",
    "ahead": "还有 {left} 天。今天没打的还来得及，漏过几天的随时接上。",
    "last_day": "今天是最后一天，没打的还来得及。",
    "names": "打满的同学，一个个念名字：",
    "and": "、",
    "more": "……还有 {n} 位",
    "hours": "最早的一次是 {early}，{at}；最晚的一次是 {late}，{until}。",
    "thanks": "没打满的也辛苦了，开了头就是赚到。",
    "nudge": "「{title}」走到第 {n} 天了，想你们了：",
    "easy": "漏几天不要紧，今天接上就行，一句话也算。",
}
_EN = {
    "titled": "Check-in result: {}",
    "titled_running": "Check-in so far: {}",
    "over": "Check-in result: {title}",
    "running": "Check-in so far: {title}, day {days}",
    "goal": "What we set out for: {goal}",
    "figures": "{n} people took part over {of} days and checked in {total} times; {done} made it to {need}.",
    "so_far": "{n} people took part so far and checked in {total} times.",
    "ahead": "Days to go: {left}. Today still counts, and who missed some can pick it up again.",
    "last_day": "Today is the last day, and still counts.",
    "names": "Those who made it, by name:",
    "and": ", ",
    "more": "… and {n} more",
    "hours": "Earliest of all: {early}, at {at}. Latest: {late}, at {until}.",
    "nudge": "“{title}” is at day {n}, and you are missed:",
    "easy": "A few days missed don't matter. Pick it up today; one line is enough.",
    "thanks": "If you did not get all the way: having started counts too.",
}
_TITLES: dict[Language, tuple[str, ...]] = {
    "zh": ("序号", "姓名", "打卡天数", "最长连续"),
    "en": ("No.", "Name", "Days", "Longest streak"),
}
_PAPER: dict[Language, dict[str, str]] = {
    "zh": {"kind": "打卡证书", "did": "完成「{title}」：打卡 {days} 天，最长连续 {longest} 天"},
    "en": {
        "kind": "Certificate",
        "did": "completed “{title}”: {days} days, {longest} in a row at best",
    },
}
_PAGE = """<!doctype html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ margin: 0; font-family: system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b2430; }}
section {{ box-sizing: border-box; height: 48vh; margin: 0.5vh 4vw; padding: 8vh 6vw; text-align: center;
  border: 3px double #0b7560; break-inside: avoid; }}
.kind {{ letter-spacing: .4em; color: #0b7560; }} h1 {{ font-size: 2.4rem; margin: 1rem 0; }}
.day {{ color: #55626f; }}
</style></head><body>
{body}
</body></html>
"""


def language_of(campaign: Campaign) -> Language:
    """Return the language a campaign's group speaks, by its title and goal."""
    said = campaign.title + campaign.goal
    return "zh" if any("\u4e00" <= sign <= "\u9fff" for sign in said) or not said.strip() else "en"
