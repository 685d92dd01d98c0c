#include "CasebookGuard.h"

#include <sqlite3.h>

// In C because sqlite3_db_config is variadic, which Swift cannot call.
int casebook_guard(void *connection) {
  int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (code != SQLITE_OK) return code;
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
}
