#!/bin/sh
# usage: lint.sh CPPFLAGS WARNINGS    Warnings of every compiler at hand are errors here, then cppcheck and clang-format, where
# they are installed. Exit status 1 when something was found.
set -u
flags="-std=c17 -Iextractor -Icorpus -Itools -D_GNU_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 $1"
sources=$(ls extractor/*.c extractor/*/*.c tools/*.c corpus/*.c tests/*.c 2>/dev/null | grep -v -e tests/run.c)
status=0

for cc in gcc clang; do
	command -v $cc >/dev/null || continue
	echo "lint: $cc"
	for source in $sources; do
		$cc $flags $2 -Werror -fsyntax-only "$source" || status=1
	done
done
if command -v cppcheck >/dev/null; then
	echo "lint: cppcheck"
	cppcheck --quiet --std=c11 --enable=warning,portability --inline-suppr --suppress=missingIncludeSystem \
		--suppress=duplicateAssignExpression --error-exitcode=1 -Iextractor -Icorpus -Itools -D_GNU_SOURCE extractor corpus tools || status=1
fi
if command -v clang-format >/dev/null; then
	echo "lint: clang-format"
	for source in $sources $(ls extractor/*.h extractor/*/*.h corpus/*.h tools/*.h tests/*.h 2>/dev/null); do
		clang-format "$source" | cmp -s - "$source" || { echo "$source: not as clang-format has it" && status=1; }
	done
fi
exit $status
