-- What lists are narrowed by, so that filters are counted and countries found without a look at the deals themselves.
create index referral_by_facets on referral (organization_id, country, direction, substatus, stage, location_id, base,
	partner_to_partner) where withdrawn_at is null;
