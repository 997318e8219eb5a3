# SPDX-License-Identifier: GPL-3.0-or-later
"""What all benchmarks share: pairs that run in turns, and a line for each goal."""
import statistics
import subprocess
import time

missed = []


def report(name, measured, floor, ratio, goal, is_met):
    print(f"{name:<52} {measured:>12} {floor:>12} {ratio:>8} {goal:>9}  {'ok' if is_met else 'MISSED'}", flush=True)
    if not is_met:
        missed.append(name)


def run(command, **options):
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, check=True, **options)
    return time.monotonic() - start, done.stdout.decode("utf-8", "replace")


def pair(first, second, rounds):
    """The medians of both in seconds, and what the first printed last."""
    times, text = ([], []), ""
    for _ in range(rounds):
        seconds, text = run(first)
        times[0].append(seconds)
        times[1].append(run(second)[0])
    return statistics.median(times[0]), statistics.median(times[1]), text


def show_seconds(value):
    return f"{value * 1000:.0f} ms" if value < 10 else f"{value:.1f} s"


def compare(name, ours, theirs, goal, is_speed_up):
    ratio = theirs / ours if is_speed_up else ours / theirs
    report(name, show_seconds(ours), show_seconds(theirs), f"{ratio:.2f}", f"{'≥' if is_speed_up else '≤'} {goal}",
           ratio >= goal if is_speed_up else ratio <= goal)


def against(name, first, second, rounds, goal, is_speed_up=False):
    ours, theirs, text = pair(first, second, rounds)
    compare(name, ours, theirs, goal, is_speed_up)
    return text
