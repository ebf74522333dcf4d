-- Long work: what was asked for, by whom, and how far it is.
create table job (
	id uuid primary key,
	organization_id uuid not null references organization,
	member_id uuid not null,
	kind text not null check (kind in ('IMPORT', 'EXPORT')),
	title text not null,
	language text not null,
	state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
	lease uuid,
	attempts smallint not null default 0,
	rows_total integer not null default 0,
	rows_done integer not null default 0,
	problems integer not null default 0,
	link text not null,
	submitted_at timestamptz not null,
	started_at timestamptz,
	finished_at timestamptz,
	seen_at timestamptz,
	unique (organization_id, id),
	foreign key (organization_id, member_id) references member (organization_id, id)
);
create index job_waiting on job (organization_id, id) where state in ('QUEUED', 'RUNNING');
create index job_of_member on job (member_id, submitted_at desc);

-- The scheduler's own table, as its library defines it.
create table scheduled_tasks (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamptz not null,
	picked boolean not null,
	picked_by text,
	last_success timestamptz,
	last_failure timestamptz,
	consecutive_failures integer,
	last_heartbeat timestamptz,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
