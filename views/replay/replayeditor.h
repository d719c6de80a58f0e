// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"

#include <QDialog>
#include <QSet>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace waybill {

/// Changes a request before it is replayed: method, URL, headers and a plain-text body. A body that
/// was not touched is given back as the original bytes; one that an editor would change can only be
/// replaced from a file.
class ReplayEditor : public QDialog
{
    Q_OBJECT

public:
    /// `added`: places of the headers that Waybill adds to the recorded ones.
    ReplayEditor(ReplayRequest request, const QSet<qsizetype>& added, QWidget* parent = nullptr);

    /// The request as it stands in the dialog.
    ReplayRequest request() const;

private:
    void setupHeaders(const QSet<qsizetype>& added);
    void setupBody();
    void setupLayout();
    void addHeaderRow(const HttpHeader& header, bool added);
    void replaceBodyFromFile();
    void readBodyFile(const QString& fileName);
    void showBody();
    void validate();

    ReplayRequest m_original;
    QByteArray m_body; ///< sent unless the text was edited
    QLineEdit* m_method;
    QLineEdit* m_target;
    QTableWidget* m_headers;
    QPlainTextEdit* m_text;
    QLabel* m_bodyNote;
    QLabel* m_problem;
    QPushButton* m_send;
};

} // namespace waybill
