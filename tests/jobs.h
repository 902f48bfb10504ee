/** Work in child processes, several at a time. */
#ifndef JOBS_H
#define JOBS_H

#include <stddef.h>
#include <stdio.h>

/** Do jobs 0 to count - 1, at most `at_once` at a time and begun in this order, each in a child process of its own
 *  that ends when `work` returns. `ended` is told, in this process and in the order in which jobs end, the status
 * that waitpid gave, and has what the job printed on either stream, read from its start. Exits where no process can
 * be made at all. */
void jobs_run(
    size_t count, size_t at_once, void (*work)(size_t job), void (*ended)(size_t job, int status, FILE *printed));

#endif
