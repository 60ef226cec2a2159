# Every recipe is one script of scripts/, so that it can be run and read without make.
#
#   CONFIGURATION=release   an optimised build; debug otherwise, for make run and make test alike
#   ARGS="--speed 400"      what else the demo or the benchmarks are to be told
#   TESTFILTER=QueueTests   only the tests whose names match

export CONFIGURATION ?= debug
export TESTFILTER ?=

.DEFAULT_GOAL := help
.PHONY: help setup build run test bench format lint clean

help: ## list the targets
	@awk -F ': ## ' '/^[a-z]+: ## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## install the system packages that are missing (Debian 12)
	@scripts/setup

build: ## build the program
	@scripts/build

run: ## set up, build and run the demo; Ctrl-C ends it
	@scripts/run $(ARGS)

test: ## set up, build, lint, run all tests (TESTFILTER=NAME for some)
	@scripts/test

bench: ## run the benchmarks, each beside its reference
	@scripts/bench $(ARGS)

format: ## lay out the Swift code as .swift-format says
	@scripts/format

lint: ## check the layout of the Swift code and the shell scripts
	@scripts/lint

clean: ## remove what was built; data of a demo stays in perezvon-data
	@rm -rf .build Benchmarks/.build
