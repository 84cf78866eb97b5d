-- Words of a text as the search compares them: small letters without diacritics and digits, everything else parts words; a number is
-- the same with and without zeros before it.
create function search_plain(text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(public.plain(coalesce($1, '')), '[^a-z0-9]+', ' ', 'g'), '\m0+(?=[0-9])', '', 'g')
$$;

-- What is found by its title counts more than what is found by its text; of long papers the first 200 000 letters are searched.
create function search_words(title text, body text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple'::regconfig, public.search_plain(title)), 'A')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, left(public.search_plain(body), 200000)), 'B')
$$;

create index task_search on task using gin (search_words(title, btrim(product || ' · ' || paper, ' ·')));
create index initiative_search on initiative using gin (search_words(title, btrim(content || ' · ' || effect, ' ·')));
create index decision_search on decision using gin (search_words(title, btrim(coalesce(number, '') || ' · ' || reason, ' ·')));
create index question_search on question using gin (search_words(text, answer));
create index achievement_search on achievement using gin (search_words(name, btrim(label || ' · ' || coalesce(nullif(number, '') || ' · ', '') || body, ' ·')));
create index unit_search on unit using gin (search_words(name, short_name));
create index unit_name_like on unit using gin (plain(name) gin_trgm_ops);
create index person_search on person using gin (search_words(name, ''));
create index person_name_like on person using gin (plain(name) gin_trgm_ops);
create index participant_search on participant using gin (search_words(name, ''));
create index evidence_search on evidence using gin (search_words(coalesce(subject, name),
  coalesce(kind || ' · ', '') || coalesce(number || ' · ', '') || coalesce(issuer || ' · ', '') || name));
create index evidence_content on evidence (sha256);

-- What stands in the papers that were sent as evidence, once for each content. Empty where nothing could be read.
create table evidence_text (
  sha256 text primary key,
  body text not null,
  words tsvector generated always as (search_words('', body)) stored
);
create index evidence_text_search on evidence_text using gin (words);
