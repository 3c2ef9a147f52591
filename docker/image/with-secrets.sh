#!/usr/bin/env bash
# Starts Keycloak with the secrets that lie in files. Keycloak itself takes options from the command line, from the
# environment, from keycloak.conf and from a keystore whose password is again an option, but from no file of their own.
#
# Each file in /run/secrets (or in $ROOT_GUARD_SECRETS) whose name is that of a variable, such as KC_DB_PASSWORD,
# becomes that variable, without the line breaks at its end. Other files are left alone.
set -euo pipefail

die() {
    printf '[with-secrets] %s\n' "$*" >&2
    exit 1
}

directory="${ROOT_GUARD_SECRETS:-/run/secrets}"
[[ -z "${ROOT_GUARD_SECRETS:-}" || -d "$directory" ]] || die "ROOT_GUARD_SECRETS is no directory: $directory"

shopt -s nullglob
for file in "$directory"/*; do
    name="${file##*/}"
    [[ -f "$file" && "$name" =~ ^[A-Z][A-Z0-9_]*$ ]] || continue
    [[ -r "$file" ]] || die "$file cannot be read by user $(id -u)."
    [[ -z "${!name+set}" ]] || die "$name is set as a variable and as $file; keep one of them."
    value="$(<"$file")"
    [[ -n "$value" ]] || die "$file is empty."
    export "$name=$value"
done
unset directory file name value

exec "$(dirname "${BASH_SOURCE[0]}")/kc.sh" "$@"
