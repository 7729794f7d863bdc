# `make help` lists what there is. Everything runs in .venv; nothing has to be activated.
PYTHON ?= python3
VENV := .venv/bin
WORKERS ?= 2
PREPARE := $(PYTHON) packaging/prepare.py
SOURCES := src tests packaging benchmarks

PICTURES := beranda pendaftaran-isi pendaftaran-salah pendaftaran-dikenal pendaftaran-alasan pendaftaran-ahli-waris \
  tangkap-cepat draf tarik peserta antrean tanda-terima penyiapan cakupan cakupan-petak cakupan-tren layar-balai \
  acara koperasi pembayar berakhir

.DEFAULT_GOAL := help
.PHONY: help setup run test soak lint types bench screenshots lock api translations bundle clean

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1	/' | expand -t 22

setup: ## prepare .venv with everything for development (again: under a second)
	@$(PREPARE) --for test

run: ## set up, then the training run: embedded centre, practice profile, window (headless without a display)
	@$(PREPARE) --for run
	@$(VENV)/python packaging/run.py

test: setup ## run every test with coverage of domain, sync, services and store
	@$(VENV)/python -m pytest -n $(WORKERS) --dist worksteal --cov --cov-report=term:skip-covered $(ARGS)

soak: setup ## simulate much longer (STEPS=100000) and print steps a second
	@PYTHONPATH=src:tests $(VENV)/python -m rings.simulator --steps $(or $(STEPS),100000)

lint: setup ## check style and the dependency rule
	@$(VENV)/ruff check $(SOURCES)
	@$(VENV)/ruff format --check $(SOURCES)
	@$(VENV)/lint-imports --no-cache

types: setup ## check types (mypy --strict)
	@$(VENV)/mypy

bench: setup ## measure every figure against its floor (ARGS="--only saving --quick")
	@PYTHONPATH=tests $(VENV)/python -m benchmarks $(ARGS)

screenshots: setup ## take the pictures of README and manual anew
	@QT_QPA_PLATFORM=offscreen $(VENV)/python packaging/screenshots.py docs/pictures $(PICTURES)

api: setup ## write docs/api/openapi.json anew
	@$(VENV)/python -m lapangan_pusat openapi > docs/api/openapi.json.new && mv docs/api/openapi.json.new docs/api/openapi.json

translations: setup ## collect strings into the catalogues and compile them
	@$(VENV)/python packaging/translations.py update
	@$(VENV)/python packaging/translations.py build

lock: ## resolve both lock files anew (needs uv)
	@$(PYTHON) packaging/lock.py

bundle: setup ## build dist/lapangan (one folder, no Python needed) and let it test itself
	@$(VENV)/python packaging/bundle.py

clean: ## remove what can be made again (.venv stays)
	@rm -rf build dist htmlcov .coverage .coverage.* .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	@find src tests packaging benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
