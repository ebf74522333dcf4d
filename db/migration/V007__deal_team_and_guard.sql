-- Whom of its team a company keeps to itself.
alter table team_member add column internal boolean not null default false;
comment on column team_member.internal is 'not shown to the other companies of the deal';

-- Nothing may be moved into a closed half from elsewhere either: an update is judged by where its rows end, too.
create trigger closed_solutions_move after update on referral_solution referencing new table as touched
	for each statement execute function refuse_parts_of_closed_referral();
create trigger closed_team_move after update on team_member referencing new table as touched
	for each statement execute function refuse_parts_of_closed_referral();

-- Which steps there are, whoever writes: a half is opened and answered once, and once accepted won or lost.
create function refuse_impossible_step() returns trigger language plpgsql as $$
begin
	if (old.substatus, new.substatus) not in (('PENDING', 'RECEIVED'), ('PENDING', 'ACCEPTED'), ('PENDING', 'DECLINED'),
			('PENDING', 'EXPIRED'), ('RECEIVED', 'ACCEPTED'), ('RECEIVED', 'DECLINED'), ('RECEIVED', 'EXPIRED'),
			('ACCEPTED', 'WON'), ('ACCEPTED', 'LOST')) then
		raise exception 'referral % is %, and cannot become %', old.id, old.substatus, new.substatus
			using errcode = '23514';
	end if;
	return new;
end $$;
create trigger step_by_step before update of substatus on referral for each row
	when (old.substatus is distinct from new.substatus) execute function refuse_impossible_step();
