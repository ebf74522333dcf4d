-- People come by invitation: until they have chosen a password nobody signs in as them.
alter table member add column last_sign_in_at timestamptz;
comment on column member.password_hash is 'empty until the person has chosen a password';

-- Links by which a person chooses a password, once; only the digest of the secret is kept.
create table member_link (
	id uuid primary key,
	organization_id uuid not null,
	member_id uuid not null,
	secret_digest bytea not null unique check (octet_length(secret_digest) = 32),
	created_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > created_at),
	foreign key (organization_id, member_id) references member (organization_id, id)
);
create unique index one_link_per_member on member_link (member_id);
comment on index one_link_per_member is 'a new link takes the place of the one before';
