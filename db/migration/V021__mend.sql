-- Cells that were mended while a file was checked; the file itself stays as it came.
create table import_mend (
	organization_id uuid not null,
	import_id uuid not null,
	row_number integer not null check (row_number > 1),
	label text not null,
	text text not null check (length(text) <= 32767),
	primary key (import_id, row_number, label),
	foreign key (organization_id, import_id) references import_run (organization_id, id)
);

-- Counts what makes the file another one than the person saw: cells mended, another reading.
alter table import_run add column revision integer not null default 0;
