// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/quitguard.h"

#include "archive/memoryarchive.h"
#include "archive/replayexport.h"
#include "window/mainwindow.h"
#include "window/redeliverycontroller.h"
#include "window/replaycontroller.h"
#include "window/sourcescontroller.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace waybill {

QuitGuard::QuitGuard(MainWindow* window, ReplayController* replay,
    const RedeliveryController* redelivery, const MemoryArchive* archive,
    const SourcesController* sources, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_replay(replay)
    , m_redelivery(redelivery)
    , m_archive(archive)
    , m_sources(sources)
{
    window->setCloseGuard([this] { return mayClose(); });
}

QuitGuard::~QuitGuard()
{
    m_window->setCloseGuard({});
}

bool QuitGuard::mayClose()
{
    if (isSending()) {
        askAboutSending();
        return false;
    }
    if (m_archive->replays().size() > m_saved) {
        askAboutReplays();
        return false;
    }
    return true;
}

bool QuitGuard::isSending() const
{
    return m_replay->isSending() || m_redelivery->isSending();
}

QString QuitGuard::whatWaits() const
{
    if (!m_redelivery->isSending())
        return tr("A replay is still waiting for its answer.");
    return m_replay->isSending()
        ? tr("A replay and a redelivery were sent and wait for their answers.")
        : tr("A redelivery was sent and waits for its answer.");
}

void QuitGuard::askAboutSending()
{
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Quit Waybill"), whatWaits(), QMessageBox::NoButton, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(m_redelivery->isSending()
            ? tr("If you quit now, the connection is closed: you will not see whether the provider "
                 "sends the delivery again.")
            : tr("If you quit now, the connection is closed and the answer is lost."));
    const QPushButton* quit = question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Wait"), QMessageBox::RejectRole));
    connect(quit, &QPushButton::clicked, this, [this] {
        m_replay->cancel();
        m_window->closeForGood();
    });
    question->open();
}

void QuitGuard::askAboutReplays()
{
    const qsizetype count = m_archive->replays().size() - m_saved;
    const QString text = count == 1
        ? tr("One replay is kept in memory only and is lost on quitting.")
        : tr("%1 replays are kept in memory only and are lost on quitting.").arg(count);
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Quit Waybill"), text, QMessageBox::Cancel, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("They can be saved as lines of JSON."));
    QPushButton* save = question->addButton(tr("Save…"), QMessageBox::AcceptRole);
    const QPushButton* quit = question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    question->setDefaultButton(save);
    connect(save, &QPushButton::clicked, this, &QuitGuard::chooseFile);
    connect(quit, &QPushButton::clicked, m_window, &MainWindow::closeForGood);
    question->open();
}

void QuitGuard::chooseFile()
{
    auto* dialog = new QFileDialog(m_window, tr("Save replays"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("ndjson"));
    dialog->selectFile(QStringLiteral("replays.ndjson"));
    connect(dialog, &QFileDialog::fileSelected, this, &QuitGuard::save);
    dialog->open();
}

void QuitGuard::save(const QString& fileName)
{
    QList<ExportedReplay> replays;
    for (const ArchivedReplay& kept : m_archive->replays()) {
        const Source* source = m_sources->source(kept.source);
        replays.append({source ? source->name : QString(), kept.delivery, kept.replay});
    }
    const auto saved = saveReplays(replays, fileName);
    if (saved) {
        m_saved = replays.size();
        m_window->close();
        return;
    }
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Save replays"),
        tr("%1 was not written: %2").arg(fileName, saved.error().cause), QMessageBox::Ok, m_window);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

} // namespace waybill
