-- How somebody wants a text file to be read; null lets the reader find out.
alter table import_run
	add column encoding text check (encoding in ('UTF_8', 'CP949', 'SHIFT_JIS', 'GB18030', 'WINDOWS_1252', 'WINDOWS_1251')),
	add column separator text check (separator in ('COMMA', 'SEMICOLON', 'TAB'));
