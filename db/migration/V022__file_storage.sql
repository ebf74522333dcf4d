-- Files are read a piece at a time. Of a compressed value the database unpacks everything before the piece as well,
-- so that a long file would take a time that grows with its square.
alter table import_run alter column content set storage external;
alter table export_run alter column content set storage external;
