"""Events, sign-up lists and announcements: SQL that the steps of `app.store.schema` run."""

CALENDAR = """
create table events(id integer primary key, community_id integer not null references
communities(id),
uid text not null unique, title text not null, kind text not null default 'other', topic_id
integer references topics(id) on delete set null,
starts_at text not null, ends_at text not null, all_day integer not null default 0, zone text not
null default 'Asia/Shanghai',
rrule text not null default '', exdates text not null default '', place text not null default '',
notes text not null default '',
status text not null default 'planned' check(status in ('planned','done','cancelled')), sequence
integer not null default 0,
created_at text not null, updated_at text not null) strict

create index events_community on events(community_id, starts_at)

create index events_topic on events(topic_id) where topic_id is not null

create table event_groups(id integer primary key, event_id integer not null references events(id)
on delete cascade,
group_id integer not null references groups(id) on delete cascade, unique(event_id, group_id))
strict

create index event_groups_group on event_groups(group_id)

create table announcements(id integer primary key, community_id integer not null references
communities(id),
group_id integer references groups(id) on delete set null, event_id integer references events(id)
on delete set null,
topic_id integer references topics(id) on delete set null, member_id integer references
members(id) on delete set null,
template text not null default '', title text not null default '', body text not null default '',
status text not null default 'draft' check(status in ('draft','posted')), posted_at text,
created_at text not null, updated_at text not null) strict

create index announcements_community on announcements(community_id)

create index announcements_group on announcements(group_id) where group_id is not null

create index announcements_event on announcements(event_id) where event_id is not null

create index announcements_topic on announcements(topic_id) where topic_id is not null

create index announcements_member on announcements(member_id) where member_id is not null
"""

SIGNUPS = """
create table signup_lists(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
group_id integer references groups(id) on delete cascade, event_id integer references events(id) on
delete set null,
checkin_day text, title text not null default '', intro text not null default '', at integer not
null,
message_id integer references messages(id) on delete set null,
plus_one text check(plus_one in ('more','self','each')), hidden_at text, created_at text not null)
strict

create index signup_lists_community on signup_lists(community_id)

create index signup_lists_group on signup_lists(group_id) where group_id is not null

create index signup_lists_event on signup_lists(event_id) where event_id is not null

create index signup_lists_message on signup_lists(message_id) where message_id is not null

create table signup_items(id integer primary key, list_id integer not null references
signup_lists(id) on delete cascade,
number integer not null, name text not null, note text not null default '', heads integer not null
default 1,
member_id integer references members(id) on delete set null, guest integer not null default 0) strict

create index signup_items_list on signup_items(list_id)

create index signup_items_member on signup_items(member_id) where member_id is not null

create table signup_aliases(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
name text not null, member_id integer not null references members(id) on delete cascade,
unique(community_id, name)) strict

create index signup_aliases_member on signup_aliases(member_id)

create view v_signups as select i.id, c.name as community, g.name as group_name, l.title,
datetime(l.at, 'unixepoch') as at_utc, e.title as event, l.checkin_day, i.number, i.name, i.note,
i.heads, m.name as member
from signup_items i join signup_lists l on l.id = i.list_id join communities c on c.id =
l.community_id
left join groups g on g.id = l.group_id left join events e on e.id = l.event_id
left join members m on m.id = i.member_id where l.hidden_at is null
"""

EVENT_DETAILS = """
alter table events add column link text not null default ''

alter table events add column capacity integer

alter table events add column regime text not null default ''

alter table events add column feeling text not null default ''

alter table events add column theme text not null default ''

alter table events add column fits text not null default ''

alter table events add column lessons text not null default ''

alter table events add column reviewed_at text

create table event_people(id integer primary key, event_id integer not null references events(id) on
delete cascade,
member_id integer not null references members(id) on delete cascade,
part text not null check(part in ('host','guest','helper','turn')), position integer not null default 0,
unique(event_id, member_id, part)) strict

create index event_people_member on event_people(member_id)

create table event_turns(id integer primary key, event_id integer not null references events(id) on
delete cascade,
member_id integer references members(id) on delete cascade, occurrence text not null,
unique(event_id, occurrence)) strict

create index event_turns_member on event_turns(member_id) where member_id is not null

create table event_costs(id integer primary key, event_id integer not null references events(id) on
delete cascade,
kind text not null check(kind in ('money','hours','gifts','income')), what text not null default '',
planned real, actual real, position integer not null default 0) strict

create index event_costs_event on event_costs(event_id)

create table event_figures(id integer primary key, event_id integer not null references events(id) on
delete cascade,
name text not null, expected real, actual real, position integer not null default 0,
unique(event_id, name)) strict
"""

ATTENDANCE = """
create table attendances(id integer primary key, event_id integer not null references events(id) on
delete cascade,
occurrence text not null, member_id integer references members(id) on delete cascade,
name text not null default '',
status text not null check(status in ('invited','signed_up','waiting','came','missed','declined')),
heads integer not null default 1, source text not null default 'hand', note text not null default
'', at text not null, unique(event_id, occurrence, member_id)) strict

create index attendances_member on attendances(member_id) where member_id is not null
"""
