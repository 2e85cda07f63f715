"""Communities with their groups, and the settings: SQL that the steps of `app.store.schema` run."""

COMMUNITIES = """
create table settings(id integer primary key, key text not null unique, value text not null) strict

create table communities(id integer primary key, name text not null, purpose text not null default
'',
reason text not null default '', kind text not null default '', notes text not null default '',
target_messages integer, target_active integer, is_sample integer not null default 0,
created_at text not null, archived_at text) strict

create table groups(id integer primary key, community_id integer not null references
communities(id),
name text not null, platform text not null default 'wechat', chat_key text not null default '',
capacity integer not null default 500, opened_on text, zone text not null default 'Asia/Shanghai',
notes text not null default '', created_at text not null, archived_at text) strict

create index groups_community on groups(community_id)
"""
