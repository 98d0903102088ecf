#!/bin/sh
# Set up what the tests need, then run them. Arguments go to pytest: sh scripts/test.sh -k schema
#
# Needs Python 3.11 or newer (PYTHON=... names another than python3). Where apt may be used without a question,
# it also installs the optional programs that some tests compare with; without them those tests are skipped.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

wanted() {
    command -v pdftotext >/dev/null || echo poppler-utils
    command -v soffice >/dev/null || echo libreoffice-writer-nogui
    # Its spreadsheet opens the workbooks of export; where the program came without a package, it is left alone.
    [ -e /usr/lib/libreoffice/program/libsclo.so ] || ! command -v dpkg >/dev/null || echo libreoffice-calc-nogui
    command -v tesseract >/dev/null || echo tesseract-ocr
    tesseract --list-langs 2>/dev/null | grep -qx vie || echo tesseract-ocr-vie
    # LibreOffice changes the font inside words where the stand-in for Times New Roman lacks Vietnamese letters.
    fc-list ':family=Liberation Serif:lang=vi' 2>/dev/null | grep -q . || echo fonts-liberation2
    if [ ! -x .venv/bin/python ]; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    fi
}

# Never fails: what cannot be had here is done without.
install_programs() {
    packages=$(wanted)
    [ -n "$packages" ] && command -v apt-get >/dev/null || return 0
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "not installed, some tests will be skipped:" $packages
        return 0
    fi
    echo "installing:" $packages
    apt="$as_root env DEBIAN_FRONTEND=noninteractive timeout 300 apt-get -q -o DPkg::Lock::Timeout=60"
    $apt update </dev/null >/dev/null 2>&1 || echo "apt-get update failed"
    # One by one: a name that this release does not know must not keep the others out.
    for package in $packages; do
        $apt install -y --no-install-recommends "$package" </dev/null >/dev/null 2>&1 \
            || echo "not installed, some tests may be skipped or fail: $package"
    done
}

install_programs
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
exec .venv/bin/python -m pytest -n auto "$@"
