# One command for each wish. Needs Python 3.11 and make; everything else goes into .venv, in versions of constraints.txt.
# .venv has two layers with a stamp each: .run (what the program needs) and .dev (what tests and lint add).

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-input --constraint constraints.txt
PARITRANA := PYTHONPATH=src $(PY) -m paritrana
REQUIREMENTS := pyproject.toml constraints.txt tools/requirements.py

# Arguments for pytest: make test ARGS="-k rupiah -x"
ARGS ?=
# How long make fuzz tries strange input, and make mutants changed code.
MENIT ?= 60
# The modules make mutants changes, below src/paritrana; empty: all. Another BENIH is another order.
MODUL ?=
BENIH ?= 0
# The interpreter .venv is made with; empty: the first of those below that is 3.11 or newer.
PYTHON ?=
PYTHONS := python3.11 python3 python3.12 python3.13 python3.14

.DEFAULT_GOAL := help
.PHONY: help dossier run dev test update docs codes bench conservation fuzz mutants lint ruff format-check types imports format wheel wheel-terkompilasi paket-windows clean

help:
	@echo 'make dossier   menyusun hasil/kabupaten-bandung.pdf dari dossier/kabupaten-bandung'
	@echo 'make test      menjalankan uji            (ARGS="-k rupiah" meneruskan pilihan ke pytest)'
	@echo 'make update    menulis ulang berkas acuan uji'
	@echo 'make docs      menulis ulang bagian docs/ yang dibuat dari kode'
	@echo 'make codes     kode berikutnya yang bebas dalam setiap keluarga temuan'
	@echo 'make bench     mengukur waktu dan memori'
	@echo 'make conservation  mencoba 2.000 bukti: tidak ada angka yang hilang, tidak ada jumlah yang lain'
	@echo 'make fuzz      mencoba masukan aneh selama MENIT=60 menit; yang gagal tersimpan di hasil/fuzz'
	@echo 'make mutants   mengubah kode sedikit demi sedikit dan melihat apakah uji menyadarinya'
	@echo '               (MODUL="rules/budget evidence/readiness.py" MENIT=10; tanpa MODUL: semua modul)'
	@echo 'make lint      memeriksa kode: ruff, mypy, import-linter'
	@echo 'make format    merapikan kode'
	@echo 'make wheel     membuat paket di dist/'
	@echo 'make wheel-terkompilasi  paket untuk mesin ini saja, penyusun halamannya dikompilasi (perlu gcc)'
	@echo 'make paket-windows  membuat hasil/paritrana-windows untuk kantor tanpa internet'
	@echo 'make run, dev  hanya menyiapkan .venv     (PYTHON=python3.12 memilih Python)'
	@echo 'make clean     menghapus .venv, dist, dan simpanan sementara; hasil/ tetap'

dossier: run
	@$(PARITRANA) build dossier/kabupaten-bandung -o hasil/kabupaten-bandung.pdf

run: $(VENV)/.run
	@:

dev: $(VENV)/.dev
	@:

test: dev
	@$(PY) -m pytest $(ARGS)

update: dev
	@$(PY) -m pytest --update $(ARGS)

docs: dev
	@$(PY) -m pytest -q --update tests/unit/docs tests/unit/report/test_reference.py

codes: run
	@PYTHONPATH=src $(PY) -m tools.free_codes

bench: dev
	@$(PY) -m pytest -s tests/bench $(ARGS)

conservation: dev
	@PARITRANA_EXAMPLES=2000 $(PY) -m pytest tests/properties/test_conservation.py $(ARGS)

fuzz: dev
	@PYTHONPATH=src $(PY) -m tests.fuzz --menit $(MENIT)

mutants: dev
	@$(PY) -m tools.mutants $(MODUL) --menit $(MENIT) --benih $(BENIH)

lint: ruff format-check types imports

ruff: dev
	@$(VENV)/bin/ruff check

format-check: dev
	@$(VENV)/bin/ruff format --check

types: dev
	@$(VENV)/bin/mypy

imports: dev
	@PYTHONPATH=src $(VENV)/bin/lint-imports --no-logo

format: dev
	@$(VENV)/bin/ruff check --fix
	@$(VENV)/bin/ruff format

wheel: dev
	@$(PY) -m build --wheel --no-isolation --outdir dist

# The wheel of this machine alone, its typesetter compiled; made in a copy, for mypyc leaves its parts beside the sources.
wheel-terkompilasi: dev
	@rm -rf build/terkompilasi && mkdir -p build/terkompilasi/sumber/tests
	@cp -R pyproject.toml README.md LICENSE src templates assets build/terkompilasi/sumber
	@cp -R tests/contoh build/terkompilasi/sumber/tests
	@cd build/terkompilasi/sumber && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" HATCH_BUILD_HOOK_ENABLE_MYPYC=true \
	  python -m build --wheel --no-isolation --outdir ..
	@$(PY) -m zipfile -e build/terkompilasi/*.whl build/terkompilasi/isi
	@mkdir -p dist && cp build/terkompilasi/*.whl dist

paket-windows: dev
	@$(PY) -m tools.windows_package

clean:
	@rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@python='$(PYTHON)'; \
	if [ -z "$$python" ]; then \
	  for python in $(PYTHONS) ''; do \
	    [ -n "$$python" ] || break; \
	    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	  done; \
	fi; \
	if [ -z "$$python" ]; then \
	  echo 'Python 3.11 atau yang lebih baru tidak ditemukan; di Debian/Ubuntu: sudo apt install python3 python3-venv' >&2; \
	  exit 1; \
	fi; \
	[ -e $(VENV) ] && new= || new=$(VENV); \
	"$$python" -m venv $(VENV) || { \
	  rm -rf $$new; \
	  echo "$$python -m venv gagal; di Debian/Ubuntu pasang dahulu paket python3-venv: sudo apt install python3-venv" >&2; \
	  exit 1; \
	}
	@touch $@

$(VENV)/.run: $(REQUIREMENTS) | $(VENV)/.made
	@echo 'Menyiapkan .venv untuk menjalankan program (sekali saja) ...' >&2
	@$(PY) tools/requirements.py > $(VENV)/run.txt
	@$(PIP) --requirement $(VENV)/run.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@echo 'Menyiapkan .venv untuk uji dan pemeriksaan kode (sekali saja) ...' >&2
	@$(PY) tools/requirements.py dev > $(VENV)/dev.txt
	@$(PIP) --requirement $(VENV)/dev.txt
	@touch $@
