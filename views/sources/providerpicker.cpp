// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/providerpicker.h"

#include "providers/profilefacts.h"
#include "sources/providerdelegate.h"
#include "text/profiletext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waybill {

namespace {

constexpr int WordsRole = ProviderDelegate::NoteRole + 1; // what a search may find

bool isFound(const QListWidgetItem* item, const QString& text)
{
    const QString words = item->data(WordsRole).toString();
    const QStringList wanted = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
        [&words](const QString& word) { return words.contains(word, Qt::CaseInsensitive); });
}

} // namespace

ProviderPicker::ProviderPicker(const QList<ProfileEntry>& entries, QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QWidget(this))
    , m_nothingText(new QLabel(m_nothing))
    , m_openFile(new QPushButton(tr("&Open a saved answer…"), m_nothing))
    , m_writeProfile(new QPushButton(tr("How to &write a profile"), m_nothing))
{
    setupLayout();
    fill(entries);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ProviderPicker::search);
    connect(m_list, &QListWidget::currentItemChanged, this, &ProviderPicker::currentChanged);
    connect(m_list, &QListWidget::itemActivated, this, &ProviderPicker::choose);
    connect(m_openFile, &QPushButton::clicked, this, &ProviderPicker::openFileRequested);
    connect(
        m_writeProfile, &QPushButton::clicked, this, &ProviderPicker::writeProfileHelpRequested);
    search({});
}

void ProviderPicker::setupLayout()
{
    m_search->setPlaceholderText(tr("Search providers"));
    m_search->setAccessibleName(tr("Search providers"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Providers"));
    m_list->setItemDelegate(new ProviderDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_nothingText->setTextFormat(Qt::PlainText);
    m_nothingText->setWordWrap(true);
    m_openFile->setAutoDefault(false);
    m_writeProfile->setAutoDefault(false);
    setFocusProxy(m_search);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_openFile);
    buttons->addWidget(m_writeProfile);
    buttons->addStretch();
    auto* nothing = new QVBoxLayout(m_nothing);
    nothing->addWidget(m_nothingText);
    nothing->addLayout(buttons);
    nothing->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
}

void ProviderPicker::fill(const QList<ProfileEntry>& entries)
{
    for (const ProfileEntry& entry : entries) {
        auto* item = new QListWidgetItem(m_list);
        if (!entry.profile) {
            item->setText(QFileInfo(entry.file).fileName());
            item->setData(ProviderDelegate::SummaryRole,
                entry.error.pointer.isEmpty()
                    ? entry.error.reason
                    : tr("%1: %2").arg(entry.error.pointer, entry.error.reason));
            item->setData(ProviderDelegate::NoteRole, tr("cannot be used"));
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
            item->setData(WordsRole, item->text());
        } else {
            const ProviderProfile& profile = *entry.profile;
            item->setText(profile.name);
            item->setData(ProviderDelegate::IdRole, profile.id);
            item->setData(ProviderDelegate::SummaryRole, keptSummary(factsOf(profile)));
            QStringList notes{entry.isYours ? tr("yours") : QString(),
                profile.tested ? QString() : testedText(profile)};
            notes.removeAll(QString());
            item->setData(ProviderDelegate::NoteRole, notes.join(QStringLiteral(" · ")));
            item->setData(WordsRole,
                QStringList{profile.name, profile.id, profile.alsoKnownAs.join(u' ')}.join(u' '));
        }
        item->setToolTip(entry.isYours ? entry.file : QString());
        item->setData(Qt::AccessibleTextRole,
            QStringList{item->text(), item->data(ProviderDelegate::SummaryRole).toString(),
                item->data(ProviderDelegate::NoteRole).toString()}
                .join(QStringLiteral(", ")));
    }
}

void ProviderPicker::search(const QString& text)
{
    QListWidgetItem* first = nullptr;
    bool isAnyShown = false;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        item->setHidden(!isFound(item, text));
        isAnyShown = isAnyShown || !item->isHidden();
        if (!first && !item->isHidden() && item->flags().testFlag(Qt::ItemIsEnabled))
            first = item;
    }
    m_list->setCurrentItem(first);
    m_list->setVisible(isAnyShown);
    m_nothing->setVisible(!isAnyShown);
    m_nothingText->setText(text.trimmed().isEmpty()
            ? tr("There are no provider profiles. Open a saved answer, or write a profile.")
            : tr("No delivery-log profile for %1. Open a saved answer, or write a profile.")
                  .arg(text.trimmed()));
    emit currentChanged();
}

QString ProviderPicker::currentId() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(ProviderDelegate::IdRole).toString() : QString();
}

void ProviderPicker::choose()
{
    if (!currentId().isEmpty())
        emit chosen(currentId());
}

/// The list moves while the search keeps the keyboard.
bool ProviderPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace waybill
