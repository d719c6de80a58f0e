// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/savedanswerscontroller.h"

#include "inputfile.h"
#include "inputstream.h"
#include "ports/deliveryarchive.h"
#include "profilecatalogue.h"
#include "providers/providerprofile.h"
#include "services/offthread.h"
#include "text/savedanswerstext.h"
#include "window/banner.h"
#include "window/droptarget.h"
#include "window/mainwindow.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QStatusBar>

#include <algorithm>
#include <unistd.h>

namespace waybill {

namespace {

/// Also the path by which standard input is asked for.
constexpr QLatin1String standardInput("-");

std::shared_ptr<const SavedAnswers> savedAnswersOf(const ProfileCatalogue& catalogue)
{
    QList<std::shared_ptr<const ProviderProfile>> profiles;
    for (const QString& id : catalogue.ids())
        profiles.append(catalogue.profile(id));
    return std::make_shared<const SavedAnswers>(std::move(profiles));
}

/// What one provider answered, of all that was read.
struct Share
{
    std::shared_ptr<const ProviderProfile> profile;
    SavedAnswersController::Pages pages;
    QList<SavedCall> calls;
};

QList<Share> shares(const QList<SavedPage>& pages)
{
    QList<Share> shares;
    for (const SavedPage& saved : pages) {
        auto share = std::ranges::find(shares, saved.profile, &Share::profile);
        if (share == shares.end())
            share = shares.insert(shares.end(), Share{saved.profile, {}, {}});
        share->pages.append(saved.page);
        share->calls.append(saved.calls);
    }
    return shares;
}

} // namespace

SavedAnswersController::SavedAnswersController(Services services, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_answers(savedAnswersOf(*m_services.catalogue))
{
    connectWindow();
}

SavedAnswersController::~SavedAnswersController()
{
    delete m_dialog;
}

void SavedAnswersController::connectWindow()
{
    MainWindow* window = m_services.window;
    auto* target = new DropTarget(window);
    connect(target, &DropTarget::filesDropped, this, &SavedAnswersController::openFiles);
    connect(target, &DropTarget::textDropped, this, &SavedAnswersController::openText);
    connect(
        window->actions().openSaved, &QAction::triggered, this, &SavedAnswersController::choose);
    connect(window->actions().pasteJson, &QAction::triggered, this, &SavedAnswersController::paste);
    connect(
        window->welcome(), &WelcomePage::openSavedRequested, this, &SavedAnswersController::choose);
}

bool SavedAnswersController::isBusy() const
{
    return m_isReading || m_stream;
}

void SavedAnswersController::choose()
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new QFileDialog(m_services.window, tr("Open saved answers"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFileMode(QFileDialog::ExistingFiles);
    m_dialog->setNameFilters({tr("JSON (*.json *.jsonl *.ndjson *.txt)"), tr("All files (*)")});
    connect(m_dialog, &QFileDialog::filesSelected, this, &SavedAnswersController::openFiles);
    m_dialog->open();
}

void SavedAnswersController::openFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (path == standardInput)
            enqueue({path, tr("standard input"), path, {}});
        else
            enqueue({file.absoluteFilePath(), file.fileName(), path, {}});
    }
}

void SavedAnswersController::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const QStringList files = data ? DropTarget::filesIn(*data) : QStringList();
    if (!files.isEmpty())
        openFiles(files);
    else if (data && !data->text().isEmpty())
        openText(data->text().toUtf8());
    else
        m_services.window->tell(tr("There is no text to paste"));
}

void SavedAnswersController::openText(const QByteArray& text)
{
    ++m_textsOpened;
    const QString name
        = m_textsOpened == 1 ? tr("Pasted JSON") : tr("Pasted JSON %1").arg(m_textsOpened);
    enqueue({QStringLiteral("text %1").arg(m_textsOpened), name, {}, text});
}

