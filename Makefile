# kehoach: see README.md. `make help` lists what one can do.
CC      ?= cc
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local
B       ?= build
WARN     = -Wall -Wextra -Wshadow -Wconversion -Wno-unused-parameter
PKGS     = libpcre2-8 libutf8proc jansson libcrypto icu-uc icu-i18n libxml-2.0
CPPFLAGS += -Iextractor -D_GNU_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 $(shell pkg-config --cflags $(PKGS))
LDLIBS   = $(shell pkg-config --libs $(PKGS)) -lpthread -lm

LIB_SRC  = $(wildcard extractor/*.c)
CMD_SRC  = $(wildcard tools/kehoach*.c)
LIB_OBJ  = $(LIB_SRC:%.c=$(B)/%.o) $(B)/patterns_data.o
CMD_OBJ  = $(CMD_SRC:%.c=$(B)/%.o)

build: $(B)/kehoach
$(B)/kehoach: $(CMD_OBJ) $(B)/libkehoach.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)
$(B)/libkehoach.a: $(LIB_OBJ)
	ar rcs $@ $^
$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) -std=c17 $(CPPFLAGS) $(CFLAGS) $(WARN) -MMD -MP -c -o $@ $<
.PHONY: build
-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d)
