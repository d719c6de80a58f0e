// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/replaydraft.h"

#include <QDialog>

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
    explicit ReplayEditor(ReplayDraft draft, QWidget* parent = nullptr);

    /// The draft as it stands in the dialog.
    ReplayDraft draft() const;

private:
    void setupHeaders();
    void setupBody();
    void setupLayout();
    void addHeaderRow(const DraftHeader& header);
    void replaceBodyFromFile();
    void readBodyFile(const QString& fileName);
    void showBody();
    void validate();

    ReplayDraft m_draft; ///< its body is sent unless the text was edited
    QLineEdit* m_method;
    QLineEdit* m_target;
    QTableWidget* m_headers;
    QPlainTextEdit* m_text;
    QLabel* m_bodyNote;
    QLabel* m_problem;
    QPushButton* m_send;
};

} // namespace waybill
