-- Version 2: search. What is indexed of a plan goes in and out by corpus/search_index.c, within the transaction that changes the plan.

-- One row for each passage, by its id. `text`: see tokenizer.h. `lead`: the cells of the lead agencies of its activities,
-- with a mark before each form.
-- `facet`: k1 … k16 (passage.kinds), f:FIELD of its targets, and those of its plan: y2022 for each year, d:DISTRICT, p:PROVINCE then and now.
CREATE VIRTUAL TABLE passage_search USING fts5(text, lead, facet, content='', tokenize='kehoach');
INSERT INTO passage_search (passage_search, rank) VALUES ('hashsize', 16777216);

-- The plans that are indexed, with their facets as indexed: FTS5 must be told what it is to forget.
CREATE TABLE search_plan (
	plan_id INTEGER PRIMARY KEY,
	facets TEXT NOT NULL
);

-- The forms of words that are in the index, and some that were.
CREATE TABLE search_word (word TEXT PRIMARY KEY) WITHOUT ROWID;

-- Which tokenizer the index was made by (KH_TOKENIZER_VERSION); made anew by the first program that knows another.
CREATE TABLE search_state (version INTEGER NOT NULL);
INSERT INTO search_state VALUES (0);

-- Abbreviations that plans define: "văn bản quy phạm pháp luật (VBQPPL)".
CREATE TABLE abbreviation (
	abbreviation TEXT NOT NULL,        -- folded: "vbqppl"
	exact_key INTEGER NOT NULL,        -- hashes of the full name, with its accents and without: see kh_words_hash
	folded_key INTEGER NOT NULL,
	name TEXT NOT NULL,                -- the full name, as the first of them writes it
	plans INTEGER NOT NULL,            -- how often it is defined
	PRIMARY KEY (abbreviation, exact_key)
) WITHOUT ROWID;
CREATE INDEX abbreviation_name ON abbreviation (folded_key);

CREATE INDEX target_passage ON target (passage_id);
CREATE INDEX activity_passage ON activity (passage_id);
