CREATE INDEX announcements_community on announcements(community_id)

CREATE INDEX announcements_event on announcements(event_id) where event_id is not null

CREATE INDEX announcements_group on announcements(group_id) where group_id is not null

CREATE INDEX announcements_member on announcements(member_id) where member_id is not null

CREATE INDEX announcements_segment on announcements(segment_id) where segment_id is not null

CREATE INDEX announcements_topic on announcements(topic_id) where topic_id is not null

CREATE INDEX answers_member on answers(member_id)

CREATE INDEX answers_question on answers(question, answer)

CREATE INDEX attendances_member on attendances(member_id) where member_id is not null

CREATE INDEX batches_group on batches(group_id)

CREATE INDEX campaign_members_member on campaign_members(member_id)

CREATE INDEX campaign_pauses_campaign on campaign_pauses(campaign_id)

CREATE INDEX campaign_pauses_member on campaign_pauses(member_id) where member_id is not null

CREATE INDEX campaign_rewarded_member on campaign_rewarded(member_id)

CREATE INDEX channel_costs_community on channel_costs(community_id, channel)

CREATE INDEX checkins_member on checkins(member_id)

CREATE INDEX checkins_message on checkins(message_id) where message_id is not null

CREATE INDEX event_costs_event on event_costs(event_id)

CREATE INDEX event_groups_group on event_groups(group_id)

CREATE INDEX event_people_member on event_people(member_id)

CREATE INDEX event_turns_member on event_turns(member_id) where member_id is not null

CREATE INDEX events_community on events(community_id, starts_at)

CREATE INDEX events_topic on events(topic_id) where topic_id is not null

CREATE INDEX groups_community on groups(community_id)

CREATE INDEX highlights_community on highlights(community_id, at)

CREATE INDEX highlights_group on highlights(group_id) where group_id is not null

CREATE INDEX highlights_member on highlights(member_id) where member_id is not null

CREATE INDEX highlights_message on highlights(message_id) where message_id is not null

CREATE INDEX identities_member on identities(member_id)

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")

CREATE INDEX incomes_community on incomes(community_id, day)

CREATE INDEX incomes_event on incomes(event_id) where event_id is not null

CREATE INDEX incomes_group on incomes(group_id) where group_id is not null

CREATE INDEX incomes_member on incomes(member_id) where member_id is not null

CREATE INDEX member_notes_member on member_notes(member_id)

CREATE INDEX memberships_group on memberships(group_id)

CREATE INDEX memberships_inviter on memberships(inviter_id) where inviter_id is not null

CREATE INDEX memberships_rule on memberships(rule_id) where rule_id is not null

CREATE INDEX merges_kept on merges(kept_id)

CREATE INDEX merges_member on merges(member_id)

CREATE INDEX message_versions_batch on message_versions(batch_id)

CREATE INDEX message_versions_message on message_versions(message_id)

CREATE INDEX messages_batch on messages(batch_id)

CREATE INDEX messages_member on messages(member_id, sent_at)

CREATE INDEX messages_native on messages(group_id, native_id) where native_id is not null

CREATE INDEX messages_reply on messages(group_id, sent_at) where reply_to is not null or kind = 13

CREATE INDEX messages_time on messages(group_id, sent_at)

CREATE INDEX names_group on names(group_id)

CREATE INDEX names_member on names(member_id)

CREATE INDEX names_name on names(name)

CREATE INDEX not_the_same_b on not_the_same(b_id)

CREATE INDEX picks_event on picks(event_id) where event_id is not null

CREATE INDEX picks_slot on picks(slot_id) where slot_id is not null

CREATE INDEX picks_topic on picks(topic_id) where topic_id is not null

CREATE INDEX playbook_members_member on playbook_members(member_id)

CREATE INDEX playbook_runs_event on playbook_runs(event_id) where event_id is not null

CREATE INDEX playbook_runs_group on playbook_runs(group_id) where group_id is not null

CREATE INDEX playbook_steps_playbook on playbook_steps(playbook_id)

