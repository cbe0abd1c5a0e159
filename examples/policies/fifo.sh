#!/bin/sh
# First in, first out, one task a launch, on the first network of an instance, which must be a crop
# network that serves every task. An external policy of Fovea, in POSIX shell.
#
# Run it with: fovea simulate INSTANCE --policy 'exec:sh examples/policies/fifo.sh'

after() { # what follows "$1": in $2, up to the next quote, comma or brace
    rest=${2#*\"$1\": }
    rest=${rest#\"}
    printf '%s' "${rest%%[\",\}]*}"
}

network=
waiting= # IDs and deadlines by turns
while IFS= read -r line; do
    case $line in
    '{"hello"'*) network=$(after id "${line#*\"networks\"}") ;;
    '{"release"'*) waiting="$waiting $(after id "$line") $(after deadline "$line")" ;;
    '{"idle"'*)
        now=$(after at "$line")
        set -- $waiting
        while [ $# -gt 0 ] && [ "$2" -le "$now" ]; do shift 2; done
        if [ $# -gt 0 ]; then
            printf '{"start": {"network": "%s", "tasks": ["%s"]}}\n' "$network" "$1"
            shift 2
        else
            printf '{"wait": {}}\n'
        fi
        waiting=$*
        ;;
    esac
done
