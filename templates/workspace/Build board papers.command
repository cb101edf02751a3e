#!/bin/sh
# Double-click this to build the board papers from the newest tracker in the Inbox.
cd "$(dirname "$0")" || exit 1
if [ -x @PYTHON@ ]; then
  exec @PYTHON@ -P -m vrtracker build --open
fi
exec vrtracker build --open
