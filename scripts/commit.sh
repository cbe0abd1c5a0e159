# Sourced by ./fovea and ./verify. `commit_of DIR` prints the commit checked out there, with -dirty where files differ.
commit_of() {
    git -C "$1" describe --always --dirty --abbrev=12 --exclude='*' 2>/dev/null || echo unknown
}
