-- How each person likes the list of deals, and lists that are kept under a name.
create table saved_view (
	id uuid primary key,
	organization_id uuid not null,
	member_id uuid not null,
	name text not null check (name <> '' and length(name) <= 60),
	words text not null check (length(words) <= 4000),
	shared boolean not null,
	foreign key (organization_id, member_id) references member (organization_id, id)
);
create unique index saved_view_by_name on saved_view (member_id, lower(name));
create index saved_view_shared on saved_view (organization_id) where shared;

create table pinned_view (
	member_id uuid not null references member,
	view_id uuid not null references saved_view on delete cascade,
	primary key (member_id, view_id)
);

create table list_setting (
	member_id uuid primary key references member,
	-- the list as it was last narrowed and ordered, as the query string of its address
	words text not null default '' check (length(words) <= 4000),
	-- names with widths in rem, 0 for as wide as it takes; none are the usual ones
	columns text[] not null default '{}',
	widths smallint[] not null default '{}',
	compact boolean not null default false,
	start_view_id uuid references saved_view on delete set null,
	check (cardinality(columns) = cardinality(widths))
);
