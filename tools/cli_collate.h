/** Vietnamese order of names. */
#ifndef CLI_COLLATE_H
#define CLI_COLLATE_H

struct cli_collation;

/** Open it; NULL where ICU has none: names are then sorted without accents. To be freed by cli_collation_free. */
struct cli_collation *cli_collation_new(void);

/** Close it. NULL is allowed. */
void cli_collation_free(struct cli_collation *collation);

/** Compare two names; `with` is the collation. */
int cli_collate(void *with, const char *a, const char *b);

#endif
