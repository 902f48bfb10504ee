#!/bin/sh
# usage: deps.sh PACKAGE...    Installs the Debian packages that are missing, and says so. Does nothing when all are there.
set -eu

missing=
for package; do
	state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || state=
	[ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
	echo "deps: this is no Debian; please install what these packages hold, then run make build:$missing" >&2
	exit 1
fi
root=
if [ "$(id -u)" -ne 0 ]; then
	root=sudo
	if ! command -v sudo >/dev/null; then
		echo "deps: please run this as root, then again what you did: apt-get install$missing" >&2
		exit 1
	fi
fi
echo "deps: installing with ${root:+$root }apt-get:$missing"
$root apt-get update -q
$root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
