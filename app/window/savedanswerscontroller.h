// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/inputfault.h"
#include "domain/result.h"
#include "domain/source.h"
#include "services/savedanswers.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QFileDialog;

namespace waybill {

class DeliveryArchive;
class InputStream;
class MainWindow;
class ProfileCatalogue;

/// Opens what was saved of providers' answers, from wherever it comes: files named, chosen or
/// dropped, standard input, the clipboard. Reads one after the other, off this thread, and opens a
/// source for each and each provider in it. What cannot be read is told in the window's file
/// banner.
class SavedAnswersController : public QObject
{
    Q_OBJECT

public:
    using Pages = QList<std::shared_ptr<const PageRows>>;
    /// Shows pages as an offline source and stores them; with an id of before it replaces that one.
    using Open = std::function<void(
        const Source&, const std::shared_ptr<const ProviderProfile>&, const Pages&)>;

    /// What is pointed to is not owned and must outlive the controller.
    struct Services
    {
        const ProfileCatalogue* catalogue = nullptr;
        DeliveryArchive* archive = nullptr; ///< gets the answers beyond the rows
        MainWindow* window = nullptr;
        Open open;
    };

    explicit SavedAnswersController(Services services, QObject* parent = nullptr);
    ~SavedAnswersController() override;

    /// Asks for files.
    void choose();
    /// "-" is standard input.
    void openFiles(const QStringList& paths);
    /// The clipboard: text, or files copied in a file manager.
    void paste();
    void openText(const QByteArray& text);

    bool isBusy() const;
    /// What could not be opened of all that was asked for last; empty: nothing failed.
    QString faultText() const;

signals:
    /// All that was asked for is open, or told to be at fault.
    void finished();

private:
    /// One thing to read.
    struct Input
    {
        QString id; ///< the same for what replaces what was opened before
        QString name;
        QString path; ///< empty: the bytes are there
        QByteArray bytes;
    };
    using Outcome = Result<QList<SavedPage>, QString>; ///< or why not, in words

    static Outcome read(const SavedAnswers& answers, const Input& input);
    void connectWindow();
    void enqueue(const Input& input);
    void readNext();
    void readStandardInput(const Input& input);
    void read(const Input& input);
    void take(const Input& input, const Outcome& outcome);
    void open(const Input& input, const QList<SavedPage>& pages);
    void tellFaults();

    const Services m_services;
    const std::shared_ptr<const SavedAnswers> m_answers;
    QPointer<QFileDialog> m_dialog;
    std::unique_ptr<InputStream> m_stream; ///< standard input while it is read
    QList<Input> m_waiting;
    QStringList m_faults;
    int m_textsOpened = 0;
    bool m_isReading = false;
};

} // namespace waybill
