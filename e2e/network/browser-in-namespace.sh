#!/bin/sh
# Stands in for the browser's program: starts LAB_BROWSER in the network namespace LAB_NAMESPACE. Playwright talks to it over pipes.
exec ip netns exec "$LAB_NAMESPACE" "$LAB_BROWSER" "$@"
