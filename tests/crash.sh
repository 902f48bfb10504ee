#!/bin/sh
# usage: crash.sh KEHOACH TIMES    Kills an import with kill -9 at TIMES random moments and takes it up again. After each kill the
# corpus must be whole; in the end it must hold what one undisturbed import gives: no plan lost, doubled or partial.
# SEED=NUMBER repeats a run as far as the machine allows.
set -eu
kehoach=$1 times=$2
seed=${SEED:-$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')}
here=$(mktemp -d /tmp/kehoach-crash-XXXXXX)
trap 'rm -rf "$here"' EXIT
trap 'exit 1' INT TERM

fail() {
	echo "crash.sh: $* (SEED=$seed)" >&2
	exit 1
}

# What a corpus says of each plan, save the order in which they came.
said() {
	"$kehoach" list --corpus "$1" --format jsonl | sed 's/"id":[0-9]*,//; s/,"version":[0-9]*,"versions":[0-9]*//' | sort
}

# Copies that differ in their figures, so that each is a plan of its own.
mkdir "$here/plans"
copy=0
while [ $copy -lt "${COPIES:-30}" ]; do
	for plan in tests/plans/*/input.txt; do
		name=$(basename "$(dirname "$plan")")
		sed "s/\\([0-9]\\)%/\\1$copy%/; \$a\\
- Bản thứ $copy." "$plan" >"$here/plans/$name-$copy.txt"
	done
	copy=$((copy + 1))
done
files=$(ls "$here/plans" | wc -l)

began=$(date +%s%N)
"$kehoach" import --corpus "$here/whole.db" "$here/plans" >"$here/out" 2>&1 || fail "$(cat "$here/out")"
took=$((($(date +%s%N) - began) / 1000000)) # ms
said "$here/whole.db" >"$here/whole"

kills=0 early=0
while [ $kills -lt "$times" ]; do
	"$kehoach" import --corpus "$here/k.db" "$here/plans" >"$here/out" 2>&1 &
	import=$!
	seed=$(((seed * 1103515245 + 12345) % 2147483648))
	pause=$((seed / 65536 % (took + 1)))
	sleep "$(printf '%d.%03d' $((pause / 1000)) $((pause % 1000)))"
	if kill -9 $import 2>/dev/null; then
		kills=$((kills + 1))
		wait $import 2>/dev/null || true
	else
		wait $import || fail "$(cat "$here/out")"
	fi
	[ -s "$here/k.db" ] || continue # killed before there was one
	if ! "$kehoach" check --corpus "$here/k.db" >"$here/out" 2>&1; then
		grep -q 'this corpus is empty' "$here/out" || fail "after kill $kills: $(cat "$here/out")"
		early=$((early + 1))
		continue
	fi
	said "$here/k.db" >"$here/some"
	[ -z "$(comm -23 "$here/some" "$here/whole" | head -n 1)" ] || fail "kill $kills left what is no whole plan"
	[ "$(wc -l <"$here/some")" -lt "$files" ] || rm -f "$here"/k.db*
done

"$kehoach" import --corpus "$here/k.db" "$here/plans" >"$here/out" 2>&1 || fail "$(cat "$here/out")"
said "$here/k.db" | cmp -s - "$here/whole" || fail "what was taken up again is not what one import gives"
"$kehoach" check --corpus "$here/k.db" >"$here/out" || fail "$(cat "$here/out")"
"$kehoach" reextract --corpus "$here/k.db" --all --dry-run >"$here/out" || fail "$(cat "$here/out")"
grep -q ' 0 of them would change' "$here/out" || fail "partial plans: $(cat "$here/out")"
echo "crash.sh: $times kills in imports of $files plans ($took ms each), $early before the corpus was made: all whole"
