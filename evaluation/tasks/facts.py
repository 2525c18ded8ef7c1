"""The tasks on what a report tells: its times and its quantities."""

from evaluation.tasks import newsquant, timex

TASKS = (timex.TASK, newsquant.TASK)
