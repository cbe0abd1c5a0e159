#!/bin/sh
# Solves packing instances one after the other: published-packing.sh LIMIT SEED INSTANCE...
# Prints a line for each: name, status, utility, bound, ms from the start of the process.
set -eu

limit=$1
seed=$2
shift 2
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
for instance; do
    "$root/fovea" solve "$instance" --time-limit "$limit" --seed "$seed" --quiet --json 2>/dev/null |
        tr -d '\n' |
        sed -n 's/.*"instance": "\([^"]*\)".*"status": "\([A-Z]*\)"\(.*\)/\1 \2 \3\n/p' |
        awk '{
            utility = bound = total = "-"
            for (i = 3; i < NF; i++) {
                if ($i == "\"utility\":") utility = $(i + 1)
                if ($i == "\"bound\":") bound = $(i + 1)
                if ($i == "\"total\":") total = $(i + 1)
            }
            gsub(/[,}]/, "", utility); gsub(/[,}]/, "", bound); gsub(/[,}]/, "", total)
            print $1, $2, utility, bound, total
        }'
done