CREATE INDEX playbooks_community on playbooks(community_id)

CREATE INDEX playbooks_group on playbooks(group_id) where group_id is not null

CREATE INDEX promises_community on promises(community_id, status)

CREATE INDEX promises_group on promises(group_id) where group_id is not null

CREATE INDEX promises_member on promises(member_id) where member_id is not null

CREATE INDEX promises_message on promises(message_id) where message_id is not null

CREATE INDEX roles_community on roles(community_id)

CREATE INDEX roster_events_actor on roster_events(actor_id) where actor_id is not null

CREATE INDEX roster_events_batch on roster_events(batch_id)

CREATE INDEX roster_events_member on roster_events(member_id)

CREATE INDEX roster_events_time on roster_events(group_id, at)

CREATE INDEX roster_seats_member on roster_seats(member_id)

CREATE INDEX rules_community on rules(community_id)

CREATE INDEX search_keys_ref on search_keys(kind, ref)

CREATE INDEX signup_aliases_member on signup_aliases(member_id)

CREATE INDEX signup_items_list on signup_items(list_id)

CREATE INDEX signup_items_member on signup_items(member_id) where member_id is not null

CREATE INDEX signup_lists_community on signup_lists(community_id)

CREATE INDEX signup_lists_event on signup_lists(event_id) where event_id is not null

CREATE INDEX signup_lists_group on signup_lists(group_id) where group_id is not null

CREATE INDEX signup_lists_message on signup_lists(message_id) where message_id is not null

CREATE INDEX tasks_announcement on tasks(announcement_id) where announcement_id is not null

CREATE INDEX tasks_community on tasks(community_id, due_at)

CREATE INDEX tasks_event on tasks(event_id) where event_id is not null

CREATE INDEX tasks_group on tasks(group_id) where group_id is not null

CREATE INDEX tasks_member on tasks(member_id) where member_id is not null

CREATE INDEX tasks_run on tasks(run_id) where run_id is not null

CREATE INDEX tasks_step on tasks(step_id) where step_id is not null

CREATE INDEX topic_uses_event on topic_uses(event_id) where event_id is not null

CREATE INDEX topic_uses_message on topic_uses(message_id) where message_id is not null

CREATE INDEX topic_uses_time on topic_uses(group_id, used_at)

CREATE INDEX topic_uses_topic on topic_uses(topic_id)

CREATE INDEX topics_audience on topics(audience) where audience <> ''

CREATE INDEX topics_festival on topics(festival) where festival <> ''

CREATE INDEX topics_message on topics(message_id) where message_id is not null

CREATE INDEX topics_owner on topics(owner) where owner <> ''

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
created_at text not null, updated_at text not null, style text not null default '', segment_id integer references saved_views(id) on delete set null) strict

CREATE TABLE answers(id integer primary key, member_id integer not null references members(id) on
delete cascade,
question text not null, answer text not null, at integer, source text not null default '') strict

CREATE TABLE attendances(id integer primary key, event_id integer not null references events(id) on
delete cascade,
occurrence text not null, member_id integer references members(id) on delete cascade,
name text not null default '',
status text not null check(status in ('invited','signed_up','waiting','came','missed','declined')),
heads integer not null default 1, source text not null default 'hand', note text not null default
'', at text not null, unique(event_id, occurrence, member_id)) strict

CREATE TABLE batches(id integer primary key, group_id integer references groups(id) on delete
cascade,
at text not null, format text not null, file text not null, sha256 text not null default '',
bytes integer not null default 0, zone text not null default '', report text not null default '{}',
reverted_at text) strict

CREATE TABLE campaign_members(id integer primary key, campaign_id integer not null references
campaigns(id) on delete cascade,
member_id integer not null references members(id) on delete cascade, joined_on text, left_on text,
unique(campaign_id, member_id)) strict

CREATE TABLE campaign_pauses(id integer primary key, campaign_id integer not null references
campaigns(id) on delete cascade,
member_id integer references members(id) on delete cascade, first_day text not null, last_day text not
null, why text not null default '') strict

