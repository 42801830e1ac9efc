"""The rules of the code that a program can judge, each as one red or green line."""

from __future__ import annotations

import ast
import functools
import os
import re
from collections.abc import Iterator
from pathlib import Path

import importlinter.cli
import pytest

ROOT = Path(__file__).resolve().parent.parent
SKIPPED = {".git", ".venv", "__pycache__", "build", "dist", "out", ".hypothesis"}
SKIPPED |= {".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"}

LONGEST_FILE = 300
LONGEST_FUNCTION = 60
CATCH_ALLS = {"planner/ui/tasks.py", "planner/ui/crash.py"}
EMPTY_WORDS = {"Manager", "Helper", "Helpers", "Util", "Utils", "Base", "Data", "Info"}
DRAWERS = {"utils.py", "util.py", "common.py", "helpers.py", "misc.py"}
# In pieces, or this file would break its own rule.
OUTSIDE = ("py" + "pi.org", "python" + "hosted", "registry." + "npm", "../" + "shared")
LATER = re.compile(
    r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b"
)


@functools.cache
def files() -> tuple[Path, ...]:
    """Return the project's files, without what tools leave behind."""
    found: list[Path] = []
    for folder, below, names in os.walk(ROOT):
        below[:] = [name for name in below if name not in SKIPPED]
        found += [Path(folder, name) for name in names]
    return tuple(sorted(found))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@functools.cache
def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def sources(*below: str) -> dict[str, ast.Module]:
    """Return the syntax trees of all modules, or of those below some folders."""
    modules = [path for path in files() if path.suffix == ".py"]
    chosen = [p for p in modules if not below or name(p).startswith(below)]
    return {name(path): syntax(path) for path in chosen}


def walk(kind: type[ast.AST], *below: str) -> Iterator[tuple[str, ast.AST]]:
    """Yield each node of a kind with the place it stands at."""
    for module, tree in sources(*below).items():
        for node in ast.walk(tree):
            if isinstance(node, kind):
                yield f"{module}:{getattr(node, 'lineno', 1)}", node


def test_imports_keep_the_contracts(capsys: pytest.CaptureFixture[str]) -> None:
    settings = str(ROOT / "pyproject.toml")
    code = importlinter.cli.lint_imports(settings, no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


def test_every_module_says_its_role_in_one_sentence() -> None:
    wrong = []
    for module, tree in sources().items():
        role = (ast.get_docstring(tree) or "").partition("\n\n")[0]
        if not role.endswith(".") and not role.endswith(":"):
            wrong.append(module)
    assert wrong == []


def test_no_file_is_long() -> None:
    lengths = {
        m: len((ROOT / m).read_text("utf-8").splitlines()) for m in sources("planner")
    }
    assert {m: n for m, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_function_is_long() -> None:
    wrong = []
    for place, node in walk(ast.AST, "planner/"):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            wrong += [f"{place} {node.name}: {length}"] * (length > LONGEST_FUNCTION)
    assert wrong == []


def test_no_class_has_a_name_that_says_nothing() -> None:
    wrong = []
    for place, node in walk(ast.ClassDef, "planner/"):
        assert isinstance(node, ast.ClassDef)
        words = set(re.findall(r"[A-Z][a-z]*", node.name))
        wrong += [f"{place} {node.name}"] * bool(words & EMPTY_WORDS)
    assert wrong == []


def test_no_module_is_a_drawer_for_everything() -> None:
    assert [m for m in sources("planner/") if Path(m).name in DRAWERS] == []


def test_no_signal_is_connected_to_a_lambda() -> None:
    wrong = []
    for place, node in walk(ast.Call):
        assert isinstance(node, ast.Call)
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        lambdas = [a for a in node.args if isinstance(a, ast.Lambda)]
        wrong += [place] * (method == "connect" and bool(lambdas))
    assert wrong == []


def test_everything_is_caught_for_good_in_two_places_only() -> None:
    wrong = []
    for place, node in walk(ast.ExceptHandler, "planner/"):
        assert isinstance(node, ast.ExceptHandler)
        caught = ast.unparse(node.type) if node.type else "Exception"
        everything = re.search(r"\b(Base)?Exception\b", caught)
        goes_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
        allowed = goes_on or place.partition(":")[0] in CATCH_ALLS
        if everything and not allowed:
            wrong.append(place)
    assert wrong == []


def test_only_reportlabs_canvas_is_used() -> None:
    wrong = []
    for place, node in walk(ast.AST, "planner/"):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
            "reportlab.platypus"
        ):
            wrong.append(place)
        if isinstance(node, ast.Attribute) and node.attr == "platypus":
            wrong.append(place)
    assert wrong == []


def test_nothing_is_put_off() -> None:
    modules = sources("planner/", "tests/", "benchmarks/", "dev.py")
    texts = {module: (ROOT / module).read_text(encoding="utf-8") for module in modules}
    assert [module for module, text in texts.items() if LATER.search(text)] == []


def test_no_file_names_a_place_outside() -> None:
    wrong = []
    for path in files():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        wrong += [f"{name(path)}: {word}" for word in OUTSIDE if word in text]
    assert wrong == []
