-- Whether a solution stands in a deal is asked each time somebody edits the catalogue.
create index referral_solution_by_solution on referral_solution (solution_id);