CREATE TABLE campaign_rewarded(id integer primary key, reward_id integer not null references
campaign_rewards(id) on delete cascade,
member_id integer not null references members(id) on delete cascade, given_at text not null,
unique(reward_id, member_id)) strict

CREATE TABLE campaign_rewards(id integer primary key, campaign_id integer not null references
campaigns(id) on delete cascade,
days integer not null, reward text not null, unique(campaign_id, days)) strict

CREATE TABLE campaigns(id integer primary key, event_id integer not null unique references events(id)
on delete cascade,
goal text not null default '', stop_when text not null default 'days' check(stop_when in
('days','target')), target integer, days integer not null default 14,
counting text not null default 'total' check(counting in ('total','row')), needed integer,
make_ups integer not null default 0, keywords text not null default '', pictures text not null
default 'confirm' check(pictures in ('confirm','needed','ignored')),
grace integer not null default 0, ended_on text, created_at text not null) strict

CREATE TABLE channel_costs(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
channel text not null, day text not null, amount real not null, note text not null default '') strict

CREATE TABLE checkins(id integer primary key, campaign_id integer not null references campaigns(id) on
delete cascade,
member_id integer not null references members(id) on delete cascade, day text not null,
at integer, kind text not null check(kind in ('done','made_up','excused','refused')),
source text not null default 'hand' check(source in ('hand','chat','paste','signup')),
note text not null default '', message_id integer references messages(id) on delete set null,
unique(campaign_id, member_id, day)) strict

CREATE TABLE communities(id integer primary key, name text not null, purpose text not null default
'',
reason text not null default '', kind text not null default '', notes text not null default '',
target_messages integer, target_active integer, is_sample integer not null default 0,
created_at text not null, archived_at text) strict

CREATE TABLE dismissals(id integer primary key, kind text not null, subject text not null,
until text, at text not null, unique(kind, subject)) strict

CREATE TABLE event_costs(id integer primary key, event_id integer not null references events(id) on
delete cascade,
kind text not null check(kind in ('money','hours','gifts','income')), what text not null default '',
planned real, actual real, position integer not null default 0) strict

CREATE TABLE event_figures(id integer primary key, event_id integer not null references events(id) on
delete cascade,
name text not null, expected real, actual real, position integer not null default 0,
unique(event_id, name)) strict

CREATE TABLE event_groups(id integer primary key, event_id integer not null references events(id)
on delete cascade,
group_id integer not null references groups(id) on delete cascade, unique(event_id, group_id))
strict

CREATE TABLE event_people(id integer primary key, event_id integer not null references events(id) on
delete cascade,
member_id integer not null references members(id) on delete cascade,
part text not null check(part in ('host','guest','helper','turn')), position integer not null default 0,
unique(event_id, member_id, part)) strict

CREATE TABLE event_turns(id integer primary key, event_id integer not null references events(id) on
delete cascade,
member_id integer references members(id) on delete cascade, occurrence text not null,
unique(event_id, occurrence)) strict

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
created_at text not null, updated_at text not null, link text not null default '', capacity integer, regime text not null default '', feeling text not null default '', theme text not null default '', fits text not null default '', lessons text not null default '', reviewed_at text) strict

CREATE TABLE groups(id integer primary key, community_id integer not null references
communities(id),
name text not null, platform text not null default 'wechat', chat_key text not null default '',
capacity integer not null default 500, opened_on text, zone text not null default 'Asia/Shanghai',
notes text not null default '', created_at text not null, archived_at text) strict

CREATE TABLE highlights(id integer primary key, community_id integer not null references
communities(id) on delete cascade,
group_id integer references groups(id) on delete set null,
message_id integer references messages(id) on delete set null,
member_id integer references members(id) on delete set null,
author text not null default '', at integer not null, text text not null, note text not null default
'', created_at text not null) strict

CREATE TABLE hour_cells(group_id integer not null, hour integer not null, n integer not null,
primary key(group_id, hour)) strict, without rowid

