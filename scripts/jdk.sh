# Finds a JDK, release 25 or newer, without starting java: every JDK states its release in a file.
# Sourced by ./fovea and ./verify. `find_jdk` sets `jdk`, or says what to install and exits with 2.

jdk_least=25
jdk_maven_options=--sun-misc-unsafe-memory-access=allow # silences a warning about a library of Maven's own

# jdk_fits DIR: is it a JDK that is new enough? Sets `jdk_release`.
jdk_fits() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r jdk_line || [ -n "$jdk_line" ]; do
        case $jdk_line in
        JAVA_VERSION=\"[0-9]*)
            jdk_release=${jdk_line#*\"}
            jdk_release=${jdk_release%%[!0-9]*}
            [ "$jdk_release" -ge "$jdk_least" ]
            return
            ;;
        esac
    done <"$1/release"
    return 1
}

# jdk_oldest DIR...: sets `jdk` to the oldest of them that fits, the one nearest to what Fovea was tested with.
jdk_oldest() {
    jdk=
    for jdk_candidate; do
        jdk_fits "$jdk_candidate" || continue
        if [ -z "$jdk" ] || [ "$jdk_release" -lt "$jdk_chosen" ]; then
            jdk=$jdk_candidate
            jdk_chosen=$jdk_release
        fi
    done
    [ -n "$jdk" ]
}

find_jdk() {
    if [ -n "${FOVEA_JAVA_HOME:-}" ]; then
        jdk=$FOVEA_JAVA_HOME
        jdk_fits "$jdk" && return
        echo "fovea: FOVEA_JAVA_HOME is $jdk, which is no JDK $jdk_least or newer; set it to the folder of one." >&2
        exit 2
    fi
    jdk=${JAVA_HOME:-}
    [ -n "$jdk" ] && jdk_fits "$jdk" && return
    if jdk=$(command -v java) && jdk=$(readlink -f "$jdk"); then
        jdk=${jdk%/bin/java}
        jdk_fits "$jdk" && return
        jdk_oldest "${jdk%/*}"/* && return
    fi
    echo "fovea: needs a JDK, release $jdk_least or newer, and found none: not in FOVEA_JAVA_HOME or JAVA_HOME, not as java on the path, not beside it." >&2
    echo "fovea: install one (Debian and Ubuntu: openjdk-$jdk_least-jdk or temurin-$jdk_least-jdk; elsewhere adoptium.net) and set JAVA_HOME to its folder." >&2
    exit 2
}
