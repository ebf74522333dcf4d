-- An import: the file as it came, and what became of each of its rows.
create table import_run (
	id uuid primary key,
	organization_id uuid not null references organization,
	member_id uuid not null,
	location_id uuid,
	submission_key text not null,
	file_name text not null,
	sha256 bytea not null,
	content bytea not null,
	records integer,
	uploaded_at timestamptz not null,
	job_id uuid,
	unique (organization_id, id),
	unique (member_id, submission_key),
	foreign key (organization_id, member_id) references member (organization_id, id),
	foreign key (organization_id, location_id) references location (organization_id, id),
	foreign key (organization_id, job_id) references job (organization_id, id)
);
create index import_run_of_company on import_run (organization_id, uploaded_at desc);
create unique index import_run_of_job on import_run (job_id) where job_id is not null;

-- Written in the transaction of the row's effect: a row that stands here has taken effect, or never will.
create table import_row (
	organization_id uuid not null,
	import_id uuid not null,
	row_number integer not null,
	outcome text not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'NOT_PROCESSED')),
	engagement_id uuid,
	referral_id uuid,
	findings jsonb not null default '[]',
	primary key (import_id, row_number),
	foreign key (organization_id, import_id) references import_run (organization_id, id)
);

create table export_run (
	id uuid primary key,
	organization_id uuid not null references organization,
	member_id uuid not null,
	job_id uuid not null,
	query text not null,
	matching integer not null,
	reach text not null,
	file_name text not null,
	content bytea,
	fetched_at timestamptz,
	requested_at timestamptz not null,
	foreign key (organization_id, member_id) references member (organization_id, id),
	foreign key (organization_id, job_id) references job (organization_id, id)
);
create index export_run_of_member on export_run (member_id, requested_at desc);
