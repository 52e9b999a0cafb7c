# The two commands a newcomer needs are `make site` and `make test`; both set up .venv by themselves.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: site serve test check lint bench lock clean

site: .venv/ready
	@$(BIN)/duizhao build

serve: .venv/ready
	@$(BIN)/duizhao serve

check: .venv/ready
	@$(BIN)/duizhao check

test: .venv/test-ready lint
	@$(BIN)/python -m pytest -n 2

lint: .venv/test-ready
	@$(BIN)/ruff format --check generator tests bench
	@$(BIN)/ruff check generator tests bench
	@$(BIN)/mypy

bench: .venv/test-ready
	@$(BIN)/python -m bench

# Pins with hashes, made anew from pyproject.toml; needs `pip install uv`.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 pyproject.toml --group build -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 pyproject.toml --group build --group test --group lint -o requirements-test.txt

.venv/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { rm -rf .venv; echo "On Debian: apt install python3-venv"; exit 1; }
	@echo "Setting up .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test-ready: .venv/ready requirements-test.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

clean:
	rm -rf .venv site .cache
