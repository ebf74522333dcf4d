-- Attempts to sign in, by account and by where they came from, so that passwords cannot be tried one after another.
create table sign_in_attempt (
	subject text primary key,
	attempts integer not null,
	last_at timestamptz not null,
	free_at timestamptz not null
);
create index sign_in_attempt_by_age on sign_in_attempt (last_at);
comment on column sign_in_attempt.attempts is 'without success, since the last one that had any or was long ago';
comment on column sign_in_attempt.free_at is 'before this moment no further attempt counts, not even with the right password';
