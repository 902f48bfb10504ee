#!/bin/sh
# usage: cover.sh BUILD    Prints for each file of the extractor and the tools how many of its lines the tests ran.
set -eu
build=$1
cd "$build"
find . -name '*.gcda' ! -path './tests/*' | sort | while read -r data; do
	gcov -n -o "$(dirname "$data")" "$data" 2>/dev/null
done | awk -F"'" '
	/^File/ { file = $2; wanted = file !~ /^\/|\.h$/ || file ~ /(extractor|tools|corpus)\/([a-z]*\/)?[^\/]*\.c$/ }
	/^Lines executed/ && wanted { split($0, part, /[:% ]+/); if (!(file in seen)) printf "%6s%% of %4s  %s\n", part[3], part[5], file; seen[file] = 1; wanted = 0 }'
