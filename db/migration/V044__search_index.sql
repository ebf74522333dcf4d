-- IDs are found by their beginning (deal/Search): in what search looks through they were a third of its letters, and nearly any
-- three digits stood in some of them. The team stands in a line of its own behind that of the customer, as deal/SearchText has it, so that
-- a deal is asked for a colleague by what search looks through alone. Both texts change with the table written anew once, so that
-- nothing is left of the old one.
create function team_line(referral uuid) returns text language sql stable as $$
	select coalesce(string_agg(lower(normalize(first_name || ' ' || last_name || ' ' || email, nfkc)), chr(9) order by position), '')
	from team_member where referral_id = referral and not inviters
$$;
create function team_after_customer(text text, team text) returns text language plpgsql immutable as $$
declare
	heading text := split_part(text, chr(10), 1) || chr(10) || split_part(text, chr(10), 2);
	rest text := substr(text, length(heading) + 2);
	ending text := chr(10) || replace(team, chr(9), chr(10));
begin
	if right(rest, length(ending)) = ending then
		rest := left(rest, length(rest) - length(ending));
	end if;
	return heading || chr(10) || team || chr(10) || rest;
end $$;

create function solutions_of(referral uuid) returns text[] language sql stable as $$
	select coalesce(array_agg(solution_id order by position), '{}') from referral_solution where referral_id = referral
$$;

drop index referral_search;
-- A copy of what stands in referral_solution: a filter looks for it beside everything else.
alter table referral add solution_ids text[] not null default '{}';
alter table referral
	alter solution_ids type text[] using solutions_of(id),
	alter search_text type text using team_after_customer(
		replace(search_text, chr(10) || id::text || chr(10) || engagement_id::text, ''), team_line(id)),
	alter shared_text type text using replace(shared_text, chr(10) || id::text || chr(10) || engagement_id::text, '');

drop function team_line(uuid), team_after_customer(text, text), solutions_of(uuid);

-- With what is chosen from a list beside it, as deal/FilterSql has it: what few deals have in common is found although many deals
-- have each part of it.
create index referral_search on referral using gin (organization_id, search_text gin_trgm_ops,
	(array[direction, substatus, stage::text, country::text, base, case when partner_to_partner then 'P2P' end,
		registration_status]), solution_ids);

-- What the planner knew of both texts went with them.
analyze referral;
