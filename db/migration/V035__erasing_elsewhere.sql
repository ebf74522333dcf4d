-- What a company wrote to a partner with an invitation stands on the partner's half too, and a person goes from there as
-- well. Lists that were narrowed to a person go as a whole.
alter function erase_person(uuid, text, text) rename to erase_person_on_own_halves;

-- Whether an address of a list, where some letters are encoded, has it among its words.
create function names_address(words text, address text) returns boolean language sql immutable as $$
	select position(lower(address) in lower(replace(replace(words, '%40', '@'), '%2B', '+'))) > 0
$$;

create function erase_person(company uuid, address text, mark text) returns setof uuid language plpgsql
	security definer set search_path = public, pg_temp as $$
begin
	perform set_config('tandem.erasing', 'on', true);
	update referral set invited_notes = without_address(invited_notes, address, mark)
	where invited_by = company and organization_id <> company and position(lower(address) in lower(invited_notes)) > 0;
	delete from saved_view where organization_id = company and names_address(words, address);
	update list_setting s set words = '' from member m
	where m.id = s.member_id and m.organization_id = company and names_address(s.words, address);
	return query select erase_person_on_own_halves(company, address, mark);
end $$;

revoke execute on function erase_person(uuid, text, text) from public;
do $$ begin
	if exists (select from pg_roles where rolname = 'tandem_app') then
		grant execute on function erase_person(uuid, text, text) to tandem_app;
	end if;
end $$;
