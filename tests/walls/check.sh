#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Keeps the floors of the house apart where link lines cannot: every #include is held against an
# allow-list of its folder, every source carries its licence, every class has a test of its name.
set -eu
cd "$1"
bad=0

say() { printf '%s\n' "$1"; bad=1; }

# check FOLDER 'allowed quoted includes' 'allowed angle includes' (extended regular expressions)
check() {
    for file in $(git ls-files -- "$1/*.cpp" "$1/*.h" 2>/dev/null || find "$1" -name '*.cpp' -o -name '*.h'); do
        [ -f "$file" ] || continue
        lines=$(sed -n 's/^#include \(.*\)$/\1/p' "$file")
        printf '%s\n' "$lines" | while read -r include; do
            [ -n "$include" ] || continue
            case "$include" in
            \"*) printf '%s\n' "$include" | grep -Eq "^\"($2)\"" || echo "$file: $include" ;;
            \<Q*/*) echo "$file: $include (short Qt includes only)" ;;
            \<*) printf '%s\n' "$include" | grep -Eq "^<($3)>" || echo "$file: $include" ;;
            *) echo "$file: $include" ;;
            esac
        done
    done
}

std='[a-z_0-9]+'
core='QAbstractItemModel|QAbstractTableModel|QAbstractListModel|QAtomicInt|QBitArray|QBuffer|QByteArray|QByteArrayList|QByteArrayMatcher|QByteArrayView|QCborValue|QChar|QCoreApplication|QCryptographicHash|QDataStream|QDate|QDateTime|QDeadlineTimer|QDir|QElapsedTimer|QEvent|QFile|QFileInfo|QFuture|QFutureWatcher|QHash|QHashFunctions|QIODevice|QIdentityProxyModel|QItemSelection|QItemSelectionModel|QJsonArray|QJsonDocument|QJsonObject|QJsonParseError|QJsonValue|QLatin1StringView|QLibraryInfo|QList|QLocale|QLoggingCategory|QMap|QMessageAuthenticationCode|QMetaEnum|QMetaObject|QMetaType|QModelIndex|QMutex|QMutexLocker|QObject|QPersistentModelIndex|QPoint|QPointF|QPointer|QPromise|QRandomGenerator|QRect|QRectF|QRegularExpression|QRunnable|QSaveFile|QScopedValueRollback|QSet|QSettings|QSize|QSocketNotifier|QSortFilterProxyModel|QStandardPaths|QString|QStringConverter|QStringDecoder|QStringList|QStringView|QSysInfo|QTemporaryDir|QTemporaryFile|QTextStream|QThread|QThreadPool|QTime|QTimeZone|QTimer|QUrl|QUrlQuery|QUuid|QVarLengthArray|QVariant|QVersionNumber|QVector|QWaitCondition|QtEndian|QtGlobal|QtMath|QtNumeric|QtTypes'
widgets='Q(Abstract|Accessible|Action|Application|Box|Brush|Button|Cache|Check|Clipboard|Close|Color|Combo|Command|Completer|ContextMenu|Cursor|Date|Desktop|Dialog|Drag|Drop|Elided|Enter|Error|FileDialog|Focus|Font|Form|Frame|Grid|Group|Gui|HBox|Header|Help|Hover|Icon|Image|Input|Item|Key|Label|Layout|Line|ListView|ListWidget|Main|Menu|Message|Mime|Mouse|Paint|Palette|Pen|Pixmap|Pixel|PlainText|Polygon|Progress|ProxyStyle|Push|Radio|Region|Resize|Screen|Scroll|Shortcut|Show|Size|Spin|Splitter|Stacked|Standard|StaticText|Status|Style|Styled|Svg|Syntax|Tab|Table|Text|Toggle|Tool|Transform|Tree|VBox|Validator|Wheel|WhatsThis|Widget|Window|RegularExpressionValidator|IntValidator|Bitmap|Conical|Linear|Guid|Guiding|Double|EventLoopNot)[A-Za-z]*'

models='(domain|providers|ports|store|items|signatures|services|body|compare)/[a-z0-9]+\.h'
views='(text|cause|list|detail|timeline|comparison|replay|sources|window)/[a-z0-9]+\.h'
app='([a-z]+/)?[a-z0-9]+\.h'

out=$(
    check models "$models" "$core|$std|simdjson\.h|sodium\.h"
    check views "$models|$views" "$core|$widgets|$std"
    check app "$models|$views|$app" 'Q[A-Za-z0-9]+|[a-z_0-9]+|curl/curl\.h|sqlite3\.h|qt6keychain/keychain\.h|(arpa|netinet|sys)/[a-z]+\.h|[a-z]+\.h'
)
[ -z "$out" ] || say "Includes that go through a wall of the house:
$out"

# A C library stays behind the few files that wrap it.
for pair in 'simdjson.h:models/:3' 'sodium.h:models/signatures/:3' 'curl/curl.h:app/replay/:3' \
    'QHttpServer:app/demo/:4' 'QNetworkAccessManager:app/net/:2' \
    'sqlite3.h:app/archive/:3' 'zstd.h:app/archive/:2' 'zdict.h:app/archive/:1'; do
    header=${pair%%:*}
    rest=${pair#*:}
    where=${rest%%:*}
    limit=${rest##*:}
    files=$(grep -rlE "^#include <$header>" app models views --include='*.cpp' --include='*.h' || true)
    outside=$(printf '%s\n' "$files" | grep -v "^$where" | grep . || true)
    [ -z "$outside" ] || say "<$header> belongs to $where only: $outside"
    count=$(printf '%s\n' "$files" | grep -c . || true)
    [ "$count" -le "$limit" ] || say "<$header> is included in $count files, at most $limit: $files"
done

for file in $(find app models views tests -name '*.cpp' -o -name '*.h'); do
    head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || say "$file: no SPDX lines"
done

for file in $(find app models views -name '*.cpp' ! -name main.cpp); do
    name=$(basename "$file" .cpp)
    find tests -name "tst_$name.cpp" | grep -q . || say "$file: no tests/**/tst_$name.cpp"
done

[ "$bad" -eq 0 ] && echo "The walls stand."
exit "$bad"
