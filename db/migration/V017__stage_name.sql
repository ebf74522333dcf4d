-- What companies call the sales stages in their own systems. "folded" is the name as readers compare it, so that one
-- name means one stage, however it is typed.
create table stage_name (
	organization_id uuid not null references organization,
	folded text not null check (folded <> ''),
	name text not null check (char_length(name) between 1 and 100),
	stage smallint not null check (stage in (10, 20, 40, 60, 80, 100)),
	position smallint not null,
	primary key (organization_id, folded)
);
