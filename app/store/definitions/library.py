"""Topics, where they were used, what was captured for them: SQL that the steps of `app.store.schema` run."""

TOPICS = """
create table shelves(id integer primary key, key text not null default '', library text not null
check(library in ('general','professional')),
name text not null, name_en text not null default '', position integer not null default 0) strict

create table topics(id integer primary key, pack_key text not null default '',
library text not null check(library in ('general','professional')), shelf_id integer references
shelves(id) on delete set null,
title text not null, hook text not null default '', questions text not null default '', gain text
not null default '',
title_en text not null default '', hook_en text not null default '', questions_en text not null
default '', gain_en text not null default '',
material text not null default '', season text not null default '', source text not null default
'own',
status text not null default 'idea' check(status in ('idea','ready','scheduled','used','resting')),
created_at text not null, updated_at text not null, archived_at text) strict

create index topics_shelf on topics(shelf_id)

create table topic_tags(id integer primary key, topic_id integer not null references topics(id) on
delete cascade,
tag text not null, unique(topic_id, tag)) strict

create table topic_uses(id integer primary key, topic_id integer not null references topics(id) on
delete cascade,
group_id integer references groups(id) on delete cascade, used_at integer not null, replies
integer, people integer) strict

create index topic_uses_topic on topic_uses(topic_id)

create index topic_uses_group on topic_uses(group_id)
"""

TOPIC_CARDS = """
alter table topics add column audience text not null default ''

alter table topics add column owner text not null default ''

alter table topics add column links text not null default ''

alter table topics add column festival text not null default ''

alter table topics add column message_id integer references messages(id) on delete set null

create index topics_message on topics(message_id) where message_id is not null

alter table topic_uses add column depth integer

alter table topic_uses add column measured integer not null default 0 check(measured in (0,1))

alter table topic_uses add column found integer not null default 0 check(found in (0,1))

alter table topic_uses add column message_id integer references messages(id) on delete set null

alter table topic_uses add column event_id integer references events(id) on delete set null

create index topic_uses_message on topic_uses(message_id) where message_id is not null

create index topic_uses_event on topic_uses(event_id) where event_id is not null

create index topic_uses_time on topic_uses(group_id, used_at)

drop index topic_uses_group

create index topics_festival on topics(festival) where festival <> ''

create index topics_owner on topics(owner) where owner <> ''

create index topics_audience on topics(audience) where audience <> ''
"""

HIGHLIGHTS = """
create table highlights(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
group_id integer references groups(id) on delete set null,
message_id integer references messages(id) on delete set null,
member_id integer references members(id) on delete set null,
author text not null default '', at integer not null, text text not null, note text not null default
'', created_at text not null) strict

create index highlights_community on highlights(community_id, at)

create index highlights_group on highlights(group_id) where group_id is not null

create index highlights_message on highlights(message_id) where message_id is not null

create index highlights_member on highlights(member_id) where member_id is not null
"""

KEPT_VIEWS = """
create table saved_views(id integer primary key, key text not null default '', page text not null,
name text not null, name_en text not null default '', filter text not null default '{}', position
integer not null default 0, unique(page, name)) strict

create table dismissals(id integer primary key, kind text not null, subject text not null,
until text, at text not null, unique(kind, subject)) strict
"""

# Views of the topic table that every store begins with: key, name, English name, filter.
TOPIC_VIEWS = (
    ("week", "应季应景", "Fits this week", '{"fits_week": true}'),
    ("rested", "60 天没用过", "Not used for 60 days", '{"unused_days": 60}'),
    ("above", "回复高于平均", "Replies above average", '{"above": true}'),
    ("again", "值得再聊", "Worth another round", '{"above": true, "unused_days": 60}'),
    ("gain", "收获没写", "Gain not written yet", '{"no_gain": true}'),
)
