"""The weekly rhythm of groups, and what is picked for its slots: SQL that the steps of `app.store.schema` run."""

PLANNER = """
create table rhythms(id integer primary key, group_id integer not null unique references groups(id)
on delete cascade,
quiet_from text not null default '22:30', quiet_until text not null default '07:30',
weekly_cap integer, cooldown_days integer not null default 60, general integer not null default 5,
professional integer not null default 5) strict

create table slots(id integer primary key, group_id integer not null references groups(id) on delete
cascade,
weekday integer not null check(weekday between 0 and 6), starts_at text not null,
minutes integer not null default 45,
kind text not null default 'topic' check(kind in ('topic','briefing','review','other')),
library text not null default '' check(library in ('','general','professional')),
label text not null default '', unique(group_id, weekday, starts_at)) strict

create table picks(id integer primary key, group_id integer not null references groups(id) on delete
cascade,
slot_id integer references slots(id) on delete set null, starts_at text not null, minutes integer not
null default 45,
kind text not null default 'topic' check(kind in ('topic','briefing','review','other')),
library text not null default '' check(library in ('','general','professional')),
label text not null default '', topic_id integer references topics(id) on delete set null,
pinned integer not null default 0, why text not null default '[]', missing text not null default '',
passed text not null default '[]',
event_id integer references events(id) on delete set null, unique(group_id, starts_at)) strict

create index picks_slot on picks(slot_id) where slot_id is not null

create index picks_topic on picks(topic_id) where topic_id is not null

create index picks_event on picks(event_id) where event_id is not null
"""
