CREATE INDEX announcements_community on announcements(community_id)

CREATE INDEX announcements_event on announcements(event_id) where event_id is not null

CREATE INDEX announcements_group on announcements(group_id) where group_id is not null

CREATE INDEX announcements_member on announcements(member_id) where member_id is not null

CREATE INDEX announcements_topic on announcements(topic_id) where topic_id is not null

CREATE INDEX answers_member on answers(member_id)

CREATE INDEX answers_question on answers(question, answer)

CREATE INDEX batches_group on batches(group_id)

CREATE INDEX event_groups_group on event_groups(group_id)

CREATE INDEX events_community on events(community_id, starts_at)

CREATE INDEX events_topic on events(topic_id) where topic_id is not null

CREATE INDEX groups_community on groups(community_id)

CREATE INDEX identities_member on identities(member_id)

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")

CREATE INDEX member_notes_member on member_notes(member_id)

CREATE INDEX memberships_group on memberships(group_id)

CREATE INDEX memberships_inviter on memberships(inviter_id) where inviter_id is not null

CREATE INDEX merges_kept on merges(kept_id)

CREATE INDEX merges_member on merges(member_id)

CREATE INDEX message_versions_batch on message_versions(batch_id)

CREATE INDEX message_versions_message on message_versions(message_id)

CREATE INDEX messages_batch on messages(batch_id)

CREATE INDEX messages_member on messages(member_id, sent_at)

CREATE INDEX messages_native on messages(group_id, native_id) where native_id is not null

CREATE INDEX messages_time on messages(group_id, sent_at)

CREATE INDEX names_group on names(group_id)

CREATE INDEX names_member on names(member_id)

CREATE INDEX names_name on names(name)

CREATE INDEX not_the_same_b on not_the_same(b_id)

CREATE INDEX roles_community on roles(community_id)

CREATE INDEX roster_events_actor on roster_events(actor_id) where actor_id is not null

CREATE INDEX roster_events_batch on roster_events(batch_id)

CREATE INDEX roster_events_member on roster_events(member_id)

CREATE INDEX roster_events_time on roster_events(group_id, at)

CREATE INDEX roster_seats_member on roster_seats(member_id)

CREATE INDEX search_keys_ref on search_keys(kind, ref)

CREATE INDEX signup_aliases_member on signup_aliases(member_id)

CREATE INDEX signup_items_list on signup_items(list_id)

CREATE INDEX signup_items_member on signup_items(member_id) where member_id is not null

CREATE INDEX signup_lists_community on signup_lists(community_id)

CREATE INDEX signup_lists_event on signup_lists(event_id) where event_id is not null

CREATE INDEX signup_lists_group on signup_lists(group_id) where group_id is not null

CREATE INDEX signup_lists_message on signup_lists(message_id) where message_id is not null

CREATE INDEX topic_uses_group on topic_uses(group_id)

CREATE INDEX topic_uses_topic on topic_uses(topic_id)

CREATE INDEX topics_shelf on topics(shelf_id)

CREATE INDEX watch_runs_batch on watch_runs(batch_id) where batch_id is not null

CREATE INDEX watch_runs_watched on watch_runs(watched_id, file)

CREATE INDEX watched_folders_group on watched_folders(group_id) where group_id is not null

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)

CREATE TABLE announcements(id integer primary key, community_id integer not null references
communities(id),
group_id integer references groups(id) on delete set null, event_id integer references events(id)
on delete set null,
topic_id integer references topics(id) on delete set null, member_id integer references
members(id) on delete set null,
template text not null default '', title text not null default '', body text not null default '',
status text not null default 'draft' check(status in ('draft','posted')), posted_at text,
created_at text not null, updated_at text not null) strict

CREATE TABLE answers(id integer primary key, member_id integer not null references members(id) on
delete cascade,
question text not null, answer text not null, at integer, source text not null default '') strict

CREATE TABLE batches(id integer primary key, group_id integer references groups(id) on delete
cascade,
at text not null, format text not null, file text not null, sha256 text not null default '',
bytes integer not null default 0, zone text not null default '', report text not null default '{}',
reverted_at text) strict

CREATE TABLE communities(id integer primary key, name text not null, purpose text not null default
'',
reason text not null default '', kind text not null default '', notes text not null default '',
target_messages integer, target_active integer, is_sample integer not null default 0,
created_at text not null, archived_at text) strict

CREATE TABLE event_groups(id integer primary key, event_id integer not null references events(id)
on delete cascade,
group_id integer not null references groups(id) on delete cascade, unique(event_id, group_id))
strict

