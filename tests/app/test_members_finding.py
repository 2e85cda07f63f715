"""The member query against a slow and plain computation of the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock, communities, members, tiers
from app.insights.days import number
from app.members import SORTS, STATUSES, MemberFilter
from app.members.finding import DAY
from app.roles import ROLES
from app.store import Store, sort_key

NOW = int(datetime(2026, 11, 22, 4, tzinfo=UTC).timestamp())


@dataclass(frozen=True)
class Person:
    name: str
    remark: str
    channel: str
    joined: int | None  # days ago
    left: bool
    archived: bool
    first: int  # days ago that they first spoke
    last: int | None  # days ago; None = never spoke
    days: int
    tier: str | None
    roles: frozenset[str]
    tags: frozenset[str]
    group: int  # 0 or 1


people = st.lists(
    st.builds(
        Person,
        name=st.sampled_from(["张三", "李四", "阿哲", "Momo", "曾_小贤", "半%夏", "a b"]),
        remark=st.sampled_from(["", "老师", "Zhang"]),
        channel=st.sampled_from(["", "公众号", "海报"]),
        joined=st.one_of(st.none(), st.integers(0, 60)),
        left=st.booleans(),
        archived=st.booleans(),
        first=st.integers(60, 90),
        last=st.one_of(st.none(), st.integers(0, 59)),
        days=st.integers(0, 30),
        tier=st.sampled_from([None, *tiers.Tier]),
        roles=st.frozensets(st.sampled_from(ROLES), max_size=2),
        tags=st.frozensets(st.sampled_from(["讲师", "志愿者"])),
        group=st.integers(0, 1),
    ),
    max_size=8,
)
filters = st.builds(
    MemberFilter,
    community_id=st.just(1),
    group_id=st.sampled_from([None, 1, 2]),
    text=st.sampled_from(["", "", "三", "zs", "momo", "_", "%", "老师", "zhang"]),
    role=st.sampled_from(["", "", *ROLES]),
    tier=st.sampled_from(["", "", *tiers.Tier]),
    tag=st.sampled_from(["", "讲师"]),
    status=st.sampled_from(STATUSES),
)
asked = st.lists(
    st.tuples(filters, st.sampled_from(sorted(SORTS)), st.booleans()), min_size=8, max_size=8
)


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    store = Store(tmp_path / "f.qunce", create=True)
    communities.add(store, name="社群")
    for name in ("一群", "二群"):
        communities.add_group(store, 1, name=name)
    yield store
    store.close()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(people, asked)
def test_the_query_finds_and_sorts_what_a_slow_computation_does(
    fresh: Store, crowd: list[Person], questions: list[tuple[MemberFilter, str, bool]]
) -> None:
    with fresh.dry_run():
        known = {_put(fresh, person): person for person in crowd}
        for wanted, sort, descending in questions:
            found = members.ids(fresh, wanted, sort, descending=descending)
            assert found == _slowly(known, wanted, sort, descending=descending)


def _put(store: Store, p: Person) -> int:
    id = store.insert(
        "members", name=p.name, sort_key=sort_key(p.name), remark=p.remark, tier=p.tier,
        created_at="", archived_at="x" if p.archived else None,
    )  # fmt: skip
    group = p.group + 1
    store.insert(
        "memberships", member_id=id, group_id=group, nickname=p.name, channel=p.channel,
        joined_at=None if p.joined is None else NOW - p.joined * DAY, left_at=NOW if p.left else None,
    )  # fmt: skip
    for role in p.roles:
        store.insert("roles", member_id=id, community_id=1, role=role)
    for tag in p.tags:
        store.insert("member_tags", member_id=id, tag=tag)
    if p.last is not None:
        stats = (group, id, NOW - p.first * DAY, NOW - p.last * DAY, 1)
        store.insert_many("member_stats", "group_id, member_id, first_at, last_at, n", [stats])
        rows = [(group, number(clock.today()) - 29 + n, id, 1) for n in range(p.days)]
        store.insert_many("member_days", "group_id, day, member_id, n", rows)
    return id


def _days(p: Person) -> int:
    return 0 if p.last is None else p.days


def _fits(p: Person, wanted: MemberFilter) -> bool:
    if wanted.group_id not in (None, p.group + 1):
        return False
    status = "archived" if p.archived else "left" if p.left else "present"
    if wanted.status not in ("all", status):
        return False
    if wanted.tier and tiers.effective(p.tier, _days(p)) != wanted.tier:
        return False
    if wanted.role and wanted.role not in (p.roles or {"participant"}):
        return False
    if wanted.tag and wanted.tag not in p.tags:
        return False
    return _reads(p, wanted.text)


_PINYIN = {"张三": ("zhangsan", "zs", "san", "s"), "曾_小贤": ()}


def _reads(p: Person, text: str) -> bool:
    known = (p.name.lower(), p.remark.lower())
    return any(text in name for name in known) or any(
        key.startswith(text) for key in _PINYIN.get(p.name, ())
    )


def _slowly(
    known: dict[int, Person], wanted: MemberFilter, sort: str, *, descending: bool
) -> list[int]:
    fits = {id: p for id, p in known.items() if _fits(p, wanted)}
    order = count()
    place = {id: next(order) for id in sorted(fits, key=lambda id: (sort_key(fits[id].name), id))}

    def value(p: Person) -> object:
        return {
            "nickname": sort_key(p.name),
            "tier": list(tiers.Tier).index(tiers.effective(p.tier, _days(p))),
            "days": _days(p),
            "last": None if p.last is None else -p.last,
            "joined": None if p.joined is None else -p.joined,
            "channel": p.channel or None,
            "remark": p.remark or None,
        }[sort]

    by_place = sorted(fits, key=lambda id: place[id])
    told = [id for id in by_place if value(fits[id]) is not None]
    told.sort(key=lambda id: value(fits[id]), reverse=descending)  # type: ignore[arg-type,return-value]
    return told + [id for id in by_place if value(fits[id]) is None]
