#!/bin/sh
# usage: fuzz.sh TARGET SECONDS    Runs a libFuzzer target, seeded with the sample plans. What it finds interesting is kept beside
# the target; a crash leaves its input there and makes this fail.
set -eu
target=$1
seconds=$2
work=$(dirname "$target")/$(basename "$target").corpus
mkdir -p "$work/seeds" "$work/found"
for input in tests/plans/*/input.*; do
	[ -e "$input" ] || continue
	cp "$input" "$work/seeds/$(basename "$(dirname "$input")")"
done
# What is watched so closely takes twenty times as long: 40 s here are 2 s, which tables in reading order may take.
exec "$target" -max_total_time="$seconds" -timeout=40 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
	-artifact_prefix="$work/" "$work/found" "$work/seeds"
