-- What was done to several deals at once, and what became of each: kept for whoever did it, to be looked at and saved.
create table selection_run (
	id uuid primary key,
	organization_id uuid not null,
	member_id uuid not null,
	deed text not null,
	at timestamptz not null,
	outcomes jsonb not null,
	foreign key (organization_id, member_id) references member (organization_id, id)
);
create index selection_run_of_member on selection_run (member_id, at);
