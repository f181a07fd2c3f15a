# make site, make test, make serve; make help lists all. Everything that is installed goes into .venv, once.

PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/.program
DEV := .venv/.development

export PLAYWRIGHT_BROWSERS_PATH ?= $(CURDIR)/.venv/browsers

.PHONY: help site serve test fuzz test-web lighthouse screenshots check format bench figures wheel clean
.NOTPARALLEL:

help: ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

site: $(RUN) ## build the demo site into public/
	@tools/fonts
	@$(BIN)/python -m generator build . --output public
	@echo
	@echo "The demo site is in public/: open public/index.html, or call make serve to look at it while you write."
	@echo "For a site of your own: $(BIN)/gen init my-site"

serve: $(RUN) ## preview the demo site and see every change at once
	@$(BIN)/python -m generator serve . --open

test: $(DEV) ## run all checks, then all tests with their coverage
	@tools/browser
	@$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest -n auto --cov --cov-report=term:skip-covered

fuzz: $(DEV) ## run the tests that choose their own values, with others in each run
	$(BIN)/python -m pytest -n auto -m hypothesis --hypothesis-profile fuzz

test-web: $(DEV) ## let other people's programs judge the demo site (npm and Java)
	@tools/web java
	@tools/browser
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable ".[dev,web]"
	$(BIN)/python -m pytest webtests

lighthouse: $(DEV) ## measure the demo site with Lighthouse (npm)
	@tools/web
	@tools/browser
	$(BIN)/python tools/lighthouse.py

screenshots: $(DEV) ## make the pictures of the demo in docs/images anew
	@tools/browser
	$(BIN)/python tools/screenshots.py

check: $(DEV) ## look at format, style, types and layers
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

format: $(DEV) ## put all Python into its format
	$(BIN)/python -m ruff check --fix-only .
	$(BIN)/python -m ruff format .

bench: $(DEV) ## time builds of ARTICLES (1000) articles beside Hugo, Pelican and Eleventy
	$(BIN)/python benchmarks/build.py --articles $(or $(ARTICLES),1000)

figures: $(DEV) ## measure the reading and write docs/accuracy.md anew
	$(BIN)/python tools/figures.py
	$(BIN)/python tools/precision.py

wheel: $(DEV) ## build a wheel whose readers are compiled and read 40 % faster (needs a C compiler)
	@tools/wheel

clean: ## remove what was made: the site, caches, the environment
	rm -rf public dist .venv .naql .cache .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.venv/.environment: tools/environment.py
	@$(PYTHON) tools/environment.py .venv
	@touch $@

$(RUN): pyproject.toml .venv/.environment
	@echo "Installing the program into .venv"
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV): pyproject.toml .venv/.environment
	@echo "Installing the program and the tools for its tests into .venv"
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $(RUN) $@
