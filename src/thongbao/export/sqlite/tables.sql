CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,  -- the same for a notice that is exported again
  source TEXT, family TEXT, regime TEXT, kind_code TEXT, kind TEXT, parent TEXT, issuer TEXT,
  number TEXT, symbol TEXT, number_text TEXT, place TEXT, date TEXT, subject TEXT,
  secrecy TEXT, urgency TEXT, circulation TEXT, draft TEXT, closing TEXT, archive TEXT, copies INTEGER,
  sha256 TEXT,
  record TEXT NOT NULL  -- the whole record as JSON
);

CREATE TABLE sections (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES sections(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, depth INTEGER NOT NULL,
  marker TEXT, mark TEXT, title TEXT, text TEXT
);

CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, section TEXT, text TEXT NOT NULL,
  deadline TEXT, deadline_text TEXT, recurring TEXT, rrule TEXT, reports_to TEXT
);

CREATE TABLE task_bodies (
  task_id INTEGER NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('lead', 'coordinator')),
  position INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (task_id, role, position)
) WITHOUT ROWID;

CREATE TABLE recipients (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, text TEXT NOT NULL, name TEXT, purpose TEXT,
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

CREATE TABLE citations (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, text TEXT NOT NULL, kind TEXT, symbol TEXT, date TEXT, issuer TEXT,
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

CREATE TABLE people (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('signer', 'chair')),
  position INTEGER NOT NULL, name TEXT, post TEXT, authority TEXT,
  PRIMARY KEY (document_id, role, position)
) WITHOUT ROWID;

CREATE INDEX documents_date ON documents(date);
CREATE INDEX sections_document ON sections(document_id);
CREATE INDEX sections_parent ON sections(parent_id);
CREATE INDEX tasks_document ON tasks(document_id);
CREATE INDEX tasks_deadline ON tasks(deadline);
CREATE INDEX task_bodies_name ON task_bodies(name);
CREATE INDEX citations_symbol ON citations(symbol);
CREATE INDEX people_name ON people(name);

-- Words as they are, with marks placed the old way, and without any: a query finds them in each spelling.
CREATE VIRTUAL TABLE search USING fts5(
  document_id UNINDEXED, text, folded, bare, tokenize = 'unicode61 remove_diacritics 0'
);

-- A task a row with the names that go with it, for who looks at the archive without joining tables.
CREATE VIEW IF NOT EXISTS task_list AS
SELECT
  t.id, d.number_text AS document, d.date AS issued, d.issuer, t.text,
  (SELECT group_concat(name, '; ') FROM (
    SELECT name FROM task_bodies WHERE task_id = t.id AND role = 'lead' ORDER BY position)) AS lead,
  (SELECT group_concat(name, '; ') FROM (
    SELECT name FROM task_bodies WHERE task_id = t.id AND role = 'coordinator' ORDER BY position)) AS coordinators,
  t.deadline, t.deadline_text, t.recurring, t.reports_to, t.document_id
FROM tasks t JOIN documents d ON d.id = t.document_id;
