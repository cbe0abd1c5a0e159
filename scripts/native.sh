#!/bin/sh
# Builds libfovea and its runner into FOLDER, where there is a compiler; without one it says so, and everything else works.
#
#   scripts/native.sh SOURCES FOLDER
set -eu

sources=$1
folder=$2

lacks() {
    echo "native: $1; the backends cpu and cuda are not built" >&2
    rm -f "$folder/libfovea.so" "$folder/fovea-run"
    exit 0
}

command -v cmake >/dev/null || lacks "no cmake on the path"
command -v "${CXX:-c++}" >/dev/null || lacks "no C++ compiler (${CXX:-c++}) on the path"
mkdir -p "$folder"
if ! cmake -S "$sources" -B "$folder" >"$folder/cmake.log" 2>&1; then
    lacks "$(grep -m 1 -A 1 'CMake Error' "$folder/cmake.log" | tr '\n' ' ' || true)log in $folder/cmake.log"
fi
cmake --build "$folder" --parallel