CREATE TABLE identities(id integer primary key, member_id integer not null references members(id)
on delete cascade,
platform text not null, platform_id text not null, unique(platform, platform_id)) strict

CREATE TABLE incomes(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
group_id integer references groups(id) on delete set null, event_id integer references events(id) on
delete set null,
member_id integer references members(id) on delete set null, day text not null,
way text not null check(way in ('members','sponsors','others')), amount real not null,
note text not null default '') strict

CREATE TABLE measures(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
key text not null, value text not null, unique(community_id, key)) strict

CREATE TABLE member_bits(group_id integer not null, member_id integer not null, day0 integer not null,
bits blob not null, primary key(group_id, member_id, day0)) strict, without rowid

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
created_at text not null, archived_at text, birthday text not null default '') strict

CREATE TABLE memberships(id integer primary key, member_id integer not null references members(id)
on delete cascade,
group_id integer not null references groups(id) on delete cascade, nickname text not null default
'',
joined_at integer, left_at integer, left_how text check(left_how in ('leave','kick','unknown')),
channel text not null default '', inviter_id integer references members(id) on delete set null, rule_id integer references rules(id) on delete set null,
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

CREATE TABLE picks(id integer primary key, group_id integer not null references groups(id) on delete
cascade,
slot_id integer references slots(id) on delete set null, starts_at text not null, minutes integer not
null default 45,
kind text not null default 'topic' check(kind in ('topic','briefing','review','other')),
library text not null default '' check(library in ('','general','professional')),
label text not null default '', topic_id integer references topics(id) on delete set null,
pinned integer not null default 0, why text not null default '[]', missing text not null default '',
passed text not null default '[]',
event_id integer references events(id) on delete set null, unique(group_id, starts_at)) strict

CREATE TABLE playbook_members(id integer primary key, run_id integer not null references
playbook_runs(id) on delete cascade,
member_id integer not null references members(id) on delete cascade, unique(run_id, member_id)) strict

CREATE TABLE playbook_runs(id integer primary key, playbook_id integer not null references
playbooks(id) on delete cascade,
group_id integer references groups(id) on delete cascade, event_id integer references events(id) on
delete cascade,
occurrence text not null default '', subject text not null,
anchor text not null, started_on text not null, ended_at text,
ended_how text not null default '' check(ended_how in ('','target','date','stopped','gone')),
unique(playbook_id, subject)) strict

CREATE TABLE playbook_seen(playbook_id integer not null references playbooks(id) on delete cascade,
subject text not null, unique(playbook_id, subject)) strict

CREATE TABLE playbook_steps(id integer primary key, playbook_id integer not null references
playbooks(id) on delete cascade,
days integer not null default 0, at_time text not null default '09:00',
action text not null check(action in ('task','draft','figure')), title text not null, title_en text
not null default '',
body text not null default '', body_en text not null default '', template text not null default '',
figure text not null default '', wanted real, late_days integer not null default 2) strict

CREATE TABLE playbooks(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
group_id integer references groups(id) on delete cascade, key text not null default '',
name text not null, name_en text not null default '', purpose text not null default '', purpose_en text
not null default '',
trigger text not null check(trigger in ('joined','opened','event','date','weekday','silent')),
value text not null default '', active integer not null default 0, figure text not null default '',
wanted real, ends_after integer, position integer not null default 0, created_at text not null,
archived_at text) strict

CREATE TABLE promises(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
group_id integer references groups(id) on delete set null, member_id integer references members(id) on
delete set null,
message_id integer references messages(id) on delete set null, text text not null, made_on text not
null, due_on text,
status text not null default 'open' check(status in ('open','kept','broken')), closed_at text,
created_at text not null) strict

CREATE TABLE rhythms(id integer primary key, group_id integer not null unique references groups(id)
on delete cascade,
quiet_from text not null default '22:30', quiet_until text not null default '07:30',
weekly_cap integer, cooldown_days integer not null default 60, general integer not null default 5,
professional integer not null default 5) strict

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

CREATE TABLE rules(id integer primary key, community_id integer not null references communities(id) on
delete cascade,
text text not null, reason text not null default '', position integer not null default 0,
archived_at text) strict

CREATE TABLE saved_views(id integer primary key, key text not null default '', page text not null,
name text not null, name_en text not null default '', filter text not null default '{}', position
integer not null default 0, unique(page, name)) strict

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

CREATE TABLE slots(id integer primary key, group_id integer not null references groups(id) on delete
cascade,
weekday integer not null check(weekday between 0 and 6), starts_at text not null,
minutes integer not null default 45,
kind text not null default 'topic' check(kind in ('topic','briefing','review','other')),
library text not null default '' check(library in ('','general','professional')),
label text not null default '', unique(group_id, weekday, starts_at)) strict

CREATE TABLE tasks(id integer primary key, community_id integer not null references communities(id) on
delete cascade,
group_id integer references groups(id) on delete set null, event_id integer references events(id) on
delete cascade,
run_id integer references playbook_runs(id) on delete cascade, step_id integer references
playbook_steps(id) on delete set null,
member_id integer references members(id) on delete cascade, announcement_id integer references
announcements(id) on delete set null,
phase text not null default '' check(phase in ('','prepare','warmup','event','after')),
action text not null default 'task' check(action in ('task','draft','figure')),
title text not null, note text not null default '', template text not null default '', due_at text,
late_days integer not null default 0, position integer not null default 0,
done_at text, dropped_at text, created_at text not null) strict

CREATE TABLE told(subject text primary key, at text not null) strict, without rowid

CREATE TABLE topic_tags(id integer primary key, topic_id integer not null references topics(id) on
delete cascade,
tag text not null, unique(topic_id, tag)) strict

CREATE TABLE topic_uses(id integer primary key, topic_id integer not null references topics(id) on
delete cascade,
group_id integer references groups(id) on delete cascade, used_at integer not null, replies
integer, people integer, depth integer, measured integer not null default 0 check(measured in (0,1)), found integer not null default 0 check(found in (0,1)), message_id integer references messages(id) on delete set null, event_id integer references events(id) on delete set null) strict

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
created_at text not null, updated_at text not null, archived_at text, audience text not null default '', owner text not null default '', links text not null default '', festival text not null default '', message_id integer references messages(id) on delete set null) strict

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

