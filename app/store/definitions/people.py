"""Members, who they are, and the rosters they stood on: SQL that the steps of `app.store.schema` run."""

MEMBERS = """
create table members(id integer primary key, name text not null, sort_key text not null default '',
remark text not null default '', tier text check(tier in ('high','mid','ordinary')),
created_at text not null, archived_at text) strict

create table identities(id integer primary key, member_id integer not null references members(id)
on delete cascade,
platform text not null, platform_id text not null, unique(platform, platform_id)) strict

create index identities_member on identities(member_id)

create table names(id integer primary key, member_id integer not null references members(id) on
delete cascade,
group_id integer references groups(id) on delete cascade,
kind text not null check(kind in ('nickname','account','remark')), name text not null,
first_at integer, last_at integer) strict

create index names_member on names(member_id)

create index names_name on names(name)

create index names_group on names(group_id)

create table memberships(id integer primary key, member_id integer not null references members(id)
on delete cascade,
group_id integer not null references groups(id) on delete cascade, nickname text not null default
'',
joined_at integer, left_at integer, left_how text check(left_how in ('leave','kick','unknown')),
channel text not null default '', inviter_id integer references members(id) on delete set null,
unique(member_id, group_id)) strict

create index memberships_group on memberships(group_id)

create index memberships_inviter on memberships(inviter_id) where inviter_id is not null

create table roles(id integer primary key, member_id integer not null references members(id) on
delete cascade,
community_id integer not null references communities(id) on delete cascade, role text not null,
unique(member_id, community_id, role)) strict

create index roles_community on roles(community_id)

create table member_tags(id integer primary key, member_id integer not null references members(id)
on delete cascade,
tag text not null, unique(member_id, tag)) strict

create table member_notes(id integer primary key, member_id integer not null references
members(id) on delete cascade,
at text not null, text text not null) strict

create index member_notes_member on member_notes(member_id)
"""

PEOPLE = """
create table merges(id integer primary key, kept_id integer not null references members(id) on
delete cascade,
member_id integer not null, name text not null, at text not null, moved text not null) strict

create index merges_kept on merges(kept_id)

create index merges_member on merges(member_id)

create table not_the_same(id integer primary key, a_id integer not null references members(id) on
delete cascade,
b_id integer not null references members(id) on delete cascade, at text not null,
unique(a_id, b_id)) strict

create index not_the_same_b on not_the_same(b_id)
"""

ROSTERS = """
create table rosters(id integer primary key, group_id integer not null references groups(id) on
delete cascade,
at integer not null, file text not null default '', unique(group_id, at)) strict

create table roster_seats(id integer primary key, roster_id integer not null references rosters(id)
on delete cascade,
member_id integer not null references members(id) on delete cascade,
unique(roster_id, member_id)) strict

create index roster_seats_member on roster_seats(member_id)

create table answers(id integer primary key, member_id integer not null references members(id) on
delete cascade,
question text not null, answer text not null, at integer, source text not null default '') strict

create index answers_member on answers(member_id)

create index answers_question on answers(question, answer)
"""
