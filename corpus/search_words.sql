-- Version 3: the index holds exact forms only, and the vocabulary says which of them a folded form stands for. The index is
-- made anew by the first program that can write: see search_state.
DROP TABLE search_word;
CREATE TABLE search_word (
	folded TEXT NOT NULL,              -- "hoa"
	word TEXT NOT NULL,                -- "`hoa": see tokenizer.h
	PRIMARY KEY (folded, word)
) WITHOUT ROWID;
CREATE INDEX search_word_word ON search_word (word);
UPDATE search_state SET version = 0;
-- Segments are joined eight at a time, a part with each transaction: each word is written anew less often than by fours, and
-- no transaction has to join a whole level at once.
INSERT INTO passage_search (passage_search, rank) VALUES ('automerge', 8);
INSERT INTO passage_search (passage_search, rank) VALUES ('crisismerge', 64);

-- Nobody asks by these.
DROP INDEX citation_ref;
DROP INDEX activity_agency_agency;
DROP INDEX activity_passage;
