#!/usr/bin/env bash
# What the build needs beside Swift: SQLite with its headers.
set -euo pipefail
if ! printf '#include <sqlite3.h>\n' | cc -E -x c - > /dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends libsqlite3-dev
fi
