"""The first tables, as SQL: STRICT, with their search indexes and triggers."""

SQL = """
-- “TYPj”: tells the file from other programs' databases.
PRAGMA application_id = 0x5459506A;

-- Every reference is checked at COMMIT: values may be put in any order.
-- A street is kept as lines that each end with a line feed.

CREATE TABLE organizations (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL
) STRICT;
CREATE INDEX organizations_by_name ON organizations (name COLLATE NOCASE);

CREATE TABLE people (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    honorific TEXT NOT NULL,
    addressed_as TEXT NOT NULL,
    job_title TEXT NOT NULL,
    organization_id TEXT REFERENCES organizations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    address_source TEXT NOT NULL,
    address_checked_on TEXT,
    email TEXT NOT NULL,
    remarks TEXT NOT NULL
) STRICT;
CREATE INDEX people_by_name ON people (name COLLATE NOCASE);
CREATE INDEX people_by_organization ON people (organization_id);

CREATE TABLE processes (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    organization_id TEXT REFERENCES organizations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    no_contact_requested INTEGER NOT NULL
) STRICT;
CREATE INDEX processes_by_organization ON processes (organization_id);

CREATE TABLE process_events (
    process_id TEXT NOT NULL REFERENCES processes (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    occurred_on TEXT NOT NULL,
    remarks TEXT NOT NULL,
    PRIMARY KEY (process_id, ordinal)
) WITHOUT ROWID, STRICT;

-- place: the order of the log, newest highest, and the key of log_text, so that a
-- search finds its rounds already in order. Seconds of local time, then the row.
CREATE TABLE rounds (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    process_id TEXT NOT NULL REFERENCES processes (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    held_on TEXT NOT NULL,
    held_at TEXT,
    fold INTEGER NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    remarks TEXT NOT NULL,
    decision_by TEXT,
    place INTEGER NOT NULL GENERATED ALWAYS AS (
        unixepoch(held_on || ' ' || coalesce(held_at, '00:00:00')) * 16777216 + row
    ) STORED
) STRICT;
CREATE INDEX rounds_by_process ON rounds (process_id);
CREATE UNIQUE INDEX rounds_in_log_order ON rounds (place, id);

CREATE TABLE meetings (
    round_id TEXT NOT NULL REFERENCES rounds (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    common_ground TEXT NOT NULL,
    PRIMARY KEY (round_id, ordinal)
) WITHOUT ROWID, STRICT;
CREATE INDEX meetings_by_person ON meetings (person_id);

CREATE TABLE high_points (
    round_id TEXT NOT NULL REFERENCES rounds (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (round_id, ordinal)
) WITHOUT ROWID, STRICT;

CREATE TABLE notes (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    round_id TEXT NOT NULL REFERENCES rounds (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    medium TEXT NOT NULL,
    text TEXT NOT NULL,
    card TEXT NOT NULL,
    envelope TEXT NOT NULL,
    face TEXT NOT NULL,
    UNIQUE (round_id, person_id)
) STRICT;
CREATE INDEX notes_by_person ON notes (person_id);

CREATE TABLE note_events (
    note_id TEXT NOT NULL REFERENCES notes (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    occurred_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (note_id, ordinal)
) WITHOUT ROWID, STRICT;

CREATE TABLE sent_copies (
    row INTEGER PRIMARY KEY,
    note_id TEXT NOT NULL REFERENCES notes (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    sent_on TEXT NOT NULL,
    card_sha256 TEXT NOT NULL,
    envelope_sha256 TEXT NOT NULL,
    card_pdf BLOB NOT NULL,
    envelope_pdf BLOB NOT NULL,
    UNIQUE (note_id, card_sha256)
) STRICT;

CREATE TABLE marks (
    round_id TEXT NOT NULL REFERENCES rounds (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL,
    ticked INTEGER NOT NULL,
    PRIMARY KEY (round_id, person_id, item)
) WITHOUT ROWID, STRICT;
CREATE INDEX marks_by_person ON marks (person_id);

CREATE TABLE contacts (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    process_id TEXT NOT NULL REFERENCES processes (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    occurred_on TEXT NOT NULL,
    direction TEXT NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    remarks TEXT NOT NULL
) STRICT;
CREATE INDEX contacts_by_process ON contacts (process_id);
CREATE INDEX contacts_by_person ON contacts (person_id);

CREATE TABLE lessons (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    learnt_on TEXT NOT NULL,
    round_id TEXT REFERENCES rounds (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX lessons_by_round ON lessons (round_id);
CREATE INDEX lessons_by_day ON lessons (learnt_on);

CREATE TABLE lesson_tags (
    lesson_id TEXT NOT NULL REFERENCES lessons (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (lesson_id, ordinal)
) WITHOUT ROWID, STRICT;

CREATE TABLE preferences (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID, STRICT;

-- Search. Symbols (So) count as letters, so that an emoji can be found. FTS5's
-- secure-delete is off: it makes each autosave ten times as slow. Who wants words
-- forgotten for good has the index optimized and the file vacuumed afterwards.

CREATE VIRTUAL TABLE log_text USING fts5 (
    organization, role, people, said, notes, remarks, lessons,
    prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'"
);

-- What can be searched of each round; log_index.py copies it into log_text.
CREATE VIEW log_source AS
SELECT
    rounds.id AS round_id,
    rounds.place AS place,
    organizations.name AS organization,
    processes.role AS role,
    (
        SELECT group_concat(
            people.name || ' ' || people.addressed_as || ' ' || people.job_title,
            char(10)
        )
        FROM meetings JOIN people ON people.id = meetings.person_id
        WHERE meetings.round_id = rounds.id
    ) AS people,
    concat_ws(
        char(10),
        (
            SELECT group_concat(text, char(10)) FROM high_points
            WHERE high_points.round_id = rounds.id
        ),
        (
            SELECT group_concat(common_ground, char(10)) FROM meetings
            WHERE meetings.round_id = rounds.id
        )
    ) AS said,
    (
        SELECT group_concat(text, char(10)) FROM notes
        WHERE notes.round_id = rounds.id
    ) AS notes,
    rounds.remarks AS remarks,
    (
        SELECT group_concat(text, char(10)) FROM lessons
        WHERE lessons.round_id = rounds.id
    ) AS lessons
FROM rounds
JOIN processes ON processes.id = rounds.process_id
LEFT JOIN organizations ON organizations.id = processes.organization_id;

CREATE TRIGGER round_deleted AFTER DELETE ON rounds
BEGIN
    DELETE FROM log_text WHERE rowid = old.place;
END;

CREATE TRIGGER round_moved AFTER UPDATE ON rounds WHEN old.place <> new.place
BEGIN
    DELETE FROM log_text WHERE rowid = old.place;
END;

CREATE VIRTUAL TABLE people_text USING fts5 (
    name,
    content = 'people', content_rowid = 'row', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'"
);

CREATE TRIGGER person_added AFTER INSERT ON people
BEGIN
    INSERT INTO people_text (rowid, name) VALUES (new.row, new.name);
END;

CREATE TRIGGER person_deleted AFTER DELETE ON people
BEGIN
    INSERT INTO people_text (people_text, rowid, name)
    VALUES ('delete', old.row, old.name);
END;

CREATE TRIGGER person_renamed AFTER UPDATE ON people WHEN old.name <> new.name
BEGIN
    INSERT INTO people_text (people_text, rowid, name)
    VALUES ('delete', old.row, old.name);
    INSERT INTO people_text (rowid, name) VALUES (new.row, new.name);
END;

CREATE VIRTUAL TABLE organizations_text USING fts5 (
    name,
    content = 'organizations', content_rowid = 'row', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'"
);

CREATE TRIGGER organization_added AFTER INSERT ON organizations
BEGIN
    INSERT INTO organizations_text (rowid, name) VALUES (new.row, new.name);
END;

CREATE TRIGGER organization_deleted AFTER DELETE ON organizations
BEGIN
    INSERT INTO organizations_text (organizations_text, rowid, name)
    VALUES ('delete', old.row, old.name);
END;

CREATE TRIGGER organization_renamed AFTER UPDATE ON organizations
WHEN old.name <> new.name
BEGIN
    INSERT INTO organizations_text (organizations_text, rowid, name)
    VALUES ('delete', old.row, old.name);
    INSERT INTO organizations_text (rowid, name) VALUES (new.row, new.name);
END;
"""
