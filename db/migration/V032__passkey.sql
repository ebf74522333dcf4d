-- Passkeys as a second factor: what an authenticator of a person proves itself with. Holds no secret.
create table passkey (
	credential_id bytea primary key check (octet_length(credential_id) <= 1023),
	member_id uuid not null,
	organization_id uuid not null,
	label text not null check (length(label) between 1 and 100),
	public_key bytea not null,
	signature_count bigint not null,
	user_verified boolean not null,
	backup_eligible boolean not null,
	backed_up boolean not null,
	transports text not null,
	attestation bytea,
	client_data bytea,
	created_at timestamptz not null,
	last_used_at timestamptz not null,
	foreign key (organization_id, member_id) references member (organization_id, id)
);
create index passkey_of_member on passkey (member_id);
comment on column passkey.signature_count is 'counts up with each use where the authenticator counts: a copy of it shows';
