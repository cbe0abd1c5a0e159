#!/bin/sh
# Refreshes the charting library of pages from its release in the npm registry: scripts/uplot.sh VERSION
# Copies the released files as they are, and writes version and SHA-256 of each into NOTICE.
set -eu
[ $# -eq 1 ] || { echo "usage: scripts/uplot.sh VERSION, for instance 1.6.32" >&2; exit 2; }
version=$1
root=$(cd "$(dirname "$0")/.." && pwd)
resources=$root/report/src/main/resources/org/fovea/report
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "uplot@$version" >/dev/null && tar -xzf "uplot-$version.tgz")
cp "$work/package/dist/uPlot.iife.min.js" "$work/package/dist/uPlot.min.css" "$resources/"
cp "$work/package/LICENSE" "$resources/uPlot.LICENSE"
sum() { sha256sum "$resources/$1" | cut -d' ' -f1; }
sed -i \
    -e "s/^uPlot [0-9.]* is part of/uPlot $version is part of/" \
    -e "s/^  [0-9a-f]\{64\}  uPlot.iife.min.js/  $(sum uPlot.iife.min.js)  uPlot.iife.min.js/" \
    -e "s/^  [0-9a-f]\{64\}  uPlot.min.css/  $(sum uPlot.min.css)  uPlot.min.css/" \
    "$root/NOTICE"
