-- What a company wrote to a partner with an invitation stands on the partner's half too, and a person goes from there as well.
alter function erase_person(uuid, text, text) rename to erase_person_on_own_halves;

create function erase_person(company uuid, address text, mark text) returns setof uuid language plpgsql
	security definer set search_path = public, pg_temp as $$
begin
	perform set_config('tandem.erasing', 'on', true);
	update referral set invited_notes = without_address(invited_notes, address, mark)
	where invited_by = company and organization_id <> company and position(lower(address) in lower(invited_notes)) > 0;
	return query select erase_person_on_own_halves(company, address, mark);
end $$;

revoke execute on function erase_person(uuid, text, text) from public;
do $$ begin
	if exists (select from pg_roles where rolname = 'tandem_app') then
		grant execute on function erase_person(uuid, text, text) to tandem_app;
	end if;
end $$;
