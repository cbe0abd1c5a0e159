#!/bin/sh
# First in, first out on the first network of an instance, a crop network that serves every task;
# one task a launch, late ones too. An external policy of Fovea, in POSIX shell.
#
# Run it with: fovea simulate INSTANCE --policy 'exec:sh examples/policies/fifo.sh'

field() { # the first string in $2 that is named $1
    printf '%s\n' "$2" | sed "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/"
}

network=
waiting=
while IFS= read -r line; do
    case $line in
    '{"hello"'*)
        network=${line#*\"networks\"}
        network=${network#*\"id\": \"}
        network=${network%%\"*}
        ;;
    '{"release"'*)
        task=${line#*\"task\"}
        task=${task#*\"id\": \"}
        waiting="$waiting ${task%%\"*}"
        ;;
    '{"idle"'*)
        set -- $waiting
        if [ $# -gt 0 ]; then
            printf '{"start": {"network": "%s", "tasks": ["%s"]}}\n' "$network" "$1"
            shift
            waiting=$*
        else
            printf '{"wait": {}}\n'
        fi
        ;;
    esac
done
