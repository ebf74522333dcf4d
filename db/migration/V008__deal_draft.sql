-- What somebody typed into the wizard so far, as it was typed. Once submitted, what was typed is gone and the row says
-- which deal it became, so that submitting it again makes no second one.
create table deal_draft (
	id uuid primary key,
	organization_id uuid not null,
	member_id uuid not null,
	input jsonb not null,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	referral_id uuid,
	foreign key (organization_id, member_id) references member (organization_id, id),
	foreign key (organization_id, referral_id) references referral (organization_id, id)
);
create index deal_draft_of_member on deal_draft (member_id, updated_at desc) where referral_id is null;
create index deal_draft_by_age on deal_draft (updated_at);
