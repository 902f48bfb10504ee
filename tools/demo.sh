#!/bin/sh
# usage: demo.sh KEHOACH    Reads the sample plans: one at a glance, one as JSON, all as JSON Lines.
set -eu
kehoach=$1
out=$(dirname "$kehoach")/demo
mkdir -p "$out"

plan=tests/plans/huyen-thoai-son-nine-columns/input.md
echo "\$ kehoach extract --format text $plan"
"$kehoach" extract --format text "$plan"

echo
echo "\$ kehoach extract $plan    # the first lines of the record"
"$kehoach" extract "$plan" | head -n 40 || true
echo "  ..."

echo
echo "\$ kehoach extract tests/plans/*/input.* >$out/plans.jsonl"
"$kehoach" extract tests/plans/*/input.* >"$out/plans.jsonl"
echo "$(wc -l <"$out/plans.jsonl") records are in $out/plans.jsonl, one a line."
