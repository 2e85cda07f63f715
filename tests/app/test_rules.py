"""Rules of a community, each with its reason, and the removals that rest on them."""

import pytest

from app import announcements, communities, rules
from app.errors import AppError
from app.store import Store
from app.templates import Language
from app.templates.values import About, values


@pytest.fixture
def club(store: Store) -> int:
    return communities.add(store, name="读书会")


def seat(store: Store, club: int, how: str | None = "kick") -> tuple[int, int]:
    group = communities.add_group(store, club, name=f"{how}群")
    with store.operation("seat"):
        member = store.insert("members", name="甲", created_at="x")
        store.insert(
            "memberships",
            member_id=member,
            group_id=group,
            left_at=5 if how else None,
            left_how=how,
        )
    return member, group


def texts(store: Store, club: int, *, archived: bool = False) -> list[str]:
    return [rule.text for rule in rules.listed(store, club, archived=archived)]


def test_rules_are_added_changed_ordered_and_put_away(store: Store, club: int) -> None:
    first = rules.add(store, club, " 不发广告 ", "大家是来读书的")
    second = rules.add(store, club, "先改昵称", "叫得出名字，才聊得起来")
    rules.move(store, second, -1)
    rules.move(store, second, -1)
    assert texts(store, club) == ["先改昵称", "不发广告"]
    rules.edit(store, first, reason="把注意力留给书")
    assert rules.listed(store, club)[1].reason == "把注意力留给书"
    rules.archive(store, first)
    assert (texts(store, club), texts(store, club, archived=True)) == (["先改昵称"], ["不发广告"])
    rules.restore(store, first)
    for _ in range(4):  # restore, archive, edit, move
        store.undo()
    assert texts(store, club) == ["不发广告", "先改昵称"]
    store.undo()
    assert texts(store, club) == ["不发广告"]


@pytest.mark.parametrize(
    ("text", "reason", "at"),
    [("", "为什么", "text"), ("不发广告", " \n", "reason"), ("长" * 201, "为什么", "text"),
     ("一条", "长" * 301, "reason"), ("先改昵称", "再来一遍", "text")],
)  # fmt: skip
def test_what_cannot_be_a_rule_is_told_at_the_field(
    store: Store, club: int, text: str, reason: str, at: str
) -> None:
    rules.add(store, club, "先改昵称", "叫得出名字")
    with pytest.raises(AppError) as refused:
        rules.add(store, club, text, reason)
    assert refused.value.fields["at"] == at
    assert texts(store, club) == ["先改昵称"]


def test_a_removal_rests_on_a_rule(store: Store, club: int) -> None:
    rule = rules.add(store, club, "不发广告", "大家是来读书的")
    member, group = seat(store, club)
    rules.note(store, member, group, rule)
    assert rules.listed(store, club)[0].removals == 1
    rules.archive(store, rule)
    assert rules.listed(store, club, archived=True)[0].removals == 1
    store.undo()
    store.undo()
    assert rules.listed(store, club)[0].removals == 0
    with pytest.raises(AppError):
        rules.note(store, member, group, 99)


@pytest.mark.parametrize("how", [None, "leave"])
def test_who_was_not_removed_broke_no_rule(store: Store, club: int, how: str | None) -> None:
    rule = rules.add(store, club, "不发广告", "大家是来读书的")
    member, group = seat(store, club, how)
    with pytest.raises(AppError):
        rules.note(store, member, group, rule)


def test_announcements_may_list_the_rules(store: Store, club: int) -> None:
    assert values(store, About(club))["群规"] == ""
    rules.add(store, club, "不发广告", "大家是\n来读书的")
    rules.add(store, club, "先改昵称", "叫得出名字")
    listed = "1. 不发广告\n   大家是 来读书的\n2. 先改昵称\n   叫得出名字"
    assert {values(store, About(club))[name] for name in ("群规", "rules")} == {listed}


@pytest.mark.parametrize(("language", "name"), [("zh", "群规"), ("en", "rules")])
def test_the_rules_template_lists_the_communitys_own_rules(
    store: Store, club: int, language: Language, name: str
) -> None:
    before = announcements.get(store, announcements.new(store, club, "rules", language))
    assert before is not None
    assert "1. " in before.body
    rules.add(store, club, "不发广告", "大家是来读书的")
    id = announcements.new(store, club, "rules", language)
    after = announcements.get(store, id)
    assert after is not None
    assert f"{{{{{name}}}}}" in after.body
    assert "1. " not in after.body
    assert "1. 不发广告" in announcements.rendered(store, id).text
    assert after.body.splitlines()[0] == before.body.splitlines()[0]
    assert after.body.splitlines()[-1] == before.body.splitlines()[-1]
