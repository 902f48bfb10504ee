/* What the documents say is true: the example of the README, the warnings of the manual, what is installed and
 * exported. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "command.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { SECONDS = 60 };

Suite *kh_suite_docs(void);

static char *read_text(const char *path)
{
	FILE *in = fopen(path, "rb");
	char *text = NULL;
	size_t size = 0;

	ck_assert_msg(in != NULL, "%s cannot be opened", path);
	ck_assert_int_gt((int)getdelim(&text, &size, '\0', in), 0);
	fclose(in);
	return text;
}

START_TEST(readme_shows_the_example)
{
	char *readme = read_text("README.md"), *example = read_text("doc/example.c");
	const char *code = strchr(example, '\n') + 1;

	ck_assert_msg(strstr(readme, code) != NULL, "README.md and doc/example.c differ");
	free(readme);
	free(example);
}
END_TEST

/* Adds the names of all properties, at any depth, that the text does not have in backticks. */
static void list_missing(const json_t *schema, const char *text, FILE *missing)
{
	const char *key, *name;
	json_t *value, *property;
	char quoted[128];

	json_object_foreach((json_t *)schema, key, value)
	{
		json_object_foreach(strcmp(key, "properties") == 0 ? value : NULL, name, property)
		{
			snprintf(quoted, sizeof quoted, "`%s`", name);
			if (strstr(text, quoted) == NULL && strcmp(name, "spans") != 0)
				fprintf(missing, "%s ", name);
		}
		list_missing(value, text, missing);
	}
}

START_TEST(record_page_explains_every_key)
{
	char *page = read_text("doc/record.md"), *missing = NULL;
	size_t size;
	FILE *out = open_memstream(&missing, &size);
	json_t *schema = json_load_file("doc/record.schema.json", 0, NULL);

	ck_assert_ptr_nonnull(schema);
	list_missing(schema, page, out);
	fclose(out);
	ck_assert_msg(size == 0, "doc/record.md has nothing on %s", missing);
	json_decref(schema);
	free(missing);
	free(page);
}
END_TEST

static const char *const warnings[] = {
#define KH_WARNING(name, code, message) code,
#include "warnings.def"
#undef KH_WARNING
};

START_TEST(manual_explains_every_warning)
{
	char *manual = read_text("doc/kehoach.1"), entry[128];

	snprintf(entry, sizeof entry, "\n.It %s\n", warnings[_i]);
	ck_assert_msg(strstr(manual, entry) != NULL, "doc/kehoach.1 has no `.It %s'", warnings[_i]);
	free(manual);
}
END_TEST

START_TEST(manual_has_the_options_of_the_help)
{
	struct command run = command_run(SECONDS,
	    "for c in $($kehoach --help | sed -n 's/^  \\([a-z]\\+\\) .*/\\1/p'); do"
	    "  for o in $($kehoach $c --help | grep -o -e '--[a-z-]*' | sort -u); do"
	    "    case $o in --help|--usage|--version|--) ;; *) grep -q -E -e \"Fl -${o#--}( |$)\" doc/kehoach.1 ||"
	    "      echo $c $o;; esac; done; done; $kehoach --help | grep -c '^  [a-z]* ' >&2");

	ck_assert_str_eq(run.out, "");
	ck_assert_int_gt(atoi(run.err), 10);
	command_free(&run);
}
END_TEST

START_TEST(page_of_the_patterns_tells_of_every_file)
{
	struct command run =
	    command_run(SECONDS, "for f in patterns/*.*; do f=${f#patterns/}; case $f in *.pat|*.lex|charset-*|"
	                         "README.md) ;; *) grep -q \"^|.*\\`$f\\`.*|\" patterns/README.md || echo $f;; "
	                         "esac; done");

	ck_assert_str_eq(run.out, "");
	ck_assert_str_eq(run.err, "");
	command_free(&run);
}
END_TEST

/* Installed somewhere, the example is built by pkg-config and reads a plan; then nothing is left behind. */
START_TEST(installed_library_serves_the_example)
{
	char *here = command_folder();
	struct command run = command_run(SECONDS,
	    "set -e; p=%s/prefix; unset MAKEFLAGS MAKELEVEL; b=${kehoach%%/kehoach}; make -s install B=$b PREFIX=$p "
	    "2>/dev/null;"
	    "export PKG_CONFIG_PATH=$p/lib/pkgconfig LD_LIBRARY_PATH=$p/lib;"
	    "${KH_CC:-cc} doc/example.c -o $p/example $(pkg-config --cflags --libs kehoach);"
	    "for plan in tests/plans/huyen-*/input.*; do $p/example $plan; done;"
	    "test -s $p/share/man/man1/kehoach.1; $p/bin/kehoach --version;"
	    "$p/bin/kehoach patterns check --patterns $p/share/kehoach/patterns; rm $p/example;"
	    "make -s uninstall B=$b PREFIX=$p; find $p ! -type d",
	    here);

	ck_assert_msg(run.status == 0, "%s", run.err);
	ck_assert_ptr_nonnull(strstr(run.out, "kehoach 0.1.0\n"));
	ck_assert_ptr_nonnull(strstr(run.out, ">= "));
	ck_assert_msg(strcmp(run.out + run.size - 10, "0 do not\n") > 0 || strstr(run.out, here) == NULL,
	    "left behind: %s", run.out);
	command_free(&run);
	command_folder_remove(here);
}
END_TEST

START_TEST(shared_library_exports_the_public_header)
{
	struct command run = command_run(SECONDS,
	    "nm -D --defined-only ${kehoach%%/kehoach}/libkehoach.so | sed -n 's/^[0-9a-f]* [A-Z] //p' | sort -u >&2;"
	    "grep KH_PUBLIC extractor/kehoach.h | grep -o 'kh_[a-z0-9_]*(' | tr -d '(' | sort -u");

	ck_assert_str_eq(run.out, run.err);
	ck_assert_ptr_nonnull(strstr(run.out, "kh_plan_extract\n"));
	command_free(&run);
}
END_TEST

Suite *kh_suite_docs(void)
{
	Suite *suite = suite_create("docs");
	TCase *docs = tcase_create("docs");

	tcase_set_timeout(docs, SECONDS);
	tcase_add_test(docs, readme_shows_the_example);
	tcase_add_test(docs, record_page_explains_every_key);
	tcase_add_loop_test(docs, manual_explains_every_warning, 0, (int)COUNT(warnings));
	tcase_add_test(docs, manual_has_the_options_of_the_help);
	tcase_add_test(docs, page_of_the_patterns_tells_of_every_file);
	tcase_add_test(docs, installed_library_serves_the_example);
	tcase_add_test(docs, shared_library_exports_the_public_header);
	suite_add_tcase(suite, docs);
	return suite;
}