void SavedAnswersController::enqueue(const Input& input)
{
    if (!isBusy()) {
        m_faults.clear();
        m_services.window->fileBanner()->dismiss();
    }
    if (input.path == standardInput && !m_stream) {
        readStandardInput(input);
        return;
    }
    m_waiting.append(input);
    if (!m_isReading)
        readNext();
}

void SavedAnswersController::readNext()
{
    m_isReading = !m_waiting.isEmpty();
    if (!m_isReading) {
        tellFaults();
        if (!m_stream)
            emit finished();
        return;
    }
    const Input input = m_waiting.takeFirst();
    m_services.window->statusBar()->showMessage(tr("Reading %1…").arg(input.name));
    read(input);
}

/// Beside the files: nobody knows how long its writer takes.
void SavedAnswersController::readStandardInput(const Input& input)
{
    QStatusBar* line = m_services.window->statusBar();
    line->showMessage(tr("Reading %1…").arg(input.name));
    m_stream = std::make_unique<InputStream>(STDIN_FILENO);
    connect(m_stream.get(), &InputStream::progressed, this, [this, line, name = input.name] {
        line->showMessage(tr("Reading %1… %2")
                              .arg(name, QLocale::c().formattedDataSize(m_stream->received(), 1)));
    });
    connect(m_stream.get(), &InputStream::finished, this,
        [this, input](const Result<QByteArray, InputFault>& bytes) {
            m_stream.release()->deleteLater();
            if (bytes)
                m_waiting.append({input.id, input.name, {}, *bytes});
            else
                m_faults.append(describeInputFault(bytes.error(), input.name));
            if (!m_isReading)
                readNext();
        });
    m_stream->start();
}

void SavedAnswersController::read(const Input& input)
{
    offThread(
        this, [answers = m_answers, input] { return read(*answers, input); },
        [this, input](const Outcome& outcome) { take(input, outcome); });
}

SavedAnswersController::Outcome SavedAnswersController::read(
    const SavedAnswers& answers, const Input& input)
{
    QByteArray bytes = input.bytes;
    if (!input.path.isEmpty()) {
        auto file = readInputFile(input.path);
        if (!file)
            return Failure{describeInputFault(file.error(), input.name)};
        bytes = std::move(file).value();
    }
    auto pages = answers.read(bytes);
    if (!pages)
        return Failure{describeSavedAnswersError(pages.error(), input.name)};
    return std::move(pages).value();
}

void SavedAnswersController::take(const Input& input, const Outcome& outcome)
{
    if (outcome)
        open(input, *outcome);
    else
        m_faults.append(outcome.error());
    readNext();
}

void SavedAnswersController::open(const Input& input, const QList<SavedPage>& pages)
{
    const QList<Share> all = shares(pages);
    for (const Share& share : all) {
        Source source;
        source.id = SourceId{QStringLiteral("saved:%1#%2").arg(input.id, share.profile->id)};
        source.name = all.size() == 1
            ? input.name
            : QStringLiteral("%1 (%2)").arg(input.name, share.profile->name);
        source.providerId = share.profile->id;
        source.load.kind = LoadRange::Kind::All;
        m_services.open(source, share.profile, share.pages);
        for (const SavedCall& call : share.calls) {
            m_services.archive->storeAnswer(source.id,
                DeliveryId{QString::fromUtf8(call.deliveryId)}, call.recordId, call.call,
                call.answer);
        }
    }
}

void SavedAnswersController::tellFaults()
{
    if (!m_stream)
        m_services.window->statusBar()->clearMessage();
    const QString fault = faultText();
    if (!fault.isEmpty())
        m_services.window->fileBanner()->tell(Banner::Kind::Trouble, fault);
}

QString SavedAnswersController::faultText() const
{
    if (m_faults.size() < 2)
        return m_faults.join(QString());
    return m_faults.constFirst() + QLatin1Char(' ')
        + (m_faults.size() == 2
                ? tr("One more could not be opened either.")
                : tr("%1 more could not be opened either.").arg(m_faults.size() - 1));
}

} // namespace waybill
