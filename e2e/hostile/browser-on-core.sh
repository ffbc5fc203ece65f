#!/bin/sh
# Stands in for the browser's program: starts CORE_BROWSER on the processor core CORE alone. Playwright talks to it over pipes.
exec taskset -c "$CORE" "$CORE_BROWSER" "$@"
