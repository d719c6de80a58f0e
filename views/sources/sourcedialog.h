// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"
#include "sources/sourceform.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace waybill {

/// Asks for what a source needs: name, base URL, token and how far back to load. The dialog only
/// asks; testing and saving are its owner's.
class SourceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SourceDialog(
        std::shared_ptr<const ProviderProfile> profile, QWidget* parent = nullptr);

    /// Fills the form to edit an existing source. `hasToken`: one is kept, the field may stay
    /// empty.
    void setSource(const Source& source, bool hasToken);
    SourceForm form() const;

    /// "No keychain was found …": said below the token.
    void setTokenNote(const QString& note);

    void showTesting();
    void showTestResult(bool good, const QString& text);

signals:
    void testRequested(const waybill::SourceForm& form);

private:
    void setupFields();
    void setupRange();
    void setupLayout();
    void setupConnections();
    void validate();
    void clearResult();

    std::shared_ptr<const ProviderProfile> m_profile;
    Source m_source;
    bool m_hasToken = false;
    QLineEdit* m_name;
    QLineEdit* m_baseUrl;
    QLabel* m_baseUrlProblem;
    QLineEdit* m_token;
    QLabel* m_tokenHelp;
    QLabel* m_tokenNote;
    QComboBox* m_range;
    QWidget* m_customRange;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    QPushButton* m_test;
    QLabel* m_result;
    QDialogButtonBox* m_buttons;
};

} // namespace waybill
