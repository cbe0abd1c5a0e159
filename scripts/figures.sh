#!/bin/sh
# Measures and draws figures of the talk anew: figures.sh [NAME...], all of them where none is named.
# NAME: load, resizing, canvas, switching, memory, energy. Pictures go to docs/pictures, data to docs/results/talk.
set -eu

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
. "$root/scripts/jdk.sh"
find_jdk
JAVA_HOME=$jdk
MAVEN_OPTS="${MAVEN_OPTS:-} $jdk_maven_options"
export JAVA_HOME MAVEN_OPTS
(cd "$root" && mvn -q -pl benchmarks -am -Dmaven.test.skip=true -Djacoco.skip -Dspotless.check.skip package)
exec "$jdk/bin/java" -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$root/benchmarks/target/fovea-benchmarks-0.1.0.jar" org.fovea.benchmark.talk.TalkFigures "$root" "$@"
