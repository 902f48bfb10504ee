#include "jobs.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

struct job {
	pid_t pid; /* 0: not running */
	FILE *printed;
};

static bool begin(struct job *job, size_t number, void (*work)(size_t));
static void run_child(FILE *printed, pid_t parent);
static size_t wait_for_one(const struct job *jobs, size_t count, int *status);
static void give_up(const char *what);

void jobs_run(size_t count, size_t at_once, void (*work)(size_t), void (*ended)(size_t, int, FILE *))
{
	struct job *jobs = calloc(count + 1, sizeof *jobs);
	size_t begun = 0, running = 0;

	if (jobs == NULL)
		give_up("jobs");
	while (begun < count || running > 0) {
		if (begun < count && running < at_once && begin(&jobs[begun], begun, work)) {
			begun++;
			running++;
			continue;
		}
		if (running == 0)
			give_up("fork");
		int status = 0;
		size_t i = wait_for_one(jobs, begun, &status);
		rewind(jobs[i].printed);
		ended(i, status, jobs[i].printed);
		fclose(jobs[i].printed);
		jobs[i].pid = 0;
		running--;
	}
	free(jobs);
}

/* False where the system has no process or file to give just now. */
static bool begin(struct job *job, size_t number, void (*work)(size_t))
{
	pid_t parent = getpid();

	job->printed = tmpfile();
	if (job->printed == NULL)
		return false;
	fflush(NULL); /* or the child would print it again */
	job->pid = fork();
	if (job->pid == 0) {
		run_child(job->printed, parent);
		work(number);
		exit(EXIT_SUCCESS); /* not _exit: sanitizers and coverage have their say at the end */
	}
	if (job->pid < 0)
		fclose(job->printed);
	return job->pid > 0;
}

static void run_child(FILE *printed, pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGTERM); /* whoever kills the parent means this process too */
	if (getppid() != parent || dup2(fileno(printed), STDOUT_FILENO) < 0 ||
	    dup2(fileno(printed), STDERR_FILENO) < 0)
		_exit(EXIT_FAILURE);
	setvbuf(
	    stdout, NULL, _IOLBF, 0); /* in order with standard error; and nothing is left for children to print */
}

static size_t wait_for_one(const struct job *jobs, size_t count, int *status)
{
	for (;;) {
		pid_t pid = waitpid(-1, status, 0);

		if (pid < 0 && errno != EINTR)
			give_up("waitpid");
		for (size_t i = 0; pid > 0 && i < count; i++)
			if (jobs[i].pid == pid)
				return i;
	}
}

static void give_up(const char *what)
{
	perror(what);
	exit(EXIT_FAILURE);
}
