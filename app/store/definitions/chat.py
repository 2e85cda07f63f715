"""What was said and who came and went; the folders it is taken from: SQL that the steps of `app.store.schema` run."""

MESSAGES = """
create table batches(id integer primary key, group_id integer references groups(id) on delete
cascade,
at text not null, format text not null, file text not null, sha256 text not null default '',
bytes integer not null default 0, zone text not null default '', report text not null default '{}',
reverted_at text) strict

create table message_kinds(id integer primary key, name text not null unique) strict

create table messages(id integer primary key, group_id integer not null references groups(id) on
delete cascade,
member_id integer not null references members(id), sent_at integer not null, kind integer not null,
text text not null, native_id text, reply_to text, recalled integer not null default 0,
batch_id integer references batches(id) on delete cascade) strict

create index messages_time on messages(group_id, sent_at)

create index messages_member on messages(member_id, sent_at)

create index messages_native on messages(group_id, native_id) where native_id is not null

create index messages_batch on messages(batch_id)

create table message_versions(id integer primary key, message_id integer not null references
messages(id) on delete cascade,
text text not null, replaced_at text not null, batch_id integer references batches(id)) strict

create table roster_events(id integer primary key, group_id integer not null references groups(id)
on delete cascade,
member_id integer references members(id), actor_id integer references members(id),
at integer not null, kind text not null check(kind in
('join','leave','kick','rename','recall','notice')),
channel text not null default '', text text not null default '', native_id text,
batch_id integer references batches(id) on delete cascade) strict

create index message_versions_message on message_versions(message_id)

create index message_versions_batch on message_versions(batch_id)

create index batches_group on batches(group_id)

create index roster_events_time on roster_events(group_id, at)

create index roster_events_member on roster_events(member_id)

create index roster_events_actor on roster_events(actor_id) where actor_id is not null

create index roster_events_batch on roster_events(batch_id)

create table member_days(group_id integer not null, day integer not null, member_id integer not
null,
n integer not null, primary key(group_id, day, member_id)) strict, without rowid

create table hour_cells(group_id integer not null, hour integer not null, n integer not null,
primary key(group_id, hour)) strict, without rowid

create table member_stats(group_id integer not null, member_id integer not null, first_at integer
not null,
last_at integer not null, n integer not null, primary key(group_id, member_id)) strict, without
rowid
"""

WATCHED = """
create table watched_folders(id integer primary key, group_id integer references groups(id) on
delete set null,
path text not null, take integer not null default 0 check(take in (0,1)),
options text not null default '{}', created_at text not null, archived_at text) strict

create index watched_folders_group on watched_folders(group_id) where group_id is not null

create table watch_runs(id integer primary key, watched_id integer not null references
watched_folders(id) on delete cascade,
file text not null, size integer not null, mtime integer not null, at text not null,
outcome text not null check(outcome in ('imported','failed','left_out')),
batch_id integer references batches(id) on delete set null, message text not null default '') strict

create index watch_runs_watched on watch_runs(watched_id, file)

create index watch_runs_batch on watch_runs(batch_id) where batch_id is not null
"""
