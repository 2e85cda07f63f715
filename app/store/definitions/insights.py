"""What insights rest on beside the chat itself: SQL that the steps of `app.store.schema` run."""

# `member_bits` has no `id`: it is derived (`app.store.day_bits` says how to read it).
INSIGHTS = """
create table member_bits(group_id integer not null, member_id integer not null, day0 integer not null,
bits blob not null, primary key(group_id, member_id, day0)) strict, without rowid

create table measures(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
key text not null, value text not null, unique(community_id, key)) strict

create table channel_costs(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
channel text not null, day text not null, amount real not null, note text not null default '') strict

create index channel_costs_community on channel_costs(community_id, channel)

alter table announcements add column style text not null default ''

drop view v_announcements

create view v_announcements as select a.id, c.name as community, a.title, a.body, a.status,
a.posted_at, a.style
from announcements a join communities c on c.id = a.community_id

create table rules(id integer primary key, community_id integer not null references communities(id) on
delete cascade,
text text not null, reason text not null default '', position integer not null default 0,
archived_at text) strict

create index rules_community on rules(community_id)

alter table memberships add column rule_id integer references rules(id) on delete set null

create index memberships_rule on memberships(rule_id) where rule_id is not null

create table incomes(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
group_id integer references groups(id) on delete set null, event_id integer references events(id) on
delete set null,
member_id integer references members(id) on delete set null, day text not null,
way text not null check(way in ('members','sponsors','others')), amount real not null,
note text not null default '') strict

create index incomes_community on incomes(community_id, day)

create index incomes_group on incomes(group_id) where group_id is not null

create index incomes_event on incomes(event_id) where event_id is not null

create index incomes_member on incomes(member_id) where member_id is not null

create index messages_reply on messages(group_id, sent_at) where reply_to is not null or kind = 13
"""

# Boards of the Insights page that every store begins with: key, name, English name. What stands on
# them is in `app.boards`, as long as nobody changes it.
BOARDS = (
    ("morning", "晨间速览", "Morning"),
    ("weekly", "周复盘", "Weekly review"),
    ("campaign", "活动复盘", "Campaign"),
)