CREATE TRIGGER dismissals_of_announcements before delete on announcements begin
delete from dismissals where kind = 'due' and subject = 'draft ' || old.id; end

CREATE TRIGGER dismissals_of_communities before delete on communities begin
delete from dismissals where kind = 'today' and subject in
('import ' || old.id, 'newcomers ' || old.id, 'topics ' || old.id, 'slipping ' || old.id); end

CREATE TRIGGER dismissals_of_events before delete on events begin
delete from dismissals where (kind = 'due' and subject glob 'event ' || old.id || ' *')
or (kind = 'today' and subject in ('notice ' || old.id, 'review ' || old.id))
or (kind = 'topic_use' and subject glob old.id || '-*'); end

CREATE TRIGGER dismissals_of_groups before delete on groups begin
delete from dismissals where kind = 'today' and subject in ('quiet ' || old.id, 'full ' || old.id); end

CREATE TRIGGER dismissals_of_promises before delete on promises begin
delete from dismissals where kind = 'due' and subject = 'promise ' || old.id; end

CREATE TRIGGER dismissals_of_tasks before delete on tasks begin
delete from dismissals where kind = 'due' and subject = 'task ' || old.id; end

CREATE TRIGGER dismissals_of_topics before delete on topics begin
delete from dismissals where (kind = 'today' and subject = 'again ' || old.id)
or (kind = 'topics_alike' and (subject glob old.id || '-*' or subject glob '*-' || old.id)); end

CREATE VIEW v_announcements as select a.id, c.name as community, a.title, a.body, a.status,
a.posted_at, a.style
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
