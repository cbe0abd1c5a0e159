#!/bin/sh
# Builds the optional backend onnx, with ONNX Runtime (54 MB to load once), where ./fovea finds it.
set -eu

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
. "$root/scripts/jdk.sh"
find_jdk
cd "$root"
JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:-} $jdk_maven_options" mvn -B -ntp -q -Ponnx,quick -pl onnx-exec -am package
mkdir -p .fovea
rm -rf .fovea/onnx
mv .fovea/staging/fovea-onnx-exec/onnx .fovea/onnx
echo "onnx: built; ./fovea doctor says what it finds" >&2
