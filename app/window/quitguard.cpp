// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/quitguard.h"

#include "archive/memoryarchive.h"
#include "archive/replayexport.h"
#include "ports/archivemonitor.h"
#include "text/archivetext.h"
#include "window/mainwindow.h"
#include "window/redeliverycontroller.h"
#include "window/replaycontroller.h"
#include "window/sourcescontroller.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace waybill {

QuitGuard::QuitGuard(Services services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
    services.window->setCloseGuard([this] { return mayClose(); });
}

QuitGuard::~QuitGuard()
{
    m_services.window->setCloseGuard({});
}

bool QuitGuard::mayClose()
{
    if (isSending()) {
        askAboutSending();
        return false;
    }
    if (m_services.archive->state().holdsUnsaved()) {
        askAboutUnsaved();
        return false;
    }
    if (m_services.memory->replays().size() > m_saved) {
        askAboutReplays();
        return false;
    }
    return true;
}

bool QuitGuard::isSending() const
{
    return m_services.replay->isSending() || m_services.redelivery->isSending();
}

QString QuitGuard::whatWaits() const
{
    if (!m_services.redelivery->isSending())
        return tr("A replay is still waiting for its answer.");
    return m_services.replay->isSending()
        ? tr("A replay and a redelivery were sent and wait for their answers.")
        : tr("A redelivery was sent and waits for its answer.");
}

void QuitGuard::askAboutSending()
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Quit Waybill"), whatWaits(),
        QMessageBox::NoButton, m_services.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(m_services.redelivery->isSending()
            ? tr("If you quit now, the connection is closed: you will not see whether the provider "
                 "sends the delivery again.")
            : tr("If you quit now, the connection is closed and the answer is lost."));
    const QPushButton* quit = question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Wait"), QMessageBox::RejectRole));
    connect(quit, &QPushButton::clicked, this, [this] {
        m_services.replay->cancel();
        m_services.window->closeForGood();
    });
    question->open();
}

/// What to do about the archive stands in its banner.
void QuitGuard::askAboutUnsaved()
{
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Quit Waybill"),
        unsavedText(m_services.archive->state()), QMessageBox::NoButton, m_services.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("The archive cannot be written. If you quit now, they are lost: deliveries can be read "
           "again while the provider keeps them, replays cannot."));
    const QPushButton* quit = question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Stay"), QMessageBox::RejectRole));
    connect(quit, &QPushButton::clicked, m_services.window, &MainWindow::closeForGood);
    question->open();
}

void QuitGuard::askAboutReplays()
{
    const qsizetype count = m_services.memory->replays().size() - m_saved;
    const QString text = count == 1
        ? tr("One replay is kept in memory only and is lost on quitting.")
        : tr("%1 replays are kept in memory only and are lost on quitting.").arg(count);
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Quit Waybill"), text, QMessageBox::Cancel, m_services.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("They can be saved as lines of JSON."));
    QPushButton* save = question->addButton(tr("Save…"), QMessageBox::AcceptRole);
    const QPushButton* quit = question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    question->setDefaultButton(save);
    connect(save, &QPushButton::clicked, this, &QuitGuard::chooseFile);
    connect(quit, &QPushButton::clicked, m_services.window, &MainWindow::closeForGood);
    question->open();
}

void QuitGuard::chooseFile()
{
    auto* dialog = new QFileDialog(m_services.window, tr("Save replays"));
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
    for (const ArchivedReplay& kept : m_services.memory->replays()) {
        const Source* source = m_services.sources->source(kept.source);
        replays.append({source ? source->name : QString(), kept.delivery, kept.replay});
    }
    const auto saved = saveReplays(replays, fileName);
    if (saved) {
        m_saved = replays.size();
        m_services.window->close();
        return;
    }
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Save replays"),
        tr("%1 was not written: %2").arg(fileName, saved.error().cause), QMessageBox::Ok,
        m_services.window);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

} // namespace waybill
