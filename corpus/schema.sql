-- The corpus, version 1 (PRAGMA user_version). One row of `plan` for each file's bytes; all that was read from them hangs on it
-- and goes with it. Values that a plan does not give are NULL, never ''. Dates and periods are EDTF, as in record(5).
-- `spans` is the place in the file as imported: see kh_spans_pack in corpus.h; SQL reads it by spans_json(spans).
-- Rows of a plan have ascending ids in the order of its record; lists are in the order of their ids.

-- With what a plan was read: a program and its patterns.
CREATE TABLE reader (
	id INTEGER PRIMARY KEY,
	version TEXT NOT NULL,             -- kh_version()
	patterns TEXT NOT NULL,            -- SHA-256 over the patterns, hexadecimal
	UNIQUE (version, patterns)
);

-- The commune, district or province whose plan it is.
CREATE TABLE place (
	id INTEGER PRIMARY KEY,
	level TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune')),
	name TEXT,                         -- the body, for a commune only: a record names no communes apart
	district TEXT,
	province TEXT,
	code TEXT,                         -- of the General Statistics Office
	province_now TEXT                  -- since 1 July 2025
);
CREATE INDEX place_district ON place (district, province);

CREATE TABLE plan (
	id INTEGER PRIMARY KEY,
	sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
	bytes INTEGER NOT NULL,
	media_type TEXT,
	charset TEXT,
	charset_confidence REAL,
	pages INTEGER,
	reader_id INTEGER NOT NULL REFERENCES reader,
	imported INTEGER NOT NULL,         -- seconds since 1970, UTC
	-- heading
	number TEXT,
	symbol TEXT,
	type TEXT,
	subject TEXT,
	date TEXT,
	period TEXT,
	year INTEGER,                      -- first and last year of the period, else the year of the date
	year_to INTEGER,
	written_at TEXT,                   -- the place printed beside the date
	issuer TEXT,
	issuer_level TEXT,
	issuer_district TEXT,
	issuer_province TEXT,
	-- attribution
	place_id INTEGER REFERENCES place, -- NULL: the text does not settle it, and nobody said it
	place_basis TEXT CHECK (place_basis IN ('heading', 'text', 'user')),
	-- Plans with one key are versions of one document. NULL where number, issuer or date is missing.
	document TEXT
);
CREATE INDEX plan_place ON plan (place_id, year);
CREATE INDEX plan_document ON plan (document) WHERE document IS NOT NULL;
CREATE INDEX plan_number ON plan (number);

-- The bytes as imported, compressed by zstd.
CREATE TABLE source (
	plan_id INTEGER PRIMARY KEY REFERENCES plan ON DELETE CASCADE,
	zstd BLOB NOT NULL
);

-- The files that hold a plan, as named at the import; a file within an archive is ARCHIVE/MEMBER.
CREATE TABLE path (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	path TEXT NOT NULL,
	UNIQUE (path, plan_id)
);
CREATE INDEX path_plan ON path (plan_id);

-- Files that could not be imported; a file that is imported after all goes from here.
CREATE TABLE failure (
	id INTEGER PRIMARY KEY,
	path TEXT NOT NULL UNIQUE,
	status INTEGER NOT NULL,           -- enum kh_status
	message TEXT NOT NULL,
	failed INTEGER NOT NULL            -- seconds since 1970, UTC
);

CREATE TABLE signer (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	name TEXT,
	title TEXT,
	authority TEXT
);
CREATE INDEX signer_plan ON signer (plan_id);

CREATE TABLE recipient (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	text TEXT NOT NULL
);
CREATE INDEX recipient_plan ON recipient (plan_id);

-- Numbers of the plans that this one replaces.
CREATE TABLE replaced (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	number TEXT NOT NULL
);
CREATE INDEX replaced_plan ON replaced (plan_id);

CREATE TABLE section (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	parent_id INTEGER,                 -- another section of the plan
	level INTEGER NOT NULL,
	label TEXT,
	title TEXT,
	kind TEXT,
	spans BLOB NOT NULL
);
CREATE INDEX section_plan ON section (plan_id);

-- What is searched. A place of the text is one passage, whatever it is: `kinds` adds up 1 a paragraph or bullet of a section,
-- 2 a target or what holds one, 4 an activity, 8 the title of a section, 16 a bullet (with 1).
-- An activity is its task, activity and product, a line each; a task filled down from the row before is left out.
CREATE TABLE passage (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	section_id INTEGER,                -- the section it stands under
	kinds INTEGER NOT NULL,
	text TEXT NOT NULL,
	spans BLOB NOT NULL
);
CREATE INDEX passage_plan ON passage (plan_id);

CREATE TABLE target (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	section_id INTEGER,
	passage_id INTEGER NOT NULL,       -- the passage that is or holds it
	text TEXT NOT NULL,
	field TEXT,
	indicator TEXT,
	deadline TEXT,
	deadline_from TEXT,
	spans BLOB NOT NULL
);
CREATE INDEX target_plan ON target (plan_id);

CREATE TABLE measure (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	target_id INTEGER NOT NULL,
	value REAL NOT NULL,
	max REAL,
	unit TEXT,
	op TEXT NOT NULL,
	scope TEXT,
	deadline TEXT,
	indicator TEXT,
	text TEXT NOT NULL,
	spans BLOB NOT NULL
);
CREATE INDEX measure_plan ON measure (plan_id);
CREATE INDEX measure_indicator ON measure (indicator, plan_id) WHERE indicator IS NOT NULL;

