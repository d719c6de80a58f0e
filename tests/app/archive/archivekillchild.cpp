// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// archivekillchild FILE ROUND: writes pages into an archive until it is killed, and says "+ROUND/n"
// once page n is durable and "-ROUND/n" once its deletion is. Every fifth page is deleted again.

#include "archive/sqlitearchive.h"
#include "archivepages.h"
#include "net/systemclock.h"

#include <QCoreApplication>

#include <cstdio>

using namespace waybill;

namespace {

constexpr int rowsAPage = 10;
constexpr int pagesUnderWay = 4;

class Writer : public QObject
{
public:
    Writer(const QString& file, QByteArray round)
        : m_round(std::move(round))
        , m_archive(file, &m_clock)
    {
    }

    void writeNext()
    {
        const int number = m_next++;
        const QByteArray page = m_round + '-' + QByteArray::number(number);
        QByteArrayList items{"same " + page};
        for (int i = 0; i < rowsAPage; ++i)
            items.append(page + '.' + QByteArray::number(i) + ' ' + page.repeated(20 * i));
        m_archive.storePage(m_source, m_profile, pageOf(items));
        sayWhenDurable('+' + page);
        if (number % 5 == 0)
            erase(page);
    }

private:
    void erase(const QByteArray& page)
    {
        QList<DeliveryId> ids;
        for (int i = 0; i < rowsAPage; ++i)
            ids.append({QString::fromUtf8(page + '.' + QByteArray::number(i))});
        m_archive.forgetDeliveries(m_source, ids);
        sayWhenDurable('-' + page);
    }

    void sayWhenDurable(const QByteArray& word)
    {
        m_marks.push_back(m_archive.mark());
        connect(m_marks.back().get(), &ArchiveMarkReply::finished, this,
            [this, word](const ArchiveMarkResult& result) {
                if (!result)
                    std::exit(1);
                std::printf("%s\n", word.constData());
                std::fflush(stdout);
                if (word.startsWith('+'))
                    writeNext();
            });
    }

    QByteArray m_round;
    SourceId m_source{QStringLiteral("shop")};
    ProfileVersion m_profile{QStringLiteral("telnyx"), 1};
    SystemClock m_clock;
    SqliteArchive m_archive;
    std::vector<std::unique_ptr<ArchiveMarkReply>> m_marks;
    int m_next = 1;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication qt(argc, argv);
    if (argc != 3)
        return 2;
    Writer writer(QString::fromLocal8Bit(argv[1]), argv[2]);
    for (int i = 0; i < pagesUnderWay; ++i)
        writer.writeNext();
    return QCoreApplication::exec();
}
