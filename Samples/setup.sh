#!/usr/bin/env bash
# What the build needs beside Swift: SQLite with its headers. With names, installs those packages instead.
set -euo pipefail

install_packages() {
  local as_root=""
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo > /dev/null; then
      echo "Not installed, as that takes root: apt-get install $*" >&2
      exit 1
    fi
    as_root=sudo
  fi
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends "$@"
}

if [ $# -gt 0 ]; then
  install_packages "$@"
  exit
fi

# The compiler that comes with Swift, or any other: it only looks for the header.
compiler=$(command -v clang || command -v cc || command -v gcc || echo false)
if ! printf '#include <sqlite3.h>\n' | "$compiler" -E -x c - > /dev/null 2>&1; then
  install_packages libsqlite3-dev
fi
