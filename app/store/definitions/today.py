"""Promises, birthdays and what the operator was told: SQL that the steps of `app.store.schema` run."""

TODAY = """
alter table members add column birthday text not null default ''

create table promises(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
group_id integer references groups(id) on delete set null, member_id integer references members(id) on
delete set null,
message_id integer references messages(id) on delete set null, text text not null, made_on text not
null, due_on text,
status text not null default 'open' check(status in ('open','kept','broken')), closed_at text,
created_at text not null) strict

create index promises_community on promises(community_id, status)

create index promises_group on promises(group_id) where group_id is not null

create index promises_member on promises(member_id) where member_id is not null

create index promises_message on promises(message_id) where message_id is not null

create table told(subject text primary key, at text not null) strict, without rowid
"""
