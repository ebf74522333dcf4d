alter table member add constraint member_language_check check (language in ('en', 'ko', 'ru', 'sv'));
comment on column member.language is 'As the person chose it, for pages and mails; null until they choose';
