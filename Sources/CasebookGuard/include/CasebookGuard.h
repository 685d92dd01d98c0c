#ifndef CASEBOOK_GUARD_H
#define CASEBOOK_GUARD_H

/// Hardens a connection against a hostile casebook: no writes to the file's inner structures, no
/// trust in functions its schema calls. `connection` is a `sqlite3 *`. Returns an SQLite result code.
int casebook_guard(void *connection);

#endif
