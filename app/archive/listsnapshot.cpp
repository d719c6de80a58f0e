// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/listsnapshot.h"

#include "archive/sqlitearchive.h"
#include "items/deliverytablemodel.h"
#include "services/offthread.h"
#include "store/rowquery.h"

#include <QFile>
#include <QSaveFile>

#include <utility>

namespace waybill {

namespace {

/// Of the list: so much may have to be read again after a crash.
constexpr qint64 newerPart = 50;

ColumnMark columnMark(const ArchiveMark& mark)
{
    return {mark.archive.toUtf8(), mark.generation, mark.seq};
}

bool isOf(const StoreImage& image, const ArchiveMark& mark)
{
    return image.mark.archive == mark.archive.toUtf8() && image.mark.generation == mark.generation
        && image.mark.seq <= mark.seq;
}

/// Only its owner may read it: it tells of the same deliveries as the archive.
bool writeFile(const QString& name, const DeliveryColumns& columns, const ColumnMark& mark)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return writeColumnFile(file, columns, mark) && file.commit();
}

} // namespace

ListSnapshot::ListSnapshot(Services services, QString file, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_file(std::move(file))
{
}

ListSnapshot::~ListSnapshot() = default;

void ListSnapshot::setLeftOut(std::function<bool(const SourceId&)> isLeftOut)
{
    m_isLeftOut = std::move(isLeftOut);
}

void ListSnapshot::setIsWhole(std::function<bool()> isWhole)
{
    m_isWhole = std::move(isWhole);
}

ListSnapshot::Image ListSnapshot::read(const QString& file)
{
    Image image{readColumnFile(ColumnMemory::ofFile(file)), {}};
    if (image.file)
        image.allRows = allVisibleRows(image.file->store.snapshot());
    return image;
}

void ListSnapshot::startReading()
{
    offThread(
        this, [name = m_file] { return std::make_shared<Image>(read(name)); },
        [this](const std::shared_ptr<Image>& image) {
            m_image = image;
            settle();
        });
}

void ListSnapshot::restore(const ArchiveMark& mark, Restored restored)
{
    m_wanted = mark;
    m_restored = std::move(restored);
    QMetaObject::invokeMethod(this, &ListSnapshot::settle, Qt::QueuedConnection);
}

void ListSnapshot::settle()
{
    if (!m_image || !m_wanted || !m_restored)
        return;
    const std::shared_ptr<Image> image = std::exchange(m_image, nullptr);
    const Restored restored = std::exchange(m_restored, nullptr);
    qint64 seq = 0;
    if (image->file && isOf(*image->file, *m_wanted)
        && m_services.table->restore(std::move(image->file->store), image->allRows)) {
        m_written = image->file->mark;
        seq = m_written.seq;
    }
    restored(seq);
}

void ListSnapshot::write()
{
    m_isWanted = true;
    askForMark();
}

void ListSnapshot::keepUp()
{
    askForMark();
}

void ListSnapshot::askForMark()
{
    if (m_isWriting)
        return;
    m_isWriting = true;
    m_mark = m_services.archive->mark();
    connect(m_mark.get(), &ArchiveMarkReply::finished, this, &ListSnapshot::take);
}

/// Pages go to the archive and to the list together, so that a whole list has all that is durable
/// by now. What it has beyond that is read again at the next start, and is the same.
void ListSnapshot::take(const ArchiveMarkResult& mark)
{
    m_mark.release()->deleteLater(); // it is emitting
    if (!mark || !m_isWhole() || !(m_isWanted || isOutdated(*mark)))
        return endWriting();
    offThread(
        this,
        [name = m_file, columns = ownColumns(), at = columnMark(*mark)] {
            return writeFile(name, columns, at) ? at : ColumnMark{};
        },
        [this](const ColumnMark& written) {
            m_written = written;
            endWriting();
        });
}

bool ListSnapshot::isOutdated(const ArchiveMark& mark) const
{
    const ColumnMark now = columnMark(mark);
    const bool isOther = m_written.archive != now.archive || m_written.generation != now.generation;
    return isOther
        || (now.seq - m_written.seq) * newerPart > qint64(m_services.table->columnsCopy().count);
}

/// Without the rows of saved files: those of removed sources are not written.
DeliveryColumns ListSnapshot::ownColumns() const
{
    DeliveryColumns columns = m_services.table->columnsCopy();
    auto sources = std::make_shared<StoreSources>(*columns.sources);
    for (StoreSource& source : *sources)
        source.isRemoved = source.isRemoved || m_isLeftOut(source.id);
    columns.sources = std::move(sources);
    return columns;
}

void ListSnapshot::endWriting()
{
    m_isWriting = false;
    m_isWanted = false;
    emit written();
}

} // namespace waybill
