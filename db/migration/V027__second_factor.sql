-- A second proof besides the password: codes of an authenticator app, and codes on paper for when it is lost.
create table second_factor (
	member_id uuid primary key,
	organization_id uuid not null,
	secret text not null,
	begun_at timestamptz not null,
	confirmed_at timestamptz,
	last_step bigint not null default 0,
	foreign key (organization_id, member_id) references member (organization_id, id)
);
comment on column second_factor.secret is 'encrypted with a key that is not in the database';
comment on column second_factor.last_step is 'the half minute of the last code, as each counts once';

create table recovery_code (
	member_id uuid not null references second_factor on delete cascade,
	code_digest bytea not null check (octet_length(code_digest) = 32),
	primary key (member_id, code_digest)
);
