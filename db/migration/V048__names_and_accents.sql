-- A name in full, as value/PersonNames has it: Korean and Chinese ones begin with the family's and have no blank.
create function person_name(first_name text, last_name text) returns text language sql immutable parallel safe as $$
	select case when first_name ~ '^[가-힣一-鿿]+$' and last_name ~ '^[가-힣一-鿿]+$' then last_name || first_name
		else trim(first_name || ' ' || last_name) end
$$;

-- What search looks through has no accents, as value/Folding has it: who searches in Russian writes е for ё, and nobody has a key for
-- another country's letters.
create or replace function searched(words text) returns text language sql immutable parallel safe as $$
	select replace(normalize(regexp_replace(normalize(lower(normalize(words, nfkc)), nfkd), '[\u0300-\u036f]', '', 'g'), nfc), ' ', 'ǀ')
$$;

-- Both of closed deals as well, of which nothing else changes.
alter table referral disable trigger user;
with team as (
	select referral_id, string_agg(regexp_replace(person_name(first_name, last_name) || ' ' || email, '[\n\t]', ' ', 'g'), chr(9)
		order by position) as line
	from team_member where not inviters
	group by referral_id having bool_or(person_name(first_name, last_name) <> first_name || ' ' || last_name)
), next as (
	select r.id, searched(r.shared_text) as shared_text, searched(case when team.line is null then r.search_text
		else split_part(r.search_text, chr(10), 1) || chr(10) || split_part(r.search_text, chr(10), 2) || chr(10) || team.line
			|| substr(r.search_text, length(split_part(r.search_text, chr(10), 1)) + length(split_part(r.search_text, chr(10), 2))
				+ length(split_part(r.search_text, chr(10), 3)) + 3) end) as search_text
	from referral r left join team on team.referral_id = r.id
)
update referral r set search_text = next.search_text, shared_text = next.shared_text
from next where next.id = r.id and (next.search_text <> r.search_text or next.shared_text <> r.shared_text);
alter table referral enable trigger user;

-- An address with accents stands there without them.
create or replace function erase_person(company uuid, address text, mark text) returns setof uuid language plpgsql
	security definer set search_path = public, pg_temp as $$
begin
	perform set_config('tandem.erasing', 'on', true);
	update referral set invited_notes = without_address(invited_notes, address, mark)
	where invited_by = company and organization_id <> company and position(lower(address) in lower(invited_notes)) > 0;
	update referral r set search_text = replace(r.search_text, searched(person_name(t.first_name, t.last_name)), mark)
	from team_member t
	where t.referral_id = r.id and r.organization_id = company and lower(t.email) = lower(address);
	update referral set search_text = replace(search_text, searched(address), mark)
	where organization_id = company and position(searched(address) in search_text) > 0;
	delete from saved_view where organization_id = company and names_address(words, address);
	update list_setting s set words = '' from member m
	where m.id = s.member_id and m.organization_id = company and names_address(s.words, address);
	return query select erase_person_on_own_halves(company, address, mark);
end $$;
