# make demo   set up, compare the shipped example, write the page
# make test   set up, lint, check types and floors, run the tests, refuse figures that fell
# make bench-corpus  time collections beside other tools
# make score  set up with the tools beside us, score on the annotated texts (DATA=../shared/data)
# Each works on a machine with only Python 3.11+, its venv module and make; uv is used where present.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
DATA   ?= $(or $(RETOLD_DATA),../shared/data)
UV     := $(shell command -v uv 2>/dev/null)
FERRY  := examples/ferry
TOLD   := $(FERRY)/meridian.txt $(FERRY)/torvik-herald.txt $(FERRY)/lantern.txt \
          $(FERRY)/northern-post.txt $(FERRY)/evening-gazette.txt $(FERRY)/sundra-radio.txt \
          $(FERRY)/island-courier.html

.PHONY: demo test gate floors score tagger lint setup setup-dev setup-peers setup-training bench \
        bench-corpus \
        screenshots docs readme lock update-gold clean

demo: setup
	@mkdir -p out
	@$(BIN)/retold compare $(FERRY)/meridian.txt $(FERRY)/lantern.txt
	@$(BIN)/retold compare $(TOLD) --html out/ferry.html > out/ferry.txt
	@echo "All seven reports: out/ferry.txt and out/ferry.html"

test: setup-dev lint
	$(BIN)/python -m pytest -q
	$(BIN)/python -m evaluation.gate

# Every figure beside its floor, the best published and other tools; the same as JSON.
score: setup-peers
	@mkdir -p out
	$(BIN)/python -m evaluation --data $(DATA) --peers --json out/score.json

# Trains the network that ships, in an environment of its own; goes on where it was stopped.
WORK ?= out/tagger
tagger:
	$(MAKE) setup-training VENV=.venv-training
	PYTHONPATH=src .venv-training/bin/python -m training.attributions --data $(DATA) --work $(WORK)

gate: setup-dev
	$(BIN)/python -m evaluation.gate

# Raises the floors of all three samples to what is measured now.
floors: setup-dev
	@mkdir -p out
	$(BIN)/python -m evaluation --data $(DATA) --json out/full.json
	$(BIN)/python -m evaluation.floors --pin full --from out/full.json --data $(DATA)
	$(BIN)/python -m evaluation --data $(DATA) --quick --json out/quick.json
	$(BIN)/python -m evaluation.floors --pin quick --from out/quick.json --data $(DATA)
	$(BIN)/python -m evaluation --data evaluation/own/data --json out/own.json
	$(BIN)/python -m evaluation.floors --pin own --from out/own.json

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup-dev
	$(BIN)/python -m benchmarks

# Collections of 10,000 and 100,000 made-up reports and more, beside other tools; takes long.
SIZES ?= 10k,100k
bench-corpus: setup-peers
	@mkdir -p out
	$(BIN)/python -m benchmarks.corpus --sizes $(SIZES) --peers --json out/scale.json \
	    $(if $(wildcard $(DATA)/stream/allsides.jsonl.xz),--stream $(DATA)/stream/allsides.jsonl.xz)
	$(BIN)/python -m benchmarks.corpus.table out/scale.json --write docs/scale.md

screenshots: setup-dev
	$(BIN)/python docs/screenshots.py

# The pages drawn from the code, and every output that the documentation prints.
docs: setup-dev
	$(BIN)/python docs/make_rules.py
	$(BIN)/python docs/make_reference.py

readme: setup-dev docs
	$(BIN)/python docs/make_readme.py

update-gold: setup-dev
	UPDATE_GOLD=1 $(BIN)/python -m pytest -q tests/pages tests/doors

setup: $(VENV)/.ready
setup-dev: $(VENV)/.ready-dev
setup-peers: $(VENV)/.ready-peers
setup-training: $(VENV)/.ready-training

$(VENV)/.ready: requirements/core.txt pyproject.toml
	$(call install,requirements/core.txt)
	@touch $@

$(VENV)/.ready-dev: requirements/dev.txt pyproject.toml
	$(call install,requirements/dev.txt)
	@touch $@ $(VENV)/.ready

$(VENV)/.ready-training: requirements/training.txt pyproject.toml
	$(call install,requirements/training.txt)
	@touch $@

# The tools beside us are an extra: where they cannot be had, Retold is scored without them.
$(VENV)/.ready-peers: requirements/peers.txt $(VENV)/.ready-dev
	@echo "Adding the tools beside us from $< …" >&2
	@$(if $(UV),VIRTUAL_ENV=$(VENV) $(UV) pip install -q,$(BIN)/python -m pip install -q --disable-pip-version-check) \
	    --require-hashes -r $< && touch $@ \
	    || echo "The tools beside us could not be installed; scoring goes on without them." >&2

define install
	@test -x $(BIN)/python || $(if $(UV),$(UV) venv -q --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))
	@echo "Setting up $(VENV) from $(1) …" >&2
	@$(if $(UV),VIRTUAL_ENV=$(VENV) $(UV) pip install -q --require-hashes -r $(1),$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(1))
	@$(if $(UV),VIRTUAL_ENV=$(VENV) $(UV) pip install -q --no-deps -e .,$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .)
endef

# The locks: every version and hash, made by uv from pyproject.toml.
lock:
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 \
	    pyproject.toml -o requirements/core.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 \
	    -c requirements/core.txt --extra corpus pyproject.toml -o requirements/corpus.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 \
	    -c requirements/corpus.txt --extra spark --group dev pyproject.toml \
	    -o requirements/dev.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 \
	    -c requirements/dev.txt --group peers pyproject.toml -o requirements/peers.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 \
	    -c requirements/dev.txt --group training pyproject.toml -o requirements/training.txt

clean:
	rm -rf out build dist .mypy_cache .ruff_cache .pytest_cache