CREATE TABLE events(id integer primary key, community_id integer not null references
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

CREATE TABLE groups(id integer primary key, community_id integer not null references
communities(id),
name text not null, platform text not null default 'wechat', chat_key text not null default '',
capacity integer not null default 500, opened_on text, zone text not null default 'Asia/Shanghai',
notes text not null default '', created_at text not null, archived_at text) strict

CREATE TABLE hour_cells(group_id integer not null, hour integer not null, n integer not null,
primary key(group_id, hour)) strict, without rowid

CREATE TABLE identities(id integer primary key, member_id integer not null references members(id)
on delete cascade,
platform text not null, platform_id text not null, unique(platform, platform_id)) strict

CREATE TABLE member_days(group_id integer not null, day integer not null, member_id integer not
null,
n integer not null, primary key(group_id, day, member_id)) strict, without rowid

CREATE TABLE member_notes(id integer primary key, member_id integer not null references
members(id) on delete cascade,
at text not null, text text not null) strict

CREATE TABLE member_stats(group_id integer not null, member_id integer not null, first_at integer
not null,
last_at integer not null, n integer not null, primary key(group_id, member_id)) strict, without
rowid

CREATE TABLE member_tags(id integer primary key, member_id integer not null references members(id)
on delete cascade,
tag text not null, unique(member_id, tag)) strict

CREATE TABLE members(id integer primary key, name text not null, sort_key text not null default '',
remark text not null default '', tier text check(tier in ('high','mid','ordinary')),
created_at text not null, archived_at text) strict

CREATE TABLE memberships(id integer primary key, member_id integer not null references members(id)
on delete cascade,
group_id integer not null references groups(id) on delete cascade, nickname text not null default
'',
joined_at integer, left_at integer, left_how text check(left_how in ('leave','kick','unknown')),
channel text not null default '', inviter_id integer references members(id) on delete set null,
unique(member_id, group_id)) strict

CREATE TABLE merges(id integer primary key, kept_id integer not null references members(id) on
delete cascade,
member_id integer not null, name text not null, at text not null, moved text not null) strict

CREATE TABLE message_kinds(id integer primary key, name text not null unique) strict

CREATE TABLE message_versions(id integer primary key, message_id integer not null references
messages(id) on delete cascade,
text text not null, replaced_at text not null, batch_id integer references batches(id)) strict

CREATE TABLE messages(id integer primary key, group_id integer not null references groups(id) on
delete cascade,
member_id integer not null references members(id), sent_at integer not null, kind integer not null,
text text not null, native_id text, reply_to text, recalled integer not null default 0,
batch_id integer references batches(id) on delete cascade) strict

CREATE VIRTUAL TABLE messages_fts using fts5(body, content='', contentless_delete=1,
tokenize="unicode61 remove_diacritics 0")

CREATE TABLE 'messages_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID

CREATE TABLE 'messages_fts_data'(id INTEGER PRIMARY KEY, block BLOB)

CREATE TABLE 'messages_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)

CREATE TABLE 'messages_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID

CREATE TABLE names(id integer primary key, member_id integer not null references members(id) on
delete cascade,
group_id integer references groups(id) on delete cascade,
kind text not null check(kind in ('nickname','account','remark')), name text not null,
first_at integer, last_at integer) strict

CREATE TABLE not_the_same(id integer primary key, a_id integer not null references members(id) on
delete cascade,
b_id integer not null references members(id) on delete cascade, at text not null,
unique(a_id, b_id)) strict

CREATE TABLE roles(id integer primary key, member_id integer not null references members(id) on
delete cascade,
community_id integer not null references communities(id) on delete cascade, role text not null,
unique(member_id, community_id, role)) strict

CREATE TABLE roster_events(id integer primary key, group_id integer not null references groups(id)
on delete cascade,
member_id integer references members(id), actor_id integer references members(id),
at integer not null, kind text not null check(kind in
('join','leave','kick','rename','recall','notice')),
channel text not null default '', text text not null default '', native_id text,
batch_id integer references batches(id) on delete cascade) strict

CREATE TABLE roster_seats(id integer primary key, roster_id integer not null references rosters(id)
on delete cascade,
member_id integer not null references members(id) on delete cascade,
unique(roster_id, member_id)) strict

CREATE TABLE rosters(id integer primary key, group_id integer not null references groups(id) on
delete cascade,
at integer not null, file text not null default '', unique(group_id, at)) strict

CREATE TABLE search_keys(kind text not null, key text not null, ref integer not null, rank integer
not null,
primary key(kind, key, ref)) strict, without rowid

CREATE TABLE settings(id integer primary key, key text not null unique, value text not null) strict

CREATE TABLE shelves(id integer primary key, key text not null default '', library text not null
check(library in ('general','professional')),
name text not null, name_en text not null default '', position integer not null default 0) strict

CREATE TABLE signup_aliases(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
name text not null, member_id integer not null references members(id) on delete cascade,
unique(community_id, name)) strict

CREATE TABLE signup_items(id integer primary key, list_id integer not null references
signup_lists(id) on delete cascade,
number integer not null, name text not null, note text not null default '', heads integer not null
default 1,
member_id integer references members(id) on delete set null, guest integer not null default 0) strict

CREATE TABLE signup_lists(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
group_id integer references groups(id) on delete cascade, event_id integer references events(id) on
delete set null,
checkin_day text, title text not null default '', intro text not null default '', at integer not
null,
message_id integer references messages(id) on delete set null,
plus_one text check(plus_one in ('more','self','each')), hidden_at text, created_at text not null)
strict

CREATE TABLE topic_tags(id integer primary key, topic_id integer not null references topics(id) on
delete cascade,
tag text not null, unique(topic_id, tag)) strict

CREATE TABLE topic_uses(id integer primary key, topic_id integer not null references topics(id) on
delete cascade,
group_id integer references groups(id) on delete cascade, used_at integer not null, replies
integer, people integer) strict

CREATE TABLE topics(id integer primary key, pack_key text not null default '',
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

CREATE VIRTUAL TABLE topics_fts using fts5(body, content='', contentless_delete=1,
tokenize="unicode61 remove_diacritics 0")

CREATE TABLE 'topics_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID

CREATE TABLE 'topics_fts_data'(id INTEGER PRIMARY KEY, block BLOB)

CREATE TABLE 'topics_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)

CREATE TABLE 'topics_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID

CREATE TABLE watch_runs(id integer primary key, watched_id integer not null references
watched_folders(id) on delete cascade,
file text not null, size integer not null, mtime integer not null, at text not null,
outcome text not null check(outcome in ('imported','failed','left_out')),
batch_id integer references batches(id) on delete set null, message text not null default '') strict

CREATE TABLE watched_folders(id integer primary key, group_id integer references groups(id) on
delete set null,
path text not null, take integer not null default 0 check(take in (0,1)),
options text not null default '{}', created_at text not null, archived_at text) strict

CREATE VIEW v_announcements as select a.id, c.name as community, a.title, a.body, a.status,
a.posted_at
from announcements a join communities c on c.id = a.community_id

CREATE VIEW v_events as select e.id, c.name as community, e.title, e.kind, e.starts_at, e.ends_at,
e.zone, e.rrule, e.place, e.status
from events e join communities c on c.id = e.community_id

CREATE VIEW v_members as select p.id, c.name as community, g.name as group_name, p.name,
s.nickname, s.channel,
datetime(s.joined_at, 'unixepoch') as joined_utc, datetime(s.left_at, 'unixepoch') as left_utc,
s.left_how
from memberships s join members p on p.id = s.member_id join groups g on g.id = s.group_id
join communities c on c.id = g.community_id

CREATE VIEW v_messages as select m.id, g.name as group_name, p.name as member, datetime(m.sent_at,
'unixepoch') as sent_utc,
k.name as kind, m.text, m.recalled from messages m join groups g on g.id = m.group_id
join members p on p.id = m.member_id join message_kinds k on k.id = m.kind

CREATE VIEW v_signups as select i.id, c.name as community, g.name as group_name, l.title,
datetime(l.at, 'unixepoch') as at_utc, e.title as event, l.checkin_day, i.number, i.name, i.note,
i.heads, m.name as member
from signup_items i join signup_lists l on l.id = i.list_id join communities c on c.id =
l.community_id
left join groups g on g.id = l.group_id left join events e on e.id = l.event_id
left join members m on m.id = i.member_id where l.hidden_at is null

CREATE VIEW v_topics as select t.id, t.library, s.name as shelf, t.title, t.hook, t.questions,
t.gain, t.status,
count(u.id) as uses, datetime(max(u.used_at), 'unixepoch') as last_used_utc
from topics t left join shelves s on s.id = t.shelf_id left join topic_uses u on u.topic_id = t.id
group by t.id
