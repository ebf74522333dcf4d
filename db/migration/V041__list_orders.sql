-- An index for each order of the list that had none yet; statuses stand in the order of a deal's life, as deal/DealColumn says.
create index referral_by_type on referral (organization_id, direction,
	coalesce(array_position(array['PRIVATE','PARTNER_LED','CO_SELL','ASSESSMENT'], base), 0), id)
	where withdrawn_at is null;
create index referral_by_status on referral (organization_id, direction,
	coalesce(array_position(array['PENDING','RECEIVED','ACCEPTED','WON','LOST','DECLINED','EXPIRED'], substatus), 0), id)
	where withdrawn_at is null;
create index referral_by_vendor_status on referral (organization_id, direction,
	coalesce(array_position(array['PENDING','RECEIVED','ACCEPTED','WON','LOST','DECLINED','EXPIRED'], vendor_status), 0), id)
	where withdrawn_at is null;
create index referral_by_registration on referral (organization_id, direction,
	coalesce(array_position(array['NOT_REGISTERED','SUBMITTED','IN_REVIEW','ACTION_REQUIRED','APPROVED','REJECTED','COMPLETED'],
		registration_status), 0), id)
	where withdrawn_at is null;
create index referral_by_stage on referral (organization_id, direction, stage, id) where withdrawn_at is null;
create index referral_by_country on referral (organization_id, direction, country, id) where withdrawn_at is null;
create index referral_by_location on referral (organization_id, direction, location_id, id) where withdrawn_at is null;
create index referral_by_crm_id on referral (organization_id, direction, crm_id, id) where withdrawn_at is null;
-- Swedish has letters of its own after z; the others' stand as the database has them.
create index referral_by_name_sv on referral (organization_id, direction, name collate "sv-x-icu", id)
	where withdrawn_at is null;
create index referral_by_customer_sv on referral (organization_id, direction, customer_name collate "sv-x-icu", id)
	where withdrawn_at is null;

-- With the status of registration, and so with everything that is chosen from a list.
drop index referral_by_facets;
create index referral_by_facets on referral (organization_id, country, direction, substatus, stage, registration_status,
	location_id, base, partner_to_partner) where withdrawn_at is null;

-- How far a deal is hangs together: none is won and still in an early stage.
create statistics referral_states (mcv) on direction, substatus, stage, registration_status, vendor_status from referral;
-- Words are as common as they are, also rare ones.
alter table referral alter search_text set statistics 1000;
-- And few of many colleagues work on as many deals as the busiest hundred do.
create statistics team_addresses on (lower(email)) from team_member;
alter statistics team_addresses set statistics 1000;
