-- Keeping the directory: corrections by several people, duplicates merged, and search by name for the pickers.
alter table customer add column version integer not null default 1;
alter table customer add column merged_into uuid references customer;
alter table customer add column merged_at timestamptz;
alter table customer add column merged_by uuid references member;
alter table customer add constraint merged_whole
	check ((merged_into is null) = (merged_at is null) and (merged_into is null) = (merged_by is null));
alter table customer add constraint merged_into_another check (merged_into <> id);
comment on column customer.merged_into is
	'the surviving entry, which is never merged itself; deals keep their link, and lookups follow this one';
create index customer_merged on customer (merged_into) where merged_into is not null;

create index organization_by_name on organization using gin (lower(name) gin_trgm_ops);
create index solution_by_name on solution using gin (lower(name) gin_trgm_ops);
create index solution_of_publisher on solution (publisher_id);
