-- The line of the customer in what search looks through, for the filter by a part of the name. Without the company: its own list
-- of a million deals would have to be gone through each time, while a name stands in few deals of few companies.
create index referral_by_customer_words on referral using gin (split_part(search_text, chr(10), 2) gin_trgm_ops);
