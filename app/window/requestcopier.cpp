// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/requestcopier.h"

#include "services/deliverydetail.h"
#include "services/offthread.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>
#include <QTemporaryFile>

namespace waybill {

namespace {

/// Made for the user only, and kept: the command names it. Empty: it could not be written.
QString writtenBody(const QByteArray& body)
{
    QTemporaryFile file(QDir::temp().filePath(QStringLiteral("waybill-body-XXXXXX.bin")));
    file.setAutoRemove(false);
    if (!file.open())
        return {};
    if (file.write(body) == body.size() && file.flush())
        return file.fileName();
    file.remove();
    return {};
}

} // namespace

RequestCopier::RequestCopier(MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    const WindowActions& actions = window->actions();
    connect(actions.copyCurl, &QAction::triggered, this,
        [this] { copyCommand(tr("cURL command"), curlCommand); });
    connect(actions.copyHttpie, &QAction::triggered, this,
        [this] { copyCommand(tr("HTTPie command"), httpieCommand); });
    connect(actions.copyRaw, &QAction::triggered, this, &RequestCopier::copyRaw);
    connect(window->detail(), &DetailPane::attemptChanged, this, &RequestCopier::update);
    update();
}

bool RequestCopier::hasRequest() const
{
    const DetailPane* detail = m_window->detail();
    const int attempt = detail->currentAttempt();
    return detail->detail() && attempt >= 0 && detail->detail()->attempt(attempt).request;
}

void RequestCopier::update()
{
    const WindowActions& actions = m_window->actions();
    for (QAction* action : {actions.copyCurl, actions.copyHttpie, actions.copyRaw})
        action->setEnabled(hasRequest());
}

RequestCopy RequestCopier::shownRequest() const
{
    const DetailPane* detail = m_window->detail();
    const int attempt = detail->currentAttempt();
    return {.request = *detail->detail()->attempt(attempt).request,
        .body = detail->detail()->bodies.at(attempt).bytes,
        .withSecrets = m_window->actions().copySecrets->isChecked()};
}

void RequestCopier::copyCommand(const QString& name, Write write)
{
    if (!hasRequest())
        return;
    const RequestCopy copy = shownRequest();
    if (!needsBodyFile(copy.body)) {
        QGuiApplication::clipboard()->setText(write(copy));
        emit copied(tr("%1 copied").arg(name));
        return;
    }
    offThread(
        this, [body = copy.body] { return writtenBody(body); },
        [this, name, write, copy](const QString& file) { copyWithFile(name, write, copy, file); });
}

void RequestCopier::copyWithFile(
    const QString& name, Write write, RequestCopy copy, const QString& file)
{
    if (file.isEmpty()) {
        emit copied(tr("Nothing copied: the body could not be written to %1.")
                        .arg(QDir::toNativeSeparators(QDir::tempPath())));
        return;
    }
    copy.bodyFile = file;
    QGuiApplication::clipboard()->setText(write(copy));
    emit copied(tr("%1 copied; its body is in %2").arg(name, file));
}

/// As bytes, too: a text cannot hold every body.
void RequestCopier::copyRaw()
{
    if (!hasRequest())
        return;
    const QByteArray raw = rawRequest(shownRequest());
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(raw));
    data->setData(QStringLiteral("message/http"), raw);
    QGuiApplication::clipboard()->setMimeData(data);
    emit copied(raw.isValidUtf8() ? tr("Raw HTTP copied")
                                  : tr("Raw HTTP copied; as text its body is not exact"));
}

} // namespace waybill
