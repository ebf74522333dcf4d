-- What search looks through has a letter in place of each blank, as deal/SearchText has it: an index of letters by threes takes words
-- one by one, and found "refresh 1" in every deal with the one and any word that begins with the other. Now it knows where one ends and
-- the next begins. The table is written anew once, and both indexes of letters with it.
create function searched(words text) returns text language sql immutable parallel safe as $$
	select replace(lower(normalize(words, nfkc)), ' ', 'ǀ')
$$;

drop index referral_search, referral_by_customer_words;
alter table referral alter search_text type text using replace(search_text, ' ', 'ǀ'),
	alter shared_text type text using replace(shared_text, ' ', 'ǀ');
create index referral_search on referral using gin (organization_id, search_text gin_trgm_ops,
	(array[direction, substatus, stage::text, country::text, base, case when partner_to_partner then 'P2P' end,
		registration_status]), solution_ids);
create index referral_by_customer_words on referral using gin (split_part(search_text, chr(10), 2) gin_trgm_ops);

-- The name of somebody who is erased stands there with such a letter.
create or replace function erase_person(company uuid, address text, mark text) returns setof uuid language plpgsql
	security definer set search_path = public, pg_temp as $$
begin
	perform set_config('tandem.erasing', 'on', true);
	update referral set invited_notes = without_address(invited_notes, address, mark)
	where invited_by = company and organization_id <> company and position(lower(address) in lower(invited_notes)) > 0;
	update referral r set search_text = replace(r.search_text, searched(t.first_name || ' ' || t.last_name), mark)
	from team_member t
	where t.referral_id = r.id and r.organization_id = company and lower(t.email) = lower(address);
	delete from saved_view where organization_id = company and names_address(words, address);
	update list_setting s set words = '' from member m
	where m.id = s.member_id and m.organization_id = company and names_address(s.words, address);
	return query select erase_person_on_own_halves(company, address, mark);
end $$;