CREATE TABLE activity (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	passage_id INTEGER,                -- NULL for a row without task, activity and product
	in_table INTEGER NOT NULL,         -- index of its table in the record
	no TEXT,
	band TEXT,                         -- `group` of the record
	objective_no TEXT,
	objective TEXT,
	task_no TEXT,
	task TEXT,
	activity_no TEXT,
	activity TEXT,
	product TEXT,
	lead TEXT,                         -- the cells; the names in them: activity_agency
	support TEXT,
	time TEXT,
	time_kind TEXT,
	time_edtf TEXT,
	time_repeat TEXT,
	budget TEXT,
	budget_amount REAL,                -- đồng
	confidence REAL NOT NULL,
	spans BLOB NOT NULL
);
CREATE INDEX activity_plan ON activity (plan_id);

-- Names as written, each once; which of them are one agency is for others to say.
CREATE TABLE agency (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE
);

CREATE TABLE activity_agency (
	activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
	role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
	no INTEGER NOT NULL,               -- from 0, in the order of the cell
	agency_id INTEGER NOT NULL REFERENCES agency,
	spans BLOB NOT NULL,
	PRIMARY KEY (activity_id, role, no)
) WITHOUT ROWID;
CREATE INDEX activity_agency_agency ON activity_agency (agency_id, role);

CREATE TABLE citation (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	type TEXT,
	ref TEXT,                          -- `id` of the record: 60/2021/NĐ-CP
	number TEXT,
	year INTEGER,
	symbol TEXT,
	date TEXT,
	issuer TEXT,
	spans BLOB NOT NULL
);
CREATE INDEX citation_plan ON citation (plan_id);
CREATE INDEX citation_ref ON citation (ref);

CREATE TABLE warning (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
	code TEXT NOT NULL,
	message TEXT NOT NULL,
	spans BLOB NOT NULL
);
CREATE INDEX warning_plan ON warning (plan_id);

-- Plans that have other versions, with their number among them in the order of import.
CREATE VIEW version AS
SELECT id AS plan_id, document, row_number() OVER (PARTITION BY document ORDER BY id) AS no,
	count(*) OVER (PARTITION BY document) AS versions
FROM plan WHERE document IN (SELECT document FROM plan WHERE document IS NOT NULL GROUP BY document HAVING count(*) > 1);

-- What a plan says, one thing a row, in words: two readings of a plan are compared by it.
CREATE VIEW saying AS
SELECT id AS plan_id, 'number' AS kind, number || coalesce('/' || symbol, '') AS said FROM plan WHERE number IS NOT NULL
UNION ALL SELECT id, 'type', type FROM plan WHERE type IS NOT NULL
UNION ALL SELECT id, 'subject', subject FROM plan WHERE subject IS NOT NULL
UNION ALL SELECT id, 'date', date FROM plan WHERE date IS NOT NULL
UNION ALL SELECT id, 'period', period FROM plan WHERE period IS NOT NULL
UNION ALL SELECT id, 'issuer', issuer FROM plan WHERE issuer IS NOT NULL
UNION ALL SELECT plan.id, 'place', coalesce(name || ', ', '') || coalesce(district || ', ', '') || coalesce(province, '')
	FROM plan JOIN place ON place.id = place_id
UNION ALL SELECT plan_id, 'signer', coalesce(name, '…') || coalesce(', ' || title, '') FROM signer
UNION ALL SELECT plan_id, 'recipient', text FROM recipient
UNION ALL SELECT plan_id, 'section', coalesce(label || '. ', '') || title FROM section WHERE title IS NOT NULL
UNION ALL SELECT plan_id, 'paragraph', text FROM passage WHERE kinds & 1
UNION ALL SELECT plan_id, 'target', text || coalesce(' [' || field || ']', '') || coalesce(' [' || indicator || ']', '') ||
	coalesce(' [' || deadline || ']', '') FROM target
UNION ALL SELECT measure.plan_id, 'measure', op || ' ' || value || coalesce('–' || max, '') || coalesce(' ' || unit, '') ||
	coalesce(' [' || scope || ']', '') || coalesce(' [' || measure.indicator || ']', '') || ': ' || target.text
	FROM measure JOIN target ON target.id = target_id
UNION ALL SELECT plan_id, 'activity', coalesce(band || ' / ', '') || coalesce(objective || ' / ', '') ||
	coalesce(task || ' / ', '') || coalesce(activity || ' / ', '') || coalesce(product || ' / ', '') ||
	coalesce(lead || ' / ', '') || coalesce(support || ' / ', '') || coalesce(time, '') ||
	coalesce(' [' || coalesce(time_edtf, time_repeat, time_kind) || ']', '') FROM activity
UNION ALL SELECT activity.plan_id, role || ' agency', agency.name FROM activity
	JOIN activity_agency ON activity_id = activity.id JOIN agency ON agency.id = agency_id
UNION ALL SELECT plan_id, 'citation', coalesce(type || ' ', '') || coalesce(ref, '') || coalesce(' ' || date, '') ||
	coalesce(' ' || issuer, '') FROM citation
UNION ALL SELECT plan_id, 'warning', code || ': ' || message FROM warning;
