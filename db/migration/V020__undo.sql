-- Taking an import back: what each row's deal was before, by which version one knows that nobody changed it since, and
-- what became of it.
alter table import_run add column undo_job_id uuid;
alter table import_run add foreign key (organization_id, undo_job_id) references job (organization_id, id);
create unique index import_run_of_undo on import_run (undo_job_id) where undo_job_id is not null;

alter table import_row add column version integer;
alter table import_row add column before jsonb;
alter table import_row add column undo text
	check (undo in ('UNDONE', 'CHANGED', 'ANSWERED', 'HIDDEN', 'CLOSED', 'GIVEN'));
create index import_row_of_deal on import_row (referral_id) where version is not null and undo is null;

alter table job drop constraint job_kind_check;
alter table job add check (kind in ('IMPORT', 'EXPORT', 'UNDO'));

-- What was taken back stays so, and is not written to behind everybody's back.
create function refuse_change_of_withdrawn_referral() returns trigger language plpgsql as $$
begin
	raise exception 'referral % was taken back; nothing can be changed any more', old.id using errcode = '23514';
end $$;
create trigger withdrawn_referral before update on referral for each row when (old.withdrawn_at is not null)
	execute function refuse_change_of_withdrawn_referral();
