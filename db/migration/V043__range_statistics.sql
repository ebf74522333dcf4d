-- The ends of ranges lie where few deals are, and how few is what a list is planned by.
alter table referral alter value set statistics 1000, alter created_at set statistics 1000, alter close_date set statistics 1000;
