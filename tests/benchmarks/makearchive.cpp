// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes an archive of made-up Telnyx deliveries, to be looked at with `waybill --archive FILE`.
// Usage: makearchive DELIVERIES FILE

#include "archive/sqlitearchive.h"
#include "archivepages.h"
#include "benchreport.h"
#include "net/systemclock.h"
#include "providers/deliverypageparser.h"
#include "telnyxcorpus.h"
#include "testprofile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace waybill;

namespace {

constexpr int rowsInPage = 250;
constexpr int pagesBetweenMarks = 40;

bool write(SqliteArchive& archive, int deliveries)
{
    const auto profile = telnyxProfile();
    const DeliveryPageParser parser(profile);
    const SourceId source{QStringLiteral("made-up-deliveries")};
    archive.describe(source, profile->id, QStringLiteral("Made-up deliveries"));
    for (int number = 0; number * rowsInPage < deliveries; ++number) {
        const int rows = std::min(rowsInPage, deliveries - number * rowsInPage);
        auto page = parser.parse(telnyxCorpusPage(number, rows));
        archive.storePage(source, {profile->id, profile->version},
            std::make_shared<const PageRows>(std::move(page).value()));
        const bool isLast = (number + 1) * rowsInPage >= deliveries;
        if (!isLast && (number + 1) % pagesBetweenMarks != 0)
            continue;
        if (!resultOf<ArchiveMarkResult>(archive.mark()).isOk())
            return false;
        std::printf("\r%d deliveries", number * rowsInPage + rows);
        std::fflush(stdout);
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "usage: makearchive DELIVERIES FILE\n");
        return 2;
    }
    const QString file = QString::fromLocal8Bit(argv[2]);
    if (QFileInfo::exists(file)) {
        std::fprintf(stderr, "makearchive: %s is there already\n", argv[2]);
        return 1;
    }
    const SystemClock clock;
    SqliteArchive archive(file, &clock);
    const bool isWritten = write(archive, countArgument(argc, argv, 1, 1));
    std::printf(isWritten ? "\n" : "\nThe archive could not be written.\n");
    return isWritten ? 0 : 1;
}
