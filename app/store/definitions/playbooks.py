"""Playbooks (SOP), what runs of them, and what is to be done when: SQL that the steps of `app.store.schema` run."""

# `playbook_seen` has no `id` on purpose: it is not undone, so what was started once and taken
# back by the operator is not started again by the clock.
PLAYBOOKS = """
create table playbooks(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
group_id integer references groups(id) on delete cascade, key text not null default '',
name text not null, name_en text not null default '', purpose text not null default '', purpose_en text
not null default '',
trigger text not null check(trigger in ('joined','opened','event','date','weekday','silent')),
value text not null default '', active integer not null default 0, figure text not null default '',
wanted real, ends_after integer, position integer not null default 0, created_at text not null,
archived_at text) strict

create index playbooks_community on playbooks(community_id)

create index playbooks_group on playbooks(group_id) where group_id is not null

create table playbook_steps(id integer primary key, playbook_id integer not null references
playbooks(id) on delete cascade,
days integer not null default 0, at_time text not null default '09:00',
action text not null check(action in ('task','draft','figure')), title text not null, title_en text
not null default '',
body text not null default '', body_en text not null default '', template text not null default '',
figure text not null default '', wanted real, late_days integer not null default 2) strict

create index playbook_steps_playbook on playbook_steps(playbook_id)

create table playbook_runs(id integer primary key, playbook_id integer not null references
playbooks(id) on delete cascade,
group_id integer references groups(id) on delete cascade, event_id integer references events(id) on
delete cascade,
occurrence text not null default '', subject text not null,
anchor text not null, started_on text not null, ended_at text,
ended_how text not null default '' check(ended_how in ('','target','date','stopped','gone')),
unique(playbook_id, subject)) strict

create index playbook_runs_group on playbook_runs(group_id) where group_id is not null

create index playbook_runs_event on playbook_runs(event_id) where event_id is not null

create table playbook_members(id integer primary key, run_id integer not null references
playbook_runs(id) on delete cascade,
member_id integer not null references members(id) on delete cascade, unique(run_id, member_id)) strict

create index playbook_members_member on playbook_members(member_id)

create table playbook_seen(playbook_id integer not null references playbooks(id) on delete cascade,
subject text not null, unique(playbook_id, subject)) strict
"""

TASKS = """
create table tasks(id integer primary key, community_id integer not null references communities(id) on
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

create index tasks_community on tasks(community_id, due_at)

create index tasks_group on tasks(group_id) where group_id is not null

create index tasks_event on tasks(event_id) where event_id is not null

create index tasks_run on tasks(run_id) where run_id is not null

create index tasks_step on tasks(step_id) where step_id is not null

create index tasks_member on tasks(member_id) where member_id is not null

create index tasks_announcement on tasks(announcement_id) where announcement_id is not null
"""
