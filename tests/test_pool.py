"""Work spread over workers gives what the same work gives here, in the same order."""

import subprocess
import sys
import textwrap
import threading

from generator import pool


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a process of its own: a test run has threads, beside which nothing is forked."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_one_process_keeps_the_order() -> None:
    assert list(pool.spread(lambda number: number * 2, range(100), 1)) == [
        number * 2 for number in range(100)
    ]


def test_workers_keep_the_order_and_share_the_work() -> None:
    done = run("""
        import os, time
        from generator import pool
        def work(number):
            time.sleep(0.001)
            return number * 2, os.getpid()
        results = list(pool.spread(work, range(400), 2))
        assert [value for value, _ in results] == [number * 2 for number in range(400)]
        print(len({process for _, process in results} - {os.getpid()}))
    """)
    assert (done.returncode, done.stdout, done.stderr) == (0, "2\n", "")


def test_workers_do_not_run_far_ahead_of_who_takes_their_results() -> None:
    done = run("""
        import pathlib, tempfile, time
        from generator import pool
        folder = pathlib.Path(tempfile.mkdtemp())
        def work(number):
            (folder / str(number)).touch()
            return number
        results = pool.spread(work, range(6400), 2)
        next(results)
        time.sleep(1)
        print(len(list(folder.iterdir())) <= 64 * 9)
        print(sum(1 for _ in results))
    """)
    assert (done.returncode, done.stdout, done.stderr) == (0, "True\n6399\n", "")


def test_little_work_stays_here() -> None:
    done = run("""
        import os
        from generator import pool
        assert set(pool.spread(lambda _: os.getpid(), range(5), 8)) == {os.getpid()}
    """)
    assert (done.returncode, done.stderr) == (0, "")


def test_nothing_is_forked_beside_other_threads() -> None:
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert set(pool.spread(lambda _: threading.get_ident(), range(200), 8)) == {threading.get_ident()}
    finally:
        end.set()
        thread.join()


def test_a_mistake_in_a_worker_reaches_the_caller_whole() -> None:
    done = run("""
        from generator import pool
        from generator.errors import GenError
        def work(number):
            if number == 170:
                raise GenError("this is wrong.", "a.md", 7)
            return number
        try:
            list(pool.spread(work, range(400), 2))
        except GenError as error:
            print(error)
    """)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a.md:7: this is wrong.\n", "")


def test_work_of_a_killed_worker_is_done_all_the_same() -> None:
    done = run("""
        import os, signal
        from generator import pool
        here = os.getpid()
        def work(number):
            if number == 170 and os.getpid() != here:
                os.kill(os.getpid(), signal.SIGKILL)
            return number * 2
        assert list(pool.spread(work, range(400), 2)) == [number * 2 for number in range(400)]
    """)
    assert (done.returncode, done.stderr) == (0, "")


def test_workers_do_not_outlive_a_killed_run() -> None:
    code = """
        import os, time
        from generator import pool
        def work(number):
            print(os.getpid(), flush=True)
            time.sleep(60)
        list(pool.spread(work, range(400), 2))
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        workers = {process.stdout.readline(), process.stdout.readline()}
        assert len(workers) == 2
        process.kill()
        # The pipe ends when the last of those that hold its other end is gone.
        rest = threading.Thread(target=process.stdout.read)
        rest.start()
        rest.join(10)
        assert not rest.is_alive()


def test_there_is_a_core() -> None:
    assert pool.cores() >= 1
