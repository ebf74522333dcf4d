-- Files of solutions or customers between the check and the confirmation of whoever sent them. Once written, the content
-- is gone and the row says what came of it, so that confirming twice writes once.
create table directory_upload (
	id uuid primary key,
	member_id uuid not null references member,
	list text not null,
	file_name text not null,
	content bytea,
	created_at timestamptz not null,
	written_at timestamptz,
	created int,
	updated int,
	unchanged int,
	check ((content is null) = (written_at is not null)),
	check ((written_at is null) = (created is null) and (created is null) = (updated is null)
		and (created is null) = (unchanged is null))
);
create index directory_upload_by_age on directory_upload (created_at);
