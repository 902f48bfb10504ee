-- Version 4. Segments are joined by fours, while plans are being read on the other cores: by eights there were fewer to join, but at
-- the end all of them, with nothing else to do. Fewer and larger ones come of a larger table in memory.
INSERT INTO passage_search (passage_search, rank) VALUES ('automerge', 4);
INSERT INTO passage_search (passage_search, rank) VALUES ('hashsize', 33554432);
