-- A table that was written anew is not known to be visible to all, so that nothing could be counted from an index alone until the
-- next time it is tidied. That is not possible within a transaction: hence the file of settings beside this one.
vacuum (analyze) referral;
