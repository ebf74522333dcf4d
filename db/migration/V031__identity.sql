-- Who a person is at an identity provider: bound by issuer and subject, never by e-mail address.
create table member_identity (
	issuer text not null check (length(issuer) <= 2000),
	subject text not null check (length(subject) <= 255),
	member_id uuid not null,
	organization_id uuid not null,
	connected_at timestamptz not null,
	primary key (issuer, subject),
	unique (member_id, issuer),
	foreign key (organization_id, member_id) references member (organization_id, id)
);
